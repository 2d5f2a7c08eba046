"""Rules about what is shared, with whom, on which basis and by which route."""

from __future__ import annotations

from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
