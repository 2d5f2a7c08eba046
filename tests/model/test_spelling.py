"""When a name that does not exist is nearly certainly the slip of one that does."""

from __future__ import annotations

import pytest

from goldenthread.model.spelling import meant_or_known
from goldenthread.model.spelling import nearest


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("tel-manager", "tell-manager"),
        ("safeguarding-led", "safeguarding-lead"),
        ("contact/nigth", "contact/night"),
        ("supportworker", "support-worker"),
        ("support_worker", "support-worker"),
        ("category", "categories"),
        ("fone", "phone"),
        ("Closed", "closed"),
        ("night-calls-2026-10", "nigh-calls-2026-10"),
    ],
)
def test_a_slip_of_the_pen_is_seen(written: str, known: str) -> None:
    assert nearest(written, ["another", known]) == known


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("northbridge-night", "northbridge-day"),
        ("northbridge-adults-night", "northbridge-adults-desk"),
        ("wexcombe-front-door", "eastmarle-front-door"),
        ("level-2", "level-3"),
        ("safeguarding-level-2", "safeguarding-level-3"),
        ("night-calls-2026-01", "night-calls-2026-10"),
        ("east-panel", "west-panel"),
        ("processes", "people-feedback"),
        ("financial-abuse", "physical-abuse"),
        ("notify-cqc", "notify-police"),
    ],
)
def test_another_thing_with_a_similar_name_is_no_suggestion(written: str, known: str) -> None:
    assert nearest(written, [known]) is None


def test_without_a_slip_all_names_are_listed_if_they_are_few() -> None:
    assert meant_or_known("blue", ["high", "low"], "Look it up.") == "It is one of: high, low."
    assert meant_or_known("blue", ["high"]) == "It is high."
    many = [f"step-{number}" for number in range(13)]
    assert meant_or_known("blue", many, "Look it up.") == "Look it up."
    assert meant_or_known("blue", [], "There is none.") == "There is none."
