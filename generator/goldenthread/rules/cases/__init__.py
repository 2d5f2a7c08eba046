"""Rules about case examples, replayed against the pathways that they cite."""

from __future__ import annotations

from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
