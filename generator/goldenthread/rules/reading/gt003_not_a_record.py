"""A file that holds something other than a record of a known kind."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT003",
    name="not-a-record",
    summary="A file does not hold a record of a known kind.",
    why="What has no kind is read by nobody: it would look kept and never be shown.",
    source="CONTRIBUTING.md, how a file is laid out.",
    severity=Severity.ERROR,
    bad="""\
kind: contakt  # <-
name: Night team
""",
    good="""\
kind: contact
name: Night team
""",
    profile=Profile.DRAFT,
)
