"""Answers held against their limits as they are printed, with the tables that they ask for.

A check counts what is typed in an answer, which needs no page. Before a build the answers are made
as the buyer will read them, and counted as the Word file counts them.
"""

from __future__ import annotations

from dataclasses import replace

from goldenthread.graph.tenders import open_answers
from goldenthread.model.audience import Audience
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.readers import view_for
from goldenthread.rules import RULES
from goldenthread.rules.engine import run
from goldenthread.rules.evidence.gt916_answer_too_long import RULE
from goldenthread.rules.suppressions.applying import apart
from goldenthread.views.documents.tender import answer_lengths


def measured(checked: Checked) -> Checked:
    """Return a checked library whose answers were counted as they are printed."""
    if not open_answers(checked.library):
        return checked
    lengths = answer_lengths(view_for(checked, Audience.COMMISSIONER))
    found = run((RULE,), replace(checked.world, lengths=lengths))
    others = frozenset(rule.code for rule in RULES if rule is not RULE)
    parted = apart(found, checked.library, checked.world.as_of, others)
    return replace(
        checked,
        findings=(
            *(each for each in checked.findings if each.code != RULE.code),
            *(each for each in parted.counting if each.code == RULE.code),
        ),
        suppressed=(
            *(each for each in checked.suppressed if each.finding.code != RULE.code),
            *parted.suppressed,
        ),
    )
