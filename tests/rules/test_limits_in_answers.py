"""Time limits in an answer to a council: each is held to that council."""

from __future__ import annotations

import pytest

from goldenthread.model.finding import Finding
from tests.rules.test_limits_in_prose import found_in
from tests.rules.test_limits_in_prose import in_policy


def in_answer_found(body: str) -> tuple[Finding, ...]:
    """Return what is found in an answer to Fenwall."""
    return found_in(f"kind: answer\nid: a1\nquestion: q1\nbody: |-\n  {body}")


def in_answer(body: str) -> list[str]:
    return [each.code for each in in_answer_found(body)]


@pytest.mark.parametrize(
    "body",
    [
        "You acknowledge a concern within 5 working days.",
        "The council acknowledges within 3 working days.",
        "We raise every concern with you within 1 working day.",
        "Your procedure allows seven working days for a concern.",
        "Your procedure allows seven working days; we raise a concern sooner.",
        "The Council gives providers 48 hours for a concern.",
    ],
)
def test_an_answer_is_held_to_the_council_that_it_is_for(body: str) -> None:
    assert in_answer(body) == ["GT807"]


@pytest.mark.parametrize(
    "body",
    [
        "The council acknowledges a concern in two working days, whereas in Moorland it takes 3.",
        "Fenwall acknowledges within two working days, whereas Moorland takes 3 working days.",
        "In Moorland, where our home is, the council acknowledges within 3 working days.",
        "Moorland acknowledges a concern within 3 working days.",
    ],
)
def test_an_answer_that_names_another_council_may_give_its_limit(body: str) -> None:
    assert "GT807" not in in_answer(body)
    assert "moorland" not in str(in_answer_found(body))


@pytest.mark.parametrize(
    "body",
    [
        "The council acknowledges within 5 working days, whereas in Moorland it takes three.",
        "Moorland acknowledges a concern within 5 working days.",
    ],
)
def test_an_answer_is_never_told_to_quote_another_council(body: str) -> None:
    (found,) = in_answer_found(body)
    assert found.code == "GT807"
    assert "[[authority/moorland" not in found.example


def test_a_policy_may_set_two_councils_side_by_side() -> None:
    text = "The council acknowledges within {} working days, whereas in Moorland it takes three."
    assert in_policy(text.format("two")) == []
    assert in_policy(text.format("nine")) == ["GT807"]
