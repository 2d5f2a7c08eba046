"""Tenders: a buyer's questions, our answers and what they rest on."""

from enum import Enum
from typing import ClassVar

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import staff
from goldenthread.records.links import AnyRef
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import ProviderRef
from goldenthread.records.links import QuestionRef
from goldenthread.records.links import RequirementRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import ServiceTypeRef
from goldenthread.records.links import TenderRef
from goldenthread.records.text import Body
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import GivenProse
from goldenthread.records.text import Line


class Stage(Enum):
    """How far a tender has come."""

    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    AWARDED = "awarded"
    LOST = "lost"


class Tender(Record):
    """One buyer's invitation to tender."""

    kind: ClassVar[str] = "tender"
    plural: ClassVar[str] = "Tenders"
    folder: ClassVar[str] = "tenders"

    title: Given = commissioner("The title of the invitation.")
    reference: Given = commissioner("The buyer's reference.")
    buyer: Given = commissioner("The buyer.")
    provider: ProviderRef = commissioner("The bidder.")
    authority: AuthorityRef = commissioner("The authority whose routes and words the answers use.")
    service_types: tuple[ServiceTypeRef, ...] = commissioner("What is bought.")
    deadline: Day = commissioner("The day by which the answers are due.")
    stage: Stage = staff("drafting, submitted, awarded or lost.", Stage.DRAFTING)
    rules: tuple[Given, ...] = commissioner("The buyer's rules for answers.", ())
    owner: RoleRef = staff("The role that leads the bid.")
    synthetic: Line | None = commissioner("For a sample: that the questions are made up.", None)


class WordLimit(Part):
    """How long an answer may be."""

    words: Count | None = commissioner("The most words.", None)
    characters: Count | None = commissioner("The most characters, spaces included.", None)


class Question(Record):
    """One question of a tender."""

    kind: ClassVar[str] = "question"
    plural: ClassVar[str] = "Questions"
    folder: ClassVar[str] = "tenders"

    tender: TenderRef = commissioner("The tender it belongs to.")
    number: Line = commissioner("The buyer's number for it, as 4.2.")
    text: GivenProse = commissioner("The question in the buyer's words.")
    limit: WordLimit = commissioner("How long the answer may be.")
    weight: Given | None = commissioner("What it counts for, as 15% of quality.", None)
    scale: Given | None = commissioner("How it is marked.", None)
    expects: tuple[RequirementRef, ...] = commissioner("What the answer should cover.", ())

    @property
    def title_words(self) -> str:
        """Return the question by its number."""
        return f"Question {self.number}"


class Answer(Record):
    """Our answer to one question: Markdown that quotes facts."""

    kind: ClassVar[str] = "answer"
    plural: ClassVar[str] = "Answers"
    folder: ClassVar[str] = "tenders"

    question: QuestionRef = commissioner("The question it answers.")
    evidence: tuple[AnyRef, ...] = commissioner("The records that prove what it says.")
    written_by: RoleRef = staff("The role that wrote it.")
    approved_by: RoleRef | None = staff("The role that approved it.", None)
    approved_on: Day | None = staff("The day on which it was approved.", None)
    body: Body = commissioner("The answer, in simple Markdown, in which facts are quoted.")
