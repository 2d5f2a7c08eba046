"""An email route that is not known to be secure, for a step that shares personal information."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.library.reference import free_mail_domains
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Secure
from goldenthread.records.agency import SecureMail
from goldenthread.records.links import KeyPath
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Step = tuple[str, KeyPath]
WARNING = re.compile(r"\b(not?|never|nothing|without)\b", re.IGNORECASE)
"""A word by which ``how`` says what must not be sent: an open address explained is no trap."""


def check(world: World) -> Iterator[Problem]:
    """Yield each team with such an address, once.

    An address that is not secure may stay if `how` says what must not be sent there.
    """
    shared: dict[str, tuple[Contact, Step]] = {}
    for bound in world.bindings:
        for each in bound.steps:
            if each.step.sharing:
                number = each.at
                place = (bound.pathway.key, ("steps", number, "sharing"))
                for team in each.teams:
                    shared.setdefault(team.id, (team, place))
    for _, (team, step) in sorted(shared.items()):
        if team.email and _doubtful(team.email):
            yield _problem(team, team.email, step)


def _doubtful(email: SecureMail) -> bool:
    if email.address.rpartition("@")[2].lower() in free_mail_domains():
        return False
    warned = email.how and WARNING.search(email.how)
    return email.secure is Secure.UNKNOWN or (email.secure is Secure.NO and not warned)


def _problem(team: Contact, email: SecureMail, step: Step) -> Problem:
    unknown = email.secure is Secure.UNKNOWN
    said = "nobody knows whether it is secure" if unknown else "it is not secure"
    return Problem(
        team.key,
        ("email", "secure"),
        f'A pathway shares personal information with "{team.name}", and of its email address '
        f"we say that {said}.",
        "Ask the team how to send it safely. If it is not secure, say under `how` what must not "
        "be sent there.",
        "secure: no\nhow: "
        "No names and no health details; call and send the form through the portal.",
        related=((*step, "this step shares personal information"),),
        severity=Severity.WARNING if unknown else None,
    )


RULE = Rule(
    code="GT420",
    name="insecure-route",
    summary="A step shares personal information with a team whose email is not known as secure.",
    why=(
        "Staff in a hurry use the address that they find. Names and health details sent to an "
        "open address are a breach that has to be reported, and may put the person in danger."
    ),
    source="DCB1596, the secure email standard; UK GDPR Articles 5(1)(f), 32 and 33.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern}
  - {kind: sharing_rule, id: concern-to-council}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    email:
      address: adults@northbridge.example
      secure: unknown  # <-
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        sharing: concern-to-council
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern}
  - {kind: sharing_rule, id: concern-to-council}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    email:
      address: adults@northbridge.example
      secure: no
      how: No names and no health details; call and use the portal.
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        sharing: concern-to-council
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
