"""A question of a tender with no answer, or with two."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import window
from goldenthread.graph.tenders import Asked
from goldenthread.graph.tenders import open_questions
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.tender import Answer
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each question that is answered twice, or not at all although the deadline is near."""
    soon = window(world.library.settings, "tender")
    for asked in open_questions(world.library):
        left = (asked.tender.deadline - world.as_of).days
        if len(asked.answers) > 1:
            yield _twice(asked)
        elif not asked.answers and 0 <= left <= soon and not world.library.lacks(Answer):
            yield Problem(
                asked.question.key,
                (),
                f"Question {asked.question.number} has no answer, and the answers are due on "
                f"{date_words(asked.tender.deadline)}, in {left} days.",
                "Write the answer.",
                f"goldenthread new record answer {asked.question.id}-answer",
                related=((asked.tender.key, ("deadline",), "the deadline"),),
            )


def _twice(asked: Asked) -> Problem:
    first, second = asked.answers[:2]
    return Problem(
        second.key,
        ("question",),
        f"Question {asked.question.number} has two answers.",
        "Keep one of them: only the first would be printed.",
        related=((first.key, ("question",), "the other answer"),),
    )


RULE = Rule(
    code="GT917",
    name="question-without-answer",
    summary="A question of an open tender has no answer near the deadline, or has two.",
    why=(
        "A question without an answer scores nothing, and in many tenders it ends the bid. It is "
        "noticed on the last evening or not at all."
    ),
    source="Own rule: no question of a buyer is left out (F43).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: tender, id: northbridge-2026, deadline: 2026-12-11}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: question, id: q2, tender: northbridge-2026, number: "4.3"}  # <-
  - {kind: answer, id: a1, question: q1}
""",
    good="""\
records:
  - {kind: tender, id: northbridge-2026, deadline: 2026-12-11}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: question, id: q2, tender: northbridge-2026, number: "4.3"}
  - {kind: answer, id: a1, question: q1}
  - {kind: answer, id: a2, question: q2}
""",
    check=check,
)
