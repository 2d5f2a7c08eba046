"""Values that other readers change, drop or believe: each arrives as typed, or is refused."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.model.audience import Audience
from goldenthread.records.fields import audience_of
from goldenthread.records.text import LONGEST_LABEL
from goldenthread.records.text import LONGEST_LINE
from goldenthread.records.text import LONGEST_PROSE
from goldenthread.records.text import Line
from goldenthread.sources.files import Source
from goldenthread.sources.tree import compose
from tests.support import read_library
from tests.support import settings_of

REFUSED = [
    ('phone: "O300 123 4567"', 2, "the letter O is not a nought"),
    ("phone: 07700 90012", 2, "has 10 digits; a UK number starts with 0 and has 11."),
    (
        'phone: "0117\\u00a0496\\u00a00101"',
        2,
        "no-break space (U+00A0) cannot stand in",
    ),
    ("verified_on: 2026-02-30", 2, 'The date "2026-02-30" does not exist.'),
    ("verified_on: 2027-02-29", 2, 'The date "2027-02-29" does not exist.'),
    ("verified_on: 2O26-03-01", 2, '"2O26-03-01" is not a date.'),
    ("verify_every: 9O days", 2, '"9O days" is not a number of days, months or years.'),
    ("verify_every: " + "9" * 10_000, 2, "is not a number of days, months or years."),
    ("phonne: 01632 960101", 2, "There is no field `phonne` in this contact."),
    ('1: "01632 960101"', 2, "There is no field `1` in this contact."),
    ("true: yes", 2, "There is no field `true` in this contact."),
    ('name: "Front\\ndoor"', 2, "This must be one line."),
    ("name: " + "x" * (LONGEST_LINE + 1), 2, f"the most is {LONGEST_LINE}."),
    ("internal_note: " + "x" * (LONGEST_PROSE + 1), 2, f"the most is {LONGEST_PROSE:,}."),
    ("id: $(id)", 2, '"$(id)" cannot be used as an id.'),
    ("id: ../x", 2, '"../x" cannot be used as an id.'),
    ("id: /etc/passwd", 2, '"/etc/passwd" cannot be used as an id.'),
    ("id: ; rm -rf ~", 2, '"; rm -rf ~" cannot be used as an id.'),
]


@pytest.mark.parametrize(("line", "number", "message"), REFUSED, ids=lambda value: str(value)[:24])
def test_a_value_that_cannot_be_right_is_refused_at_its_line(
    line: str, number: int, message: str
) -> None:
    _, findings = read_library(f"kind: contact\n{line}\n")
    [found] = [each for each in findings if each.code != "GT004"]
    assert found.place.line == number
    assert message in found.message
    assert found.hint


def test_a_list_is_no_record() -> None:
    data, places = compose("- kind: contact\n")
    _, [found] = load(settings_of(), [Source("pathways/a.yaml", "", data, places)])
    assert (found.code, found.message) == ("GT003", "A record is expected here.")


def test_an_unknown_field_is_answered_with_the_one_that_was_meant() -> None:
    _, [found] = read_library("kind: contact\nphonne: 01632 960101\n")
    assert found.hint == "Did you mean `phone`?"


AS_TYPED = [
    "07700900123",
    "12e4",
    "1_000",
    "0x1F",
    "01632",
    "NO",
    "'{{ cycler.__init__.__globals__.os.popen(\"id\").read() }}'",
    "'{% raw %}'",
    "'{# hidden #}'",
]


@pytest.mark.parametrize("typed", AS_TYPED)
def test_a_value_that_other_readers_change_arrives_as_typed(typed: str) -> None:
    """Template marks are text like any other: the encoders keep them from being run."""
    library, findings = read_library(f"kind: contact\nname: {typed}\nphone: 07700900123\n")
    assert not findings
    assert shown(library) == (typed.strip("'"), "07700900123")


def shown(library: Library) -> tuple[str, str]:
    [entry] = library.entries.values()
    return getattr(entry.record, "name", ""), getattr(entry.record, "phone", "")


def test_a_label_of_a_picture_is_short() -> None:
    text = f"kind: pathway\nsteps:\n  - {{id: a, kind: end, title: {'x' * (LONGEST_LABEL + 1)}}}\n"
    _, findings = read_library(text)
    assert f"the most is {LONGEST_LABEL}." in findings[0].message
    assert findings[0].place.line == 3


class Careless(BaseModel):
    """A group of fields whose author forgot to say who may read a field."""

    secret: Line = "x"


def test_a_field_that_names_no_audience_is_for_staff() -> None:
    assert audience_of(Careless, "secret") is Audience.STAFF
