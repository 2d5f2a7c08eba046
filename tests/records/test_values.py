"""How text becomes a telephone number, a limit, hours, a date: or a sentence that says why not."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from goldenthread.records.hours import Hours
from goldenthread.records.hours import gaps
from goldenthread.records.hours import span_words
from goldenthread.records.limits import Limit
from goldenthread.records.limits import LimitCode
from goldenthread.records.read import Wrong
from goldenthread.records.read import read_as
from goldenthread.records.text import Day
from goldenthread.records.text import Phone
from goldenthread.records.text import Slug
from goldenthread.records.text import YesNo


class Number(BaseModel):
    """A number alone."""

    value: Phone


class OneDay(BaseModel):
    """A day alone."""

    value: Day


class OneLimit(BaseModel):
    """A limit alone."""

    value: LimitCode


class OneSlug(BaseModel):
    """An id alone."""

    value: Slug


class OneAnswer(BaseModel):
    """Yes or no alone."""

    value: YesNo


def read_value(model: type[BaseModel], text: str) -> object:
    """Return what a text is read as, or the sentence that refuses it."""
    read = read_as(model, {"value": text}, "test")
    return read[0].message if isinstance(read, tuple) else read.value  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "number",
    [
        "999",
        "101",
        "111",
        "116 123",
        "18000",
        "0800 1111",
        "0808 2000 247",
        "0345 60 80 191",
        "01632 960101",
        "+44 1632 960101",
        "020 7946 0000",
        "07700 900123",
        "016977 2345",
    ],
)
def test_a_number_is_kept_as_its_owner_spells_it(number: str) -> None:
    assert read_value(Number, number) == number


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("O300 123 4567", '"O" cannot stand in a telephone number (the letter O is not a nought).'),
        ("0117 496 010", "The telephone number 0117 496 010 has 10 digits; a UK number starts"),
        ("7700900123", "has 10 digits and does not start with 0"),
        ("01632-960101", '"-" cannot stand in a telephone number.'),
        ("\u0660117 496 0101", "cannot stand in a telephone number."),
    ],
)
def test_a_number_that_cannot_be_called_is_refused(number: str, message: str) -> None:
    assert message in str(read_value(Number, number))


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-02-30", 'The date "2026-02-30" does not exist.'),
        ("14/03/2026", '"14/03/2026" is not a date.'),
        ("20260314", '"20260314" is not a date.'),
    ],
)
def test_a_day_that_does_not_exist_is_refused(written: str, message: str) -> None:
    assert read_value(OneDay, written) == message


@pytest.mark.parametrize("id", ["Northbridge", "a b", "../x", "a_b", "$(id)", "-a", "a" * 81])
def test_an_id_is_small_letters_digits_and_hyphens(id: str) -> None:
    assert "cannot be used as an id" in str(read_value(OneSlug, id))


@pytest.mark.parametrize(("written", "meant"), [("yes", True), ("NO", False), ("true", True)])
def test_yes_and_no_are_read_by_the_field(written: str, meant: object) -> None:
    assert read_value(OneAnswer, written) is meant
    assert "neither yes nor no" in str(read_value(OneAnswer, "maybe"))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("IMMEDIATE", "immediately"),
        ("PT15M", "within 15 minutes"),
        ("PT1H", "within 1 hour"),
        ("PT24H", "within 24 hours"),
        ("P1D", "within 1 day"),
        ("P2WD", "within 2 working days"),
        ("P4W", "within 4 weeks"),
        ("P3M", "within 3 months"),
        ("WITHOUT_DELAY", "without delay"),
    ],
)
def test_a_limit_reads_as_a_person_says_it(code: str, words: str) -> None:
    limit = read_value(OneLimit, code)
    assert isinstance(limit, Limit)
    assert limit.words == words


@pytest.mark.parametrize(
    "code", ["24 hours", "PT0H", "P1.5D", "SOON", "PT24", "P1M2D", "PT99999M", "P"]
)
def test_other_limits_are_refused(code: str) -> None:
    assert "is not a time limit" in str(read_value(OneLimit, code))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("PT1H30M", "PT90M"),
        ("P1DT12H", "PT36H"),
        ("PT1H60M", "PT2H"),
        ("pt24h", "PT24H"),
        ("24 hours", "PT24H"),
        ("within 1 hour", "PT1H"),
        ("2 working days", "P2WD"),
        ("1 Month", "P1M"),
        ("without delay", "WITHOUT_DELAY"),
        ("same working day", "SAME_WORKING_DAY"),
        ("as soon as reasonably practicable", "ASARP"),
    ],
)
def test_a_limit_in_other_words_is_refused_with_the_one_that_it_means(
    written: str, meant: str
) -> None:
    problems = read_as(OneLimit, {"value": written}, "test")
    assert isinstance(problems, tuple)
    [problem] = problems
    assert problem.message.startswith(f'"{written}" is not a time limit as it is written here')
    assert problem.hint == f'Write {meant}, which is "{Limit(meant).words}".'
    assert problem.example == meant


def hours(values: dict[str, object]) -> Hours:
    read = read_as(Hours, values, "hours")
    assert isinstance(read, Hours), read
    return read


def test_hours_past_midnight_and_round_the_week() -> None:
    night = hours(
        {
            "bands": [
                {"days": "mon to thu", "opens": "17:00", "closes": "08:45", "next_day": "yes"},
                {"days": "sun", "opens": "17:00", "closes": "08:45", "next_day": "yes"},
            ],
            "bank_holidays": "all_day",
        }
    )
    assert night.intervals[0] == (0, 8 * 60 + 45)
    assert night.words == (
        "Monday to Thursday, 5pm to 8.45am the next day; Sunday, 5pm to 8.45am the next day; "
        "all day on bank holidays"
    )
    first = gaps(night.intervals)[0]
    assert span_words(*first) == "Monday 8.45am to 5pm"


def test_hours_before_and_after_lunch_are_said_together() -> None:
    days = "mon to fri"
    lunch = hours(
        {
            "bands": [
                {"days": days, "opens": "13:15", "closes": "17:00"},
                {"days": "sat", "opens": "09:00", "closes": "12:00"},
                {"days": days, "opens": "09:00", "closes": "12:30"},
            ],
            "bank_holidays": "closed",
        }
    )
    assert lunch.words == (
        "Monday to Friday, 9am to 12.30pm and 1.15pm to 5pm; Saturday, 9am to midday; "
        "closed on bank holidays"
    )


WEEKEND_LINE: dict[str, object] = {
    "bands": [
        {"days": "fri", "opens": "17:00", "closes": "24:00"},
        {"days": "sat, sun", "opens": "00:00", "closes": "24:00"},
        {"days": "mon", "opens": "00:00", "closes": "08:30"},
    ],
    "bank_holiday_bands": [{"opens": "00:00", "closes": "08:30", "next_day": "yes"}],
}
"""A team of weekends that has a bank holiday too, until the offices open the next morning."""
MORNING = (0, 8 * 60 + 30)
WHOLE = (0, 24 * 60)


@pytest.mark.parametrize(
    ("day", "holiday", "after", "open_"),
    [
        (1, False, False, ()),
        (1, True, False, (WHOLE,)),
        (1, False, True, (MORNING,)),
        (1, True, True, (WHOLE,)),
        (0, True, False, (WHOLE,)),
        (4, False, True, (MORNING, (17 * 60, 24 * 60))),
        (5, False, True, (WHOLE,)),
        (6, False, False, (WHOLE,)),
    ],
    ids=[
        "a Tuesday",
        "a bank holiday",
        "the morning after",
        "a second bank holiday",
        "a Monday",
        "a Friday after one",
        "Easter Saturday",
        "Easter Sunday, and the nights on which the clocks change",
    ],
)
def test_a_bank_holiday_may_run_until_the_next_morning(
    day: int, *, holiday: bool, after: bool, open_: tuple[tuple[int, int], ...]
) -> None:
    assert hours(WEEKEND_LINE).on(day, holiday=holiday, after=after) == open_


def test_hours_of_bank_holidays_are_said_in_words() -> None:
    assert hours(WEEKEND_LINE).words.endswith(
        "; on bank holidays all day until 8.30am the next day"
    )
    desk = hours(
        {
            "bands": [{"days": "mon to fri", "opens": "09:00", "closes": "17:00"}],
            "bank_holiday_bands": [
                {"opens": "14:00", "closes": "16:00"},
                {"opens": "10:00", "closes": "12:00"},
            ],
        }
    )
    assert desk.words == (
        "Monday to Friday, 9am to 5pm; on bank holidays 10am to midday and 2pm to 4pm"
    )
    assert desk.on(0, holiday=True) == ((600, 720), (840, 960))


def test_a_night_that_began_before_a_bank_holiday_runs_on_into_its_own_hours() -> None:
    night = {"days": "mon to thu", "opens": "17:00", "closes": "09:00", "next_day": "yes"}
    short = {"opens": "18:00", "closes": "22:00"}
    team = hours({"bands": [night], "bank_holiday_bands": [short]})
    assert team.on(1, holiday=True) == ((0, 540), (1080, 1320))
    assert team.on(2, after=True) == ((1020, 1440),)


def test_open_at_every_minute() -> None:
    assert gaps(hours({"always": "yes"}).intervals) == ()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "The hours say neither or both of: always open, open in bands."),
        (
            {"bands": [{"days": "mon", "opens": "09:00", "closes": "17:00"}]},
            "The hours do not say what happens on bank holidays.",
        ),
        (
            {"bands": [{"days": "mon", "opens": "17:00", "closes": "09:00"}]},
            "It closes at 9am, before it opens at 5pm.",
        ),
        (
            {"bands": [{"days": "moon", "opens": "9:00", "closes": "17:00"}]},
            '"moon" is not a day of the week.',
        ),
        (
            {**WEEKEND_LINE, "bank_holidays": "closed"},
            "The hours say twice what happens on bank holidays.",
        ),
        (
            {**WEEKEND_LINE, "bank_holiday_bands": [{"opens": "17:00", "closes": "09:00"}]},
            "It closes at 9am, before it opens at 5pm.",
        ),
        (
            {"bank_holidays": [{"opens": "10:00", "closes": "16:00"}]},
            "`bank_holidays` is one word: closed, as_usual or all_day.",
        ),
    ],
)
def test_hours_that_make_no_sense_are_refused(values: dict[str, object], message: str) -> None:
    wrong = read_as(Hours, values, "hours")
    assert isinstance(wrong, tuple)
    assert message in [each.message for each in wrong]
    assert all(isinstance(each, Wrong) and each.hint for each in wrong)
