"""The small types that fields are made of: text first, meaning second.

A source hands over text. Each type here reads it one way, and says in plain words what is
wrong and what right text looks like. ``ctx`` of every error holds ``hint`` and ``example``.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import Annotated
from typing import Any
from typing import NamedTuple

from pydantic import AfterValidator
from pydantic import BeforeValidator
from pydantic import PlainSerializer
from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

from goldenthread.model.audience import Audience
from goldenthread.sources.characters import named

LONGEST_LABEL = 200
LONGEST_LINE = 300
LONGEST_PROSE = 20_000
LONGEST_BODY = 200_000

# Families of UK numbers (Ofcom, National Telephone Numbering Plan). A full number has 11
# digits; Childline, some freephone numbers and the villages round Brampton are the
# exceptions that still exist. Relay UK's prefix may stand before a full number.
SHORT = re.compile(r"999|112|101|105|111|119|116[0-9]{3}|1800[012]")
FULL = re.compile(r"(1800[12])?0[123789][0-9]{9}|0800[0-9]{6}|08001111|016977[0-9]{4}")


def wrong(message: str, hint: str, example: str = "") -> PydanticCustomError:
    """Make the error of a field: a sentence, what to do, and right text."""
    return PydanticCustomError(
        "goldenthread", "{message}", {"message": message, "hint": hint, "example": example}
    )


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value) or len(value) > 80:
        raise wrong(
            f'"{value}" cannot be used as an id.',
            "Use small letters a to z, digits and single hyphens, at most 80.",
            "northbridge-front-door",
        )
    return value


def _line(value: str) -> str:
    return _one_line(value, LONGEST_LINE)


def _label(value: str) -> str:
    return _one_line(value, LONGEST_LABEL)


def _one_line(value: str, longest: int) -> str:
    if "\n" in value.strip("\n"):
        raise wrong("This must be one line.", "Write it without a line break.")
    stripped = value.strip()
    if not stripped:
        raise wrong("There is no text here.", "Write the text, or delete the field.")
    if len(stripped) > longest:
        raise wrong(
            f"This line has {len(stripped)} characters; the most is {longest}.",
            "Say it shorter, or move it to a field for longer text.",
        )
    return stripped


def _prose(value: str) -> str:
    return _paragraphs(value, LONGEST_PROSE)


def _body(value: str) -> str:
    return _paragraphs(value, LONGEST_BODY)


def _paragraphs(value: str, longest: int) -> str:
    if not value.strip():
        raise wrong("There is no text here.", "Write the text, or delete the field.")
    if len(value) > longest:
        raise wrong(
            f"This text has {len(value):,} characters; the most is {longest:,}.",
            "Say it shorter, or split it into several records.",
        )
    return value.strip("\n")


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", str(value).strip())
    if match is None:
        raise wrong(
            f'"{value}" is not a date.', "Write year, month and day with hyphens.", "2026-03-14"
        )
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise wrong(
            f'The date "{value}" does not exist.', "Check the month and the day.", "2026-02-28"
        ) from None


def _month(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", value):
        raise wrong(f'"{value}" is not a month.', "Write year and month.", "2026-05")
    return value


def _yes_no(value: Any) -> bool:
    known = {"yes": True, "no": False, "true": True, "false": False}
    if isinstance(value, bool):
        return value
    if (answer := known.get(str(value).strip().lower())) is None:
        raise wrong(f'"{value}" is neither yes nor no.', "Write yes or no.", "yes")
    return answer


def _count(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not re.fullmatch(r"[0-9]{1,9}", str(value).strip()):
        raise wrong(
            f'"{value}" is not a whole number.', "Write digits only, without a comma.", "12"
        )
    return int(str(value))


def _reader(value: Any) -> Audience:
    if isinstance(value, Audience):
        return value
    if (word := str(value).strip().lower()) not in {each.word for each in Audience}:
        raise wrong(
            f'"{value}" is not an audience.',
            "Write staff, inspector, commissioner or public.",
            "audience: commissioner",
        )
    return Audience[word.upper()]


def _web(value: str) -> str:
    if not re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(/[^\s<>\"'`\\]*)?", value):
        raise wrong(
            f'"{value}" is not a web address.',
            "Write the whole address, starting with https:// and without spaces.",
            "https://safeguarding.northbridge.example/report",
        )
    return value


def _mail(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", value):
        raise wrong(
            f'"{value}" is not an email address.',
            "Write it with one @ and without spaces.",
            "adults@northbridge.example",
        )
    return value


def _phone(value: str) -> str:
    """Hold a UK number as its owner spells it: digits and spaces, perhaps a leading +44.

    The letter O, a missing digit and a lost leading 0 are refused.
    """
    example = '"0808 157 0123"'
    if strange := re.search(r"[^0-9 +]", value):
        letter = " (the letter O is not a nought)" if strange[0] in "oO" else ""
        sign = f'"{strange[0]}"' if strange[0].isascii() else named(strange[0])
        raise wrong(
            f"{sign} cannot stand in a telephone number{letter}.",
            "Write digits and spaces only.",
            example,
        )
    digits = re.sub(r"^\+44", "0", value.replace(" ", ""))
    if not SHORT.fullmatch(digits) and not FULL.fullmatch(digits):
        missing = "" if digits.startswith("0") else " and does not start with 0"
        raise wrong(
            f"The telephone number {value} has {len(digits)} digits{missing};"
            " a UK number starts with 0 and has 11.",
            "Put quotes round the number and check it against its source.",
            example,
        )
    return value


class Voice(Enum):
    """In whose words a text is, which decides what may be asked of them."""

    OURS = "ours"
    THEIRS = "theirs"
    LAW = "law"
    PAST = "past"


class Said(NamedTuple):
    """Marks a text field that people read, with the voice that speaks in it."""

    voice: Voice = Voice.OURS


Slug = Annotated[str, AfterValidator(_slug)]
"""An id: small letters, digits and hyphens."""
Line = Annotated[str, AfterValidator(_line), Said()]
"""One line of literal text, in our words."""
Prose = Annotated[str, AfterValidator(_prose), Said()]
"""Paragraphs of literal text, in our words."""
Given = Annotated[str, AfterValidator(_line), Said(Voice.THEIRS)]
"""One line as somebody else words it: a name, a title, a question."""
GivenProse = Annotated[str, AfterValidator(_prose), Said(Voice.THEIRS)]
"""Paragraphs as somebody else words them."""
Law = Annotated[str, AfterValidator(_line), Said(Voice.LAW)]
"""One line that names a law, with its instrument."""
Past = Annotated[str, AfterValidator(_line), Said(Voice.PAST)]
"""One line about what was once so."""


class Quoting:
    """Marks a text field in which ``[[kind/id#path]]`` quotes a fact."""


QuotingLabel = Annotated[str, AfterValidator(_label), Quoting()]
"""One line that stands in a picture, and may quote facts."""
QuotingProse = Annotated[str, AfterValidator(_prose), Quoting()]
"""Paragraphs (simple Markdown) that may quote facts."""
Body = Annotated[str, AfterValidator(_body), Quoting()]
"""The text of a Markdown file: as ``QuotingProse``, but a whole policy long."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day, written 2026-03-14."""
Month = Annotated[str, AfterValidator(_month)]
"""A calendar month, written 2026-03."""
YesNo = Annotated[
    bool, BeforeValidator(_yes_no), WithJsonSchema({"type": "string", "enum": ["yes", "no"]})
]
"""Yes or no."""
Count = Annotated[
    int, BeforeValidator(_count), WithJsonSchema({"type": "string", "pattern": "^[0-9]+$"})
]
"""A whole number, 0 or more."""
Reader = Annotated[
    Audience,
    BeforeValidator(_reader),
    PlainSerializer(lambda value: value.word, return_type=str),
    WithJsonSchema({"type": "string", "enum": [each.word for each in Audience]}),
]
"""The widest audience of a record."""
Web = Annotated[str, AfterValidator(_web)]
"""A web address that starts with https://."""
Mail = Annotated[str, AfterValidator(_mail)]
"""An email address."""
Phone = Annotated[str, AfterValidator(_phone)]
"""A UK telephone number, spelled as its owner spells it."""
