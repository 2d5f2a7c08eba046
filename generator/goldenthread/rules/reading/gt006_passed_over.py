"""A file in the library's folders that is not read, or that another computer cannot open."""

from __future__ import annotations

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Rule

RULE = Rule(
    code="GT006",
    name="passed-over",
    summary="A file stands in the library's folders but is not read, or not on every computer.",
    why=(
        "Somebody who saves a record under a name that is not read believes that it is kept. What "
        "an editor leaves behind may hold a change that nobody has seen. Nothing is passed over "
        "without a word."
    ),
    source="CONTRIBUTING.md, how a file is laid out.",
    severity=Severity.WARNING,
    bad="""\
# pathways/night-team.txt  # <-
Ask Dana about the new number of the night team.
""",
    good="""\
# pathways/police.yaml
kind: sector
name: Police
what_for: Danger now.
""",
    profile=Profile.DRAFT,
)
