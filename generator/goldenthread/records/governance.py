"""Artefacts: audits, training, meetings, learning, themes, supervision and document standards."""

from typing import ClassVar
from typing import Self

from pydantic import computed_field
from pydantic import model_validator
from pydantic.config import JsonDict

from goldenthread.records.fields import Part
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import inspector
from goldenthread.records.fields import public
from goldenthread.records.links import AgencyRef
from goldenthread.records.links import AnyRef
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import CategoryRef
from goldenthread.records.links import LearningRef
from goldenthread.records.links import PathwayRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import ServiceRef
from goldenthread.records.periods import Every
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Month
from goldenthread.records.text import Prose
from goldenthread.records.text import QuotingProse
from goldenthread.records.text import Slug
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong
from goldenthread.records.traits import Evidence
from goldenthread.records.traits import Reviewed

_SHOWN: JsonDict = {"audience": "commissioner"}


class Actions(Part):
    """Something that an audit, meeting or theme report asks for."""

    id: Slug = commissioner("Its name within the record.")
    what: Line = commissioner("What is to be done.")
    owner: RoleRef = commissioner("The role that does it.")
    due: Day = commissioner("The day by which it is to be done.")
    done_on: Day | None = commissioner("The day on which it was done.", None)
    closed_by: Prose | None = commissioner("What shows that it was done.", None)


class AuditFinding(Part):
    """One thing that an audit found."""

    id: Slug = commissioner("Its name within the audit.")
    text: Line = commissioner("What was found.")
    good: YesNo = commissioner("Whether it is a strength.", False)
    actions: tuple[Slug, ...] = commissioner("The ids of the actions that follow.", ())


class Measure(Part):
    """One thing that an audit counted."""

    id: Slug = commissioner("Its name within the audit.")
    standard: Line = commissioner("What should be so.")
    met: Count = commissioner("In how many of the sample it was.")
    of: Count = commissioner("How many were looked at.")
    enough_percent: Count | None = commissioner(
        "The percentage that is good enough; 90 where nothing is said.", None
    )

    @model_validator(mode="after")
    def _not_more_than_all(self) -> Self:
        if self.met > self.of or self.of == 0:
            raise wrong(
                f"{self.met} of {self.of} cannot be right.", "Check the two numbers.", "met: 18"
            )
        return self

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def percent(self) -> int:
        """The share that met the standard, rounded down to a whole percentage."""
        return self.met * 100 // self.of


class Audit(Evidence):
    """A look at practice: what was checked, found and done about it."""

    kind: ClassVar[str] = "audit"
    plural: ClassVar[str] = "Audits"
    folder: ClassVar[str] = "evidence/audits"

    title: Line = commissioner("What was audited.")
    services: tuple[ServiceRef, ...] = inspector("The services; empty for all.", ())
    pathways: tuple[PathwayRef, ...] = commissioner("The pathways whose practice it tests.", ())
    done_on: Day = commissioner("The day on which it was finished.")
    done_by: RoleRef = commissioner("The role that did it.")
    period: Line = commissioner("The months that it looks at.")
    sample: Line = commissioner("What was looked at, and how many.")
    measures: tuple[Measure, ...] = commissioner("What was counted.")
    findings: tuple[AuditFinding, ...] = commissioner("What was found.")
    actions: tuple[Actions, ...] = commissioner("What is done about it.", ())
    repeat_of: Slug | None = commissioner("The id of the audit that it follows up.", None)
    next_due: Day = commissioner("The day by which it is repeated.")
    owner: RoleRef = commissioner("The role that answers for it.")


class Coverage(Part):
    """How many holders of one role have done a course."""

    role: RoleRef = commissioner("The role.")
    in_post: Count = commissioner("How many hold it, including bank, night and agency staff.")
    in_date: Count = commissioner("How many have done the course in time.")
    competent: Count = commissioner("How many were seen to do it, or answered scenarios, in time.")

    @model_validator(mode="after")
    def _not_more_than_all(self) -> Self:
        if max(self.in_date, self.competent) > self.in_post:
            raise wrong(
                "More people have done the course than hold the role.",
                "Check the numbers.",
                "in_post: 24",
            )
        return self

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def percent(self) -> int:
        """The share of the role that is in date, rounded down."""
        return self.in_date * 100 // self.in_post if self.in_post else 0


