"""A duty, pathway or framework that has ended, and that others still rely on."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import out_of_force
from goldenthread.library.editions import contradicts_itself
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.duty import Duty
from goldenthread.records.fields import Record
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.pathway import Pathway
from goldenthread.records.policy import Policy
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

ENDING = (Duty, Pathway)
RELYING = (DocumentStandard, Pathway, Policy, SupervisionPrompt)
"""What staff follow today. Case examples, audits and lessons may tell of what held once."""


def check(world: World) -> Iterator[Problem]:
    """Yield each duty and pathway that has ended and that something in force links to."""
    for kind in ENDING:
        for record in world.library.all(kind):
            if not out_of_force(record, world.as_of) or contradicts_itself(world.library, record):
                continue
            users = [use for use in world.uses.of.get(record.key, ()) if _relies(world, use.user)]
            if users:
                ended = record.effective_to or world.as_of
                yield Problem(
                    record.key,
                    ("effective_to",),
                    f'"{record.title_words}" ended on {date_words(ended)}, and '
                    f'"{world.library.title(users[0].user)}" still relies on it.',
                    "Link to what replaces it, or correct the day on which it ends.",
                    related=tuple((use.user, use.path, "still relies on it") for use in users),
                )


def _relies(world: World, key: str) -> bool:
    record: Record = world.library.entries[key].record
    return isinstance(record, RELYING) and not out_of_force(record, world.as_of)


RULE = Rule(
    code="GT206",
    name="ended-but-used",
    summary="A duty or pathway has ended, but a pathway or policy in force still relies on it.",
    why=(
        "Staff who follow a step that rests on repealed law do the wrong thing in good faith, and "
        "a policy that cites it tells an inspector that nobody has read it since."
    ),
    source="Own rule: superseded law and procedure (F09).",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: duty
    id: old-notification
    effective_to: 2026-06-18  # <-
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - {id: tell, kind: act, title: Tell CQC, duties: [old-notification], next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - kind: duty
    id: old-notification
    effective_to: 2026-06-18
  - {kind: duty, id: new-notification, effective_from: 2026-06-19}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - {id: tell, kind: act, title: Tell CQC, duties: [new-notification], next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
