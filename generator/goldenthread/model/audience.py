"""Who may read: four audiences that widen from staff to everyone."""

from __future__ import annotations

from enum import IntEnum


class Audience(IntEnum):
    """A widening scale. A thing marked PUBLIC is for everyone; unmarked means STAFF."""

    STAFF = 1
    INSPECTOR = 2
    COMMISSIONER = 3
    PUBLIC = 4

    def may_see(self, marked: Audience) -> bool:
        """Say whether this reader may see a thing marked for ``marked``.

        A staff reader sees everything; a public reader only what is marked PUBLIC.
        """
        return marked >= self

    @property
    def circle(self) -> str:
        """Return everybody who may read a thing that is so marked, in words."""
        return {
            "staff": "staff",
            "inspector": "inspectors and staff",
            "commissioner": "commissioners, inspectors and staff",
            "public": "everybody",
        }[self.word]

    @property
    def word(self) -> str:
        """Return the word used in sources and messages, such as ``commissioner``."""
        return self.name.lower()
