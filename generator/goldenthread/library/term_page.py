"""The packaged list of words to avoid, as a page of the reference."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.terms import packaged_terms
from goldenthread.library.words import date_words
from goldenthread.records.term import Term

_SHOWN = 6


def term_page() -> str:
    """Return the page of all packaged terms, by id."""
    lines = [
        "# Words to avoid",
        "",
        "Generated from the packaged list by `goldenthread docs`; do not edit. A record of the",
        "kind [term](records/term.md) with the same id changes one in your library.",
        "",
        "| id | words | write instead | level | why |",
        "|---|---|---|---|---|",
        *map(_row, packaged_terms().values()),
    ]
    return "\n".join(lines) + "\n"


def _row(term: Term) -> str:
    words = ", ".join(term.find[:_SHOWN]) + (" and more" if len(term.find) > _SHOWN else "")
    cells = (f"`{term.id}`", words, term.use_instead or "", _level(term), " ".join(_why(term)))
    return f"| {' | '.join(each.replace('|', ' ') for each in cells)} |"


def _level(term: Term) -> str:
    where = f", only in {' and '.join(term.only_in)}" if term.only_in else ""
    return term.level.value + where


def _why(term: Term) -> Iterator[str]:
    yield term.reason
    if term.active_from:
        yield f"From {date_words(term.active_from)}."
    if term.active_to:
        yield f"Until {date_words(term.active_to)}."
    if term.source:
        yield f"({term.source.title}{f', {term.source.page}' if term.source.page else ''})"
