"""What an answer says of forums that we attend, held against the meetings on record."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - kind: authority
    id: northbridge
    name: Northbridge City Council
    short: Northbridge
    forums:
      - {id: panel, name: Complex Lives Panel, for_whom: Adults., called_by: The council.}
      - {id: high-risk, name: Northbridge MARAC, for_whom: Adults., called_by: The police.}
  - {kind: tender, id: t, authority: northbridge}
  - {kind: question, id: q, tender: t}
  - {kind: meeting, id: marac, forum: MARAC of Northbridge, held_on: 2026-03-10}
  - {kind: meeting, id: old, forum: "Provider safety forum, Northbridge", held_on: 2025-09-16}
  - kind: answer
    id: a
    question: q
    evidence: [EVIDENCE]
    body: |
      We keep people safe.

      TEXT
"""


def found(text: str, evidence: str = "meeting/marac") -> list[str]:
    library = library_of(LIBRARY.replace("EVIDENCE", evidence).replace("TEXT", text))
    findings = findings_of(BY_CODE["GT912"], library)
    assert all(each.place.line in {16, 20} for each in findings)
    return [each.message for each in findings]


@pytest.mark.parametrize(
    "text",
    [
        "We attend the Complex Lives Panel every month.",
        "Our safeguarding lead attends every [[@authority#forums.panel.name]].",
        "We sit on the [[authority/northbridge#forums.panel.name]].",
    ],
)
def test_a_forum_that_we_say_we_attend_has_a_meeting_on_record(text: str) -> None:
    [message] = found(text)
    assert message == (
        'The answer says that we attend "Complex Lives Panel", and no record of the last twelve '
        "months shows us at a meeting of it: there is none."
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We also sit on the Holmeshire Hoarding Forum.", "Holmeshire Hoarding Forum"),
        ("We are members of the Saltby Care Partnership.", ""),
        (
            "Our lead attends every Fire and Hoarding Panel in the county.",
            "Fire and Hoarding Panel",
        ),
        ("We attend Safe Places Network training.", ""),
        ("We attend the Panel.", ""),
        ("We attend the Eastley Safeguarding Adults Board.", ""),
        ("We attend the panel of experts at the Town Forum.", ""),
        ("The Hoarding Forum is called by the council.", ""),
    ],
)
def test_a_forum_that_no_record_names_is_known_by_its_capitals(text: str, name: str) -> None:
    messages = found(text)
    assert len(messages) == bool(name)
    assert all(f'we attend "{name}"' in each for each in messages)


def test_a_forum_that_we_left_a_year_ago_is_said_with_its_last_day() -> None:
    [message] = found("We attend the provider safety forum.")
    assert message.endswith("the last one is of 16 September 2025.")


def test_a_forum_that_is_cited_as_well_is_one_mistake() -> None:
    [message] = found("We attend the provider safety forum.", "meeting/old")
    assert message.startswith("The answer speaks of")


@pytest.mark.parametrize(
    "text",
    [
        "We attend Northbridge MARAC every month.",
        "We attend the [[@authority#forums.high-risk.name]].",
        "When the risk is high we ask for the Complex Lives Panel.",
        "If we are invited, we attend the Complex Lives Panel.",
        "We are ready to attend the Complex Lives Panel.",
        "We do not attend the Complex Lives Panel.",
        "We attend the team meeting. The Complex Lives Panel is called by the council.",
        "We attend the Borough Care Breakfast.",
    ],
)
def test_a_forum_that_we_do_attend_or_only_speak_of_is_not_found(text: str) -> None:
    assert found(text) == []
