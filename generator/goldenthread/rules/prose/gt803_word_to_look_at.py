"""A word that may be right, and is worth a look before an inspection."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.term import TermLevel
from goldenthread.rules.prose.terms import problems
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each text with a term of the level info that is in force on the day."""
    yield from problems(world, TermLevel.INFO, "may be better said.")


RULE = Rule(
    code="GT803",
    name="word-to-look-at",
    summary="A text uses a word that depends on place, person or date.",
    why=(
        "Some words are right in one council or for one person and wrong in another. Somebody "
        "should have chosen them before an inspector reads them."
    ),
    source="The packaged list reference/terms.yaml; each term names its own source.",
    severity=Severity.INFO,
    bad="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: We ask every service user what they want.  # <-
""",
    good="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: We ask the people whom we support what they want.
""",
    check=check,
    reads_words=True,
    profile=Profile.INSPECTION,
)
