"""Sources to a library: every record read, every problem collected, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from pathlib import PurePosixPath
from typing import Any

from goldenthread.library.library import Entry
from goldenthread.library.library import Library
from goldenthread.library.library import nameless
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Related
from goldenthread.model.finding import Severity
from goldenthread.model.spelling import nearest
from goldenthread.records import BY_KIND
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.links import links_of
from goldenthread.records.read import Wrong
from goldenthread.records.read import read_as
from goldenthread.records.settings import FILE
from goldenthread.records.settings import Settings
from goldenthread.sources.files import Source


@dataclass
class _Reading:
    """What has been read so far."""

    entries: dict[str, Entry] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def report(self, code: str, source: Source, wrong: Wrong, base: KeyPath = ()) -> None:
        self.findings.append(
            Finding(
                code=code,
                severity=Severity.ERROR,
                place=source.place((*base, *wrong.path)),
                message=wrong.message,
                hint=wrong.hint,
                example=wrong.example,
            )
        )


def load(
    settings: Settings,
    sources: Iterable[Source],
    unread: Iterable[str] = (),
    pages: Iterable[Source] = (),
) -> tuple[Library, tuple[Finding, ...]]:
    """Return the library of these sources and what is wrong with them.

    ``unread`` are the addresses of records in files that could not be read at all, ``pages`` the
    hand-written pages of the site.
    """
    kept = tuple(sources)
    reading = _Reading(unread=set(unread))
    for source in kept:
        for values, base, kind in _records(source, reading):
            _read(reading, source, values, base, kind)
    entries = dict(sorted(reading.entries.items()))
    by_file = {page.file: page for page in pages}
    library = Library(settings, entries, frozenset(reading.unread), kept, pages=by_file)
    return library, tuple(reading.findings)


def load_settings(source: Source) -> Settings | tuple[Finding, ...]:
    """Return the settings, or what is wrong with them."""
    read = read_as(Settings, source.data, "settings file")
    if isinstance(read, Settings):
        return read
    reading = _Reading()
    for wrong in read:
        reading.report("GT005", source, wrong)
    return tuple(reading.findings)


def settings_links(source: Source, settings: Settings, library: Library) -> tuple[Finding, ...]:
    """Return a finding for each record that the settings name and the library lacks."""
    reading = _Reading()
    for use in links_of(settings):
        if not library.may_have(use.target):
            kind, _, id = use.target.partition("/")
            known = [key for key in library.entries if key.startswith(f"{kind}/")]
            near = nearest(use.target, known)
            hint = f"Did you mean {near.partition('/')[2]}?" if near else f"Add the {kind}."
            wrong = Wrong(use.path, f'There is no {kind} called "{id}".', hint)
            reading.report("GT005", source, wrong)
    return tuple(reading.findings)


def no_settings(file: str = FILE) -> Wrong:
    """Return what to say when a folder has no settings file."""
    return Wrong(
        (),
        f"There is no file {file} here, so this folder is not a library.",
        "Go to the folder that holds it, name it with --root, or start a library of your own.",
        "goldenthread new library my-library",
    )


def _records(source: Source, reading: _Reading) -> Iterator[tuple[Any, KeyPath, Any]]:
    """Yield the values of each record in a file, their path, and the kind they name."""
    data = source.data
    if not isinstance(data, dict):
        problem = Wrong((), "A record is expected here.", "Start with its kind.", "kind: contact")
        reading.report("GT003", source, problem)
        return
    if "records" not in data:
        yield data, (), data.get("kind")
        return
    for name in data.keys() - {"kind", "records"}:
        problem = Wrong((name,), f"`{name}` stands beside `records`.", "Move it into each record.")
        reading.report("GT003", source, problem)
    if not isinstance(data["records"], list):
        problem = Wrong(("records",), "`records` must be a list.", "Start each with a hyphen.")
        reading.report("GT003", source, problem)
        return
    for index, values in enumerate(data["records"]):
        kind = values.get("kind") if isinstance(values, dict) else None
        yield values, ("records", index), kind or data.get("kind")


def _read(reading: _Reading, source: Source, values: Any, base: KeyPath, kind: Any) -> None:
    if not isinstance(values, dict):
        problem = Wrong((), "A record is expected here.", "Write its fields, one a line.")
        reading.report("GT003", source, problem, base)
    elif (model := BY_KIND.get(str(kind))) is None:
        _refuse_kind(reading, source, kind, () if "kind" not in values else base)
    else:
        _read_as(reading, source, model, values, base)


def _refuse_kind(reading: _Reading, source: Source, kind: Any, base: KeyPath) -> None:
    """Report a kind that does not exist, once for a file that names it for all its records.

    Links to records of the kind that was meant are not reported: theirs could not be kept.
    """
    wrong = _unknown_kind(kind)
    if meant := nearest(str(kind), BY_KIND):
        reading.unread.add(nameless(meant))
    if not any(each.place == source.place((*base, *wrong.path)) for each in reading.findings):
        reading.report("GT003", source, wrong, base)


def _read_as(
    reading: _Reading, source: Source, model: type[Record], values: dict[str, Any], base: KeyPath
) -> None:
    fields = {name: value for name, value in values.items() if name != "kind"}
    if not base:
        _check_file_name(reading, source, fields)
    key = f"{model.kind}/{fields.get('id')}"
    record = read_as(model, fields, model.kind.replace("_", " "))
    if isinstance(record, Record):
        _keep(reading, Entry(record, source, base))
        return
    reading.unread.add(key)
    for wrong in record:
        reading.report("GT002", source, wrong, base)


def _check_file_name(reading: _Reading, source: Source, fields: dict[str, Any]) -> None:
    """Give a record that has its file to itself the file's name as its id."""
    stem = PurePosixPath(source.file).stem
    if fields.setdefault("id", stem) != stem:
        problem = Wrong(
            ("id",),
            f'The id "{fields["id"]}" differs from the name of its file, "{source.file}". A record '
            "that is alone in a file has the file's name as its id.",
            f"Delete the line, and other records find it as {stem}; or rename the file.",
            f"id: {stem}",
        )
        reading.report("GT004", source, problem)


def _unknown_kind(kind: Any) -> Wrong:
    if kind is None:
        return Wrong(
            (), "The record does not say what it is.", "Start it with its kind.", "kind: contact"
        )
    near = nearest(str(kind), BY_KIND)
    hint = f"Did you mean {near}?" if near else f"The kinds are: {', '.join(BY_KIND)}."
    return Wrong(("kind",), f'There is no kind of record called "{kind}".', hint, "kind: contact")


def _keep(reading: _Reading, entry: Entry) -> None:
    """Keep the first record of an address; report every later one.

    A later one was meant to have another name, which nobody knows: links to records of its kind
    that seem to lead nowhere may lead to it.
    """
    key = entry.record.key
    if (first := reading.entries.get(key)) is None:
        reading.entries[key] = entry
        return
    reading.unread.add(nameless(entry.record.kind))
    reading.findings.append(
        Finding(
            code="GT102",
            severity=Severity.ERROR,
            place=entry.place(("id",)),
            message=f'There are two records with the address "{key}".',
            hint="Give one of them an id of its own. An id is never used twice.",
            record=key,
            related=(Related(first.place(("id",)), "the other one"),),
        )
    )
