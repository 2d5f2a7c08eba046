"""Which files of a library's folders are read, and a word about every one that is not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from difflib import get_close_matches
from pathlib import Path

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.sources.names import LONGEST_PATH
from goldenthread.sources.names import check_name
from goldenthread.sources.names import refuse_twin
from goldenthread.sources.names import shown
from goldenthread.sources.names import twins
from goldenthread.sources.opened import content
from goldenthread.sources.opened import link_refused
from goldenthread.sources.refusal import Refusal

FOLDERS = ("case_examples", "evidence", "frameworks", "pathways", "policies", "tenders")
ENDINGS = (".yaml", ".yml", ".md")
DEEPEST = 30
UNREADABLE = "GT001"
PASSED_OVER = "GT006"

_OF_THE_SYSTEM = re.compile(
    r"\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.git(ignore|keep|attributes)|\.editorconfig",
    re.IGNORECASE,
)
_LEFT_BEHIND = re.compile(
    r".*~|~\$.*|#.*#|\.#.*|\..*\.sw[a-z]|.*\.(orig|rej|bak|old|tmp|swp)", re.IGNORECASE
)
_DOCUMENT = re.compile(
    r".*\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|eml|msg|zip|png|jpe?g|gif|svg|webp|heic|mp[34])",
    re.IGNORECASE,
)
_SAYS_ITS_KIND = re.compile(
    rb"^(- |  )?kind:[ \t]*[\"']?[a-z_]+[\"']?[ \t]*(#.*)?\r?$", re.MULTILINE
)
_CLOSE = 0.7


@dataclass
class Folder:
    """The files of a library that are to be read, in one order, and what is said of the rest."""

    root: Path
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def say(self, path: Path, refusal: Refusal, severity: Severity = Severity.ERROR) -> None:
        """Keep a finding about a file or folder as a whole."""
        self.findings.append(
            Finding(
                code=UNREADABLE if severity is Severity.ERROR else PASSED_OVER,
                severity=severity,
                place=Place(shown(path.relative_to(self.root).as_posix())),
                message=refusal.message,
                hint=refusal.hint,
                example=refusal.example,
            )
        )


def look(root: Path) -> Folder:
    """Return what stands in the library's folders below ``root``."""
    folder = Folder(root)
    for name in FOLDERS:
        if os.path.lexists(root / name):
            _enter(folder, root / name, 1)
    _look_beside(folder)
    return folder


def source_files(root: Path) -> Iterator[Path]:
    """Yield every YAML and Markdown file of the library's folders, sorted by path."""
    yield from look(root).files


def _enter(folder: Folder, path: Path, depth: int) -> None:
    """Look into one folder of the library, and into those below it."""
    try:
        entries = _entries(folder.root, path, depth)
    except Refusal as refusal:
        folder.say(path, refusal)
        return
    refused = dict(twins(each.name for each in entries))
    for entry in entries:
        if entry.name in refused:
            alike = refuse_twin(shown(entry.name), shown(refused[entry.name]))
            folder.say(path / entry.name, alike)
        else:
            _meet(folder, entry, depth)


def _entries(root: Path, path: Path, depth: int) -> list[os.DirEntry[str]]:
    """Return what stands in a folder, sorted by name. Raises ``Refusal``."""
    if depth > DEEPEST:
        raise Refusal(f"This folder lies deeper than {DEEPEST} levels.", "Move it further up.")
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        raise link_refused(path.name)
    try:
        return sorted(os.scandir(path), key=lambda each: each.name)
    except OSError as error:
        raise Refusal(
            f"The folder cannot be opened ({error.strerror}).", "Check that you may read it."
        ) from None


def _meet(folder: Folder, entry: os.DirEntry[str], depth: int) -> None:
    """Take one file or folder, or say why it is not taken."""
    path = Path(entry.path)
    if _OF_THE_SYSTEM.fullmatch(entry.name):
        return
    if _LEFT_BEHIND.fullmatch(entry.name):
        folder.say(path, _left_behind(entry.name), Severity.WARNING)
        return
    try:
        check_name(entry.name)
        if entry.is_symlink():
            raise link_refused(entry.name)
    except Refusal as refusal:
        folder.say(path, refusal)
        return
    hidden = entry.name.startswith(".")
    if entry.is_dir(follow_symlinks=False):
        _pass_hidden(folder, path) if hidden else _enter(folder, path, depth + 1)
    elif not hidden and entry.name.endswith(ENDINGS):
        _take(folder, path)
    else:
        _pass_over(folder, path)


