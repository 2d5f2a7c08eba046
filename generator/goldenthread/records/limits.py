"""Time limits: how fast, counted from what, and on whose authority.

The Care Act 2014 sets no hours or days; local procedure and contracts do, and statutes say
"without delay". "24 hours", "the same working day", "1 working day" and "without delay" are
different things and stay different here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated
from typing import Any

from pydantic import BeforeValidator
from pydantic import PlainSerializer
from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.text import Law
from goldenthread.records.text import Line
from goldenthread.records.text import wrong

CODES = {
    "IMMEDIATE": "immediately",
    "WITHOUT_DELAY": "without delay",
    "ASARP": "as soon as reasonably practicable",
    "PROMPT": "promptly",
    "SAME_SHIFT": "before the end of the shift",
    "SAME_DAY": "the same day",
    "SAME_WORKING_DAY": "the same working day",
    "AS_REQUESTED": "by the date in the request",
    "LOCAL": "set locally",
    "NONE": "no limit is set",
}
UNITS = {
    "PT{}M": ("minute", 1),
    "PT{}H": ("hour", 60),
    "P{}D": ("day", 24 * 60),
    "P{}WD": ("working day", 24 * 60),
    "P{}W": ("week", 7 * 24 * 60),
    "P{}M": ("month", 31 * 24 * 60),
}


@dataclass(frozen=True, slots=True)
class Limit:
    """One time limit. ``code`` is a word (``WITHOUT_DELAY``) or a period (``PT24H``, ``P1WD``)."""

    code: str

    @property
    def words(self) -> str:
        """Return the limit as a person says it: ``within 24 hours``."""
        if self.code in CODES:
            return CODES[self.code]
        count, unit, _ = _parts(self.code)
        return f"within {count} {unit}{'' if count == 1 else 's'}"

    @property
    def minutes(self) -> int | None:
        """Return the length of a period in elapsed minutes; None for words and working days."""
        if self.code in CODES or self.working_days:
            return None
        count, _, minutes = _parts(self.code)
        return count * minutes

    @property
    def working_days(self) -> int:
        """Return the number of working days; 0 for a limit that is not counted in them."""
        if self.code in CODES:
            return 0
        count, unit, _ = _parts(self.code)
        return count if unit == "working day" else 0

    def __str__(self) -> str:
        """Return the limit in words."""
        return self.words


@cache
def _parts(code: str) -> tuple[int, str, int]:
    """Return the number and the unit of a period, and the minutes of the unit."""
    for pattern, (unit, minutes) in UNITS.items():
        if match := re.fullmatch(pattern.format(r"([1-9][0-9]{0,3})"), code):
            return int(match[1]), unit, minutes
    raise ValueError(code)


def _limit(value: Any) -> Limit:
    if isinstance(value, Limit):
        return value
    limit = Limit(str(value).strip())
    try:
        _ = limit.words
    except ValueError:
        raise _no_limit(str(value).strip()) from None
    return limit


def _no_limit(written: str) -> PydanticCustomError:
    """Make the error of a text that is no time limit; its hint is the right one if that is sure."""
    if meant := _meant(written):
        return wrong(
            f'"{written}" is not a time limit as it is written here: one number with one unit.',
            f'Write {meant}, which is "{Limit(meant)}".',
            meant,
        )
    return wrong(
        f'"{written}" is not a time limit.',
        "Write a period (PT90M minutes, PT2H hours, P3D days, P1WD working days) or one of "
        + ", ".join(CODES)
        + ".",
        "PT24H",
    )


def _meant(written: str) -> str | None:
    """Return the one limit that a text can mean: ``PT90M`` for ``PT1H30M``, ``PT24H`` for 24 hours.

    Minutes of several units are added up; the months of no period have so many.
    """
    plain = " ".join(written.upper().removeprefix("WITHIN ").replace("_", " ").split())
    for code, words in CODES.items():
        if plain in (code.replace("_", " "), words.upper()):
            return code
    for pattern, (unit, _) in UNITS.items():
        if match := re.fullmatch(rf"([1-9][0-9]{{0,3}}) ?{unit}s?", plain, re.IGNORECASE):
            return pattern.format(match[1])
    parts = re.fullmatch(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?", plain)
    days, hours, minutes = (int(each or 0) for each in parts.groups()) if parts else (0, 0, 0)
    whole = (days * 24 + hours) * 60 + minutes
    if not whole:
        return None
    if not minutes and not hours:
        return f"P{days}D"
    return f"PT{whole // 60}H" if whole % 60 == 0 else f"PT{whole}M"


LimitCode = Annotated[
    Limit,
    BeforeValidator(_limit),
    PlainSerializer(lambda value: value.code, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^({'|'.join(CODES)}|PT[1-9][0-9]*[MH]|P[1-9][0-9]*(D|WD|W|M))$",
        }
    ),
]


class Basis(Enum):
    """On whose word a limit stands, strongest first."""

    STATUTE = "statute"
    STATUTORY_GUIDANCE = "statutory_guidance"
    NATIONAL_GUIDANCE = "national_guidance"
    LOCAL_PROCEDURE = "local_procedure"
    CONTRACT = "contract"
    OWN_POLICY = "own_policy"

    @property
    def words(self) -> str:
        """Return the word in plain English, such as ``local procedure``."""
        return self.value.replace("_", " ")


class TimeLimit(Part):
    """How fast something must be done."""

    limit: LimitCode = public(
        "The limit: a period such as PT24H or P1WD, or a word such as WITHOUT_DELAY."
    )
    counted_from: Line | None = public(
        "What starts the clock; without it, the end of the step before.", None
    )
    kind: Basis = public("On whose word the limit stands.", Basis.OWN_POLICY)
    basis: Law | None = public("The regulation, procedure or contract clause it rests on.", None)
