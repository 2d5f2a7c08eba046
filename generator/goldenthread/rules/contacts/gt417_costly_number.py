"""A number that costs the caller more than an ordinary call."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goldenthread.model.finding import Severity
from goldenthread.rules.contacts.pairs import digits
from goldenthread.rules.contacts.phones import phones
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

PERHAPS = ("070", "076", "084", "087", "09")
"""Only numbers that start so can cost more: the library that knows is asked for these alone."""


def check(world: World) -> Iterator[Problem]:
    """Yield each premium, revenue-share, personal or pager number."""
    for record, name, number in phones(world.library):
        pressed = digits(number)
        if pressed.startswith(PERHAPS) and (sort := _sort(pressed)):
            yield Problem(
                record.key,
                (name,),
                f"{number} is {sort}: the call costs extra, and some telephones cannot make it.",
                "Ask for an ordinary number that starts with 01, 02, 03 or 080.",
                'phone: "03069 990100"',
                severity=Severity.ERROR if pressed.startswith("09") else None,
            )


@cache
def _sort(pressed: str) -> str:
    """Return what sort of costly number this is, or nothing for an ordinary one."""
    import phonenumbers  # noqa: PLC0415 - few numbers need it

    sorts = {
        phonenumbers.PhoneNumberType.PREMIUM_RATE: "a premium or revenue-share number",
        phonenumbers.PhoneNumberType.SHARED_COST: "a revenue-share number",
        phonenumbers.PhoneNumberType.PERSONAL_NUMBER: "a personal number that follows its owner",
        phonenumbers.PhoneNumberType.PAGER: "a pager",
    }
    return sorts.get(phonenumbers.number_type(phonenumbers.parse(pressed, "GB")), "")


RULE = Rule(
    code="GT417",
    name="costly-number",
    summary="A number costs more than an ordinary call.",
    why=(
        "Work telephones often bar such numbers, and a person who is afraid may have no credit. "
        "Public bodies are told to use 03 numbers, so an 084 number is usually an old one."
    ),
    source="Ofcom, National Telephone Numbering Plan: 084, 087 and 09 carry a service charge.",
    severity=Severity.WARNING,
    bad="""\
kind: contact
phone: "0844 415 0100"  # <-
""",
    good="""\
kind: contact
phone: "03069 990100"
""",
    check=check,
)
