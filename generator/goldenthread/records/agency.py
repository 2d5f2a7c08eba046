"""Partner organisations, their teams, and the purposes for which a team is contacted."""

from enum import Enum
from typing import ClassVar
from typing import Self

from pydantic import model_validator

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import public
from goldenthread.records.fields import staff
from goldenthread.records.hours import Hours
from goldenthread.records.links import AgencyRef
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import ContactRef
from goldenthread.records.links import PurposeRef
from goldenthread.records.links import SectorRef
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Mail
from goldenthread.records.text import Phone
from goldenthread.records.text import Prose
from goldenthread.records.text import Web
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting


class Sector(Record):
    """A group of partner agencies, such as health or housing, in the order of the pages."""

    kind: ClassVar[str] = "sector"
    plural: ClassVar[str] = "Sectors"

    name: Line = public("What the group is called.")
    what_for: Prose = public("What a provider works with them for, in our words.")


class Agency(Lasting):
    """A partner organisation."""

    kind: ClassVar[str] = "agency"
    plural: ClassVar[str] = "Agencies"
    folder: ClassVar[str] = "pathways/agencies"

    name: Given = public("Its full name.")
    short: Given | None = public("A shorter name for diagrams.", None)
    sector: SectorRef = public("The group of partners that it belongs to.")
    areas: tuple[AuthorityRef, ...] = public(
        "The authorities it serves; empty if it is national.", ()
    )
    role: Prose = public("What it does and what it does not do, in our words.")
    website: Web | None = public("Its website.", None)


class Purpose(Record):
    """Something for which a pathway step contacts somebody outside."""

    kind: ClassVar[str] = "purpose"
    plural: ClassVar[str] = "Purposes"

    name: Line = public("The purpose, as the start of a sentence: Raise a safeguarding concern.")
    short: Line = public("Whom that means in two or three words: Council adult safeguarding.")
    when: Line = public("When somebody contacts a team for it, in one line.")
    sector: SectorRef = public("The group of partners that serves it.")
    emergency: YesNo = public("Whether it is for danger now, so that it stands first.", False)
    office_hours_enough: YesNo = public("Whether it can always wait until the office opens.", False)


class Secure(Enum):
    """Whether personal information may be sent by a route."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class SecureMail(Part):
    """An email address and whether personal information may be sent to it."""

    address: Mail = commissioner("The address.")
    secure: Secure = commissioner("Whether the route is secure: yes, no or unknown.")
    how: Line | None = commissioner("What makes it secure, as DCB1596 accredited.", None)


class Portal(Part):
    """A web form, and when somebody reads what is sent."""

    url: Web = public("Its address.")
    read: Hours = public("When somebody reads it: a portal read in office hours is no night route.")


class Contact(Checked):
    """One team of an agency: how to reach it, when, and for what."""

    kind: ClassVar[str] = "contact"
    plural: ClassVar[str] = "Contacts"
    folder: ClassVar[str] = "pathways/contacts"

    agency: AgencyRef = public("The organisation that the team belongs to.")
    name: Given = public("What the team is called.")
    areas: tuple[AuthorityRef, ...] = public("The authorities it serves; empty if national.", ())
    purposes: tuple[PurposeRef, ...] = public("What to contact it for.")
    hours: Hours = public("When it can be reached by telephone.")
    phone: Phone | None = public("Its telephone number, spelled as it spells it.", None)
    professionals_phone: Phone | None = commissioner("A number for professionals only.", None)
    text_relay: Phone | None = public("Its text relay number.", None)
    sms: Phone | None = public("Its number for text messages.", None)
    sign_language: Web | None = public("Its sign language service.", None)
    email: SecureMail | None = commissioner("Its email address.", None)
    portal: Portal | None = public("Its web form.", None)
    when_closed: ContactRef | None = public("The team to contact when this one is closed.", None)
    first_call: YesNo = public(
        "Whether to call it first when another team for the same purpose is open as well.", False
    )
    shared_line: YesNo = public("Whether another team answers the same number.", False)
    changed_on: Day | None = public(
        "The day on which a number or the hours last changed, if it is known.", None
    )
    say_first: Line | None = public("What to say first when they answer.", None)
    pitfalls: tuple[Line, ...] = public("What goes wrong with this route.", ())
    internal_note: Prose | None = staff("What only our staff should know.", None)

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if not (self.phone or self.professionals_phone or self.email or self.portal):
            raise wrong(
                "The contact has no telephone number, email address or portal.",
                "Give at least one way to reach the team.",
                'phone: "0117 496 0101"',
            )
        return self
