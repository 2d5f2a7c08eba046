"""A typed percentage or count that the course or audit named beside it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.rules.prose.figures import typed_figures
from goldenthread.rules.prose.level_counts import wrong_levels
from goldenthread.rules.prose.provider_counts import wrong_counts
from goldenthread.rules.prose.quoted_wholes import wrong_wholes
from goldenthread.rules.prose.ratings import typed_ratings
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_SHOWN = 3


def check(world: World) -> Iterator[Problem]:
    """Yield each typed figure that belies the only course or audit that its sentence names."""
    library = world.library
    figures = typed_figures(library, world.as_of)
    counts = (*wrong_counts(library), *wrong_levels(library), *wrong_wholes(library))
    for typed in (*figures, *typed_ratings(library), *counts):
        if typed.other:
            yield _problem(library, typed)


def _problem(library: Library, typed: Typed) -> Problem:
    fact = typed.other[0]
    kept = list(dict.fromkeys(each.words for each in typed.other))
    example = fact.as_quoted(typed.passage) if can_quote(typed.passage) else fact.words
    quote = example.startswith(("[[", "{{"))
    return Problem(
        typed.passage.key,
        typed.passage.path,
        f'The text says "{typed.said}"; "{library.title(fact.key)}" has '
        f"{listed(kept[:_SHOWN], 'and')}.",
        f"{'Quote the figure' if quote else 'Correct it'}, or say which other one it is.",
        example,
        related=((fact.key, fact.path, "what is on record"),),
        at=typed.at,
    )


RULE = Rule(
    code="GT809",
    name="wrong-figure",
    summary="A typed percentage, count or rating is not what the record named beside it has.",
    why=(
        "A figure that the records do not bear out is a false claim to a council. It is found when "
        "the council asks for the list, and then nothing else in the bid is believed."
    ),
    source="Failure mode F26: a training claim that the records do not bear out.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: audit
    id: medication-errors
    title: Medication errors weighed against the thresholds
    measures: [{id: weighed, standard: The error was weighed, met: 45, of: 47}]
  - kind: policy
    id: medicines
    body: In the medication audit 46 of 47 errors were weighed.  # <-
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    coverage: [{role: support-worker, in_post: 40, in_date: 38, competent: 36}]
  - kind: policy
    id: safeguarding-adults
    body: Of our staff, 100% have done Safeguarding level 2.  # <-
  - kind: policy
    id: supervision
    body: All our staff have completed Safeguarding level 2.  # <-
  - {kind: service, id: quayside, name: Quayside, rating: Good, rated_on: 2024-03-01}
  - kind: policy
    id: about-us
    body: Quayside is rated Outstanding by CQC.  # <-
""",
    good="""\
records:
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    coverage: [{role: support-worker, in_post: 40, in_date: 38, competent: 36}]
  - kind: policy
    id: safeguarding-adults
    body: >-
      Of our staff, [[training/level-2#percent]]% have done Safeguarding level 2. Over 90% of
      staff trained in Safeguarding level 2 said that it helped. All our staff complete
      Safeguarding level 2 within 12 weeks.
""",
    check=check,
    reads_words=True,
)
