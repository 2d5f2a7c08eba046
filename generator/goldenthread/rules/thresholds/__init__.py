"""Rules about levels and thresholds, which stay with their authority."""

from __future__ import annotations

from goldenthread.rules.rule import Rule
from goldenthread.rules.thresholds import gt601_level_of_another_authority
from goldenthread.rules.thresholds import gt602_fact_of_another_authority

RULES: tuple[Rule, ...] = (
    gt601_level_of_another_authority.RULE,
    gt602_fact_of_another_authority.RULE,
)
