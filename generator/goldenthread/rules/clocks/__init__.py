"""Rules about time limits."""

from __future__ import annotations

from goldenthread.rules.clocks import gt501_slower_limit
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (gt501_slower_limit.RULE,)
