"""Rules about time limits."""

from __future__ import annotations

from goldenthread.rules.clocks import gt501_slower_limit
from goldenthread.rules.clocks import gt502_limits_add_up
from goldenthread.rules.clocks import gt503_graver_level_slower
from goldenthread.rules.clocks import gt504_no_such_statutory_limit
from goldenthread.rules.clocks import gt505_duty_never_met
from goldenthread.rules.clocks import gt506_emergency_that_waits
from goldenthread.rules.clocks import gt507_cut_off_without_a_day
from goldenthread.rules.clocks import gt508_emergency_by_another_route
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt501_slower_limit.RULE,
    gt502_limits_add_up.RULE,
    gt503_graver_level_slower.RULE,
    gt504_no_such_statutory_limit.RULE,
    gt505_duty_never_met.RULE,
    gt506_emergency_that_waits.RULE,
    gt507_cut_off_without_a_day.RULE,
    gt508_emergency_by_another_route.RULE,
)
