"""Tenders that are still being written: their questions, and the answers that there are."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Stage
from goldenthread.records.tender import Tender


class Asked(NamedTuple):
    """One question of a tender that is being written, with every answer that names it."""

    tender: Tender
    question: Question
    answers: tuple[Answer, ...]


@lru_cache(maxsize=8)
def open_questions(library: Library) -> tuple[Asked, ...]:
    """Return the questions of all tenders that are still being written, by their ids."""
    answers: dict[str, list[Answer]] = {}
    for answer in library.all(Answer):
        answers.setdefault(answer.question, []).append(answer)
    found = []
    for question in library.all(Question):
        tender = library.find(Tender, question.tender)
        if tender and tender.stage is Stage.DRAFTING:
            found.append(Asked(tender, question, tuple(answers.get(question.id, ()))))
    return tuple(found)


def open_answers(library: Library) -> tuple[tuple[Tender, Answer], ...]:
    """Return the answers of all tenders that are still being written."""
    return tuple(
        (asked.tender, answer) for asked in open_questions(library) for answer in asked.answers
    )
