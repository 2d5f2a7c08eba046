"""Lists about the world that ship with the package, so that no library has to write them again.

They are data: YAML files in ``goldenthread/reference``, one file a list.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any
from typing import NamedTuple

from goldenthread.records.limits import Limit
from goldenthread.sources.tree import compose

FOLDER = Path(__file__).parent.parent / "reference"


@cache
def _list(name: str) -> tuple[dict[str, Any], ...]:
    """Return the items of the list in ``<name>.yaml``."""
    values, _ = compose((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(values[name])


@cache
def free_mail_domains() -> frozenset[str]:
    """Return the domains at which anybody can open an email address."""
    return frozenset(str(each["domain"]) for each in _list("free_mail"))


class Instrument(NamedTuple):
    """A law, and every number of hours or days that it sets. ``says`` is how it puts it."""

    title: str
    words: re.Pattern[str]
    limits: tuple[Limit, ...]
    says: str


@cache
def instruments() -> tuple[Instrument, ...]:
    """Return the laws whose time limits are known."""
    return tuple(
        Instrument(
            each["title"],
            _any_of(each["words"]),
            tuple(Limit(code) for code in each["limits"]),
            each["says"],
        )
        for each in _list("statutory_limits")
    )


class FollowOn(NamedTuple):
    """That a step of one sort brings about a duty, which steps with other words meet."""

    when: re.Pattern[str]
    then: re.Pattern[str]
    what: str
    basis: str
    example: str


@cache
def follow_ons() -> tuple[FollowOn, ...]:
    """Return the duties that a step brings about, whatever the library calls them."""
    return tuple(
        FollowOn(
            _any_of(each["when"]),
            _any_of(each["then"]),
            each["what"],
            each["basis"],
            each["example"],
        )
        for each in _list("follow_on_duties")
    )


class Basis(NamedTuple):
    """Words that stand for a basis of a share, and what the law says of it."""

    words: re.Pattern[str]
    says: str


@cache
def sharing_basis(id: str) -> Basis:
    """Return one entry of the list of bases. Raises KeyError for an id that it lacks."""
    found = {each["id"]: each for each in _list("sharing_bases")}[id]
    return Basis(_any_of(found["words"]), found["says"])


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the words, whole and in either case."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
