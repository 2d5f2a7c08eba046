"""What is said of a layout that cannot be read, to somebody who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.error import StreamMark
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import ScalarEvent

from goldenthread.sources.refusal import Refusal

_START = StreamMark(None, 0, 0, 0)


class _Stop(NamedTuple):
    """Where the parser stopped and why: its words, its two places, the line as it is written."""

    problem: str
    mark: StreamMark
    context: StreamMark
    written: str
    spread: ScalarEvent | None

    @property
    def before(self) -> str:
        """Return what stands on the line before the place."""
        return self.written[: self.mark.column]


def as_refusal(
    error: MarkedYAMLError, text: str, first_line: int, spread: ScalarEvent | None
) -> Refusal:
    """Say what a parser's error means.

    ``spread`` is the last quoted text that went over several lines, which may have taken in
    more than it was meant to.
    """
    mark = error.problem_mark or error.context_mark or _START
    lines = text.splitlines()
    written = lines[mark.line] if mark.line < len(lines) else ""
    stop = _Stop(error.problem or "", mark, error.context_mark or mark, written, spread)
    for describe in _KNOWN:
        if (known := describe(stop)) is not None:
            message, hint, example, place = known
            return Refusal(message, hint, place.line + first_line, place.column + 1, example)
    message = f"The layout of this line cannot be read ({_sentence(stop.problem)})."
    hint = "Indent it like its neighbours, and write a colon and a space after every name."
    return Refusal(message, hint, mark.line + first_line, mark.column + 1, "name: Adults' team")


def plain_error(error: YAMLError, first_line: int) -> Refusal:
    """Say what an error without a place means."""
    return Refusal(_sentence(str(error)), "Look at the line above.", first_line, 1)


def _sentence(words: str) -> str:
    """Drop the parser's own positions from its words."""
    return (
        re.sub(r"\s+", " ", words.split(" at line ", maxsplit=1)[0]).strip()
        or "it stops unexpectedly"
    )


_Known = tuple[str, str, str, StreamMark]


def _tab(stop: _Stop) -> _Known | None:
    if not re.match(r" *\t", stop.written) and "\\t" not in stop.problem:
        return None
    return (
        "The line is indented with a tab.",
        "Use spaces instead of the tab key.",
        "",
        stop.mark,
    )


def _colon(stop: _Stop) -> _Known | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    if not re.search(r":\s", stop.before):
        return (
            "This line is indented further than the one above, which already has its text.",
            "Indent it like the line above.",
            'name: Adults\' team\nphone: "0117 496 0101"',
            stop.mark,
        )
    return (
        "There is a second colon in this line.",
        "Put quotes round the text after the first colon.",
        'title: "Act now: call 999"',
        stop.mark,
    )


def _time_in_brackets(stop: _Stop) -> _Known | None:
    """Tell a time such as 09:00 between brackets, where a colon needs quotes round it."""
    if "found unexpected ':'" not in stop.problem:
        return None
    return (
        "There is a colon in a value that stands in brackets.",
        "Put quotes round the value.",
        '{days: mon to fri, opens: "09:00", closes: "17:00"}',
        stop.mark,
    )


def _out_of_line(stop: _Stop) -> _Known | None:
    """Tell a line that does not begin under the lines of its list."""
    if "did not find expected '-' indicator" not in stop.problem:
        return None
    return (
        "This line does not begin where the lines above it begin.",
        "Put as many spaces before it as before the other fields of the same item.",
        "- id: first\n  what: Two spaces stand before it.",
        stop.mark,
    )


def _open_quote(stop: _Stop) -> _Known | None:
    if "unexpected end of stream" not in stop.problem and "found unexpected" not in stop.problem:
        return None
    return (
        "A quote is opened here and never closed.",
        "Add the missing quote at the end of the text.",
        "",
        stop.context,
    )


def _after_quote(stop: _Stop) -> _Known | None:
    """Tell a quote inside a quoted text from one that closes a text of several lines above."""
    if "did not find expected" not in stop.problem or stop.before.rstrip()[-1:] not in {'"', "'"}:
        return None
    if stop.spread is not None and stop.spread.end_mark.line == stop.mark.line:
        line = stop.mark.line - stop.spread.start_mark.line
        return (
            f"A quote is opened here and closed only {line} line{'s' * (line > 1)} further down.",
            "Add the missing quote at the end of the text.",
            "",
            stop.spread.start_mark,
        )
    return (
        "The text goes on after its closing quote.",
        "Put the whole text between double quotes, and use single quotes inside it.",
        "name: \"Adults' team, called the 'front door'\"",
        stop.mark,
    )


def _backslash(stop: _Stop) -> _Known | None:
    if "escape" not in stop.problem and "hexdecimal" not in stop.problem:
        return None
    if half := re.search(r"\\u([dD][89abAB][0-9a-fA-F]{2})", stop.written):
        message = f"There is half of a character here (U+{half[1].upper()})."
        return message, "Type the character itself.", 'name: "The thread 🧵"', stop.mark
    return (
        "A backslash between double quotes has a meaning of its own.",
        "Write two of them for one, or use single quotes.",
        r"folder: 'S:\Safeguarding\new'",
        stop.mark,
    )


def _sign(stop: _Stop) -> _Known | None:
    if "cannot start any token" not in stop.problem and "special char" not in stop.problem:
        return None
    return (
        "The text here starts with a sign that has a meaning of its own in this format.",
        "Put quotes round the text.",
        'note: "@ the front desk"',
        stop.mark,
    )


def _no_colon(stop: _Stop) -> _Known | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    message = "There is no colon in this line, so it is not clear what it belongs to."
    hint = "Write a name, a colon and a space before the text, or indent it below its own name."
    return message, hint, "name: Adults' team", stop.context


_KNOWN: tuple[Callable[[_Stop], _Known | None], ...] = (
    _tab,
    _colon,
    _time_in_brackets,
    _out_of_line,
    _open_quote,
    _backslash,
    _after_quote,
    _sign,
    _no_colon,
)