def _take(folder: Folder, path: Path) -> None:
    folder.files.append(path)
    length = len(path.relative_to(folder.root).as_posix())
    if length > LONGEST_PATH:
        folder.say(
            path,
            Refusal(
                f"The path of this file has {length} characters; Windows may not open it.",
                f"Use shorter names or fewer folders: at most {LONGEST_PATH} characters.",
            ),
            Severity.WARNING,
        )


def _left_behind(name: str) -> Refusal:
    merge = name.lower().endswith((".orig", ".rej"))
    return Refusal(
        f"{shown(name)} was left behind by {'a merge' if merge else 'an editor'}; it is not read.",
        "See whether it holds a change that you want to keep, then delete it.",
    )


def _pass_hidden(folder: Folder, path: Path) -> None:
    """Say of a hidden folder that it is not read, when somebody may think that it is."""
    if any(each.name.endswith(ENDINGS) for each in path.rglob("*")):
        said = f"The folder {path.name} is not read: its name starts with a full stop."
        folder.say(path, Refusal(said, "Rename it, or move it elsewhere."), Severity.WARNING)


def _pass_over(folder: Folder, path: Path) -> None:
    if _DOCUMENT.fullmatch(path.name):
        said = f"{path.name} is kept beside the records; nothing in it is read."
        folder.say(path, Refusal(said, "Nothing needs to be done."), Severity.INFO)
    elif _holds_a_record(path):
        folder.say(path, _misnamed(path.name))
    else:
        folder.say(
            path,
            Refusal(
                f"{path.name} is not read: records are files that end in .yaml or .md.",
                "Rename it if it holds a record; else move it out of the library's folders.",
            ),
            Severity.WARNING,
        )


def _misnamed(name: str) -> Refusal:
    stem = name.strip(".").split(".")[0]
    return Refusal(
        f"There is a record in {name}, but it is not read because of the file's name.",
        f"Rename it to {stem}.yaml, or to {stem}.md if it is text with facts at its head.",
    )


def _holds_a_record(path: Path) -> bool:
    """Say whether a file has a line that names a kind of record; a README quotes such lines."""
    try:
        raw = content(path)
    except Refusal:
        return False
    prose = path.suffix.lower() == ".md" and not raw.lstrip(b"\xef\xbb\xbf").startswith(b"---")
    return not prose and _SAYS_ITS_KIND.search(raw) is not None


def _look_beside(folder: Folder) -> None:
    """Find records beside the library's folders, where nothing reads them."""
    for entry in sorted(os.scandir(folder.root), key=lambda each: each.name):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            _look_at_name(folder, path)
        elif entry.name.endswith(ENDINGS) and _holds_a_record(path):
            said = f"The record in {entry.name} is not read: it lies outside the library's folders."
            folder.say(path, Refusal(said, f"Move it into one of: {', '.join(FOLDERS)}."))


def _look_at_name(folder: Folder, path: Path) -> None:
    """Say of a folder whose name is nearly one of the library's that its records are not read."""
    name = path.name.casefold().replace("-", "_").replace(" ", "_")
    close = get_close_matches(name, FOLDERS, 1, _CLOSE)
    if not close or path.name in FOLDERS or _is_one(path, folder.root / close[0]):
        return
    if any(_holds_a_record(each) for each in path.rglob("*") if each.name.endswith(ENDINGS)):
        said = f"The records in the folder {shown(path.name)} are not read because of its name."
        folder.say(path, Refusal(said, f"Did you mean {close[0]}? Rename it."))


def _is_one(path: Path, other: Path) -> bool:
    """Say whether two names lead to one folder, as they do where capitals do not count."""
    return other.exists() and path.samefile(other)
