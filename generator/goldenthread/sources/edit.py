"""Change single values of a source file, and nothing else: comments, layout and bytes stay.

The new words are put into the bytes of the file where the old ones stood; the file is never
written anew from its values. Before anything reaches the disk the result is read again and has
to prove that the values differ in what was asked for, that every comment is still there, and
that no other line has changed. If it cannot, the edit is refused and the file left alone.
"""

from __future__ import annotations

import copy
import difflib
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from typing import NamedTuple

from goldenthread.sources.characters import composed
from goldenthread.sources.characters import flaw_in
from goldenthread.sources.files import front_matter
from goldenthread.sources.opened import content
from goldenthread.sources.places import Path as KeyPath
from goldenthread.sources.refusal import Refusal
from goldenthread.sources.replace import FileChanged
from goldenthread.sources.replace import replace_file
from goldenthread.sources.spans import Layout
from goldenthread.sources.spans import Span
from goldenthread.sources.spans import layout
from goldenthread.sources.tree import compose

_BOM = b"\xef\xbb\xbf"


class NotWritten(Exception):
    """Why an edit was refused: a sentence and what to do. The file is as it was."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Set(NamedTuple):
    """That the value at ``path`` is to be ``value``.

    A key that is missing is added to its group, after the key ``after`` or else at the end.
    ``quoted`` puts quotes round a value that stood there without.
    """

    path: KeyPath
    value: str
    after: str = ""
    quoted: bool = False


class Edit(NamedTuple):
    """A file before and after some changes, proved and not yet written."""

    path: Path
    before: bytes
    after: bytes

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines that change, the old ones after ``-`` and the new ones after ``+``."""
        old, new = (each.decode("utf-8-sig").splitlines() for each in (self.before, self.after))
        found = difflib.unified_diff(old, new, lineterm="", n=0)
        return tuple(line for line in found if line[:2] not in ("--", "++", "@@"))

    def write(self) -> None:
        """Put the new bytes in place of the file, whole or not at all. Raises ``NotWritten``."""
        try:
            replace_file(self.path, self.before, self.after)
        except FileChanged:
            raise _changed_underneath(self.path) from None
        except OSError as error:
            raise NotWritten(
                f"{self.path.name} could not be written: {error.strerror}.",
                "Check the free space and who may write there.",
            ) from None


def layout_of(path: Path) -> Layout:
    """Return where everything stands in a file's values. Raises ``NotWritten``."""
    try:
        text = content(path).decode("utf-8-sig")
        return layout(_parts(text, markdown=path.suffix == ".md")[1])
    except UnicodeDecodeError:
        raise NotWritten("The file is not UTF-8 text.", "Save it again as UTF-8.") from None
    except Refusal as refusal:
        raise NotWritten(refusal.message, refusal.hint) from None


def prepare(path: Path, sha256: str, changes: Iterable[Set]) -> Edit:
    """Return the edit of a file that was read with this digest.

    Raises ``NotWritten`` when the file has changed since, or the edit cannot be proved safe.
    """
    try:
        before = content(path)
    except Refusal as refusal:
        raise NotWritten(refusal.message, refusal.hint) from None
    if hashlib.sha256(before).hexdigest() != sha256:
        raise _changed_underneath(path)
    return Edit(path, before, edited(before, changes, markdown=path.suffix == ".md"))


def _changed_underneath(path: Path) -> NotWritten:
    """Return what is said of a file that somebody else has changed meanwhile."""
    return NotWritten(
        f"{path.name} was changed by somebody else meanwhile, so nothing was written.",
        "Look at it, then run this again.",
    )


def edited(raw: bytes, changes: Iterable[Set], *, markdown: bool = False) -> bytes:
    """Return the bytes of a file with some values changed. Raises ``NotWritten``.

    ``markdown`` says that the values stand at the head of a Markdown file; its text stays.
    """
    mark = _BOM if raw.startswith(_BOM) else b""
    try:
        text = raw[len(mark) :].decode()
        head, body, tail = _parts(text, markdown=markdown)
        for change in changes:
            body = _changed(body, change._replace(value=composed(change.value)))
    except UnicodeDecodeError:
        raise NotWritten("The file is not UTF-8 text.", "Save it again as UTF-8.") from None
    except Refusal as refusal:
        raise NotWritten(refusal.message, refusal.hint) from None
    return mark + f"{head}{body}{tail}".encode()


