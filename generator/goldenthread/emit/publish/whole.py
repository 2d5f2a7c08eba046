"""Whether what was made holds together: files that were asked for, links, Word parts, pictures.

The emitters are trusted with how things look. That nothing is missing or broken is looked at
here, on the disk, before a build is put in place.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
import zlib
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from zipfile import BadZipFile
from zipfile import ZipFile

OURS = ("diagrams", "sheets", "word")
"""The folders in which nothing stands but what was asked for."""

_LINKING = re.compile(
    rb'<(?:a|area|audio|embed|iframe|img|link|object|script|source|track|video)\b(?:[^>"]|"[^"]*")*>'
)
_TARGET = re.compile(rb'\s(?:href|src|data|poster)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#|$", re.IGNORECASE)
_EXTERNAL = "External"
_PNG = b"\x89PNG\r\n\x1a\n"


def faults(folder: Path, wanted: Collection[str]) -> Iterator[str]:
    """Yield, as clauses, what is wrong with the build in ``folder``.

    ``wanted`` are the files that were asked for. Pages and assets of the site beside them come
    from the site's theme and from hand-written pages.
    """
    there = {
        each.relative_to(folder).as_posix(): each for each in folder.rglob("*") if each.is_file()
    }
    yield from (f"{name} was not made" for name in sorted(set(wanted) - there.keys()))
    for name in sorted(there):
        if name.startswith(tuple(f"{each}/" for each in OURS)) and name not in wanted:
            yield f"{name} was not asked for"
        yield from (f"{name} {what}" for what in _look_into(name, there))


def _look_into(name: str, there: Mapping[str, Path]) -> Iterator[str]:
    path = there[name]
    match path.suffix:
        case ".html":
            yield from _dead_ends(name, path.read_bytes(), there)
        case ".docx" | ".xlsx":
            yield from _package(path)
        case ".svg" | ".xml":
            yield from _xml(path.read_bytes())
        case ".png" if name.startswith(OURS):
            yield from _png(path.read_bytes())
        case ".json":
            yield from _json(path.read_bytes())


def _dead_ends(name: str, page: bytes, there: Mapping[str, Path]) -> Iterator[str]:
    """Yield the links and pictures of a page that lead to no file of the build."""
    found = {target for tag in _LINKING.findall(page) for target in _TARGET.findall(tag)}
    for each in sorted(found):
        target = html.unescape(each.decode("utf-8", "replace"))
        if _ELSEWHERE.match(target):
            continue
        path = unquote(re.split(r"[?#]", target, maxsplit=1)[0])
        place = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        if not {place, f"{place}/index.html"} & there.keys():
            yield f"leads to {place}, which is not there"


def _package(path: Path) -> Iterator[str]:
    """Yield the parts of a Word file or workbook that cannot be read, and those not in it."""
    try:
        with ZipFile(path) as parts:
            if broken := parts.testzip():
                yield f"has a damaged part: {broken}"
                return
            for name in parts.namelist():
                if name.endswith((".xml", ".rels")):
                    yield from (f"({name}) {what}" for what in _xml(parts.read(name)))
                if name.endswith(".rels"):
                    yield from _missing_parts(name, parts)
    except (BadZipFile, zlib.error, EOFError):
        yield f"is no whole {'workbook' if path.suffix == '.xlsx' else 'Word file'}"


def _missing_parts(name: str, parts: ZipFile) -> Iterator[str]:
    base = posixpath.dirname(posixpath.dirname(name))
    for each in ET.fromstring(parts.read(name)):  # noqa: S314 - this build made it
        target = posixpath.normpath(posixpath.join(base, each.get("Target", ""))).lstrip("/")
        if each.get("TargetMode") != _EXTERNAL and target not in parts.namelist():
            yield f"needs {target}, which is not in it"


def _xml(text: bytes) -> Iterator[str]:
    try:
        ET.fromstring(text)  # noqa: S314 - this build made it
    except ET.ParseError as error:
        yield f"cannot be read: {error}"


def _png(image: bytes) -> Iterator[str]:
    if not image.startswith(_PNG) or b"IEND" not in image[-12:]:
        yield "is no whole picture"


def _json(text: bytes) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield f"cannot be read: {error}"
