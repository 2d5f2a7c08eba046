"""A percentage or a count that is typed although a course or an audit keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.prose.figures import typed_figures
from goldenthread.rules.prose.ratings import typed_ratings
from goldenthread.rules.prose.typed import typed_problem
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each typed figure that the course or audit named beside it keeps."""
    library = world.library
    for typed in (*typed_figures(library, world.as_of), *typed_ratings(library)):
        if typed.same:
            fact = typed.same[0]
            what = "the rating" if fact.path == ("rating",) else "a figure"
            yield typed_problem(typed, f'{what} of "{library.title(fact.key)}"', fact)


RULE = Rule(
    code="GT808",
    name="typed-figure",
    summary="A percentage, count or rating is typed although the record named keeps it.",
    why=(
        "Training figures change each month. A typed one is out of date when the bid goes out, and "
        "the council that asks for the list behind it finds another number."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    coverage: [{role: support-worker, in_post: 40, in_date: 38, competent: 36}]
  - kind: policy
    id: safeguarding-adults
    body: Of our staff, 95% have done Safeguarding level 2.  # <-
""",
    good="""\
records:
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    coverage: [{role: support-worker, in_post: 40, in_date: 38, competent: 36}]
  - kind: policy
    id: safeguarding-adults
    body: "Of our staff, [[training/level-2#percent]]% have done Safeguarding level 2."
""",
    check=check,
    reads_words=True,
)
