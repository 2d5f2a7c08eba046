"""A local team that answers at night and is to be checked less than twice a year."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.week import at_night
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.agency import Contact
from goldenthread.rules.contacts.gt412_checked_too_seldom import A_YEAR
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

HALF_A_YEAR = 184


def check(world: World) -> Iterator[Problem]:
    """Yield each local night route with a long period; national lines change seldom."""
    for contact in world.library.all(Contact):
        long = HALF_A_YEAR < contact.verify_every <= A_YEAR
        if long and contact.areas and at_night(contact):
            yield Problem(
                contact.key,
                ("verify_every",),
                f'"{contact.name}" answers at night and is to be checked only every '
                f"{contact.verify_every.words}.",
                "Nobody notices a wrong night number until it is needed. Check it every 90 days.",
                "verify_every: 90 days",
            )


RULE = Rule(
    code="GT413",
    name="night-route-checked-too-seldom",
    summary="A local team that answers at night is to be checked less than twice a year.",
    why=(
        "A wrong office number is noticed the same day. A wrong night number is noticed in the "
        "night when somebody needs it, so an inspector asks how often it is called."
    ),
    source="Good practice for contact lists: out-of-hours numbers every 90 days.",
    severity=Severity.WARNING,
    profile=Profile.INSPECTION,
    bad="""\
kind: contact
hours: {always: yes}
verify_every: 365 days  # <-
""",
    good="""\
kind: contact
hours: {always: yes}
verify_every: 90 days
""",
    check=check,
)
