"""Edits that change no value: quotes round what another reader would misread, spaces in a number.

Golden Thread keeps ``17:30`` and ``0117 496 0101`` as they were typed, quoted or not. A spreadsheet
or another program that opens the same file may not, so ``check --fix`` puts the quotes there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import phonenumbers
from pydantic import BaseModel

from goldenthread.library.library import Entry
from goldenthread.library.library import Library
from goldenthread.records.links import KeyPath
from goldenthread.sources.edit import Edit
from goldenthread.sources.edit import Set
from goldenthread.sources.edit import layout_of
from goldenthread.sources.edit import prepare
from goldenthread.sources.files import Source

_PHONE = re.compile(r"(?:\+44|0)[\d ]{9,14}")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_YES_NO = re.compile(r"yes|no|y|n|on|off|true|false|null|~", re.IGNORECASE)
_UNSPACED = re.compile(r"0\d{9,10}")


def safe_edits(root: Path, library: Library) -> Iterator[Edit]:
    """Yield an edit for each file in which something can be put right without changing a value.

    Only files whose records could all be read: of others nobody knows what a word is for. Raises
    ``NotWritten`` when a file changes meanwhile.
    """
    entries = _by_file(library)
    for source in library.sources:
        if changes := tuple(_changes(root, source, entries.get(source.file, ()))):
            yield prepare(root / source.file, source.sha256, changes)


def _by_file(library: Library) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in library.entries.values():
        found[entry.source.file] = (*found.get(entry.source.file, ()), entry)
    return found


def _changes(root: Path, source: Source, entries: tuple[Entry, ...]) -> Iterator[Set]:
    spans = layout_of(root / source.file).spans
    for entry in entries:
        for path, span in spans.items():
            if path[: len(entry.base)] != entry.base or span.style is None:
                continue
            typed = _at(source.data, path)
            value = _at(entry.record, path[len(entry.base) :])
            if isinstance(typed, str) and value is not None:
                yield from _change(path, typed, value, plain=span.style == "")


def _change(path: KeyPath, typed: str, value: Any, *, plain: bool) -> Iterator[Set]:
    """Yield what to write for one value: spaced and quoted, quoted, or nothing."""
    spaced = _spaced(typed) if _UNSPACED.fullmatch(typed) and value == typed else typed
    text = isinstance(value, str) and bool(_YES_NO.fullmatch(typed))
    misread = text or _PHONE.fullmatch(typed) or _TIME.fullmatch(typed)
    if spaced != typed or (plain and misread):
        yield Set(path, spaced, quoted=True)


@cache
def _spaced(number: str) -> str:
    """Return a number of digits with the spaces that people in the country use; same digits."""
    found = phonenumbers.parse(number, "GB")
    national = phonenumbers.PhoneNumberFormat.NATIONAL
    spaced = phonenumbers.format_number(found, national)
    return spaced if spaced.replace(" ", "") == number else number


def _at(value: Any, path: KeyPath) -> Any:
    """Return what stands at a path of fields, keys and numbers; None where there is nothing."""
    for part in path:
        try:
            value = getattr(value, str(part)) if isinstance(value, BaseModel) else value[part]
        except (AttributeError, KeyError, IndexError, TypeError):
            return None
    return value
