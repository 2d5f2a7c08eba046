"""Boards and front doors in prose: a board takes no concern, and a council's names are its own."""

from __future__ import annotations

import pytest

from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LIBRARY = """\
records:
  - kind: authority
    id: holmeshire
    name: Holmeshire County Council
    short: Holmeshire
    board: {name: Holmeshire Safeguarding Adults Board}
    words: {concern: safeguarding concern, raise_concern: raise a concern, enquiry: enquiry,
            front_door: Adults Gateway, out_of_hours: County Night Team,
            planning_meeting: planning meeting, safeguarding_plan: safeguarding plan,
            position_of_trust: the lead}
  - kind: authority
    id: saltby
    name: Saltby Council
    short: Saltby
    board: {name: Saltby Safeguarding Adults Partnership Board}
    words: {concern: safeguarding concern, raise_concern: raise a concern, enquiry: enquiry,
            front_door: Saltby MASH, out_of_hours: Saltby Emergency Duty Team,
            planning_meeting: planning meeting, safeguarding_plan: safeguarding plan,
            position_of_trust: the lead}
"""


def codes(body: str) -> list[str]:
    """Return what the rules about boards and names find in a policy."""
    text = body.replace("\n", "\n  ")
    library = library_of(LIBRARY, f"kind: policy\nid: p\nbody: |-\n  {text}")
    rules = [each for each in RULES if each.code in ("GT801", "GT802", "GT817", "GT818")]
    return [each.code for each in run(rules, world_of(library, AS_OF))]


@pytest.mark.parametrize(
    "body",
    [
        "Report concerns to the Holmeshire Safeguarding Adults Board.",
        "Staff report abuse to the Safeguarding Adults Board.",
        "Staff report any concern to the SAB.",
        "We report to the Safeguarding Adults Board.",
        "Concerns are reported to the Saltby Safeguarding Adults Partnership Board.",
        "Concerns go to the Holmeshire Safeguarding Adults Board within a day.",
        "Every concern about neglect is sent to the local Safeguarding Adults Board.",
        "We raise it with the SAB.",
        "The manager refers the allegation to the Safeguarding Adults Board.",
        "Tell the Holmeshire Safeguarding Adults Board about each concern.",
        "The manager informs the SAB of the abuse.",
        "Ring the Safeguarding Adults Board at once.",
        "The manager makes a safeguarding referral to the SAB.",
        "Report concerns to the [[authority/holmeshire#board.name]].",
    ],
)
def test_a_board_takes_no_concern(body: str) -> None:
    assert codes(body) == ["GT817"]


@pytest.mark.parametrize(
    "body",
    [
        "The Holmeshire Safeguarding Adults Board sets direction.",
        "We refer a death to the Safeguarding Adults Board for a Safeguarding Adults Review.",
        "We never report to the Safeguarding Adults Board: it is not a place to report to.",
        "We report themes to the SAB each year.",
        "Our annual report goes to the Safeguarding Adults Board.",
        "A disagreement about a concern is taken to the chair of the Safeguarding Adults Board.",
        "We raise what we learn from concerns with the SAB's learning group.",
        "The council reports to the Safeguarding Adults Board on concerns.",
        "Report concerns to the council. The Safeguarding Adults Board has a website.",
        "Report concerns to the council; the Safeguarding Adults Board does not take them.",
        "Concerns are reported to our board of trustees.",
        "The trustees' board hears of every concern.",
        "A SAR is asked for by a referral to the SAB.",
        "The policy of the Holmeshire Safeguarding Adults Board asks us to report concerns.",
        "Report it as the Safeguarding Adults Board's procedure says.",
        'The old poster said "report concerns to the SAB".',
    ],
)
def test_a_board_that_is_truly_meant_is_left_alone(body: str) -> None:
    assert codes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "The manager rings the Holmeshire MASH.",
        "The manager rings the Holmeshire Multi-Agency Safeguarding Hub.",
        "At night ring the Holmeshire Emergency Duty Team.",
        "At night ring Holmeshire County Council's Emergency Duty Team.",
        "At night ring the Holmeshire EDT.",
        "We attend the Holmeshire Safeguarding Adults Partnership.",
        "We attend Holmeshire's Safeguarding Adults Partnership Board.",
        "We attend the Saltby Safeguarding Adults Board.",
    ],
)
def test_a_name_that_the_council_does_not_use_is_found(body: str) -> None:
    assert codes(body) == ["GT818"]


@pytest.mark.parametrize(
    "body",
    [
        "The manager rings the Saltby MASH.",
        "The manager rings the Saltby Multi-Agency Safeguarding Hub.",
        "At night ring the Saltby Emergency Duty Team, or the Saltby EDT.",
        "A child at risk is reported to the Holmeshire MASH.",
        "The Adults Gateway was called the Holmeshire MASH.",
        "Holmeshire has an emergency duty team for children and one for adults.",
        "At night the Holmeshire emergency duty team answers.",
        "We attend the Holmeshire Safeguarding Adults Board and the Holmeshire SAB's forum.",
        "We know the Saltby Safeguarding Adults Partnership.",
    ],
)
def test_a_name_that_the_council_may_use_is_left_alone(body: str) -> None:
    assert codes(body) == []
