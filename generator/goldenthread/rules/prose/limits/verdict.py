"""Whether a typed time limit is one of those that hold for a thing, or belies all of them."""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.library.deadlines import HOURS
from goldenthread.records.hours import DAY
from goldenthread.records.limits import CODES
from goldenthread.records.limits import Limit
from goldenthread.rules.prose.limits.held import Held
from goldenthread.rules.prose.limits.subjects import About

_READINGS = {code: hours * 60 for code, hours in HOURS.items()} | {
    "SAME_DAY": DAY,
    "SAME_WORKING_DAY": DAY,
}
"""The longest readings in minutes of limits that have no number."""
NOTHING = Held()
_MONTH = frozenset({"P1M", "P28D", "P30D", "P31D", "P4W"})


class Verdict(NamedTuple):
    """The limits that a typed one is, or else those that it belies, or else the law's own."""

    same: Held = NOTHING
    other: Held = NOTHING
    law: tuple[str, ...] = ()


def held_to(about: About, code: str, *, claims: bool) -> Verdict:
    """Return what the records say of a typed limit. ``claims``: it is said to be the law."""
    codes = about.held.codes
    if about.slower_only:
        later = all(_length(each) < _length(code) for each in codes)
        return Verdict(other=about.held if later else NOTHING)
    if _sets_others(about.law, code):
        return _held_to_law(about, code, claims=claims)
    same = [each for each in codes if _is_same(each, code)]
    if same or any(_is_same(each, code) for each in about.law):
        return Verdict(about.held.with_codes(same))
    if not codes:
        return Verdict(law=about.law if claims else ())
    return Verdict(other=about.held if _belies(about, code, claims=claims) else NOTHING)


def _sets_others(law: tuple[str, ...], code: str) -> bool:
    """Say whether a law sets numbers, and another than a typed one."""
    return bool(set(law) - set(CODES)) and not any(_is_same(each, code) for each in law)


def _held_to_law(about: About, code: str, *, claims: bool) -> Verdict:
    """Return what is said of a limit that a law does not set. A shorter one may be our own."""
    worded = (_READINGS[each] for each in about.law if each in _READINGS)
    if not claims and any(_length(code) < each for each in worded):
        return Verdict()
    kept = [each for each in about.held.codes if any(_is_same(law, each) for law in about.law)]
    if kept:
        return Verdict(other=about.held.with_codes(kept))
    longer = _length(code) > min(_length(each) for each in about.law)
    return Verdict(law=about.law if claims or longer else ())


def _belies(about: About, code: str, *, claims: bool) -> bool:
    """Say whether a limit is none of those that hold.

    A number that is shorter than what words such as without delay allow may be a way to keep them.
    """
    codes = about.held.codes
    periods = codes - set(CODES)
    worded = codes & set(_READINGS) if about.words_too or not periods else set()
    if not claims and any(_length(code) < _READINGS[each] for each in worded):
        return False
    return bool(periods or worded) or (claims and "NONE" in codes)


def _is_same(one: str, other: str) -> bool:
    """Say whether two limits are the same: 24 hours and one day are, one working day is another."""
    if one == other or {one, other} <= _MONTH:
        return True
    length = Limit(one).minutes
    return length is not None and Limit(other).minutes == length


def _length(code: str) -> int:
    """Return about how long a limit is, in minutes; words such as promptly are a day at most."""
    limit = Limit(code)
    return limit.minutes or (limit.working_days or 1) * DAY
