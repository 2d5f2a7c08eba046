"""Read one file of a library: its values, where each stood, and what its bytes were."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.sources.characters import composed
from goldenthread.sources.characters import flaw_in
from goldenthread.sources.folder import UNREADABLE
from goldenthread.sources.opened import content
from goldenthread.sources.places import NOWHERE
from goldenthread.sources.places import Path as KeyPath
from goldenthread.sources.places import Places
from goldenthread.sources.places import Position
from goldenthread.sources.refusal import Refusal
from goldenthread.sources.tree import compose

_MERGE = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: |$)", re.MULTILINE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read: its values, where each stood, and what its bytes were.

    ``file`` is relative to the root with forward slashes. A Markdown file's text is the value of
    ``body``. ``text`` is what the values were read from: the whole file, or the head of a
    Markdown file.
    """

    file: str
    sha256: str
    data: Any
    places: Places = field(repr=False)
    text: str = field(default="", repr=False)

    def place(self, path: KeyPath, at: int | None = None) -> Place:
        """Return where ``path`` stands, or its nearest ancestor that stands somewhere.

        ``at`` is a character of the text there, which may run over several lines.
        """
        if at is not None and (within := self._within(path, at)):
            return within
        return Place(self.file, *self.places.nearest(path))

    def _within(self, path: KeyPath, at: int) -> Place | None:
        """Return where a character of a text of several lines stands."""
        from goldenthread.sources.within import position_in  # noqa: PLC0415 - only for a finding

        if not self.text or not self.places.hold(path):
            return None
        value: Any = self.data
        for step in path:
            value = value[step]
        before = str(value).lstrip("\n")[:at]
        if (found := position_in(self.text, path, before)) is None:
            return None
        line, column = found
        return Place(self.file, line + (1 if self.file.endswith(".md") else 0), column)


def read(root: Path, path: Path) -> Source | Finding:
    """Read one file. What is wrong with it comes back as a finding, never as an exception."""
    file = path.relative_to(root).as_posix()
    try:
        text, digest = _text(path)
        front, first_line, body = front_matter(text) if path.suffix == ".md" else (text, 1, None)
        data, places = compose(front, first_line)
    except Refusal as refusal:
        return _finding(file, refusal)
    if body is not None and isinstance(data, dict):
        words, line = body
        data["body"] = composed(words)
        places = places.and_below("body", (line, 1, None))
    return Source(file, digest, data, places, front)


def read_page(root: Path, path: Path) -> Source | Finding:
    """Read one hand-written page: all of its text, front matter too, is the value of ``body``."""
    file = path.relative_to(root).as_posix()
    try:
        text, digest = _text(path)
    except Refusal as refusal:
        return _finding(file, refusal)
    return Source(file, digest, {"body": text}, NOWHERE)


def addresses_named(path: Path) -> frozenset[str]:
    """Return the ``kind/id`` that a file which cannot be read seems to hold, and some more.

    So that one misplaced sign does not make every link to the file's records a finding.
    """
    try:
        raw = content(path).replace(b"\0", b"")  # so that names in UTF-16 are seen too
    except Refusal:
        return frozenset()
    stem = path.name.strip(".").partition(".")[0]
    kinds = re.findall(rb"\bkind:\s*([a-z_]+)", raw)
    ids = [stem.encode(), *re.findall(rb"\bid:\s*[\"']?([a-z0-9-]+)", raw)]
    return frozenset(f"{kind.decode()}/{id.decode()}" for kind in kinds for id in ids)


def _finding(file: str, refusal: Refusal) -> Finding:
    return Finding(
        code=UNREADABLE,
        severity=Severity.ERROR,
        place=Place(file, refusal.line, refusal.column),
        message=refusal.message,
        hint=refusal.hint,
        example=refusal.example,
    )


def _text(path: Path) -> tuple[str, str]:
    """Return a file's text (byte-order mark and Windows line ends removed) and its SHA-256."""
    raw = content(path)
    text = _decoded(raw).replace("\r\n", "\n")
    _refuse_merge(text)
    if flaw := flaw_in(text):
        raise Refusal(flaw.message, flaw.hint, *_position(text, flaw.offset))
    return text, hashlib.sha256(raw).hexdigest()


def _decoded(raw: bytes) -> str:
    if raw.startswith(_UTF_16) or b"\0" in raw[:4]:
        raise Refusal(
            "The file is saved as UTF-16 (Windows calls it Unicode).",
            "Save it again with the encoding UTF-8.",
            1,
            1,
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise Refusal(
            "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.", line, column
        ) from None


def _refuse_merge(text: str) -> None:
    if mark := _MERGE.search(text):
        raise Refusal(
            "An unfinished merge starts here: two versions of the text follow each other.",
            "Keep the right one, and delete the lines that start with <<<<<<<, ======= or >>>>>>>.",
            *_position(text, mark.start()),
        )


def _position(text: str, offset: int) -> Position:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def front_matter(text: str) -> tuple[str, int, tuple[str, int]]:
    """Split a Markdown file into its front matter and its body, each with its first line."""
    lines = text.split("\n")
    if not text.strip():
        raise Refusal("There is no text in this file.", "Write it, or delete the file.", 1, 1)
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
