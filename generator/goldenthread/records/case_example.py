"""Case examples: what happened, told without anybody being recognisable, and what it shows."""

from enum import Enum
from typing import Annotated
from typing import ClassVar

from pydantic import AfterValidator

from goldenthread.records.fields import Part
from goldenthread.records.fields import commissioner
from goldenthread.records.fields import inspector
from goldenthread.records.fields import public
from goldenthread.records.fields import staff
from goldenthread.records.limits import LimitCode
from goldenthread.records.links import AgencyRef
from goldenthread.records.links import AnyRef
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import PathwayRef
from goldenthread.records.links import RoleRef
from goldenthread.records.links import ServiceTypeRef
from goldenthread.records.links import ThresholdSetRef
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import QuotingProse
from goldenthread.records.text import Slug
from goldenthread.records.text import wrong
from goldenthread.records.traits import Evidence


def _quarter(value: str) -> str:
    year, _, quarter = value.partition("-Q")
    if not (year.isdigit() and len(year) == 4 and quarter in {"1", "2", "3", "4"}):
        raise wrong(f'"{value}" is not a quarter.', "Write the year and the quarter.", "2026-Q2")
    return value


Quarter = Annotated[str, AfterValidator(_quarter)]


class Wishes(Enum):
    """Whether the person was asked what they wanted (national data collection)."""

    ASKED_EXPRESSED = "asked_and_expressed"
    ASKED_NONE = "asked_none_expressed"
    NOT_ASKED = "not_asked"
    UNKNOWN = "dont_know"


class Achieved(Enum):
    """Whether what they wanted came about."""

    FULLY = "fully_achieved"
    PARTIALLY = "partially_achieved"
    NOT = "not_achieved"


class Risk(Enum):
    """What became of the risk."""

    REMOVED = "removed"
    REDUCED = "reduced"
    REMAINED = "remained"


class Action(Part):
    """One thing that was done, and when, counted from the first sign."""

    after: LimitCode | None = public(
        "How long after the first sign, as PT2H; none for the start.", None
    )
    on_time: Line | None = public("The time in words where a period alone would mislead.", None)
    step: Slug = public("The step of the pathway that it carries out.")
    by: RoleRef = public("The role that did it.")
    what: QuotingProse = public("What was done.")


class Coordination(Part):
    """What one agency did, and what we gave it."""

    agency: AgencyRef = public("The agency.")
    did: Prose = public("What it did.")
    we_gave: Prose | None = public("What we contributed.", None)
    brought_in_by: AgencyRef | None = public(
        "The agency that brought it in, where no step of ours contacts it: the council that asked "
        "for an advocate.",
        None,
    )


class Decision(Part):
    """How the concern was weighed against the local thresholds."""

    threshold_set: ThresholdSetRef = inspector("The set that was used.")
    level: Slug = inspector("The id of its level.")
    decided_by: RoleRef = inspector("The role that decided.")
    reason: Prose = inspector("Why.")


class Outcome(Part):
    """How it ended, in the terms of Making Safeguarding Personal."""

    wishes: Wishes = public("Whether the person was asked what they wanted.")
    wanted: Prose | None = public("What they wanted.", None)
    achieved: Achieved | None = public("Whether it came about.", None)
    risk: Risk = public("What became of the risk.")
    measure: Prose = public("How we know: what was counted or seen, before and after.")
    advocacy: Prose = public("Who spoke for the person, or why nobody needed to.")


class Anonymised(Part):
    """How the example was made unrecognisable, and who agreed to its use."""

    statement: Prose = public("What was changed or left out.")
    age_band: Line = public("The age band used, as 30 to 49.")
    approved_by: RoleRef = commissioner("The role that approved it.")
    approved_on: Day = commissioner("The day on which it was approved.")


class CaseExample(Evidence):
    """One anonymised example: context, actions, coordination, outcome, evidence."""

    kind: ClassVar[str] = "case_example"
    plural: ClassVar[str] = "Case examples"
    folder: ClassVar[str] = "case_examples"

    title: Line = public("The example in a few words.")
    pathway: PathwayRef = public("The pathway that was followed.")
    authority: AuthorityRef = commissioner("The authority that hosted it.")
    service_type: ServiceTypeRef = public("The type of service; never the service.")
    quarter: Quarter = commissioner("The quarter in which it began, as 2026-Q2.")
    context: QuotingProse = public("What was happening.")
    actions: tuple[Action, ...] = public("What we did, in order.")
    coordination: tuple[Coordination, ...] = public("What each agency did.")
    outcome: Outcome = public("How it ended.")
    decision: Decision | None = inspector("How it was weighed against the local thresholds.", None)
    evidence: tuple[AnyRef, ...] = commissioner("The records that prove it.")
    learning: QuotingProse = public("What changed afterwards.")
    anonymised: Anonymised = public("How it was made unrecognisable.")
    agencies_told: Count | None = commissioner("How many agencies were involved.", None)
    internal_reference: Line | None = staff("Where the real record is kept.", None)
