"""How strictly a library is judged: three profiles, each with all the rules of the one before."""

from __future__ import annotations

from enum import IntEnum


class Profile(IntEnum):
    """What a library is checked for.

    DRAFT is for a library that is being written, PUBLISH for what staff and buyers will read,
    INSPECTION for a pack that an inspector will hold against practice.
    """

    DRAFT = 1
    PUBLISH = 2
    INSPECTION = 3

    @property
    def word(self) -> str:
        """Return the word used on the command line, such as ``publish``."""
        return self.name.lower()
