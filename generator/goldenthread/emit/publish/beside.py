"""What stands beside the folder of a build, on the same disk: hidden, and never committed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Beside:
    """The hidden neighbours of the folder ``out``."""

    out: Path

    @property
    def lock(self) -> Path:
        """Return the file that one build at a time locks."""
        return self.out.parent / f".{self.out.name}.lock"

    @property
    def kept(self) -> Path:
        """Return the folder of the generations that were in place before, by what they hold."""
        return self.out.parent / f".{self.out.name}-generations"

    @property
    def aside(self) -> Path:
        """Return where the old build is between the two steps of a switch."""
        return self.kept / "aside"

    def staging(self, process: int) -> Path:
        """Return the folder in which a process builds."""
        return self.out.parent / f".{self.out.name}-staging-{process}"

    def leftovers(self) -> Iterator[Path]:
        """Yield the staging folders that are there, whoever made them."""
        yield from sorted(self.out.parent.glob(f".{escape(self.out.name)}-staging-*"))