def _parts(text: str, *, markdown: bool) -> tuple[str, str, str]:
    """Split a text into what comes before its values, the values, and what comes after."""
    if not markdown:
        return "", text, ""
    front, _, _ = front_matter(text.replace("\r\n", "\n"))
    lines = text.split("\n")
    end = front.count("\n") + 2
    values = "\n".join(lines[1:end]) + "\n"
    return f"{lines[0]}\n", values, "\n".join(lines[end:])


def _changed(text: str, change: Set) -> str:
    """Return a text of values with one change, proved."""
    if flaw := flaw_in(change.value):
        raise NotWritten(flaw.message, flaw.hint)
    values, before = compose(text)[0], layout(text)
    if (span := before.spans.get(change.path)) is not None:
        new = _replaced(text, before, span, change)
    else:
        new = _added(text, before, change)
    _prove(text, new, values, before, change)
    return new


def _replaced(text: str, found: Layout, span: Span, change: Set) -> str:
    old = text[span.start : span.end]
    if not change.path or span.style is None or "\n" in old:
        raise NotWritten(
            f"`{_named(change.path)}` is more than one line, so it was not changed.",
            "Change it in the file by hand.",
        )
    flow = found.spans[change.path[:-1]].flow
    style = span.style or ('"' if change.quoted else "")
    new = _written(change.value, style, flow=flow)
    if not old and text[span.start - 1 : span.start] in (":", "-"):
        new = f" {new}"
    return text[: span.start] + new + text[span.end :]


def _added(text: str, found: Layout, change: Set) -> str:
    """Return a text with a key more, on a line of its own unless its group is in brackets."""
    group, name = change.path[:-1], str(change.path[-1])
    siblings = found.children(group)
    beside = change.after if change.after in siblings else (siblings or ("",))[-1]
    if not beside or not isinstance(change.path[-1], str):
        raise NotWritten(
            f"There is no group of fields to which `{name}` could be added.",
            "Add it to the file by hand.",
        )
    span = found.spans[*group, beside]
    flow = found.spans[group].flow
    said = f"{name}: {_written(change.value, '', flow=flow)}"
    if flow:
        return f"{text[: span.end]}, {said}{text[span.end :]}"
    end = len(text[: span.end].rstrip())
    line_end = text.find("\n", end)
    break_ = "\r\n" if "\r\n" in text else "\n"
    indent = " " * span.column
    if line_end < 0:
        return f"{text}{break_}{indent}{said}"
    return f"{text[: line_end + 1]}{indent}{said}{break_}{text[line_end + 1 :]}"


def _written(value: str, style: str, *, flow: bool) -> str:
    """Return a value as it is typed: in the quotes that stood there, or plain where it is safe."""
    if style == "" and _reads_as(value, value, flow=flow):
        return value
    single = f"'{value.replace(chr(39), chr(39) * 2)}'"
    if style == "'" and _reads_as(single, value, flow=flow):
        return single
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _reads_as(typed: str, value: str, *, flow: bool) -> bool:
    """Say whether typed characters are read as a value, in a line with a comment after it."""
    line = f"{{k: {typed}, z: z}} # x\n" if flow else f"k: {typed} # x\n"
    try:
        found: Any = compose(line)[0]
    except Refusal:
        return False
    return bool(found == ({"k": value, "z": "z"} if flow else {"k": value}))


def _prove(old: str, new: str, values: Any, before: Layout, change: Set) -> None:
    """Refuse a result that differs from the old text in anything that was not asked for."""
    wanted = _with(values, change)
    try:
        found, after = compose(new)[0], layout(new)
    except Refusal:
        raise _unproved(change) from None
    if found != wanted or after.comments != before.comments or not _one_line(old, new):
        raise _unproved(change)


def _with(values: Any, change: Set) -> Any:
    wanted = copy.deepcopy(values)
    group = wanted
    for part in change.path[:-1]:
        group = group[part]
    group[change.path[-1]] = change.value
    return wanted


def _one_line(old: str, new: str) -> bool:
    """Say whether one line was changed or added, and every other is the same."""
    before, after = old.split("\n"), new.split("\n")
    if len(after) == len(before) + 1 and new.startswith(old):
        return True  # behind a last line that had no end
    same = 0
    while same < len(before) and before[same] == after[same]:
        same += 1
    changed = 1 if len(after) == len(before) else 0
    return before[same + changed :] == after[same + 1 :]


def _unproved(change: Set) -> NotWritten:
    return NotWritten(
        f"`{_named(change.path)}` could not be changed without changing something else, so nothing "
        "was written.",
        "Change it in the file by hand.",
    )


def _named(path: KeyPath) -> str:
    return ".".join(str(part) for part in path)
