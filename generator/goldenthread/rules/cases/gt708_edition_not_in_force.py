"""A case example that cites an edition of a pathway of another time."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.editions import edition_of
from goldenthread.library.editions import held_in
from goldenthread.library.editions import quarter_days
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each case example whose pathway was not in force in the quarter in which it began."""
    for case in world.library.all(CaseExample):
        pathway = world.library.find(Pathway, case.pathway)
        days = quarter_days(case.quarter)
        if pathway is None or held_in(pathway, *days):
            continue
        other = edition_of(world.library, pathway, *days)
        hint = (
            f"The edition in force then was {other.id}: cite it."
            if other
            else "Add the edition that was followed, with its dates, or correct the quarter."
        )
        yield Problem(
            case.key,
            ("pathway",),
            f'The example began in {case.quarter}, when this edition of "{pathway.title}" was not '
            "in force.",
            hint,
            f"pathway: {other.id}" if other else "quarter: 2026-Q3",
            related=((pathway.key, ("effective_from",), "the dates of the edition"),),
        )


RULE = Rule(
    code="GT708",
    name="edition-not-in-force",
    summary="A case example cites an edition of a pathway that was not in force at the time.",
    why=(
        "Last year's example judged by this year's pathway looks either late or lucky. What was "
        "done is held against what staff were told to do then."
    ),
    source="Own rule: an example is replayed against the edition in force at its date.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: pathway, id: any-concern-2024, effective_to: 2026-06-30, replaced_by: any-concern}
  - {kind: pathway, id: any-concern, effective_from: 2026-07-01}
  - kind: case_example
    id: a-bruise
    quarter: 2026-Q1
    pathway: any-concern  # <-
""",
    good="""\
records:
  - {kind: pathway, id: any-concern-2024, effective_to: 2026-06-30, replaced_by: any-concern}
  - {kind: pathway, id: any-concern, effective_from: 2026-07-01}
  - {kind: case_example, id: a-bruise, quarter: 2026-Q1, pathway: any-concern-2024}
""",
    check=check,
)
