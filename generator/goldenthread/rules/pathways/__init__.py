"""Rules about pathways as graphs."""

from __future__ import annotations

from goldenthread.rules.pathways import gt301_unreachable_step
from goldenthread.rules.pathways import gt302_dead_end
from goldenthread.rules.pathways import gt303_decision_without_else
from goldenthread.rules.pathways import gt304_ends_inside
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt301_unreachable_step.RULE,
    gt302_dead_end.RULE,
    gt303_decision_without_else.RULE,
    gt304_ends_inside.RULE,
)
