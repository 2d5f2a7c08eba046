"""A pathway for allegations against staff without the barring service or positions of trust."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import is_about_staff
from goldenthread.graph.matters import sees_to
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Matter
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

ASKED = {
    Matter.BARRING: "a referral to the Disclosure and Barring Service (DBS)",
    Matter.POSITION_OF_TRUST: "the council's lead for people in positions of trust",
}


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway about allegations against staff that leaves one of them out."""
    for flow in flows(world.library):
        if not flow.whole or not is_about_staff(flow.pathway):
            continue
        missing = [each for each in ASKED if not sees_to(world.library, flow, each)]
        if missing:
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'"{flow.pathway.title}" does not consider '
                f"{listed((ASKED[each] for each in missing), 'or')}.",
                "Add a step that considers it and writes down the decision. If a step does it in "
                "other words, say so.",
                f"considers: [{', '.join(each.value for each in missing)}]",
            )


RULE = Rule(
    code="GT320",
    name="allegation-against-staff",
    summary="A pathway for allegations against staff leaves out DBS or positions of trust.",
    why=(
        "A worker who resigns and starts next door is the risk that barring exists for. Not to "
        "refer when the conditions are met is an offence, and no enquiry has to end first."
    ),
    source=(
        "Safeguarding Vulnerable Groups Act 2006, sections 35 to 38; Care and support statutory "
        "guidance, chapter 14 (people in positions of trust)."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: pathway
title: Allegation against a member of staff
start: make-safe
steps:  # <-
  - {id: make-safe, kind: act, title: Keep the worker away from people, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: dbs}
  - {id: dbs, kind: refer, title: Consider DBS, purpose: barring-referral, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
title: Allegation against a member of staff
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Keep the worker away from people, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: trust}
  - {id: trust, kind: refer, title: Tell the position of trust lead, purpose: trust, next: dbs}
  - {id: dbs, kind: refer, title: Consider DBS, purpose: barring-referral, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
