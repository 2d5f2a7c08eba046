"""A field that is missing, unknown or holds something it cannot hold."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT002",
    name="wrong-field",
    summary="A field is missing, is not known, or holds what it cannot hold.",
    why=(
        "A telephone number with a digit missing, a date that does not exist or a misspelt field "
        "would reach a page as a gap or a wrong number. Nothing is guessed and nothing is dropped."
    ),
    source="The record's own page in the reference.",
    severity=Severity.ERROR,
    bad="""\
kind: contact
phone: "0117 496 010"  # <-
""",
    good="""\
kind: contact
phone: "0117 496 0101"
""",
    profile=Profile.DRAFT,
)
