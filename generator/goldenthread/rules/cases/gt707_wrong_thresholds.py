"""A case example that was weighed by thresholds that did not apply."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.editions import held_in
from goldenthread.library.editions import quarter_days
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each decision by another council's thresholds, or by an edition of another time."""
    for case in world.library.all(CaseExample):
        used = case.decision and world.library.find(ThresholdSet, case.decision.threshold_set)
        if not used:
            continue
        if used.authority != case.authority:
            yield _problem(
                case,
                used,
                f"{case.authority} hosted the example, and it was weighed by the thresholds of "
                f"{used.authority}.",
                "Name the thresholds of the authority in which the person was.",
            )
        elif not _held(case, used):
            yield _problem(
                case,
                used,
                f'The example began in {case.quarter}, when "{used.title}" ({used.version}, '
                f"published {date_words(used.published)}) was not in force.",
                "Name the edition that was used then, or correct the quarter.",
            )


def _held(case: CaseExample, used: ThresholdSet) -> bool:
    first, last = quarter_days(case.quarter)
    return held_in(used, first, last) and used.published <= last


def _problem(case: CaseExample, used: ThresholdSet, message: str, hint: str) -> Problem:
    return Problem(
        case.key,
        ("decision", "threshold_set"),
        message,
        hint,
        related=((used.key, ("authority",), "the thresholds"),),
    )


RULE = Rule(
    code="GT707",
    name="wrong-thresholds",
    summary="A case example was weighed by another council's thresholds, or by another edition.",
    why=(
        "The decision is defensible only against the line that applied on the day, in the place. "
        "Anything else is hindsight or a copied example."
    ),
    source="The published thresholds themselves: they belong to one council and one edition.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: threshold_set, id: eastmarle-2026, authority: eastmarle}
  - kind: case_example
    id: a-bruise
    authority: northbridge
    decision:
      threshold_set: eastmarle-2026  # <-
      level: reportable
      decided_by: registered-manager
      reason: There was an injury.
""",
    good="""\
records:
  - {kind: threshold_set, id: northbridge-2026, authority: northbridge, published: 2026-01-05}
  - kind: case_example
    id: a-bruise
    authority: northbridge
    decision:
      threshold_set: northbridge-2026
      level: reportable
      decided_by: registered-manager
      reason: There was an injury.
""",
    check=check,
)
