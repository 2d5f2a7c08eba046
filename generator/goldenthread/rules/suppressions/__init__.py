"""Findings that are accepted for a time, and the rule about accepting what is not there."""

from __future__ import annotations

from goldenthread.rules.rule import Rule
from goldenthread.rules.suppressions import gt191_nothing_suppressed

RULES: tuple[Rule, ...] = (gt191_nothing_suppressed.RULE,)
