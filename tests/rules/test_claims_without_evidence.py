"""Answers that name no evidence: found when they claim something, free when they declare it."""

from __future__ import annotations

import pytest

from goldenthread.rules.prose.gt813_answer_without_evidence import RULE
from tests.support import findings_of
from tests.support import library_of


def found(body: str) -> int:
    text = body.replace("\n", "\n  ")
    library = library_of(f"kind: answer\nid: a1\nevidence: []\nbody: |-\n  {text}")
    return len(findings_of(RULE, library))


@pytest.mark.parametrize(
    "body",
    [
        "We train everybody who works for us, and we test what they can do on the shift.",
        "All staff are trained.",
        "100% of staff are trained.",
        "Every concern reaches you on time.",
        "We have never missed a deadline.",
        "Nine of ten families recommend us.",
        "We won a national award in 2025.",
        "Our retention is twice that of the sector.",
        "We met every target last year.",
        "- We train all staff.\n- We audit every month.\n- We learn from every concern.",
        "We audit records monthly and act on what we find.",
        "Our last inspection praised our safeguarding work.",
        "Two thirds of our staff hold a diploma.",
        "Yes. 19 of 20 concerns were sent in time.",
        "We confirm that all our staff are trained.",
        "We confirm it. A manager reads every note on the same day and calls the family at once.",
    ],
)
def test_a_claim_needs_evidence(body: str) -> None:
    assert found(body) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Yes.",
        "Not applicable.",
        "We confirm that we will comply with this requirement in full.",
        "Elm Care Limited, company number 99990417, registered office 1 Elm Street, Northbridge.",
        "Our registered manager is the contact for this contract, on 01632 960000 or by email.",
        "See the attached policy.",
        "We have read and accept the terms and conditions of the contract and of its schedules.",
        "We do not use subcontractors for any part of this contract. We have no plans to do so.",
        "[[diagram pathway/any-concern]]",
        "We confirm that none of the grounds for exclusion of the Procurement Act applies to us.",
        "Elm Care holds employers' liability insurance of ten million pounds until March 2027.",
        "The safeguarding lead.",
    ],
)
def test_a_declaration_needs_none(body: str) -> None:
    assert found(body) == 0
