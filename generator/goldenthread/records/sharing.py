"""Information sharing: when, what, with whom, on which basis, and how a share is recorded."""

from enum import Enum
from typing import ClassVar

from goldenthread.records.fields import inspector
from goldenthread.records.fields import public
from goldenthread.records.fields import staff
from goldenthread.records.links import AgencyRef
from goldenthread.records.links import CaseRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import SectorRef
from goldenthread.records.links import SharingRuleRef
from goldenthread.records.text import Law
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import Slug
from goldenthread.records.text import YesNo
from goldenthread.records.traits import Evidence
from goldenthread.records.traits import Reviewed
from goldenthread.records.traits import Source


class Consent(Enum):
    """Where the person's agreement stands in a kind of share."""

    ASK_AND_FOLLOW = "ask_and_follow"
    ASK_BUT_MAY_OVERRIDE = "ask_but_may_override"
    INFORM = "inform"
    NOT_ASKED_IF_UNSAFE = "not_asked_if_unsafe"
    NOT_NEEDED = "not_needed"

    @property
    def words(self) -> str:
        """Return the stance as staff read it."""
        return {
            "ask_and_follow": "ask, and follow the answer",
            "ask_but_may_override": "ask; we may share without agreement if the risk requires it",
            "inform": "tell the person; agreement is not the basis",
            "not_asked_if_unsafe": "do not ask where asking raises the risk",
            "not_needed": "not asked: the law requires the share",
        }[self.value]


class SharingRule(Reviewed, Evidence):
    """How one kind of information is shared for one purpose."""

    kind: ClassVar[str] = "sharing_rule"
    plural: ClassVar[str] = "Information-sharing rules"
    folder: ClassVar[str] = "pathways/information_sharing"

    title: Line = public("The share in a few words.")
    purpose: Prose = public("Why it is shared.")
    recipients: tuple[SectorRef, ...] = public("The groups of partners it is shared with.")
    data: tuple[Line, ...] = public("What is shared, and no more.")
    consent: Consent = public("Where the person's agreement stands.")
    without_consent_when: tuple[Line, ...] = public("When it is shared without agreement.", ())
    article_6: Law = public("The lawful basis, UK GDPR Article 6.")
    article_9: Law | None = public("The condition for health and similar data, Article 9.", None)
    dpa_condition: Law | None = public("The condition of the Data Protection Act 2018.", None)
    proportionality: Prose = public("How much is enough.")
    secure_route: Prose = public("By which routes it may go.")
    record_holds: tuple[Line, ...] = public("What the record of the share must hold.")
    source: Source = public("Where the bases are set out.")


class ConsentGiven(Enum):
    """What became of the question whether the person agrees."""

    GIVEN = "given"
    REFUSED = "refused"
    NOT_SOUGHT = "not_sought"


class ShareEntry(Evidence):
    """One line of the information-sharing log, anonymised: a share, or a decision not to."""

    kind: ClassVar[str] = "share_entry"
    plural: ClassVar[str] = "Information-sharing log"
    folder: ClassVar[str] = "evidence/sharing_log"

    rule: SharingRuleRef = inspector("The rule that it followed.")
    case: CaseRef | None = inspector("The case example that it belongs to.", None)
    shared: YesNo = inspector("Whether information was shared; a decision not to is recorded too.")
    when: Line = inspector("When, relative to the case: day 0, within 2 hours.")
    by: RoleRef = inspector("The role that shared it.")
    recipient: AgencyRef = inspector("The agency that received it.")
    recipient_role: Line = inspector("The role of the person who received it.")
    identity_checked: Line = inspector("How that person's identity was checked.")
    what: tuple[Line, ...] = inspector("What was shared, fact and opinion kept apart.")
    why: Prose = inspector("Why it was shared, or was not.")
    consent: ConsentGiven = inspector("Whether the person agreed.")
    consent_reason: Prose = inspector(
        "The reason for not asking, or for sharing without agreement."
    )
    capacity: Line | None = inspector(
        "What is known of the person's capacity to decide this.", None
    )
    capacity_doubted: YesNo = inspector(
        "Whether there was reason to doubt that the person could decide this.", False
    )
    route: Line = inspector("By which route.")
    reference: Line | None = staff("The recipient's reference number.", None)
    response: Prose = inspector("What answer came, from whom, when.")
    reviewed_by: RoleRef = inspector("The role that reviewed the decision.")
    tags: tuple[Slug, ...] = staff("Words for restricting it, such as marac.", ())
