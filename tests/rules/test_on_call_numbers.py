"""The on-call numbers of our services, and whose they really are."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from goldenthread.rules.contacts import RULES
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - {{kind: provider, id: elm-care, name: Elm Care, legal_name: Elm Care Ltd}}
  - {{kind: agency, id: council, name: {agency}, areas: []}}
  - {{kind: contact, id: door, agency: council, audience: public, phone: "{theirs}"}}
  - {{kind: service, id: elm-court, phone: "01632 960100", on_call_phone: "{ours}"}}
"""


@pytest.mark.parametrize(
    ("ours", "agency", "theirs", "codes"),
    [
        ("01632 960101", "The Council", "+44 1632 960101", ["GT428"]),
        ("999", "The Council", "01632 960101", ["GT428"]),
        ("01632 960101", "Elm Care", "01632 960101", []),
        ("01632 960100", "The Council", "01632 960101", []),
        ("07700 900010", "The Council", "07700 900010", ["GT418"]),
        ("0901 234 5678", "The Council", "01632 960101", ["GT417"]),
    ],
    ids=[
        "the council's number",
        "999 is no manager on call",
        "a team of our own",
        "day and night at one desk",
        "a mobile of ours that leaked",
        "a premium number",
    ],
)
def test_the_number_of_a_manager_on_call_is_ours(
    ours: str, agency: str, theirs: str, codes: list[str]
) -> None:
    library = library_of(LIBRARY.format(ours=ours, agency=agency, theirs=theirs))
    assert [each.code for rule in RULES for each in findings_of(rule, library)] == codes


def test_a_drama_number_of_a_manager_on_call_is_found_in_a_library_for_use() -> None:
    text = "kind: service\nid: one\nphone: 020 7123 4567\non_call_phone: 07700 900010\n"
    library = library_of(text, demonstration=False)
    assert [each.place.line for each in findings_of(BY_CODE["GT403"], library)] == [4]
