"""A pathway that never leaves the provider."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.questions import misnamed
from goldenthread.graph.questions import reachable
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway in which no reachable step contacts anybody outside.

    A next step that does not exist is another rule's.
    """
    for pathway in world.library.all(Pathway):
        met = frozenset() if misnamed(pathway) else reachable(pathway)
        if met and not any(step.outside and step.id in met for step in pathway.steps):
            yield Problem(
                pathway.key,
                ("steps",),
                f'The pathway "{pathway.title}" ends inside the provider: no step reaches a '
                "council, the police, a health service or CQC.",
                "Add the step that tells somebody outside, with its purpose.",
                "- id: raise-concern\n  kind: refer\n  title: Raise a concern\n"
                "  purpose: raise-concern",
            )


RULE = Rule(
    code="GT304",
    name="ends-inside-the-provider",
    summary="A pathway never reaches anybody outside the provider.",
    why=(
        '"Report to the manager" as the whole route is what commissioners mark down and what '
        "lets a concern be closed by the people it is about."
    ),
    source=(
        "Regulation 13 of the Regulated Activities Regulations 2014; Care and support statutory "
        "guidance, chapter 14."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: tell-manager
steps:  # <-
  - {id: tell-manager, kind: tell, title: Tell the manager, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: tell-manager
steps:
  - {id: tell-manager, kind: tell, title: Tell the manager, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
