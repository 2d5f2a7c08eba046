"""A value that one reader may not see, to look for in what they are sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from goldenthread.model.audience import Audience
from goldenthread.model.finding import Place


class What(Enum):
    """What sort of value it is, in the words of a message."""

    NAME = "the name of a person"
    NUMBER = "a telephone number"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Secret:
    """One such value: the words or digits to look for, and the record in which it is written.

    ``seen_by`` is the widest circle that may read it.
    """

    what: What
    sought: tuple[str, ...]
    value: str
    seen_by: Audience
    key: str
    place: Place

    @property
    def masked(self) -> str:
        """Return the value as a message may show it: the first letter of each word."""
        shown = [f"{each[0]}{'•' * (len(each) - 1)}" for each in self.value.split()[:4]]
        return " ".join(shown) + (" …" if len(self.value.split()) > 4 else "")
