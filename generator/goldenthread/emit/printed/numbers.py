"""Every telephone number of a build, as printed, held digit by digit against its source.

The encoders are tested to keep every text. This does not rely on them: it opens the files that
people will read and looks, because a wrong number on the page that somebody opens at night is
the gravest mistake that a build can make.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goldenthread.emit.printed.text import text_of

_BUTTON = re.compile(r'<a class="(?:gt-call|call)\b[^>]*\bhref="([^"]*)"')


class WrongNumber(Exception):
    """A number in a finished file differs from its source; the words say which."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that an output quotes.

    ``source`` is how its record at ``address`` spells it, ``shown`` how the output is to show it,
    ``times`` how often.
    """

    output: str
    address: str
    source: str
    shown: str
    times: int


def compare(folder: Path, numbers: Iterable[Number]) -> None:
    """Compare the numbers printed in a finished build with their sources.

    Raises ``WrongNumber``.
    """
    by_output: dict[str, list[Number]] = {}
    for each in numbers:
        by_output.setdefault(each.output, []).append(each)
    for output, quoted in sorted(by_output.items()):
        for wrong in (*_printed(folder / output, quoted), *_dialled(folder / output, quoted)):
            raise WrongNumber(
                f"Nothing was built, because {output} {wrong} "
                "This is a mistake of the tool; please report it."
            )


def _printed(path: Path, quoted: list[Number]) -> Iterator[str]:
    text = text_of(path)
    wanted: dict[str, int] = {}
    for each in quoted:
        if _digits(each.shown) != _digits(each.source):
            yield f"shows {each.shown} where {each.address} says {each.source}."
        wanted[each.shown] = wanted.get(each.shown, 0) + each.times
    for shown, times in wanted.items():
        if (found := _count(shown, text)) < times:
            where = ", ".join(each.address for each in quoted if each.shown == shown)
            yield f"shows the number {shown} ({where}) {found} times, not {times}."


def _count(number: str, text: str) -> int:
    """Return how often a number stands in a text, and not as a part of a longer one."""
    found, at = 0, text.find(number)
    while at >= 0:
        end = at + len(number)
        found += not (text[at - 1 : at].isdigit() or text[end : end + 1].isdigit())
        at = text.find(number, end)
    return found


def _dialled(path: Path, quoted: list[Number]) -> Iterator[str]:
    """Yield what is wrong with the buttons to call: each dials a number that the page quotes."""
    if path.suffix != ".html":
        return
    known = {_national(_digits(each.source)) for each in quoted}
    for address in _BUTTON.findall(path.read_bytes().decode()):
        dialled = html.unescape(address).removeprefix("tel:")
        if _national(_digits(dialled)) not in known:
            yield f"has a button that dials {dialled}, which is no number of its sources."


def _digits(number: str) -> str:
    return re.sub(r"[^0-9+]", "", number)


def _national(digits: str) -> str:
    return re.sub(r"^\+44", "0", digits)
