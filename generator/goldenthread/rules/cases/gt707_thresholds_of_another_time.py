"""A case example that was weighed by an edition of thresholds of another time."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.editions import contradicts_itself
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
    """Yield each decision by an edition that was not in force when the example began.

    Thresholds of another council are found as every fact of another council is.
    """
    for case in world.library.all(CaseExample):
        name = case.decision.threshold_set if case.decision else None
        used = world.library.find(ThresholdSet, name)
        if used is None or used.authority != case.authority or _in_doubt(world, used):
            continue
        if not _held(case, used):
            yield Problem(
                case.key,
                ("decision", "threshold_set"),
                f'The example began in {case.quarter}, when "{used.title}" ({used.version}, '
                f"published {date_words(used.published)}) was not in force.",
                "Name the edition that was used then, or correct the quarter.",
                related=((used.key, ("published",), "the edition"),),
            )


def _in_doubt(world: World, used: ThresholdSet) -> bool:
    """Say whether the days of an edition cannot be right, which is found where they stand."""
    coming = used.effective_from is not None and used.effective_from > world.as_of
    not_yet = used.published > world.as_of and not coming
    return not_yet or contradicts_itself(world.library, used)


def _held(case: CaseExample, used: ThresholdSet) -> bool:
    first, last = quarter_days(case.quarter)
    return held_in(used, first, last) and used.published <= last


RULE = Rule(
    code="GT707",
    name="thresholds-of-another-time",
    summary="A case example was weighed by an edition of the thresholds that was not in force.",
    why=(
        "The decision is defensible only against the line that applied on the day. "
        "Anything else is hindsight."
    ),
    source="The published thresholds themselves: editions run for years and differ.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: threshold_set, id: northbridge-2026, authority: northbridge, published: 2026-05-05}
  - kind: case_example
    id: a-bruise
    authority: northbridge
    quarter: 2026-Q1
    decision:
      threshold_set: northbridge-2026  # <-
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
