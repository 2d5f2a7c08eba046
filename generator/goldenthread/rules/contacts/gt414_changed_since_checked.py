"""A contact whose number or hours changed after somebody last checked it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each contact that changed after its last check.

    A change that is announced for a later day counts from that day. Where the check is overdue
    anyway, or the change is found against an earlier version, that was reported.
    """
    for contact in world.library.all(Contact):
        overdue = world.as_of > contact.verify_every.after(contact.verified_on)
        changed = contact.changed_on
        if _is_new(world, contact):
            continue
        if changed and contact.verified_on < changed <= world.as_of and not overdue:
            yield Problem(
                contact.key,
                ("verified_on",),
                f'"{contact.name}" changed on {date_words(changed)}, but was last checked on '
                f"{date_words(contact.verified_on)}, before the change.",
                "Call the number, and write the day on which you did and your role.",
                "verified_on: 2026-11-16\nverified_by: safeguarding-lead\nverified_how: called",
                related=((contact.key, ("changed_on",), "the day of the change"),),
            )


def _is_new(world: World, contact: Contact) -> bool:
    """Say whether the day of the change was written since the version that is compared with."""
    before = world.before.find(Contact, contact.id) if world.before else None
    return before is not None and before.changed_on != contact.changed_on


RULE = Rule(
    code="GT414",
    name="changed-since-checked",
    summary="A number or the hours of a team changed after the last check.",
    why=(
        "The date of the last check belongs to the old number. A new number that nobody called "
        "looks as trustworthy as one that was."
    ),
    source="The day on which a value changes and the day on which it is checked are two facts.",
    severity=Severity.ERROR,
    bad="""\
kind: contact
changed_on: 2026-11-02
verified_on: 2026-10-12  # <-
""",
    good="""\
kind: contact
changed_on: 2026-11-02
verified_on: 2026-11-03
""",
    check=check,
)
