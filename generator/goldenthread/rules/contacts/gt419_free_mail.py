"""An email address at a domain where anybody can open one."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.reference import free_mail_domains
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.links import KeyPath
from goldenthread.records.provider import RoleHolder
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each team and each role holder with such an address."""
    free = free_mail_domains()
    for key, path, address in _addresses(world):
        domain = address.rpartition("@")[2].lower()
        if domain in free:
            yield Problem(
                key,
                path,
                f"{address} is an address at {domain}, where anybody can open one.",
                "Ask for the address of the organisation, and how it is secured.",
                "address: adults@northbridge.example",
            )


def _addresses(world: World) -> Iterator[tuple[str, KeyPath, str]]:
    for contact in world.library.all(Contact):
        if contact.email:
            yield contact.key, ("email", "address"), contact.email.address
    for holder in world.library.all(RoleHolder):
        if holder.email:
            yield holder.key, ("email",), holder.email


RULE = Rule(
    code="GT419",
    name="free-mail",
    summary="A team or a colleague has an address at a free email service.",
    why=(
        "Nobody can tell who reads such an address, and it meets no standard for personal "
        "information. A council, the police and the NHS do not use one."
    ),
    source="DCB1596, the secure email standard; UK GDPR Article 32.",
    severity=Severity.ERROR,
    bad="""\
kind: contact
email:
  address: northbridge.adults@gmail.com  # <-
  secure: yes
""",
    good="""\
kind: contact
email:
  address: adults@northbridge.example
  secure: yes
""",
    check=check,
)
