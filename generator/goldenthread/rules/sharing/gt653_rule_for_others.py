"""A step that shares by a rule which does not name whom it tells."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.records.pathway import Pathway
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step outside whose sharing rule is for other groups of partners."""
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            purpose = world.library.find(Purpose, step.purpose)
            rule = world.library.find(SharingRule, step.sharing)
            if purpose and rule and purpose.sector not in rule.recipients:
                yield Problem(
                    pathway.key,
                    ("steps", number, "sharing"),
                    f'{called(step)} shares by the rule "{rule.title}", which is for '
                    f"{listed(rule.recipients)} and not for {purpose.sector}.",
                    "Name the rule for this partner, or add the group to the rule if the bases "
                    "hold for it too.",
                    related=((rule.key, ("recipients",), "the rule's recipients"),),
                )


RULE = Rule(
    code="GT653",
    name="rule-for-others",
    summary="A step shares information by a rule that is for other partners.",
    why=(
        "What the council may know, the landlord may not. A worker who follows the step's link "
        "reads the wrong list of what to send."
    ),
    source="UK GDPR: each purpose and recipient needs its own basis.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: sector, id: council}
  - {kind: sector, id: housing}
  - {kind: purpose, id: landlord, sector: housing}
  - {kind: sharing_rule, id: concern-to-council, recipients: [council]}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - id: tell
        kind: refer
        title: Tell the landlord
        purpose: landlord
        sharing: concern-to-council  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: sector, id: housing}
  - {kind: purpose, id: landlord, sector: housing}
  - {kind: sharing_rule, id: repairs-to-landlord, recipients: [housing]}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - id: tell
        kind: refer
        title: Tell the landlord
        purpose: landlord
        sharing: repairs-to-landlord
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
