"""One file a rule, in folders by subject, and the explicit ordered registry of them all.

A new rule is one file in the folder of its subject and one line in that folder's ``RULES``; its
examples are its test.
"""

from __future__ import annotations

from goldenthread.rules import cases
from goldenthread.rules import clocks
from goldenthread.rules import contacts
from goldenthread.rules import dates
from goldenthread.rules import evidence
from goldenthread.rules import links
from goldenthread.rules import pathways
from goldenthread.rules import prose
from goldenthread.rules import reading
from goldenthread.rules import sharing
from goldenthread.rules import suppressions
from goldenthread.rules import thresholds
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *reading.RULES,
    *links.RULES,
    *suppressions.RULES,
    *dates.RULES,
    *pathways.RULES,
    *contacts.RULES,
    *clocks.RULES,
    *thresholds.RULES,
    *sharing.RULES,
    *cases.RULES,
    *prose.RULES,
    *evidence.RULES,
)
"""Every rule, in the order of its code."""

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
"""Each rule by its code."""
