"""A record that has a file to itself, under another name."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT004",
    name="id-is-not-the-file-name",
    summary="A record's id differs from the name of its file.",
    why="Somebody who looks for a record at night looks for its file. The two names are one.",
    source="CONTRIBUTING.md, how a file is laid out.",
    severity=Severity.ERROR,
    bad="""\
kind: sector
id: polise  # <-
""",
    good="""\
kind: sector
""",
    profile=Profile.DRAFT,
)
