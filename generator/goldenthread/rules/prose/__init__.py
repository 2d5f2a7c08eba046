"""Rules about prose, which is held to the facts."""

from __future__ import annotations

from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
