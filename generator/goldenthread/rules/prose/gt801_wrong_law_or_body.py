"""A word that is wrong in law, or the name of a law or a body that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.term import TermLevel
from goldenthread.rules.prose.terms import problems
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each text with a term of the level error that is in force on the day."""
    yield from problems(world, TermLevel.ERROR, "is wrong here.")


RULE = Rule(
    code="GT801",
    name="wrong-law-or-body",
    summary="A text names a law, an edition or a body that is gone, or claims what no law says.",
    why=(
        "A policy that rests on a repealed Act, or sends a report to a body that was abolished, "
        "misleads the person who follows it and tells a buyer that nobody has read it for years."
    ),
    source="The packaged list reference/terms.yaml; each term names its own source.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: policy
    id: information-sharing
    body: We keep records as the Data Protection Act 1998 asks.  # <-
""",
    good="""\
records:
  - kind: policy
    id: information-sharing
    body: We keep records as the Data Protection Act 2018 and UK GDPR ask.
""",
    check=check,
    reads_words=True,
)
