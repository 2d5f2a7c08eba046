"""Figures of a course, an audit or a theme report that are typed in a sentence which names it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.records.authority import Authority
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Training
from goldenthread.records.provider import Service
from goldenthread.rules.prose.audit_names import when_said
from goldenthread.rules.prose.clauses import Clause
from goldenthread.rules.prose.clauses import clause_at
from goldenthread.rules.prose.counting import figures_in
from goldenthread.rules.prose.everybody import claims_in
from goldenthread.rules.prose.naming import RESULT
from goldenthread.rules.prose.naming import Named
from goldenthread.rules.prose.naming import named
from goldenthread.rules.prose.populations import asked_of
from goldenthread.rules.prose.quarters import belied_in_quarter
from goldenthread.rules.prose.tallies import Counted
from goldenthread.rules.prose.tallies import Tally
from goldenthread.rules.prose.tallies import counted
from goldenthread.rules.prose.tallies import stems
from goldenthread.rules.prose.typed import KINDS
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.sources.packaged import packaged

TOLD = ("case_example", "learning", "meeting", "theme_report")
"""The texts that tell what was found, of any round, and quote nothing: only a wrong one counts."""
_AUDIT = frozenset(["audit", "audits", "audited"])
_ALL = 100
_WORDS_IN_COMMON = 2
_ROUGHLY = 3
"""How many percentage points "about" and "nearly" may be off."""


@lru_cache(maxsize=8)
def typed_figures(library: Library, day: date) -> tuple[Typed, ...]:
    """Return each figure that is typed although a record keeps it, and what the record says."""
    return tuple(_typed_figures(library, day))


def _typed_figures(library: Library, day: date) -> Iterator[Typed]:
    for passage in _passages(library):
        if figures_in(passage.text) or any(claims_in(passage.text)):
            words = passage.words
            for figure in (*figures_in(words), *islice(claims_in(words), MOST)):
                if not is_quoted(passage.text, figure.start):
                    span = sentence_at(passage.text, figure.start)
                    if names := named(library, passage, *span, day):
                        clause = clause_at(passage, words, figure, *span)
                        yield from _typed(library, clause, names)


def _passages(library: Library) -> Iterator[Passage]:
    """Yield the texts that quote figures, those that tell of an audit, and results of lessons."""
    prose = prose_of(library)
    yield from prose.of(*KINDS)
    told = {id(each): each for each in prose.holding(_AUDIT) if each.kind in TOLD}
    results = {id(each): each for each in prose.of(Learning.kind) if each.path == RESULT}
    yield from (told | results).values()


def _typed(library: Library, clause: Clause, names: tuple[Named, ...]) -> Iterator[Typed]:
    figure = clause.figure
    newest = _counted(library, (each.key for each in names))
    same = _said(newest, clause)
    earlier = _counted(library, (key for each in names for key in each.earlier))
    quoting = can_quote(clause.passage)
    if not same and (not quoting or clause.compares):
        same = _said(earlier, clause)
    if clause.is_target:
        same = [each for each in same if each.target]
    if not same and (shown := belied_in_quarter(library, clause, names)):
        yield Typed(clause.passage, figure.start, figure.said, other=_kept(shown, clause))
    elif same and not (figure.claim or clause.more):
        facts = _kept(same, clause) if quoting else ()
        yield Typed(clause.passage, figure.start, figure.said, same=facts)
    elif not clause.is_target and (figure.claim or not same) and _is_one_claim(newest, clause):
        if names[0].implied and not _speaks_of(newest[0], clause):
            return
        belied = (_belied(library, [each, *earlier], clause) for each in newest)
        wrong = next((each for each in belied if each), ())
        yield Typed(clause.passage, figure.start, figure.said, other=_kept(wrong, clause))


def _speaks_of(item: Counted, clause: Clause) -> bool:
    """Say whether a clause counts as many as a record that it does not name, and of the same."""
    words = stems(clause.words) - frozenset(packaged("words")["common"])
    return any(
        each.of == clause.figure.of and len(each.words & words) >= _WORDS_IN_COMMON
        for each in item.tallies
    )


def _is_one_claim(items: list[Counted], clause: Clause) -> bool:
    """Say whether a figure is about one record, or claims all of several courses."""
    courses = all(isinstance(each.record, Training) for each in items)
    return len(items) == 1 or (clause.figure.percent == _ALL and courses)


def _counted(library: Library, keys: Iterable[str]) -> list[Counted]:
    return [each for key in keys if (each := counted(library, key))]


def _said(items: Iterable[Counted], clause: Clause) -> list[Tally]:
    return [
        tally
        for item in items
        for tally in asked_of(item, clause.figure, clause.words, clause.following).parts
        if tally.is_said(clause.figure)
    ]


def _kept(tallies: Iterable[Tally], clause: Clause) -> tuple[Kept, ...]:
    """Return the facts of tallies, those first that count as many or speak of the same."""
    held, figure = stems(clause.words), clause.figure
    nearest = sorted(tallies, key=lambda each: (each.of != figure.of, -len(each.words & held)))
    return tuple(each.kept(figure) for each in nearest if each.quotable)


def _belied(library: Library, items: list[Counted], clause: Clause) -> tuple[Tally, ...]:
    """Return what the first record has instead of a figure; nothing unless that is certain.

    The others are earlier rounds of it.
    """
    item = items[0]
    asked = asked_of(item, clause.figure, clause.words, clause.following)
    certain = (
        asked.certain
        and clause.is_plain
        and not _is_of_something_else(item, clause)
        and not item.says(clause.figure)
        and not _is_the_rest(item, clause)
        and not _names_a_place(library, clause)
        and _is_alone(items, clause)
        and _is_off(clause, asked.parts)
    )
    return asked.shown if certain else ()


def _is_the_rest(item: Counted, clause: Clause) -> bool:
    """Say whether a figure counts those that failed, where the record counts the others."""
    rest = (each._replace(met=each.of - each.met) for each in item.tallies)
    return clause.fails and any(each.is_said(clause.figure) for each in rest)


def _is_of_something_else(item: Counted, clause: Clause) -> bool:
    """Say whether a figure may be of another day, about what people think, or about a sample."""
    if isinstance(item.record, Training):
        when, counted_on = when_said(clause.words), item.record.as_at
        today = when.is_year_of(counted_on) and when.is_month_of(counted_on)
        return clause.is_opinion or not today
    of_it = any(each.of == clause.figure.of for each in item.tallies)
    return not of_it and clause.is_of_the_sample


def _names_a_place(library: Library, clause: Clause) -> bool:
    """Say whether a clause is about one service or council, which nobody counted apart."""
    services = (each.name for each in library.all(Service))
    councils = (each.name for each in library.all(Authority))
    places = (each for each in (*services, *councils) if each in clause.text)
    return any(re.search(rf"\b{re.escape(each)}\b", clause.text) for each in places)


def _is_alone(items: list[Counted], clause: Clause) -> bool:
    """Say whether every other figure of a clause is one that the records have."""
    return all(
        any(tally.is_said(figure) for item in items for tally in item.tallies)
        for figure in clause.others
    )


def _is_off(clause: Clause, tallies: tuple[Tally, ...]) -> bool:
    """Say whether a figure cannot be meant for any of some tallies."""
    figure = clause.figure
    same_count = tuple(each for each in tallies if each.of == figure.of)
    if figure.whole and not same_count:
        return False
    if clause.more:
        return all(each.share < figure.share for each in tallies)
    least = float(_ROUGHLY if clause.roughly else 0)
    if figure.is_round and not same_count:
        least = max(least, 50 / figure.of + 1)
    near = same_count or tallies
    return bool(near) and all(abs(each.share - figure.share) > least for each in near)
