"""Which values are looked for in what a reader is sent, and which are nobody's secret."""

from __future__ import annotations

import pytest

from goldenthread.library.secrets import secrets_from
from goldenthread.model.audience import Audience
from tests.support import library_of

HOLDER = """\
kind: role_holder
id: lead
name: Margaret Ann Quillfeather
phone: "07700 900123"
email: m.quill@elm.example
"""


def sought(*texts: str, reader: Audience = Audience.COMMISSIONER) -> set[str]:
    secrets = secrets_from(library_of(*texts), reader)
    return {f"{each.what.name} {' '.join(each.sought)}" for each in secrets}


def test_a_person_is_looked_for_by_name_number_and_address() -> None:
    assert sought(HOLDER) == {
        "NAME margaret ann quillfeather",
        "NAME margaret quillfeather",
        "NAME quillfeather margaret",
        "NUMBER 7700900123",
        "WORDS m quill elm example",
    }


def test_staff_have_no_secrets_from_staff() -> None:
    assert sought(HOLDER, reader=Audience.STAFF) == set()


def test_a_name_that_is_part_of_the_providers_name_is_public() -> None:
    provider = (
        "kind: provider\nid: elm-care\nname: Care\nlegal_name: Margaret Ann Quillfeather Ltd\n"
    )
    assert "NAME margaret ann quillfeather" not in sought(HOLDER, provider)


def test_a_number_that_a_public_field_also_holds_is_public() -> None:
    contact = 'kind: contact\nid: one\nname: One\nphone: "+44 7700 900123"\n'
    assert "NUMBER 7700900123" not in sought(HOLDER, contact)


def test_a_number_in_running_text_is_not_public_for_that() -> None:
    """It may be the very leak that is looked for."""
    answer = "kind: answer\nid: a\nbody: Ring 07700 900123.\n"
    assert "NUMBER 7700900123" in sought(HOLDER, answer)


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Ask for the night porter.", {"WORDS ask for the night porter"}),
        ("Ask for Bev.", set()),
        ("Back line: 01632 960 777.", {"NUMBER 1632960777"}),
        ("Or dial 116 123.", set()),
        ("See REF/2026-0417.", {"WORDS ref 2026 0417"}),
        ("Since 2026-04-17.", set()),
        ("bev@night.example", {"WORDS bev night example"}),
    ],
)
def test_of_a_note_for_staff_what_is_telling_is_looked_for(note: str, found: set[str]) -> None:
    contact = f"kind: contact\nid: one\nname: One\ninternal_note: '{note}'\n"
    assert sought(contact) == found


def test_a_sentence_that_a_public_field_also_says_is_public() -> None:
    contact = """\
kind: contact
id: one
pitfalls: [Ask for the night porter.]
internal_note: Ask for the night porter.
"""
    assert sought(contact) == set()


def test_what_only_inspectors_see_is_looked_for_in_longer_sentences() -> None:
    """Shorter ones say what a hundred other sentences say."""
    share = """\
kind: share_entry
id: one
audience: inspector
why: The person agreed.
response: The duty social worker rang back the same day and thanked the night staff.
"""
    found = {each for each in sought(share) if "duty social worker rang" in each}
    assert len(found) == 1
    assert not {each for each in sought(share) if "person agreed" in each}
    assert sought(share, reader=Audience.INSPECTOR) == set()
