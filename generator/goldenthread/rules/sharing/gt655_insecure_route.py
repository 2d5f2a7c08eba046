"""A share by a route that is not safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.library.reference import sharing_basis
from goldenthread.model.finding import Severity
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.sharing import ShareEntry
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_SENTENCE = re.compile(r"[^.!?;\n]+")
_DENIED = re.compile(r"\b(?:not|never|no|nor|without|instead of)\b", re.IGNORECASE)


def check(world: World) -> Iterator[Problem]:
    """Yield each rule and each entry whose route names something that is not safe.

    A sentence that forbids it ("never a messaging app") is what the rule should say.
    """
    for rule in world.library.all(SharingRule):
        yield from _unsafe(rule, ("secure_route",), rule.secure_route)
    for entry in world.library.all(ShareEntry):
        if entry.shared:
            yield from _unsafe(entry, ("route",), entry.route)


def _unsafe(record: Record, place: KeyPath, text: str) -> Iterator[Problem]:
    basis = sharing_basis("insecure-route")
    for sentence in _SENTENCE.findall(text):
        found = basis.words.search(sentence)
        if found and not _DENIED.search(sentence):
            yield Problem(
                record.key,
                place,
                f'"{found[0]}" is named as a route for personal information. {basis.says}',
                "Name the council's portal, secure email between accredited addresses, or the "
                "telephone with a call back.",
                "secure_route: The council's own form, or its secure email address.",
                at=0,
            )
            return


RULE = Rule(
    code="GT655",
    name="insecure-route",
    summary="Personal information is shared by a route that is not safe.",
    why=(
        "A message about an adult at risk on somebody's own telephone is read by whoever picks it "
        "up, and is still there when they leave."
    ),
    source="DCB1596, the secure email standard; UK GDPR Article 32.",
    severity=Severity.ERROR,
    bad="""\
kind: sharing_rule
secure_route: WhatsApp, or the manager's personal email.  # <-
""",
    good="""\
kind: sharing_rule
secure_route: The council's portal. Never WhatsApp or a personal email account.
""",
    check=check,
)
