"""A number, hours or limits that changed while the day of their check did not."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.traits import Checked
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

TRUSTED: dict[type[Checked], tuple[str, ...]] = {
    Contact: (
        "phone",
        "professionals_phone",
        "text_relay",
        "sms",
        "email",
        "portal",
        "hours",
        "when_closed",
    ),
    Authority: ("clocks", "every_concern_notified", "words"),
    ThresholdSet: ("levels", "rows"),
}
"""The fields that staff act on, by kind: a change there is a new fact about the world."""


def check(world: World) -> Iterator[Problem]:
    """Yield each field that differs from the library before, with the same day of its check.

    Needs the library as it was (``check --changed-since``); without one there is nothing to say.
    """
    if world.before is None:
        return
    for kind, fields in TRUSTED.items():
        for now in world.library.all(kind):
            then = world.before.find(kind, now.id)
            if then is None or then.verified_on != now.verified_on:
                continue
            changed = [name for name in fields if getattr(now, name) != getattr(then, name)]
            if changed:
                yield _problem(now, changed[0])


def _problem(record: Checked, field: str) -> Problem:
    return Problem(
        record.key,
        (field,),
        f'"{record.title_words}" has a new `{field}`, but still says that it was checked on '
        f"{date_words(record.verified_on)}.",
        "Call or look it up, and write the day and the role that did. If only the spelling "
        "changed, check it all the same: staff will act on it.",
        "verified_on: 2026-11-16\nverified_by: safeguarding-lead\nverified_how: called",
        related=((record.key, ("verified_on",), "the day of the check"),),
    )


RULE = Rule(
    code="GT209",
    name="changed-not-checked",
    summary="A number, hours or limits changed since the last version, and nobody checked them.",
    why=(
        "A number that was typed anew under an old date looks as safe as one that somebody "
        "called. This is how a wrong digit reaches the wall of every service."
    ),
    source="Own rule: the day on which a value changed and the day on which it was checked differ.",
    severity=Severity.ERROR,
    bad="""\
kind: contact
phone: "0117 496 0102"  # <- was "0117 496 0101"
verified_on: 2026-10-12
""",
    good="""\
kind: contact
phone: "0117 496 0102"  # was "0117 496 0101"
verified_on: 2026-11-12  # was 2026-10-12
""",
    check=check,
)
