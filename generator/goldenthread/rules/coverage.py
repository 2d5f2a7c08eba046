"""Known failures of safeguarding arrangements, and which rule covers each: data, read once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.sources.packaged import packaged


class Covered(NamedTuple):
    """One known failure: the rules that find it, or why the records cannot express it."""

    id: str
    about: str
    rules: tuple[str, ...] = ()
    note: str = ""
    cannot: str = ""


def coverage() -> tuple[Covered, ...]:
    """Return every known failure, in the order of the list."""
    return tuple(
        Covered(**{**each, "rules": tuple(each.get("rules", ()))})
        for each in packaged("coverage")["checks"]
    )


def coverage_table() -> Iterator[str]:
    """Yield the lines of the table for the index of the rules."""
    yield "| id | what goes wrong | found by |"
    yield "|---|---|---|"
    for each in coverage():
        yield f"| {each.id} | {each.about} | {_answer(each)} |"


def _answer(each: Covered) -> str:
    links = ", ".join(f"[{code}]({code.lower()}.md)" for code in each.rules)
    if not links:
        return f"Not checked: {each.cannot}" if each.cannot else "Open"
    return f"{links}. {each.note}" if each.note else links
