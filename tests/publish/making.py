"""Small builds for tests of publishing: a handful of files, made in milliseconds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.emit.publish.manifest import write_manifest
from goldenthread.emit.publish.staging import staged

AS_OF = date(2026, 11, 16)


def publish(out: Path, words: str, files: int = 3) -> None:
    """Publish a build of a few files in folders, each of which holds the same words."""
    with staged(out) as folder:
        fill(folder, words, files)


def fill(folder: Path, words: str, files: int = 3) -> None:
    """Write such a build into an empty folder."""
    for number in range(files):
        path = folder / f"part-{number % 2}" / f"{number}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{words}\n" * 50, "utf-8")
    write_manifest(folder, library="Test", as_of=AS_OF, tools={}, inputs={}, quotes=())


def words_in(out: Path) -> str:
    """Return the words of the build in ``out``."""
    return (out / "part-0" / "0.html").read_text("utf-8").partition("\n")[0]
