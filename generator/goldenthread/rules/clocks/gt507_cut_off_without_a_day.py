"""A cut-off on a limit that does not end with a day."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.limits import Limit
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

OF_A_DAY = {"SAME_DAY", "SAME_WORKING_DAY"}


def _of_days(limit: Limit) -> bool:
    """Say whether a limit is counted in days that end, or begin anew, at a time of day."""
    return limit.code in OF_A_DAY or bool(limit.working_days)


def check(world: World) -> Iterator[Problem]:
    """Yield each clock whose cut-off has no day to end."""
    for authority in world.library.all(Authority):
        for number, clock in enumerate(authority.clocks):
            if clock.cut_off is not None and not _of_days(clock.limit):
                yield Problem(
                    authority.key,
                    ("clocks", number, "cut_off"),
                    f'The clock "{clock.what}" ends at {clock.cut_off.words}, but its limit is '
                    f'"{clock.limit}", which ends at no time of day.',
                    "Look the limit up in the procedure: is it the same working day, or a "
                    "number of hours? Delete the cut-off if it is hours.",
                    "limit: SAME_WORKING_DAY",
                )


RULE = Rule(
    code="GT507",
    name="cut-off-without-a-day",
    summary="A clock has a time of day at which it ends, and a limit that is not a day.",
    why=(
        '"By half past four" and "in 24 hours" are two limits. Staff keep to the later one when '
        "both are written down."
    ),
    source="Published procedures: the same working day has a time at which the office stops.",
    severity=Severity.ERROR,
    bad="""\
kind: authority
id: northbridge
clocks:
  - id: raise-concern
    what: Raise a concern
    who: provider
    limit: PT24H
    cut_off: "16:30"  # <-
""",
    good="""\
kind: authority
id: northbridge
clocks:
  - id: raise-concern
    what: Raise a concern
    who: provider
    limit: SAME_WORKING_DAY
    cut_off: "16:30"
""",
    check=check,
)
