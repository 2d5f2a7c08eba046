"""A record that names its successor wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from goldenthread.graph.due import out_of_force
from goldenthread.library.editions import circle_of
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.traits import Lasting
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

PATH = ("replaced_by",)


def check(world: World) -> Iterator[Problem]:
    """Yield each ``replaced_by`` that leads nowhere, in a circle, or to what no longer holds."""
    for entry in world.library.entries.values():
        record = entry.record
        if isinstance(record, Lasting) and record.replaced_by:
            yield from _wrong(world, record, record.replaced_by)


def _wrong(world: World, record: Lasting, name: str) -> Iterator[Problem]:
    key = f"{record.kind}/{name}"
    spoken = record.kind.replace("_", " ")
    successor = world.library.find(type(record), name)
    if name == record.id:
        yield Problem(
            record.key,
            PATH,
            f'"{record.title_words}" is said to be replaced by itself.',
            f"Write the id of the {spoken} that follows it, or delete the line.",
        )
    elif successor is None:
        if not world.library.may_have(key):
            yield Problem(
                record.key,
                PATH,
                f'There is no {spoken} called "{name}".',
                f"Add the {spoken} that follows, or change the name.",
            )
    elif (last := circle_of(world.library, record)) is not None:
        if last == record.id:
            yield Problem(
                record.key,
                PATH,
                f'What replaces "{record.title_words}" is in the end replaced by it again.',
                "Find the newest of them, and delete its `replaced_by`.",
                related=((key, PATH, "its successor"),),
            )
    else:
        yield from _too_early_or_late(world, record, successor)


def _too_early_or_late(world: World, record: Lasting, successor: Lasting) -> Iterator[Problem]:
    if out_of_force(successor, world.as_of) and successor.replaced_by is None:
        yield Problem(
            record.key,
            PATH,
            f'"{successor.title_words}", which replaces this, ended itself on '
            f"{date_words(successor.effective_to or world.as_of)}, and nothing follows it.",
            "Name what holds now, or correct the day on which the successor ends.",
            related=((successor.key, ("effective_to",), "where it ends"),),
        )
    ends, begins = record.effective_to, successor.effective_from
    if ends and begins and begins > ends + timedelta(days=1):
        yield Problem(
            record.key,
            ("effective_to",),
            f"This ends on {date_words(ends)} and its successor begins on {date_words(begins)}: "
            "on the days between, nothing holds.",
            "Let the one end on the day before the other begins.",
            related=((successor.key, ("effective_from",), "where the successor begins"),),
        )


RULE = Rule(
    code="GT205",
    name="successor",
    summary="A record names a successor that is missing, is itself, has ended, or begins later.",
    why=(
        "When a council republishes its thresholds or is merged with another, everything has to "
        "move to the new edition on one day. A successor that leads nowhere leaves staff with "
        "the old one."
    ),
    source="Own rule: councils are merged, and thresholds are republished, from one named day.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge, effective_to: 2027-03-31, replaced_by: north-bridge}  # <-
  - {kind: authority, id: greater-northbridge, effective_from: 2027-04-01}
""",
    good="""\
records:
  - {kind: authority, id: northbridge, effective_to: 2027-03-31, replaced_by: greater-northbridge}
  - {kind: authority, id: greater-northbridge, effective_from: 2027-04-01}
""",
    check=check,
)
