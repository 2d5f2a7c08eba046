"""The authority: the council whose safeguarding front door, board, words and clocks apply."""

import re
from enum import Enum
from typing import Annotated
from typing import ClassVar
from typing import Literal

from pydantic import AfterValidator

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.hours import TimeOfDay
from goldenthread.records.limits import Basis
from goldenthread.records.limits import LimitCode
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import Slug
from goldenthread.records.text import Web
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting
from goldenthread.records.traits import Source


class CouncilKind(Enum):
    """Kinds of council in England, by the first three signs of their GSS code."""

    UNITARY = "unitary"
    METROPOLITAN = "metropolitan"
    LONDON_BOROUGH = "london_borough"
    COUNTY = "county"
    DISTRICT = "district"

    @property
    def words(self) -> str:
        """Return the kind in plain English."""
        return {
            "unitary": "unitary authority",
            "metropolitan": "metropolitan district",
            "london_borough": "London borough",
            "county": "county council",
            "district": "district council",
        }[self.value]


def _gss(value: str) -> str:
    if not re.fullmatch(r"E(06|07|08|09|10)[0-9]{6}", value):
        raise wrong(
            f'"{value}" is not the GSS code of an English council.',
            "Write E, the two digits of its kind (06, 07, 08, 09 or 10) and six digits.",
            "E06000023",
        )
    return value


GssCode = Annotated[str, AfterValidator(_gss)]


class Board(Part):
    """The Safeguarding Adults Board: strategic, never a place to report to."""

    name: Given = public("Its full name.")
    covers: Given | None = public("The other councils that a joint board covers.", None)
    website: Web | None = public("Its website.", None)


class Words(Part):
    """What this authority calls things."""

    concern: Given = public("What is sent: a safeguarding concern, a safeguarding referral.")
    raise_concern: Given = public("The verb: raise a concern, make a referral.")
    front_door: Given = public("What the front door is called.")
    out_of_hours: Given = public("What the out-of-hours team is called.")
    enquiry: Given = public("What a section 42 enquiry is called.")
    planning_meeting: Given = public("What the first multi-agency discussion is called.")
    safeguarding_plan: Given = public("What the plan that follows is called.")
    position_of_trust: Given = public("Who handles concerns about people in positions of trust.")


class Clock(Part):
    """One time limit of the authority's own procedure."""

    id: Slug = public("The name by which pathway steps refer to it.")
    what: Line = public("What has to happen in that time.")
    who: Line = public("Who has to do it: provider, council, or both.")
    limit: LimitCode = public("The limit.")
    cut_off: TimeOfDay | None = public("For the same working day: the time it ends.", None)
    counted_from: Line | None = public("What starts the clock.", None)
    kind: Basis = public("On whose word the limit stands.", Basis.LOCAL_PROCEDURE)
    source: Source | None = public("Where it is written, if not in the authority's source.", None)


class Forum(Part):
    """A local meeting or panel that a pathway may lead to."""

    id: Slug = public("Its name in references.")
    name: Given = public("Its local name.")
    for_whom: Line = public("Whom it is for, including any rule on mental capacity.")
    called_by: Line = public("Who calls it or takes referrals.")


class Authority(Checked, Lasting):
    """A local authority that hosts a service."""

    kind: ClassVar[str] = "authority"
    plural: ClassVar[str] = "Authorities"
    folder: ClassVar[str] = "pathways/authorities"

    name: Given = public("Its full name.")
    short: Given = public("The short name used in tables and titles.")
    gss_code: GssCode = public("Its nine-character GSS code.")
    council_kind: CouncilKind = public(
        "What kind of council it is; a district is never the safeguarding authority."
    )
    board: Board = public("Its Safeguarding Adults Board.")
    words: Words = public("What it calls things.")
    limbs_referrer_applies: tuple[Literal["a", "b", "c"], ...] = public(
        "Which limbs of the section 42(1) test the person who raises a concern applies."
    )
    every_concern_notified: YesNo = public(
        "Whether the provider must send every concern, whatever its level."
    )
    provider_discretion: Prose = public("What a provider may decide for itself, in our words.")
    clocks: tuple[Clock, ...] = public("The time limits of its procedure.")
    escalation: Prose = public("What to do when it does not reply or we disagree.")
    forums: tuple[Forum, ...] = public("Its panels and meetings.", ())
    successor_from: Day | None = public("The day on which a new council takes over.", None)
    area: Prose = public("The area and what is particular about it, in our words.")
