"""Find the files of a library, in one order on every machine, and read each once."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.sources.tree import Path as KeyPath
from goldenthread.sources.tree import Position
from goldenthread.sources.tree import Refusal
from goldenthread.sources.tree import compose

FOLDERS = ("case_examples", "evidence", "frameworks", "pathways", "policies", "tenders")
LARGEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read: its values, where each stood, and what its bytes were.

    ``file`` is relative to the root with forward slashes. ``places`` maps a path of keys and
    indexes to (line, column), from 1. A Markdown file's text is the value of ``body``.
    """

    file: str
    sha256: str
    data: Any
    places: dict[KeyPath, Position] = field(repr=False)

    def place(self, path: KeyPath) -> Place:
        """Return where ``path`` stands, or its nearest ancestor that stands somewhere."""
        for length in range(len(path), -1, -1):
            if (position := self.places.get(path[:length])) is not None:
                return Place(self.file, *position)
        return Place(self.file, 1, 1)


def source_files(root: Path) -> Iterator[Path]:
    """Yield every YAML and Markdown file of the library's folders, sorted by path.

    Links, hidden files and files of other kinds are passed over; ``stray_files`` reports the
    ones that somebody may have meant to be read.
    """
    for folder in FOLDERS:
        yield from _below(root / folder)


def _below(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
        elif entry.name.endswith((".yaml", ".yml", ".md")):
            yield Path(entry.path)


def read(root: Path, path: Path) -> Source | Finding:
    """Read one file. What is wrong with it comes back as a finding, never as an exception."""
    file = path.relative_to(root).as_posix()
    try:
        text, digest = _text(path)
        front, first_line, body = _front_matter(text) if path.suffix == ".md" else (text, 1, None)
        data, places = compose(front, first_line)
    except Refusal as refusal:
        return _finding(file, refusal)
    if body is not None and isinstance(data, dict):
        words, line = body
        data["body"] = words
        places[("body",)] = (line, 1)
    return Source(file, digest, data, places)


def addresses_named(path: Path) -> frozenset[str]:
    """Return the ``kind/id`` that a file which cannot be read seems to hold, and some more.

    So that one misplaced sign does not make every link to the file's records a finding.
    """
    try:
        raw = path.read_bytes().replace(b"\0", b"")  # so that names in UTF-16 are seen too
    except OSError:
        return frozenset()
    kinds = re.findall(rb"\bkind:\s*([a-z_]+)", raw)
    ids = [path.stem.encode(), *re.findall(rb"\bid:\s*[\"']?([a-z0-9-]+)", raw)]
    return frozenset(f"{kind.decode()}/{id.decode()}" for kind in kinds for id in ids)


def _finding(file: str, refusal: Refusal) -> Finding:
    return Finding(
        code="GT001",
        severity=Severity.ERROR,
        place=Place(file, refusal.line, refusal.column),
        message=refusal.message,
        hint=refusal.hint,
        example=refusal.example,
    )


def _text(path: Path) -> tuple[str, str]:
    """Return a file's text (byte-order mark and Windows line ends removed) and its SHA-256."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise Refusal(
                "Links and devices are not allowed here.", "Put the file itself in its place.", 0, 0
            )
        raw = path.read_bytes()
    except OSError as error:
        raise Refusal(
            f"The file cannot be opened ({error.strerror}).", "Check who may read it.", 0, 0
        ) from None
    if len(raw) > LARGEST:
        raise Refusal(
            f"The file is {len(raw) / LARGEST:.1f} MiB; the limit is 1 MiB.", "Split it.", 0, 0
        )
    return _decoded(raw), hashlib.sha256(raw).hexdigest()


def _decoded(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise Refusal(
            "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.", line, column
        ) from None
    return _without_invisible(text.replace("\r\n", "\n"))


def _without_invisible(text: str) -> str:
    """Refuse characters that nobody sees but every output would carry."""
    if text.replace("\n", "").isprintable():
        return text
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if character in "\t\u00a0" or character.isprintable():
                continue
            if (
                character.isspace()
                and not character.isascii()
                and character not in "\u2028\u2029\u0085"
            ):
                continue
            raise Refusal(
                f"There is an invisible character (U+{ord(character):04X}) in this line.",
                "Delete it and type the word again.",
                number,
                column,
            )
    return text


def _front_matter(text: str) -> tuple[str, int, tuple[str, int]]:
    """Split a Markdown file into its front matter and its body, each with its first line."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise Refusal(
            "The file does not start with a line of three hyphens and its facts.",
            "Start the file with `---`, the facts, and `---` again; then the text.",
            1,
            1,
            "---\nkind: policy\ntitle: Safeguarding adults\n---",
        )
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), 2, ("\n".join(lines[number + 1 :]), number + 2)
    raise Refusal(
        "The facts at the head of the file are never closed.",
        "Put a line of three hyphens after the last of them.",
        1,
        1,
    )
