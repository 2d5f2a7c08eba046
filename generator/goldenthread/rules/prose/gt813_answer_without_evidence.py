"""An answer that rests on nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.model.counting import count_words
from goldenthread.model.finding import Severity
from goldenthread.records.tender import Answer
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

SHORTEST = 12
"""Fewer words than this make no claim: yes, no, a name, a registration number."""
_FIGURE = re.compile(r"(?<![\w.])[0-9]{1,3}(?:\s?%|\s+per\s?cent\b)")


def check(world: World) -> Iterator[Problem]:
    """Yield each answer that names no evidence, unless it is too short to claim anything."""
    for answer in world.library.all(Answer):
        figure = _FIGURE.search(answer.body)
        if not answer.evidence and (figure or count_words(answer.body) >= SHORTEST):
            claim = f", although it says {figure[0]}" if figure else ""
            yield Problem(
                answer.key,
                ("evidence",),
                f"The answer names no record that proves what it says{claim}.",
                "Name the pathways, audits, courses and cases that it rests on, or take the claims "
                "out.",
                "evidence: [pathway/any-concern, audit/referral-timeliness-2026-08]",
            )


RULE = Rule(
    code="GT813",
    name="answer-without-evidence",
    summary="An answer makes claims and names no record as evidence.",
    why=(
        "A council may ask for proof of any sentence. What nobody can prove scores low, and after "
        "the award it is a promise that nobody knows how to keep."
    ),
    source="Failure mode F44: claims without evidence.",
    severity=Severity.WARNING,
    bad="""\
kind: answer
id: a1
evidence: []  # <-
body: We train everybody who works for us, and we test what they can do on the shift.
""",
    good="""\
records:
  - {kind: audit, id: staff-confidence}
  - kind: answer
    id: a1
    evidence: [audit/staff-confidence]
    body: We train everybody who works for us, and we test what they can do on the shift.
""",
    check=check,
)
