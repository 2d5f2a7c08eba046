"""A word that practice has left behind."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.term import TermLevel
from goldenthread.rules.prose.terms import problems
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each text with a term of the level warning that is in force on the day."""
    yield from problems(world, TermLevel.WARNING, "is not the word to use.")


RULE = Rule(
    code="GT802",
    name="outdated-word",
    summary="A text uses a word that practice has left behind, or words that say nothing.",
    why=(
        "Words decide how staff see a person and how a council reads a concern. Old ones show that "
        "a text was copied, and empty ones earn no marks."
    ),
    source="The packaged list reference/terms.yaml; each term names its own source.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: Every vulnerable adult has a right to be heard.  # <-
""",
    good="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: >-
      Every adult at risk has a right to be heard. The guidance of 2000, No Secrets, was replaced
      by the Care Act; it spoke of a "vulnerable adult".
""",
    check=check,
    reads_words=True,
)
