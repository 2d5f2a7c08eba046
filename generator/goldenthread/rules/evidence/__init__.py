"""Rules about audits, training, meetings, learning and frameworks."""

from __future__ import annotations

from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
