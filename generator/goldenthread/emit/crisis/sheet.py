"""One authority's crisis page: everything in one small file, nothing to fetch.

It opens on the oldest telephone, without a signal once it was seen, and prints as a poster. Its one
script says, by the reader's own clock, that the sheet is older than it should be; without a script
the last lines say until when it is to be used.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from goldenthread.emit.site.dates import in_words
from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.phone import tel
from goldenthread.model.crisis import CallGroup
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.crisis import Line
from goldenthread.model.crisis import Unchecked
from goldenthread.model.crisis import Urgency
from goldenthread.model.crisis import Words
from goldenthread.model.inline import Call

_STYLE = Path(__file__).with_name("sheet.css")
_LEVEL = {Urgency.NOW: "Now", Urgency.TODAY: "Today", Urgency.LATER: "Soon"}
_SCRIPT = (
    'var p=document.getElementById("late");'
    'if(p&&new Date()>new Date(p.getAttribute("data-until")+"T23:59:59"))p.hidden=false'
)
_HASH = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; script-src 'sha256-{_HASH}'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)


def crisis_path(sheet: CrisisSheet) -> str:
    """Return where the page stands in the site."""
    return f"call/{sheet.slug}.html"


def crisis_page(sheet: CrisisSheet) -> str:
    """Return the whole HTML file, for the path that ``crisis_path`` gives."""
    title = f"Who to call now: {_text(sheet.authority)}"
    body = [
        f"<header><p>{_text(sheet.provider)}</p>",
        f"<h1>Who to call now <strong>{_text(sheet.authority)}</strong></h1></header>",
        _late(sheet),
        "<main>",
        *(_group(group) for group in sheet.groups[:1]),
        _unchecked(sheet.unchecked),
        *(_group(group) for group in sheet.groups[1:]),
        _say(sheet.say),
        _group(sheet.others, "others") if sheet.others else "",
        "</main>",
        _foot(sheet),
        f"<script>{_SCRIPT}</script>",
    ]
    return _head(title) + "\n".join(part for part in body if part) + "\n</body></html>\n"


def _late(sheet: CrisisSheet) -> str:
    """Return what the script shows once the last day is over."""
    if sheet.until is None:
        return ""
    return (
        f'<p id="late" role="alert" data-until="{sheet.until.isoformat()}" hidden>This page was to '
        f"be used until {in_words(sheet.until)}. The numbers may have changed: ask for a new one."
        "</p>"
    )


def _unchecked(teams: tuple[Unchecked, ...]) -> str:
    if not teams:
        return ""
    lines = "\n".join(map(_doubted, teams))
    return f'<section class="doubt"><h2>Not checked in time</h2>\n{lines}\n</section>'


def _doubted(each: Unchecked) -> str:
    checked = each.checked
    words = (
        f"<p><strong>{_text(each.team)}</strong>: checked {in_words(checked.on)} by the "
        f"{_text(checked.role)}, check again by {in_words(checked.again)}."
    )
    if each.instead is None:
        return f"{words} If it does not answer or is wrong, tell the manager on call.</p>"
    return f"{words} If it does not answer or is wrong:</p>\n{_line(each.instead)}"


def _head(title: str) -> str:
    style = _STYLE.read_text(encoding="utf-8").strip()
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{title}</title>\n<style>\n{style}\n</style></head>\n<body>\n"
    )


def _group(group: CallGroup, name: str = "") -> str:
    signs = "".join(f"<li>{_text(sign)}</li>\n" for sign in group.signs)
    return (
        f'<section class="{name or group.urgency.value}">\n'
        f'<h2><span class="level">{_LEVEL[group.urgency]}</span> {_text(group.instruction)}</h2>\n'
        + (f"<ul>\n{signs}</ul>\n" if signs else "")
        + "\n".join(_line(line) for line in group.lines)
        + "\n</section>"
    )


def _line(line: Line) -> str:
    details = "".join(f"<small>{_text(each)}</small>\n" for each in (line.use, line.hours) if each)
    if line.first:
        details = f"<small>Call this one first</small>\n{details}"
    if line.closed:
        teams = " or ".join(map(_text, line.closed))
        details += f"<small>When closed: call {teams}, above</small>\n"
    inner = (
        f"<span>{_text(line.team)}</span>\n"
        f"<b>Call <span>{encode(line.number.value)}</span></b>\n{details}"
    )
    address = tel(line.number.value)
    relay = _relay(line.relay) if line.relay else ""
    if not address:
        return f'<p class="call">{inner}</p>{relay}'
    return f'<p><a class="call" href="{encode(address)}">{inner}</a></p>{relay}'


def _relay(number: Call) -> str:
    shown = f"Text relay: {encode(number.value)}"
    address = tel(number.value)
    link = f'<a href="{encode(address)}">{shown}</a>' if address else shown
    return f'\n<p class="relay">{link}</p>'


def _say(lines: tuple[Words, ...]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{_text(each)}</li>\n" for each in lines)
    return f'<section class="say"><h2>What to say</h2>\n<ol>\n{items}</ol></section>'


def _foot(sheet: CrisisSheet) -> str:
    checked, more = sheet.checked, sheet.more
    way = f'<a href="../{encode(more)}.html">More about this council</a>\n' if more else ""
    until = f"\nTo be used until {in_words(sheet.until)}." if sheet.until else ""
    ways = f'{way}<a href="../index.html">All councils</a>'
    return (
        f"<footer><p>Checked {in_words(checked.on)} by {_text(checked.role)}.\n"
        f"Check again by {in_words(checked.again)}.{until}</p>\n"
        f'<nav aria-label="The rest of the site">{ways}</nav></footer>'
    )


def _text(words: Words) -> str:
    return encode(words.value)
