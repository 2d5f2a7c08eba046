"""Names for the places of one document that links lead to.

Word allows letters, digits and underscores, 40 at most, so places are numbered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.model.block import Heading
from goldenthread.model.block import Page

PAGE_TARGET = "page:"


@dataclass(frozen=True, slots=True)
class Bookmarks:
    """``targets`` maps ``SLUG`` and ``SLUG#ANCHOR`` to bookmark names."""

    targets: dict[str, str]

    @classmethod
    def of(cls, pages: Sequence[Page]) -> Bookmarks:
        """Name every page and every heading with an anchor; of equal names the first counts."""
        targets: dict[str, str] = {}
        for number, page in enumerate(pages, 1):
            targets.setdefault(page.slug, section_name(number))
            for place, block in enumerate(page.blocks, 1):
                if isinstance(block, Heading) and block.anchor:
                    name = heading_name(number, place)
                    targets.setdefault(f"{page.slug}#{block.anchor}", name)
        return cls(targets)

    def find(self, target: str) -> str | None:
        """Return the bookmark that ``page:SLUG#ANCHOR`` leads to.

        An unknown anchor leads to its page. None when the page is not part of this document.
        """
        if not target.startswith(PAGE_TARGET):
            return None
        place = target.removeprefix(PAGE_TARGET)
        return self.targets.get(place) or self.targets.get(place.partition("#")[0])


def section_name(number: int) -> str:
    """Return the bookmark of the section of that number."""
    return f"section_{number}"


def heading_name(number: int, place: int) -> str:
    """Return the bookmark of the heading at that place of a section's blocks."""
    return f"section_{number}_{place}"
