"""What a record may expect of a family of outputs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """Why a record is not shown; the words follow a number of records."""

    AUDIENCE = "audience"
    TENDER = "tender"
    FOR_CHECKS = "for-checks"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    NOT_YET = "not-yet"
    ELSEWHERE = "elsewhere"
    NOT_URGENT = "not-urgent"
    SHOWN_ALREADY = "shown-already"
    OTHERS_CHOSEN = "others-chosen"
    OTHER_KIND = "other-kind"
    HELD_BACK = "held-back"
    NOT_NEEDED = "not-needed"

    @property
    def words(self) -> str:
        """Return the reason in words."""
        return _WORDS[self]


_WORDS = {
    Why.AUDIENCE: "not for this reader",
    Why.TENDER: "part of a tender",
    Why.FOR_CHECKS: "kept for the checks of texts",
    Why.DRAFT: "a draft",
    Why.SUPERSEDED: "replaced or no longer in force",
    Why.NOT_YET: "not yet in force",
    Why.ELSEWHERE: "of no service or council of ours",
    Why.NOT_URGENT: "not called for what cannot wait",
    Why.SHOWN_ALREADY: "shown by another record of the same",
    Why.OTHERS_CHOSEN: "left to others that were chosen of the same sort",
    Why.OTHER_KIND: "of a kind that is shown elsewhere",
    Why.HELD_BACK: "in a document that was not made, as a number in it was not checked in time",
    Why.NOT_NEEDED: "not needed by anything shown",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether a record has to be shown.

    ``must`` names the outputs that have to show it; ``anywhere`` says that one of the family has
    to, ``own`` that one has to be about it. ``why`` says why it need not be shown; ``never`` that
    it may not be.
    """

    must: frozenset[str] = frozenset()
    anywhere: bool = False
    own: bool = False
    why: Why | None = None
    never: bool = False


SHOWN = Claim(anywhere=True)
"""Some output of the family has to show the record."""

OWN_PAGE = Claim(own=True)
"""Some page has to be about the record, and show it."""


def shown_in(*outputs: str) -> Claim:
    """Return that these outputs have to show a record."""
    return Claim(must=frozenset(outputs))


def if_needed(why: Why) -> Claim:
    """Return that a record may be shown where another one needs it; else this is the reason."""
    return Claim(why=why)


def hidden(why: Why) -> Claim:
    """Return that no output of the family may show a record, and why."""
    return Claim(why=why, never=True)
