"""Where a telephone number leads when it is pressed."""

from __future__ import annotations

import functools
import re

import phonenumbers
from phonenumbers import shortnumberinfo

_REGION = "GB"
_COUNTRY = 44
_DIGITS_ONLY = re.compile(r"[+(]?\d[\d\s().-]*")


@functools.cache
def tel(number: str) -> str:
    """Return the ``tel:`` address of a number as people write it, or "" when there is none.

    Short numbers (999, 111, 116 123) belong to no exchange and keep their digits. Others get
    their +44 form, which works from any network, with an extension when one is written.
    Digits that are neither, such as a text relay prefix before a number, are dialled as they
    stand.
    """
    digits = re.sub(r"\D", "", number)
    plain = _DIGITS_ONLY.fullmatch(number.strip()) is not None
    if plain and _is_short(digits):
        return f"tel:{digits}"
    found = _only_number(number)
    if found is not None:
        return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.RFC3966).replace(
            "-", ""
        )
    return f"tel:{digits}" if plain else ""


def is_emergency(number: str) -> bool:
    """Say whether the number reaches the emergency services (999 or 112)."""
    return shortnumberinfo.is_emergency_number(re.sub(r"\D", "", number), _REGION)


def _is_short(digits: str) -> bool:
    number = phonenumbers.PhoneNumber(country_code=_COUNTRY, national_number=int(digits))
    return shortnumberinfo.is_possible_short_number_for_region(number, _REGION)


def _only_number(text: str) -> phonenumbers.PhoneNumber | None:
    """Return the one telephone number in ``text``; two would be a guess, so none."""
    found = list(phonenumbers.PhoneNumberMatcher(text, _REGION, phonenumbers.Leniency.POSSIBLE))
    return found[0].number if len(found) == 1 else None
