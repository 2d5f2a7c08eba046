"""A mobile number kept for staff that stands where others may read it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.audience import Audience
from goldenthread.model.finding import Severity
from goldenthread.records.fields import Record
from goldenthread.records.provider import RoleHolder
from goldenthread.records.provider import Service
from goldenthread.rules.contacts.pairs import digits
from goldenthread.rules.contacts.phones import phones
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

KEPT = {RoleHolder: "phone", Service: "on_call_phone"}
"""The fields that hold a number for staff only."""


def check(world: World) -> Iterator[Problem]:
    """Yield each role holder that is not for staff only, and each mobile number that leaks."""
    for holder in world.library.all(RoleHolder):
        if holder.audience is not Audience.STAFF:
            yield _holder(holder)
    kept = _kept(world)
    for record, name, number in phones(world.library):
        owner = kept.get(digits(number))
        open_ = KEPT.get(type(record)) != name and record.audience is not Audience.STAFF
        if owner and open_ and owner != record.key:
            yield _number(record, name, number, owner)


def _kept(world: World) -> dict[str, str]:
    """Return the mobile numbers that are for staff only, with the record of each."""
    return {
        digits(number): record.key
        for record, name, number in phones(world.library)
        if KEPT.get(type(record)) == name and digits(number).startswith("07")
    }


def _holder(holder: RoleHolder) -> Problem:
    return Problem(
        holder.key,
        ("audience",),
        f'"{holder.name}" is a person, and the record may be read by {holder.audience.word}.',
        "Delete the line: who holds a role, and their numbers, are for staff only.",
        "audience: staff",
    )


def _number(record: Record, name: str, number: str, owner: str) -> Problem:
    return Problem(
        record.key,
        (name,),
        f'{number} is the mobile number of somebody on our staff, and "{record.title_words}" may '
        f"be read by {record.audience.word}.",
        "Give a number of the service, or mark the record for staff only.",
        "audience: staff",
        related=((owner, ("phone",), "kept for staff only here"),),
    )


RULE = Rule(
    code="GT418",
    name="personal-number",
    summary="A person, or the mobile number of one, stands where others may read it.",
    why=(
        "A manager's mobile number in a public document reaches everybody it was not meant for, "
        "an angry relative or a person under investigation included, and cannot be called back."
    ),
    source="UK GDPR Article 5(1)(c) and (f): no more than is needed, and kept secure.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: provider, id: elm-care, phone: "07700 900101"}  # <-
  - {kind: role_holder, id: manager, phone: "07700 900101", audience: staff}
""",
    good="""\
records:
  - {kind: provider, id: elm-care, phone: "01632 960100"}
  - {kind: role_holder, id: manager, phone: "07700 900101", audience: staff}
""",
    check=check,
)
