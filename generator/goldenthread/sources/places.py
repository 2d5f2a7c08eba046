"""Where everything in a document stands: a tree beside its values, walked only when asked."""

from __future__ import annotations

from typing import Any
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys of mappings and indexes of lists that lead to a value."""
Position = tuple[int, int]
"""A line and a column of a file, from 1."""


Spot = tuple[int, int, Any]
"""Where a key or an item stands, and the spots of what is below it, by key or by index."""


class Places(NamedTuple):
    """Where each key and item of one document stands."""

    top: Spot

    def nearest(self, path: Path) -> Position:
        """Return where a path stands, or its nearest ancestor that stands somewhere."""
        return self._reached(path)[0][:2]

    def hold(self, path: Path) -> bool:
        """Say whether a path stands somewhere itself."""
        return self._reached(path)[1] == len(path)

    def _reached(self, path: Path) -> tuple[Spot, int]:
        """Return the last spot on a path, and how many of its parts lead there."""
        spot = self.top
        for number, part in enumerate(path):
            try:
                spot = spot[2][part]
            except (KeyError, IndexError, TypeError):  # the path goes on where the document ends
                return spot, number
        return spot, len(path)

    def and_below(self, key: str, spot: Spot) -> Places:
        """Return the places of the document with one more key at its top."""
        line, column, below = self.top
        return Places((line, column, {**(below or {}), key: spot}))


NOWHERE = Places((1, 1, None))
"""The places of a document of which nothing is known."""
