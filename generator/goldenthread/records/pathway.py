"""Pathways: the steps from a concern to a safe, closed, learned-from outcome.

A pathway is written once and bound to each authority: a step names a *purpose*, and the
binding finds the teams that serve it there; a step names a clock, and the binding finds the
authority's limit; a threshold branch names what a level asks, and the binding finds the
authority's own levels.
"""

from enum import Enum
from typing import ClassVar
from typing import Self

from pydantic import model_validator

from goldenthread.records.fields import Part
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import public
from goldenthread.records.limits import TimeLimit
from goldenthread.records.links import CategoryRef
from goldenthread.records.links import DocumentRef
from goldenthread.records.links import DutyRef
from goldenthread.records.links import PurposeRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import ServiceTypeRef
from goldenthread.records.links import SharingRuleRef
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import QuotingLabel
from goldenthread.records.text import QuotingProse
from goldenthread.records.text import Slug
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong
from goldenthread.records.threshold import Ask
from goldenthread.records.traits import Evidence
from goldenthread.records.traits import Lasting
from goldenthread.records.traits import Reviewed


class StepKind(Enum):
    """What sort of thing a step is."""

    ACT = "act"
    DECIDE = "decide"
    TELL = "tell"
    REFER = "refer"
    NOTIFY = "notify"
    RECORD = "record"
    MEET = "meet"
    FOLLOW_UP = "follow_up"
    LEARN = "learn"
    END = "end"

    @property
    def words(self) -> str:
        """Return the kind as a heading: ``Follow up``."""
        return self.value.replace("_", " ").capitalize()


class Matter(Enum):
    """What a step may see to, for which the checks look in a pathway."""

    SAFETY = "safety"
    IMPLICATED = "implicated"
    CHILDREN = "children"
    SAFE_CONTACT = "safe_contact"
    EVIDENCE = "evidence"
    BARRING = "barring"
    POSITION_OF_TRUST = "position_of_trust"


class Branch(Part):
    """One way out of a decision."""

    when: QuotingLabel | None = public(
        "The condition, as the answer to the title's question.", None
    )
    asks: Ask | None = public(
        "For a threshold decision: taken when the local level asks this (report, consult, record).",
        None,
    )
    otherwise: YesNo = public("Whether this is the way for everything else.", False)
    next: Slug = public("The step that follows.")

    @model_validator(mode="after")
    def _has_a_condition(self) -> Self:
        if self.when is None and self.asks is None:
            raise wrong(
                "The branch does not say when it is taken.",
                "Write `when:` with the answer, or `asks:` for a threshold decision.",
                'when: "No, everyone is safe"',
            )
        return self


class OutOfHours(Part):
    """What happens to an external step when the team is closed, where no team is open."""

    wait: YesNo = public("Whether the step waits until the team opens again.", False)
    use: PurposeRef | None = public("Another purpose that is used meanwhile.", None)
    why: Line = public("Why that is safe.")

    @model_validator(mode="after")
    def _one_answer(self) -> Self:
        if self.wait == (self.use is not None):
            raise wrong(
                "The step says neither or both of: wait, use another route.",
                "Write `wait: yes`, or name the purpose to `use`.",
                "wait: yes",
            )
        return self


class Step(Part):
    """One step of a pathway."""

    id: Slug = public("Its name within the pathway.")
    kind: StepKind = public(
        "What it is: act, decide, tell, refer, notify, record, meet, follow_up, learn or end."
    )
    title: QuotingLabel = public("The step in a few words; a decision is a question.")
    detail: QuotingProse | None = public("How to do it, for the person who does.", None)
    who: RoleRef | None = public("The one role that answers for it.", None)
    within: TimeLimit | None = public("How fast, by our own policy or another's.", None)
    clock: Slug | None = public("The id of the authority's clock that this step answers to.", None)
    tell: RoleRef | None = public("For a step inside the provider: the role that is told.", None)
    if_implicated: RoleRef | None = public(
        "The role that is told instead when the role to tell may be part of the concern.", None
    )
    purpose: PurposeRef | None = public("For a step outside: what a team is contacted for.", None)
    out_of_hours: OutOfHours | None = public(
        "What happens when no team for that purpose is open.", None
    )
    duties: tuple[DutyRef, ...] = public("The duties that the step meets.", ())
    document: DocumentRef | None = public("The document that is made.", None)
    considers: tuple[Matter, ...] = public(
        "What the step sees to, where its words do not say so: safety, implicated (a manager who "
        "may be part of it), children, safe_contact, evidence, barring or position_of_trust.",
        (),
    )
    sharing: SharingRuleRef | None = public("The rule for what may be shared.", None)
    branches: tuple[Branch, ...] = public("For a decision: the ways out.", ())
    next: Slug | None = public("The step that follows; none after an end.", None)

    @model_validator(mode="after")
    def _ways_out(self) -> Self:
        if self.kind is StepKind.DECIDE and self.next:
            raise wrong(
                "A decision has branches, not one next step.", "Write the ways out as branches."
            )
        if self.kind is StepKind.REFER and self.purpose is None:
            raise wrong(
                "A step of the kind refer does not say whom it reaches.",
                "Name the purpose for which a team outside is contacted.",
                "purpose: raise-concern",
            )
        if self.kind is not StepKind.DECIDE and self.branches:
            raise wrong(
                "Only a decision has branches.", "Write `next:`, or make the step a decision."
            )
        return self

    @property
    def outside(self) -> bool:
        """Say whether the step reaches somebody outside the provider."""
        return self.purpose is not None


class Pathway(Reviewed, Evidence, Lasting):
    """What staff do about one kind of concern."""

    kind: ClassVar[str] = "pathway"
    plural: ClassVar[str] = "Pathways"

    title: Line = public("What the pathway is for, as staff would look for it.")
    summary: Prose = public("When it applies and what it achieves, in two or three sentences.")
    look_for: tuple[Line, ...] = public("What staff may notice.", ())
    never: tuple[Line, ...] = public("What must not be done.", ())
    categories: tuple[CategoryRef, ...] = public("The categories of abuse it deals with.")
    about_staff: YesNo = public(
        "Whether it is about allegations against people who work for us; else its title tells.",
        False,
    )
    service_types: tuple[ServiceTypeRef, ...] = public("The types of service that need it.")
    search_words: tuple[Given, ...] = public("Other words that staff may type to find it.", ())
    start: Slug = public("The id of the first step.")
    steps: tuple[Step, ...] = public("The steps, in reading order.")
    emphasis_for_bids: Prose | None = commissioner("What a buyer should take from it.", None)
