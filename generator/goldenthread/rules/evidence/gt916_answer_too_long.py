"""An answer that is longer than the buyer allows."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.tenders import open_questions
from goldenthread.library.facts import Scope
from goldenthread.library.lengths import Length
from goldenthread.library.lengths import at_least
from goldenthread.library.serving import scope_of
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Tender
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each answer of an open tender that is over its limit.

    Where the printed answer was measured, that counts. Else the words of the answer itself are
    counted, without the tables that it asks for: a build counts those too.
    """
    for asked in open_questions(world.library):
        limit = asked.question.limit
        if not asked.answers or (limit.words is None and limit.characters is None):
            continue
        answer = asked.answers[0]
        exact = world.lengths.get(answer.key)
        found = exact or _own_words(world, asked.tender, answer)
        said = "has" if exact else "has at least"
        for unit, size, most in (
            ("words", found.words, limit.words),
            ("characters", found.characters, limit.characters),
        ):
            if most is not None and size > most:
                yield Problem(
                    answer.key,
                    ("body",),
                    f"The answer to question {asked.question.number} {said} {size:,} {unit}; the "
                    f"buyer allows {most:,}.",
                    "Shorten it: what is over the limit is not read, or ends the bid.",
                    related=((asked.question.key, ("limit", unit), "the limit"),),
                )
                break


def _own_words(world: World, tender: Tender, answer: Answer) -> Length:
    authority = world.library.find(Authority, tender.authority)
    scope: Scope = scope_of(world.library, authority) if authority else {}
    return at_least(world.library, answer.body, scope)


RULE = Rule(
    code="GT916",
    name="answer-too-long",
    summary="An answer of an open tender is over the buyer's limit of words or characters.",
    why=(
        "Portals cut an answer at its limit, and buyers stop reading there. What is cut is the "
        "end: what was learned, and how it is checked."
    ),
    source="Buyers' instructions to tenderers; counted as GOV.UK and Word count (F43).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026, limit: {words: 5}}
  - kind: answer
    id: a1
    question: q1
    body: We act on every concern today.  # <-
""",
    good="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026, limit: {words: 6}}
  - kind: answer
    id: a1
    question: q1
    body: We act on every concern today.
""",
    check=check,
)
