"""One question of a tender and our answer to it, as a section of the response."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.library.facts import Scope
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Tone
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.views.asked import written
from goldenthread.views.documents.length import Length
from goldenthread.views.documents.length import against_limit
from goldenthread.views.documents.length import length
from goldenthread.views.documents.numbered import Citing
from goldenthread.views.documents.numbered import cited
from goldenthread.views.documents.outline import below
from goldenthread.views.documents.quoted import quoted
from goldenthread.views.prose import prose
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import callout
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong

_ANSWER_LEVEL = 2
_FACTS = "Facts quoted in this answer"
_EVIDENCE = "Evidence for this answer"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer (None while there is none), written out, and its length."""

    slug: str
    question: Question
    answer: Answer | None
    scope: Scope
    blocks: tuple[Block, ...]
    length: Length

    @property
    def evidence(self) -> tuple[str, ...]:
        """Return the addresses of the records that the answer cites."""
        return self.answer.evidence if self.answer else ()


def answered(view: View, question: Question, scope: Scope, slug: str) -> Answered:
    """Return a question with its answer; the facts in it are those of ``scope``."""
    answers = [each for each in view.library.all(Answer) if each.question == question.id]
    answer = answers[0] if answers else None
    blocks = written(view, answer.body, scope) if answer else ()
    return Answered(slug, question, answer, scope, blocks, length(view, blocks))


def name(view: View, question: Question) -> Content:
    """Return what a question is called: ``Question 4.2``."""
    return inlines("Question ", view.quote(question, "number"))


def citing(view: View, one: Answered) -> Citing:
    """Return what an answer cites."""
    return Citing(one.slug, name(view, one.question), one.evidence)


def answer_page(view: View, one: Answered, number: Mapping[str, str]) -> Page:
    """Return the section of one question; ``number`` holds the numbers of its evidence."""
    return Page(
        slug=one.slug,
        title=one.question.title_words,
        blocks=tuple(_blocks(view, one, number)),
        sources=(one.question.key, *((one.answer.key,) if one.answer else ())),
    )


def _blocks(view: View, one: Answered, number: Mapping[str, str]) -> Iterator[Block]:
    yield head(1, *name(view, one.question))
    yield from paragraphs(view, one.question, "text", "question")
    if terms := _terms(view, one.question):
        yield para(*terms, style="small")
    yield head(_ANSWER_LEVEL, "Our answer")
    if one.answer is None:
        yield callout(Tone.DANGER, "There is no answer to this question yet")
        return
    yield from below(_ANSWER_LEVEL, one.blocks)
    yield from _after(view, one, one.answer, number)


def _after(view: View, one: Answered, answer: Answer, number: Mapping[str, str]) -> Iterator[Block]:
    """Yield what stands under an answer: its length, its facts and its evidence."""
    said = against_limit(view, one.question, one.length)
    yield para(strong("Length: "), *said, f" ({one.length.how}).", style="small")
    text = prose(view.library, answer.body, one.scope)
    if facts := quoted(view, text, one.scope, _FACTS):
        yield head(_ANSWER_LEVEL, _FACTS)
        yield from facts
    if one.evidence:
        yield head(_ANSWER_LEVEL, _EVIDENCE)
        yield from cited(view, one.evidence, number, _EVIDENCE)


def _terms(view: View, question: Question) -> Content:
    """Return how long the answer may be, what it counts for and how it is marked."""
    limits = [
        inlines("Limit: ", view.quote(question, f"limit.{unit}"), f" {unit}. ")
        for unit in ("words", "characters")
        if getattr(question.limit, unit) is not None
    ]
    weight = inlines("Weight: ", view.quote(question, "weight"), ". ") if question.weight else ()
    scale = inlines("Marked: ", view.quote(question, "scale")) if question.scale else ()
    return joined((*limits, weight, scale), "")
