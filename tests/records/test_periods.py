"""How often: days are counted, months end where the next one begins."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter
from pydantic import ValidationError

from goldenthread.records.periods import Every

EVERY: TypeAdapter[object] = TypeAdapter(Every)


@pytest.mark.parametrize(
    ("written", "begins", "over"),
    [
        ("12 months", date(2028, 2, 29), date(2029, 2, 28)),
        ("1 year", date(2028, 2, 29), date(2029, 2, 28)),
        ("4 years", date(2028, 2, 29), date(2032, 2, 29)),
        ("12 months", date(2027, 2, 28), date(2028, 2, 28)),
        ("1 month", date(2027, 1, 31), date(2027, 2, 28)),
        ("1 month", date(2028, 1, 31), date(2028, 2, 29)),
        ("3 months", date(2026, 11, 30), date(2027, 2, 28)),
        ("6 months", date(2026, 8, 31), date(2027, 2, 28)),
        ("2 months", date(2026, 12, 31), date(2027, 2, 28)),
        ("365 days", date(2028, 2, 29), date(2029, 2, 28)),
        ("366 days", date(2027, 2, 28), date(2028, 2, 29)),
        ("90 days", date(2026, 8, 18), date(2026, 11, 16)),
        ("1 day", date(2026, 10, 25), date(2026, 10, 26)),
    ],
)
def test_a_period_is_over_on_a_day(written: str, begins: date, over: date) -> None:
    assert EVERY.validate_python(written).after(begins) == over  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "words", "days"),
    [("90 days", "90 days", 90), ("1 year", "12 months", 365), ("3 months", "3 months", 91)],
)
def test_it_is_told_and_compared(written: str, words: str, days: int) -> None:
    period = EVERY.validate_python(written)
    assert period.words == words  # type: ignore[attr-defined]
    assert period == days
    assert EVERY.dump_python(period) == words


@pytest.mark.parametrize(
    "written", ["90", "0 days", "1.5 years", "quarterly", "100 months", "90 D"]
)
def test_anything_else_is_refused_with_what_is_right(written: str) -> None:
    with pytest.raises(ValidationError, match="is not a number of days, months or years"):
        EVERY.validate_python(written)