class Training(Evidence):
    """A course, who needs it, and how many are in date on a day."""

    kind: ClassVar[str] = "training"
    plural: ClassVar[str] = "Training"
    folder: ClassVar[str] = "evidence/training"

    title: Line = commissioner("The course.")
    content: Prose = commissioner("What it teaches, in two or three sentences.")
    delivered: Line = commissioner("How: in a room, online, at work; by whom.")
    multi_agency: YesNo = commissioner("Whether partners teach or attend.")
    competency: Prose = commissioner("How it is tested that people can do it.")
    refresh_every: Every = commissioner("After how long it is repeated: 730 days, 2 years.")
    target_percent: Count = commissioner("The share in date that we aim for.")
    as_at: Day = commissioner("The day on which the numbers were counted.")
    coverage: tuple[Coverage, ...] = commissioner("The numbers by role.")
    owner: RoleRef = commissioner("The role that answers for it.")
    improved_by: AnyRef | None = commissioner(
        "While it is below its target: the meeting, audit or report whose actions mend that.", None
    )
    next_due: Day = commissioner("The day by which the numbers are counted again.")

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def in_post(self) -> int:
        """How many people need the course."""
        return sum(each.in_post for each in self.coverage)

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def in_date(self) -> int:
        """How many of them are in date."""
        return sum(each.in_date for each in self.coverage)

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def competent(self) -> int:
        """How many of them were assessed as competent in time."""
        return sum(each.competent for each in self.coverage)

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def percent(self) -> int:
        """The share in date over all roles, rounded down."""
        return self.in_date * 100 // self.in_post if self.in_post else 0

    @computed_field(json_schema_extra=_SHOWN)  # type: ignore[prop-decorator]
    @property
    def competent_percent(self) -> int:
        """The share assessed as competent over all roles, rounded down."""
        return self.competent * 100 // self.in_post if self.in_post else 0


class Meeting(Evidence):
    """A meeting with partners, or of our own: who of us was there, and what came of it."""

    kind: ClassVar[str] = "meeting"
    plural: ClassVar[str] = "Meetings"
    folder: ClassVar[str] = "evidence/meetings"

    forum: Given = commissioner("The forum or the sort of meeting.")
    held_on: Day = commissioner("The day on which it was held.")
    held_by: AgencyRef | None = commissioner("The agency that called it; empty if we did.", None)
    authority: AuthorityRef | None = commissioner("The authority it belongs to.", None)
    we_sent: tuple[RoleRef, ...] = commissioner("Our roles that were there.")
    partners: tuple[AgencyRef, ...] = commissioner("The agencies that were there.", ())
    purpose: Line = commissioner("What it was for.")
    key_messages: tuple[Line, ...] = commissioner("What we took from it, with nobody recognisable.")
    changed: Prose | None = commissioner("What changed afterwards.", None)
    actions: tuple[Actions, ...] = commissioner("What we agreed to do.", ())

    @property
    def title_words(self) -> str:
        """Return the forum as the meeting's title."""
        return self.forum


class Learning(Evidence):
    """A lesson: what happened, what changed, and how it was checked later."""

    kind: ClassVar[str] = "learning"
    plural: ClassVar[str] = "Learning log"
    folder: ClassVar[str] = "evidence/learning"

    title: Line = commissioner("The lesson in a few words.")
    learned_on: Day = commissioner("The day on which it was written down.")
    came_from: tuple[AnyRef, ...] = commissioner("The case, audit, meeting or report it came from.")
    happened: Prose = commissioner("What happened.")
    changed: Prose = commissioner("What changed in practice.")
    changed_in: tuple[AnyRef, ...] = commissioner("The records in which the change can be seen.")
    checked_on: Day | None = commissioner("The day on which somebody checked that it holds.", None)
    checked_by: AnyRef | None = commissioner("The audit or record that shows it.", None)
    check_due: Day = commissioner("The day by which it is checked.")
    result: Prose | None = commissioner("What the check showed.", None)
    owner: RoleRef = commissioner("The role that answers for it.")


