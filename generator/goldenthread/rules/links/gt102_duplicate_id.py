"""Two records with one address."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT102",
    name="duplicate-id",
    summary="Two records have the same kind and id.",
    why=(
        "If two teams share a name in the sources, one of them would win without a word, and "
        "half of the pages would show the other one's number."
    ),
    source="CONTRIBUTING.md, how a file is laid out.",
    severity=Severity.ERROR,
    bad="""\
kind: sector
records:
  - id: police
  - id: police  # <-
""",
    good="""\
kind: sector
records:
  - id: police
  - id: fire
""",
    profile=Profile.DRAFT,
)
