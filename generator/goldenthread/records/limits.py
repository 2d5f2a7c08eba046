"""Time limits: how fast, counted from what, and on whose authority.

The Care Act 2014 sets no hours or days; local procedure and contracts do, and statutes say
"without delay". "24 hours", "the same working day", "1 working day" and "without delay" are
different things and stay different here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated
from typing import Any

from pydantic import BeforeValidator
from pydantic import PlainSerializer
from pydantic import WithJsonSchema

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
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
# Easter and most Christmases close offices for four days in a row in England.
LONGEST_CLOSURE = 4 * 24 * 60
WORKING_DAY = 8 * 60


@dataclass(frozen=True, slots=True)
class Limit:
    """One time limit. ``code`` is a word (``WITHOUT_DELAY``) or a period (``PT24H``, ``P1WD``)."""

    code: str

    @property
    def words(self) -> str:
        """Return the limit as a person says it: ``within 24 hours``."""
        if self.code in CODES:
            return CODES[self.code]
        count, unit, _ = self._parts()
        return f"within {count} {unit}{'' if count == 1 else 's'}"

    @property
    def worst_minutes(self) -> int | None:
        """Return the most elapsed minutes the limit can allow, over a long bank holiday weekend.

        ``None`` for limits that are no length of time. Working days count only open days, so
        one working day can last five days. "Without delay" and its like have no number in law;
        a day is taken as the longest reading that anybody would defend.
        """
        day = 24 * 60
        known: dict[str, int | None] = {
            "IMMEDIATE": 60,
            "SAME_SHIFT": day // 2,
            "SAME_DAY": day,
            "SAME_WORKING_DAY": day + LONGEST_CLOSURE,
            "WITHOUT_DELAY": day,
            "ASARP": day,
            "PROMPT": day,
        }
        if self.code in CODES:
            return known.get(self.code)
        count, unit, minutes = self._parts()
        return count * minutes + (LONGEST_CLOSURE if unit == "working day" else 0)

    @property
    def ordinary_minutes(self) -> int | None:
        """Return the most elapsed minutes the limit allows when it starts on a working morning.

        Beside ``worst_minutes`` it tells limits apart that a weekend would hide: the same
        working day is shorter than 24 hours on a Tuesday and longer on a Friday night.
        """
        if self.code in ("SAME_DAY", "SAME_WORKING_DAY"):
            return WORKING_DAY
        if self.code in CODES:
            return self.worst_minutes
        count, _, minutes = self._parts()
        return count * minutes

    def slower_than(self, other: Limit) -> bool:
        """Say whether this limit can end later than another that starts at the same moment."""
        pairs = (
            (self.worst_minutes, other.worst_minutes),
            (self.ordinary_minutes, other.ordinary_minutes),
        )
        return any(
            ours is not None and theirs is not None and ours > theirs for ours, theirs in pairs
        )

    def _parts(self) -> tuple[int, str, int]:
        for pattern, (unit, minutes) in UNITS.items():
            if match := re.fullmatch(pattern.format(r"([1-9]\d{0,3})"), self.code):
                return int(match[1]), unit, minutes
        raise ValueError(self.code)

    def __str__(self) -> str:
        """Return the limit in words."""
        return self.words


def _limit(value: Any) -> Limit:
    if isinstance(value, Limit):
        return value
    limit = Limit(str(value).strip())
    try:
        _ = limit.words
    except ValueError:
        raise wrong(
            f'"{value}" is not a time limit.',
            "Write a period (PT2H hours, P3D days, P1WD working days) or one of "
            + ", ".join(CODES)
            + ".",
            "PT24H",
        ) from None
    return limit


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
    counted_from: Line | None = public("What starts the clock.", None)
    kind: Basis = public("On whose word the limit stands.", Basis.OWN_POLICY)
    basis: Line | None = public("The regulation, procedure or contract clause it rests on.", None)
