"""An edit changes one value: comments, layout, every other line and byte stay."""

from __future__ import annotations

import copy
import hashlib
import os
import re
import stat
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.sources.characters import composed
from goldenthread.sources.characters import flaw_in
from goldenthread.sources.edit import NotWritten
from goldenthread.sources.edit import Set
from goldenthread.sources.edit import edited
from goldenthread.sources.edit import prepare
from goldenthread.sources.replace import replace_file
from goldenthread.sources.tree import compose

CONTACT = """\
# Who answers at night.
kind: contact   # one team
name: Night team
phone: "0117 496 0101"  # read out by the council
hours: {bands: [{days: mon to sun, opens: '17:00', closes: '09:00'}], note: All night}
say_first: >-
  A safeguarding concern
  that cannot wait.
# checked in October
verified_on: 2026-10-12 # by telephone
verified_by: safeguarding-lead
pitfalls:
    - Ask for the duty worker.   # not the switchboard
    -
email:
"""


def changed(text: str, *changes: Set) -> str:
    return edited(text.encode(), changes).decode()


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("verified_on",), "2026-11-16", "verified_on: 2026-10-12 #", "verified_on: 2026-11-16 #"),
        (("phone",), "0117 496 0202", '"0117 496 0101"  #', '"0117 496 0202"  #'),
        (("hours", "bands", 0, "opens"), "18:00", "'17:00'", "'18:00'"),
        (("hours", "note"), "All night, every day", "note: All night", 'note: "All night, every'),
        (("name",), "Night: team #1", "name: Night team", 'name: "Night: team #1"'),
        (("name",), "Night # team", "name: Night team", 'name: "Night # team"'),
        (("name",), "", "name: Night team", 'name: ""'),
        (("pitfalls", 1), "Say who you are.", "    -\n", "    - Say who you are.\n"),
        (("email",), "none", "email:\n", "email: none\n"),
        (("pitfalls", 0), "Ask.", "- Ask for the duty worker.   #", "- Ask.   #"),
    ],
)
def test_a_value_is_replaced_where_it_stands(
    path: tuple[Any, ...], value: str, old: str, new: str
) -> None:
    after = changed(CONTACT, Set(path, value))
    assert old in CONTACT
    assert after.replace(new, old, 1) == CONTACT or new in after
    assert compose(after)[0] != compose(CONTACT)[0]
    assert len(after.splitlines()) == len(CONTACT.splitlines())


@pytest.mark.parametrize(
    ("change", "line", "before"),
    [
        (Set(("verified_how",), "called", "verified_by"), "verified_how: called", "pitfalls:"),
        (Set(("verified_how",), "called"), "verified_how: called", ""),
        (Set(("internal_note",), "x", "say_first"), "internal_note: x", "# checked in October"),
        (Set(("sms",), "07700 900123", "phone"), "sms: 07700 900123", "hours:"),
    ],
)
def test_a_missing_field_is_added_beside_its_siblings(change: Set, line: str, before: str) -> None:
    after = changed(CONTACT, change).splitlines()
    place = after.index(line)
    assert (after[place + 1] if place + 1 < len(after) else "").startswith(before)
    assert [*after[:place], *after[place + 1 :]] == CONTACT.splitlines()


def test_a_field_is_added_to_a_group_in_brackets_and_to_a_record_in_a_list() -> None:
    flow = changed(CONTACT, Set(("hours", "bank_holidays"), "all_day"))
    assert "note: All night, bank_holidays: all_day}" in flow
    listed = "records:\n  - id: a  # first\n    name: A\n\n  # second\n  - id: b\n"
    assert changed(listed, Set(("records", 0, "short"), "Aa")) == (
        "records:\n  - id: a  # first\n    name: A\n    short: Aa\n\n  # second\n  - id: b\n"
    )


def test_the_byte_order_mark_windows_lines_and_a_missing_last_line_end_are_kept() -> None:
    raw = b"\xef\xbb\xbfname: A # a\r\nphone: '1'\r\nlast: x"
    after = edited(raw, [Set(("phone",), "2"), Set(("more",), "y")])
    assert after == b"\xef\xbb\xbfname: A # a\r\nphone: '2'\r\nlast: x\r\nmore: y"


