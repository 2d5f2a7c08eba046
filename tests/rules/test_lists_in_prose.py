"""Settled lists that a text counts and names: the six principles, the five key questions."""

from __future__ import annotations

import pytest

from goldenthread.rules.prose.gt820_list_not_whole import RULE
from tests.support import findings_of
from tests.support import library_of

FOUR = "empowerment, prevention, proportionality, protection"
ITEMS = f"- {FOUR}, partnership, accountability".replace(", ", "\n- ")
EIGHT = (
    "physical, domestic, sexual, psychological, financial or material, modern slavery, "
    "discriminatory, organisational"
)


def found(body: str) -> int:
    text = body.replace("\n", "\n  ")
    return len(findings_of(RULE, library_of(f"kind: policy\nid: p\nbody: |-\n  {text}")))


@pytest.mark.parametrize(
    "body",
    [
        f"The six principles are {FOUR} and partnership.",
        f"We work by the six Care Act principles: {FOUR} and accountability.",
        f"We work by six key principles of safeguarding: {FOUR}.",
        "Empowerment, prevention, proportionality, protection and partnership: six principles.",
        f"The five principles are {FOUR} and partnership.",
        f"The five principles are {FOUR}, partnership and accountability.",
        "The six principles:\n\n- Empowerment\n- Prevention\n- Protection\n- Partnership",
        "Six principles:\n- Empowerment: we ask.\n- Prevention.\n- Protection.\n- Accountability.",
        "CQC asks five key questions: safe, effective, caring and responsive.",
        f"There are ten types of abuse: {EIGHT} and self-neglect.",
    ],
)
def test_a_member_that_is_left_out_is_missed(body: str) -> None:
    assert found(body) == 1


@pytest.mark.parametrize(
    "body",
    [
        f"The six principles are {FOUR}, partnership and accountability.",
        f"The principles of safeguarding include {FOUR} and partnership.",
        f"Of the six principles of safeguarding, {FOUR} and partnership are taught first.",
        "The six principles are taught in the first week.",
        "The six principles stand behind this: empowerment and prevention.",
        "The five principles of the Mental Capacity Act start with capacity.",
        "The eight Caldicott principles guide us, and so do protection and partnership.",
        "The six principles are:\n\n" + ITEMS,
        "CQC asks five key questions: safe, effective, caring, responsive and well-led.",
        f"There are eleven types of abuse here: {EIGHT}, neglect, self-neglect and cuckooing.",
        f"There are ten types of abuse: {EIGHT}, neglect and acts of omission, and self-neglect.",
    ],
)
def test_a_whole_list_and_no_list_are_left_alone(body: str) -> None:
    assert found(body) == 0
