"""A line of the sharing log that does not follow the rule that it names."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.links import KeyPath
from goldenthread.records.sharing import Consent
from goldenthread.records.sharing import ConsentGiven
from goldenthread.records.sharing import ShareEntry
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each share with somebody whom its rule does not name, or against the answer given."""
    for entry in world.library.all(ShareEntry):
        rule = world.library.find(SharingRule, entry.rule)
        if rule is None or not entry.shared:
            continue
        agency = world.library.find(Agency, entry.recipient)
        if agency and agency.sector not in rule.recipients:
            groups = listed(rule.recipients, "or")
            yield _problem(
                entry,
                rule,
                ("recipient",),
                f'"{rule.title}" allows a share with {groups}; this one went to {agency.name} '
                f"({agency.sector}).",
            )
        if rule.consent is Consent.ASK_AND_FOLLOW and entry.consent is not ConsentGiven.GIVEN:
            yield _problem(
                entry,
                rule,
                ("consent",),
                f'"{rule.title}" asks the person and follows the answer, but this was shared '
                "without their agreement.",
            )


def _problem(entry: ShareEntry, rule: SharingRule, place: KeyPath, message: str) -> Problem:
    return Problem(
        entry.key,
        place,
        message,
        "Correct the entry, or name the rule that this share followed. If no rule allows it, "
        "treat it as a breach and learn from it.",
        related=((rule.key, (), "the rule"),),
    )


RULE = Rule(
    code="GT652",
    name="share-against-its-rule",
    summary="An entry of the sharing log does not follow the rule that it names.",
    why=(
        "The log is what an inspector and the Information Commissioner ask for. An entry that "
        "breaks its own rule is a breach that nobody noticed."
    ),
    source="Own rule: the log is held against the sharing rules.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: sector, id: council}
  - {kind: sector, id: housing}
  - {kind: agency, id: tern-homes, sector: housing}
  - {kind: sharing_rule, id: concern-to-council, recipients: [council]}
  - kind: share_entry
    id: share-1
    rule: concern-to-council
    recipient: tern-homes  # <-
""",
    good="""\
records:
  - {kind: sector, id: council}
  - {kind: agency, id: northbridge-council, sector: council}
  - {kind: sharing_rule, id: concern-to-council, recipients: [council]}
  - {kind: share_entry, id: share-1, rule: concern-to-council, recipient: northbridge-council}
""",
    check=check,
)