def test_the_text_of_a_policy_stays_to_the_byte() -> None:
    raw = b"---\r\nkind: policy\r\nversion: '1'\r\n---\r\n\r\nversion: '1'\r\n---\r\n# One\r\n"
    after = edited(raw, [Set(("version",), "2")], markdown=True)
    assert after == raw.replace(b"version: '1'", b"version: '2'", 1)
    added = edited(raw, [Set(("owner",), "lead")], markdown=True)
    assert added == raw.replace(b"version: '1'\r\n", b"version: '1'\r\nowner: lead\r\n", 1)


@pytest.mark.parametrize(
    "change",
    [
        Set(("say_first",), "One line."),
        Set(("hours",), "always"),
        Set(("hours", "bands", 3, "opens"), "18:00"),
        Set(("nobody", "name"), "x"),
        Set(("pitfalls", 7), "x"),
        Set((), "x"),
        Set(("name",), "two\nlines"),
        Set(("name",), "un\u200bseen"),
        Set(("two words: x",), "x"),
    ],
)
def test_what_cannot_be_proved_is_refused(change: Set) -> None:
    with pytest.raises(NotWritten) as refused:
        changed(CONTACT, change)
    assert refused.value.message.endswith(".")
    assert refused.value.hint


@pytest.mark.parametrize("text", ["", "# only a note\n", "- [unclosed", "a: &x 1\n", "plain"])
def test_a_file_that_holds_no_record_is_never_written(text: str) -> None:
    with pytest.raises(NotWritten):
        changed(text, Set(("name",), "x"))


# Random documents: every layout that people write, each comment with a number of its own.

NAMES = st.sampled_from(["name", "phone", "note", "of-two", "x_y", "Z9", "ünd"])
WORDS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12
).filter(lambda text: flaw_in(text) is None)
BLOCK = "two # no note\nlines: of it"
NOTE = re.compile(rb"# note \d+ ")
EASY = st.sampled_from(["2026-11-16", "01174960000", "no", "a b", "it's", "17:30", "#1", "a: b"])


class Writer:
    """Writes one document by drawing from Hypothesis: its text, and the numbers of its notes."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.lines: list[str] = []
        self.notes = 0

    def note(self) -> str:
        """Return a comment that no other is like, or nothing."""
        if not self.draw(st.booleans()):
            return ""
        self.notes += 1
        return f"# note {self.notes} \"'{{[:"

    def tail(self) -> str:
        note = self.note()
        return f"{self.draw(st.sampled_from([' ', '   ']))}{note}" if note else ""

    def between(self, indent: int) -> None:
        if note := self.note():
            self.lines.append(" " * self.draw(st.integers(0, indent)) + note)
        elif self.draw(st.integers(0, 4)) == 0:
            self.lines.append("")

    def scalar(self) -> str:
        value = self.draw(EASY | WORDS)
        style = self.draw(st.sampled_from(["'", '"', ""]))
        plain = value.replace(":", "").replace("#", "").strip(" -'\"") or "x"
        if style == "" and plain.isascii() and plain.replace(" ", "").isalnum():
            return plain
        if style == "'":
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def flow(self) -> str:
        names = self.draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
        return "{" + ", ".join(f"{name}: {self.scalar()}" for name in names) + "}"

    def group(self, indent: int, depth: int) -> None:
        for name in self.draw(st.lists(NAMES, min_size=1, max_size=4, unique=True)):
            self.between(indent)
            self.field(" " * indent + f"{name}:", indent, depth)

    def field(self, lead: str, indent: int, depth: int) -> None:
        kind = self.draw(st.sampled_from(["scalar", "scalar", "flow", "group", "list", "block"]))
        step = self.draw(st.sampled_from([2, 4]))
        if kind == "flow":
            self.lines.append(f"{lead} {self.flow()}{self.tail()}")
        elif kind == "block":
            self.lines += [f"{lead} |-", f"{' ' * (indent + step)}two # no note"]
            self.lines.append(f"{' ' * (indent + step)}lines: of it")
        elif kind == "group" and depth:
            self.lines.append(lead + self.tail())
            self.group(indent + step, depth - 1)
        elif kind == "list" and depth:
            self.lines.append(lead + self.tail())
            for _ in range(self.draw(st.integers(1, 3))):
                self.between(indent + step)
                self.lines.append(f"{' ' * (indent + step)}- {self.scalar()}{self.tail()}")
        else:
            self.lines.append(f"{lead} {self.scalar()}{self.tail()}")


@st.composite
def documents(draw: st.DrawFn) -> tuple[bytes, int]:
    writer = Writer(draw)
    writer.group(0, 2)
    writer.between(0)
    text = draw(st.sampled_from(["\n", "\r\n"])).join(writer.lines)
    if draw(st.booleans()):
        text += "\r\n" if "\r\n" in text else "\n"
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode(), writer.notes


def scalars(values: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths of all values of one line."""
    if isinstance(values, dict):
        return [each for name, value in values.items() for each in scalars(value, (*path, name))]
    if isinstance(values, list):
        return [each for at, value in enumerate(values) for each in scalars(value, (*path, at))]
    return [] if values == BLOCK else [path]


