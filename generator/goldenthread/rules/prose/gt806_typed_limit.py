"""A time limit that is typed although a record keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.rules.prose.limits.typed_limits import typed_limits
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.prose.typed import typed_problem
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 3
"""As many records that keep a limit are named, those first that the text is most about."""


def check(world: World) -> Iterator[Problem]:
    """Yield each typed limit that a record keeps for the same thing, where it could be quoted."""
    for typed in typed_limits(world.library):
        if typed.same and can_quote(typed.passage):
            yield _problem(world, typed)


def _problem(world: World, typed: Typed) -> Problem:
    fact = typed.same[0]
    problem = typed_problem(
        typed, f"a limit for {typed.what}, kept by {_keepers(world, typed)}", fact
    )
    first = fact.words.partition(" ")[0]
    if typed.said.lower().startswith(first):
        return problem
    return problem._replace(hint=f'{problem.hint} It reads "{fact.words}" there.')


def _keepers(world: World, typed: Typed) -> str:
    """Return the titles of the records that keep a limit."""
    titles = list(dict.fromkeys(world.library.title(each.key) for each in typed.same))
    named = [f'"{each}"' for each in titles[:MOST_NAMED]]
    return listed([*named, "others"] if len(titles) > MOST_NAMED else named)


RULE = Rule(
    code="GT806",
    name="typed-limit",
    summary="A time limit is typed although a record keeps it for the same thing.",
    why=(
        "A limit that is written twice is changed once. Then the policy, the answer and the "
        "picture on the wall tell staff three different times."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: We raise every concern within 4 hours.  # <-
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: We raise every concern [[pathway/any-concern#steps.raise.within.limit]].
""",
    check=check,
)
