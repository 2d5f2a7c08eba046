"""Two items of one list with the same name."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.fields import Record
from goldenthread.records.governance import Coverage
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.tender import Question
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each item of a list with the name of an earlier one, and each number used twice.

    The steps of a pathway have a rule of their own.
    """
    for entry in world.library.entries.values():
        if not isinstance(entry.record, Pathway):
            yield from _within(entry.record)
    yield from _numbers(world)


def _within(record: Record) -> Iterator[Problem]:
    for field in type(record).model_fields:
        items = getattr(record, field)
        if not isinstance(items, tuple) or not items or not isinstance(items[0], BaseModel):
            continue
        first: dict[str, int] = {}
        for number, item in enumerate(items):
            key = "role" if isinstance(item, Coverage) else "id"
            name = getattr(item, key, None)
            if name is not None and first.setdefault(name, number) != number:
                here: KeyPath = (field, number, key)
                yield _problem(record.key, here, f'"{name}" stands twice in `{field}`.', record.key,
                               (field, first[name], key))  # fmt: skip


def _numbers(world: World) -> Iterator[Problem]:
    """Yield each question with another's number; schemes may share a registered location."""
    first: dict[tuple[str, str], str] = {}
    for question in world.library.all(Question):
        other = first.setdefault((question.tender, question.number), question.key)
        if other != question.key:
            words = f"Two questions of this tender have the number {question.number}."
            yield _problem(question.key, ("number",), words, other, ("number",))


def _problem(key: str, place: KeyPath, words: str, other: str, there: KeyPath) -> Problem:
    return Problem(
        key,
        place,
        words,
        "Correct one of the two.",
        related=((other, there, "the other one"),),
    )


RULE = Rule(
    code="GT105",
    name="same-name-twice",
    summary="Two items of one list, or two questions of a tender, have the same name or number.",
    why=(
        "What is quoted by name is then the first of the two, whichever was meant: a number in a "
        "bid that is another audit measure's, a role counted twice."
    ),
    source="Own rule: a name is used once, so that what quotes it means one thing.",
    severity=Severity.ERROR,
    bad="""\
kind: audit
id: concern-forms-2026-03
measures:
  - {id: in-time, standard: Sent in time, met: 18, of: 20}
  - {id: in-time, standard: Sent whole, met: 17, of: 20}  # <-
""",
    good="""\
kind: audit
id: concern-forms-2026-03
measures:
  - {id: in-time, standard: Sent in time, met: 18, of: 20}
  - {id: whole, standard: Sent whole, met: 17, of: 20}
""",
    check=check,
    profile=Profile.DRAFT,
)