class ThemeCount(Part):
    """How many concerns of one category a month had."""

    category: CategoryRef = inspector("The category of abuse.")
    count: Count = inspector("How many concerns.")


class Repeat(Part):
    """Matters below the threshold that came again about one person, worker or place."""

    about: Line = inspector("What came again, with nobody recognisable.")
    count: Count = inspector("How many times.")
    days: Count = inspector("Within how many days.")
    reviewed_in: AnyRef | None = inspector(
        "The meeting, audit or case in which all of them were looked at together.", None
    )


class ThemeReport(Evidence):
    """One month's look across all concerns."""

    kind: ClassVar[str] = "theme_report"
    plural: ClassVar[str] = "Theme reports"
    folder: ClassVar[str] = "evidence/themes"

    month: Month = commissioner("The month, as 2026-05.")
    written_on: Day = commissioner("The day on which it was written.")
    written_by: RoleRef = commissioner("The role that wrote it.")
    counts: tuple[ThemeCount, ...] = inspector(
        "The concerns by category, each counted once under its main one."
    )
    sent_to_council: Count = inspector("How many went to a council.")
    below_threshold: Count = inspector("How many were recorded and handled by us.")
    notified_to_cqc: Count = inspector("How many were notified to CQC.")
    unanswered: Count | None = inspector(
        "How many of those sent the council had not answered in its time.", None
    )
    closed_without_reason: Count | None = inspector(
        "How many of those sent the council closed without saying why.", None
    )
    asked_again: Count | None = inspector("About how many of these we asked again.", None)
    repeats: tuple[Repeat, ...] = inspector(
        "What came again below the threshold, so that it is looked at as a whole.", ()
    )
    themes: tuple[Line, ...] = commissioner("What stood out.")
    lessons: tuple[LearningRef, ...] = commissioner("The lessons that it led to.", ())
    actions: tuple[Actions, ...] = commissioner("What was asked for.", ())

    @computed_field(json_schema_extra={"audience": "inspector"})  # type: ignore[prop-decorator]
    @property
    def total(self) -> int:
        """How many concerns the month had, over all categories."""
        return sum(each.count for each in self.counts)

    @property
    def still_open(self) -> int:
        """Return how many concerns had no answer in time, or no reason for being closed."""
        return (self.unanswered or 0) + (self.closed_without_reason or 0)

    @property
    def title_words(self) -> str:
        """Return the report's title with its month."""
        return f"Theme report {self.month}"


class SupervisionPrompt(Reviewed, Evidence):
    """A question for supervision that makes somebody think about practice."""

    kind: ClassVar[str] = "supervision_prompt"
    plural: ClassVar[str] = "Supervision prompts"
    folder: ClassVar[str] = "evidence/supervision"

    question: Line = commissioner("The question.")
    for_roles: tuple[RoleRef, ...] = commissioner("The roles it is for.")
    why: Prose = commissioner("Why it is asked.")
    good_answer: tuple[Line, ...] = commissioner("What a good answer mentions.")
    came_from: LearningRef | None = commissioner("The lesson it came from.", None)

    @property
    def title_words(self) -> str:
        """Return the question as the title."""
        return self.question


class Item(Part):
    """One thing that a document must hold."""

    id: Slug = public("Its name within the standard.")
    what: Line = public("What has to be there.")
    why: Line | None = public("Why it matters.", None)


class DocumentStandard(Reviewed, Evidence):
    """What a referral, a chronology or another document must hold to be useful to partners."""

    kind: ClassVar[str] = "document_standard"
    plural: ClassVar[str] = "Document standards"
    folder: ClassVar[str] = "evidence/documents"

    title: Line = public("The document.")
    purpose: Prose = public("What it is for and who reads it.")
    must_hold: tuple[Item, ...] = public("What it must hold.")
    quality: tuple[Line, ...] = public("How it is written.")
    example: QuotingProse | None = public("A short example with nobody recognisable.", None)


Acting = Audit | Meeting | ThemeReport
"""The kinds of artefact that ask for actions."""
