"""A pathway that never leaves the provider."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.model.finding import Severity
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway in which no step contacts anybody outside.

    A pathway with a step that is lost or stops short is another rule's.
    """
    for flow in flows(world.library):
        if flow.whole and not flow.outside:
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'The pathway "{flow.pathway.title}" ends inside the provider: no step reaches a '
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
