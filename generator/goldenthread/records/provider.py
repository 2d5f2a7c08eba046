"""The provider: who it is in law, its services, its roles and who holds them."""

from typing import ClassVar
from typing import Literal

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import inspector
from goldenthread.records.fields import public
from goldenthread.records.fields import staff
from goldenthread.records.hours import Hours
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import FrameworkRef
from goldenthread.records.links import ProviderRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import ServiceRef
from goldenthread.records.links import ServiceTypeRef
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Mail
from goldenthread.records.text import Phone
from goldenthread.records.text import Prose
from goldenthread.records.text import Slug
from goldenthread.records.text import Web


class Provider(Record):
    """The organisation that is registered with CQC and answers for its services."""

    kind: ClassVar[str] = "provider"
    plural: ClassVar[str] = "Provider"

    name: Given = public("The name people use.")
    legal_name: Given = public("The registered legal name.")
    legal_form: Line = public("What it is in law, as company limited by guarantee.")
    company_number: Line | None = public("Its number at Companies House.", None)
    charity_number: Line | None = public("Its number at the Charity Commission.", None)
    cqc_provider_id: Line = public("Its provider id at CQC, as 1-1234567890.")
    nominated_individual: RoleRef = public("The role that is CQC's nominated individual.")
    safeguarding_lead: RoleRef = public("The role that leads on safeguarding.")
    limbs_we_apply: tuple[Literal["a", "b", "c"], ...] = public(
        "Which limbs of the section 42(1) test our staff apply before they raise a concern: no "
        "more than the council asks for.",
        (),
    )
    address: Line = public("The registered address.")
    website: Web | None = public("Its website.", None)
    email: Mail | None = public("Its general email address.", None)
    phone: Phone | None = public("Its general telephone number.", None)
    about: Prose = public("What it does, in two or three sentences.")


class EvidenceGap(Part):
    """The categories of one framework that an inspector does not use for a type of service."""

    framework: FrameworkRef = public("The framework.")
    categories: tuple[Slug, ...] = public("The ids of its categories that do not apply.")


class ServiceType(Record):
    """A type of service, such as supported living, and what an inspector looks at there."""

    kind: ClassVar[str] = "service_type"
    plural: ClassVar[str] = "Service types"

    name: Line = public("What the type is called.")
    evidence_not_used: tuple[EvidenceGap, ...] = public(
        "Evidence categories of a framework that do not apply to this type.", ()
    )


class Service(Record):
    """A registered location, or a scheme run from one."""

    kind: ClassVar[str] = "service"
    plural: ClassVar[str] = "Services"
    folder: ClassVar[str] = "pathways/services"

    name: Given = public("What the service is called.")
    provider: ProviderRef = public("The provider that runs it.")
    service_type: ServiceTypeRef = public("What type of service it is.")
    authority: AuthorityRef = public(
        "The authority that hosts it: where people live, not who pays."
    )
    placing_authorities: tuple[AuthorityRef, ...] = commissioner(
        "Other authorities that place people here.", ()
    )
    cqc_location_id: Line = public("Its location id at CQC.")
    regulated_activities: tuple[Line, ...] = public(
        "The regulated activities it is registered for."
    )
    registered_manager: RoleRef = public("The role of its registered manager.")
    on_call: RoleRef = public("The role that answers when the manager is not there.")
    address: Line = public("Its address, or the area it covers.")
    phone: Phone = commissioner("The service's own telephone number.")
    on_call_phone: Phone | None = staff("The on-call telephone number, for staff only.", None)
    people: Count = inspector("How many people it supports.")
    people_in_scope: Count = inspector("How many of them receive a regulated activity.")
    rating: Given | None = public("Its latest CQC rating.", None)
    rated_on: Day | None = public("The day on which that rating was published.", None)
    about: Prose = public("Whom it supports and how, in two or three sentences.")


class Role(Record):
    """A job that somebody holds: people are named by role everywhere."""

    kind: ClassVar[str] = "role"
    plural: ClassVar[str] = "Roles"

    name: Line = public("What the role is called.")
    short: Line | None = public("A shorter name for diagrams.", None)
    reports_to: RoleRef | None = public("The role above it; empty at the top.", None)
    deputies: tuple[RoleRef, ...] = public("The roles that stand in, in order.", ())
    services: tuple[ServiceRef, ...] = public("The services it works in; empty for all.", ())
    on_call: Hours | None = public("When it is on call, if it is.", None)
    safeguarding_duties: tuple[Line, ...] = public("What it does for safeguarding.", ())
    counted_as: RoleRef | None = public(
        "The role under which its holders are counted in training, if they hold another post.",
        None,
    )
    board_member: Line | None = inspector("Its seat on the board, if it has one.", None)


class RoleHolder(Record):
    """Who holds a role. The one place for a real person's name, and for staff only."""

    kind: ClassVar[str] = "role_holder"
    plural: ClassVar[str] = "Role holders"

    role: RoleRef = staff("The role that is held.")
    service: ServiceRef | None = staff(
        "The service it is held in, if the role is held in several.", None
    )
    name: Line = staff("The person's name.")
    phone: Phone | None = staff("The person's work number.", None)
    email: Mail | None = staff("The person's work email address.", None)
    since: Day = staff("The day from which they hold it.")
