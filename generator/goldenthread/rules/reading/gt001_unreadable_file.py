"""A file that cannot be read as it stands."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT001",
    name="unreadable-file",
    summary="A file cannot be read as it stands.",
    why=(
        "A file that two programs read differently is worse than no file: the number that a "
        "worker calls at night must be the one that was typed. So anything ambiguous is refused."
    ),
    source="Measured readings of YAML by five programs; docs/decisions/0006-reading-yaml.md.",
    severity=Severity.ERROR,
    bad="""\
kind: sector
name: Police
name: Fire  # <-
what_for: Danger now.
""",
    good="""\
kind: sector
name: Police
what_for: Danger now.
""",
    profile=Profile.DRAFT,
)
