"""A settings file that is missing or wrong."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT005",
    name="settings",
    summary="The settings file is missing, or one of its keys is wrong.",
    why=(
        "The settings say whose library this is, and whether its numbers are made up. A key that "
        "is not known is refused, because a misspelt setting that is silently ignored is a trap."
    ),
    source="The settings page in the reference.",
    severity=Severity.ERROR,
    bad="""\
name: Safeguarding at Elm Court
provider: elm-court
demonstrations: yes  # <-
""",
    good="""\
name: Safeguarding at Elm Court
provider: elm-court
demonstration: yes
""",
    profile=Profile.DRAFT,
)
