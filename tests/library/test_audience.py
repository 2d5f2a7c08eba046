"""Default deny: what a reader may not see is gone, whatever a page would ask for."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from goldenthread.library.audience import for_reader
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.records import KINDS
from goldenthread.records.agency import Contact
from goldenthread.records.fields import audience_of
from goldenthread.records.provider import Service
from tests.support import library_of
from tests.support import sample_values

EVERY_KIND = library_of(
    *(f"kind: {model.kind}\nid: one\naudience: public\n" for model in KINDS),
)


def shown(library: Library) -> str:
    """Return everything that a reader's library holds, as text."""
    return "\n".join(repr(entry.record) for entry in library.entries.values())


def test_a_record_without_an_audience_is_for_staff_only() -> None:
    library = library_of("kind: sector\nid: police\naudience: staff\n")
    assert not for_reader(library, Audience.INSPECTOR).entries
    assert for_reader(library, Audience.STAFF).entries


def test_a_field_for_staff_never_leaves() -> None:
    text = 'kind: service\nid: one\naudience: public\non_call_phone: "07700 900123"\n'
    library = library_of(text)
    for reader in (Audience.INSPECTOR, Audience.COMMISSIONER, Audience.PUBLIC):
        assert "07700 900123" not in shown(for_reader(library, reader))
    assert for_reader(library, Audience.STAFF).get(Service, "one").on_call_phone == "07700 900123"


def test_a_field_for_commissioners_is_not_for_everybody() -> None:
    text = 'kind: contact\nid: one\naudience: public\nprofessionals_phone: "01632 960123"\n'
    library = library_of(text)
    assert "01632 960123" in shown(for_reader(library, Audience.COMMISSIONER))
    assert "01632 960123" not in shown(for_reader(library, Audience.PUBLIC))


def test_role_holders_never_leave_even_when_marked_public() -> None:
    library = library_of("kind: role_holder\nid: one\naudience: public\nname: Canary Person\n")
    assert not for_reader(library, Audience.INSPECTOR).entries


def test_links_to_hidden_records_fall_away() -> None:
    library = library_of(
        """\
records:
  - {kind: contact, id: day, audience: public, when_closed: night}
  - {kind: contact, id: night, audience: staff}
"""
    )
    assert for_reader(library, Audience.PUBLIC).get(Contact, "day").when_closed is None
    assert for_reader(library, Audience.STAFF).get(Contact, "day").when_closed == "night"


def below(value: object, reader: Audience) -> list[str]:
    """Name every field below a projected value that holds what its reader may not see."""
    if isinstance(value, tuple):
        return [name for item in value for name in below(item, reader)]
    if not isinstance(value, BaseModel):
        return []
    found = []
    for name, field in type(value).model_fields.items():
        held = getattr(value, name, None)
        if held is None or held == field.get_default():
            continue
        if not reader.may_see(audience_of(type(value), name)):
            found.append(f"{type(value).__name__}.{name}")
        found += below(held, reader)
    return found


@pytest.mark.parametrize("reader", list(Audience), ids=lambda each: each.word)
def test_no_kind_shows_a_field_beyond_its_audience(reader: Audience) -> None:
    for entry in for_reader(EVERY_KIND, reader).entries.values():
        assert below(entry.record, reader) == []


def test_samples_hold_what_they_are_samples_of() -> None:
    assert sample_values("contact")["kind"] == "contact"
