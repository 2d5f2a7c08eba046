"""An answer that rests on nothing."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import says
from goldenthread.library.sentences import own_words
from goldenthread.library.sentences import sentences
from goldenthread.model.counting import count_words
from goldenthread.model.finding import Severity
from goldenthread.records.tender import Answer
from goldenthread.rules.prose.counting import figures_in
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

SHORTEST = 12
"""Fewer words than this make no claim, unless they count or praise: yes, no, a name, a number."""


def check(world: World) -> Iterator[Problem]:
    """Yield each answer that names no evidence, unless it claims nothing."""
    for answer in world.library.all(Answer):
        if not answer.evidence and (claim := _claim(answer.body)) is not None:
            yield Problem(
                answer.key,
                ("evidence",),
                f"The answer names no record that proves what it says{claim}.",
                "Name the pathways, audits, courses and cases that it rests on, or take the claims "
                "out.",
                "evidence: [pathway/any-concern, audit/referral-timeliness-2026-08]",
            )


def _claim(body: str) -> str | None:
    """Return what an answer claims in figures, or nothing where it claims in words; else None."""
    figure = next((each for each in figures_in(own_words(body)) if not each.whole), None)
    if figure:
        return f", although it says {figure.said}"
    if says("claims", body):
        return ""
    claims = count_words(body) >= SHORTEST and not all(
        says("declares", body[start:end]) or not body[start:end].strip()
        for start, end in sentences(body)
    )
    return "" if claims else None


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
records:
  - kind: answer
    id: a1
    evidence: []  # <-
    body: We train everybody who works for us, and we test what they can do on the shift.
  - kind: answer
    id: a2
    evidence: []  # <-
    body: All our staff are trained.
""",
    good="""\
records:
  - {kind: audit, id: staff-confidence}
  - kind: answer
    id: a1
    evidence: [audit/staff-confidence]
    body: We train everybody who works for us, and we test what they can do on the shift.
  - kind: answer
    id: a2
    evidence: []
    body: >-
      We confirm that none of the grounds for exclusion in the Procurement Act 2023 applies to us.
""",
    check=check,
)
