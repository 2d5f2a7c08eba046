"""Rules about days: what was not looked at in time, and what cannot have happened then."""

from __future__ import annotations

from goldenthread.rules.dates import gt201_stale_verification
from goldenthread.rules.dates import gt202_review_overdue
from goldenthread.rules.dates import gt203_not_yet_happened
from goldenthread.rules.dates import gt204_wrong_way_round
from goldenthread.rules.dates import gt205_successor
from goldenthread.rules.dates import gt206_ended_but_used
from goldenthread.rules.dates import gt207_due_soon
from goldenthread.rules.dates import gt209_changed_not_checked
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt201_stale_verification.RULE,
    gt202_review_overdue.RULE,
    gt203_not_yet_happened.RULE,
    gt204_wrong_way_round.RULE,
    gt205_successor.RULE,
    gt206_ended_but_used.RULE,
    gt207_due_soon.RULE,
    gt209_changed_not_checked.RULE,
)
