"""A typed time limit for raising a concern that no record knows."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.rules.prose.limits import typed_limits
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each typed limit for raising a concern that belies every record about it."""
    for typed in typed_limits(world.library):
        if typed.other:
            fact = typed.other[0]
            kept = listed(dict.fromkeys(each.words for each in typed.other), "or")
            yield Problem(
                typed.passage.key,
                typed.passage.path,
                f'This text says that a concern is raised "{typed.said}". The records say {kept}.',
                "Quote the limit, or change the record if practice has changed.",
                f"[[{fact.address}]]" if can_quote(typed.passage) else fact.words,
                related=((fact.key, fact.path, "the limit of the record"),),
                at=typed.at,
            )


RULE = Rule(
    code="GT807",
    name="wrong-limit",
    summary="A text gives a time limit for raising a concern that no pathway and no council has.",
    why=(
        "A slower limit in a policy delays a person's safety; another one in an answer is a "
        "promise to the council that nobody in the service has heard of."
    ),
    source="Local procedures of the councils; domain rule: the Care Act sets no hours or days.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: Concerns are reported to the council within 48 hours.  # <-
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: >-
      Concerns are reported [[pathway/any-concern#steps.raise.within.limit]]. When we raise one,
      the council answers within 5 days.
""",
    check=check,
)