def added(values: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return a path that is missing from each group."""
    if not isinstance(values, dict):
        return []
    below = [each for name, value in values.items() for each in added(value, (*path, name))]
    return [(*path, "added"), *below]


def read(raw: bytes) -> Any:
    return compose(raw.decode("utf-8-sig"))[0]


def attempt(raw: bytes, change: Set) -> bytes | None:
    """Return the edited bytes, or None when the edit was refused."""
    try:
        return edited(raw, [change])
    except NotWritten:
        return None


def with_value(values: Any, path: tuple[Any, ...], value: str) -> Any:
    wanted = copy.deepcopy(values)
    group = wanted
    for part in path[:-1]:
        group = group[part]
    group[path[-1]] = value
    return wanted


@settings(max_examples=200, deadline=None)
@given(documents(), st.data())
def test_any_edit_of_any_document_changes_what_was_asked_for_and_nothing_else(
    document: tuple[bytes, int], data: st.DataObject
) -> None:
    raw, notes = document
    values = read(raw)
    path = data.draw(st.sampled_from([*scalars(values), *added(values)]))
    value = data.draw(EASY | WORDS)
    after = attempt(raw, Set(path, value))
    assert after is not None
    assert read(after) == with_value(values, path, composed(value))
    assert NOTE.findall(after) == [f"# note {number} ".encode() for number in range(1, notes + 1)]
    old, new = raw.split(b"\n"), after.split(b"\n")
    removed = list((Counter(old) - Counter(new)).elements())
    assert len(new) - len(old) in (0, 1)
    assert len(removed) <= 1
    assert after.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")


# The file on the disk.


def written(tmp_path: Path, text: str = CONTACT) -> tuple[Path, str]:
    path = tmp_path / "night.yaml"
    path.write_bytes(text.encode())
    return path, hashlib.sha256(text.encode()).hexdigest()


def test_an_edit_shows_its_lines_and_is_written_whole(tmp_path: Path) -> None:
    path, digest = written(tmp_path)
    path.chmod(0o640)
    edit = prepare(path, digest, [Set(("phone",), "0117 496 0202"), Set(("new",), "x")])
    assert path.read_bytes() == CONTACT.encode()
    assert edit.lines == (
        '-phone: "0117 496 0101"  # read out by the council',
        '+phone: "0117 496 0202"  # read out by the council',
        "+new: x",
    )
    edit.write()
    assert path.read_bytes() == edit.after
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["night.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path, digest = written(tmp_path)
    edit = prepare(path, digest, [Set(("name",), "x")])
    path.write_bytes(b"name: somebody else's\n")
    with pytest.raises(NotWritten, match="changed by somebody else"):
        edit.write()
    with pytest.raises(NotWritten, match="changed by somebody else"):
        prepare(path, digest, [Set(("name",), "x")])
    assert path.read_bytes() == b"name: somebody else's\n"
    assert [each.name for each in tmp_path.iterdir()] == ["night.yaml"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    path, digest = written(tmp_path)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    with pytest.raises(NotWritten, match="Links are not allowed"):
        prepare(link, digest, [Set(("name",), "x")])


@pytest.mark.parametrize("step", ["fsync", "open", "replace"])
def test_an_edit_that_fails_on_the_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path, digest = written(tmp_path)
    edit = prepare(path, digest, [Set(("name",), "x")])

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    target: Any = os if step == "fsync" else Path
    monkeypatch.setattr(target, step, full)
    with pytest.raises(NotWritten, match="No space left"):
        edit.write()
    monkeypatch.undo()
    assert path.read_bytes() == CONTACT.encode()
    assert [each.name for each in tmp_path.iterdir()] == ["night.yaml"]


def test_what_a_killed_run_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    path, _ = written(tmp_path)
    (tmp_path / ".night.yaml.goldenthread-new").write_bytes(b"half")
    replace_file(path, CONTACT.encode(), b"name: x\n")
    assert path.read_bytes() == b"name: x\n"
    assert [each.name for each in tmp_path.iterdir()] == ["night.yaml"]
