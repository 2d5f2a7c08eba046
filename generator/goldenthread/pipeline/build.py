"""Check, then everything below into one folder: diagrams, site, crisis pages, Word, manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from collections.abc import Mapping
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from pathlib import Path

from goldenthread.emit.process import ended_with
from goldenthread.emit.publish.ledger import Total
from goldenthread.emit.publish.ledger import totals
from goldenthread.emit.publish.ledger import write_ledger
from goldenthread.emit.publish.manifest import write_manifest
from goldenthread.emit.publish.staging import staged
from goldenthread.emit.sheet.xlsx_file import book_path
from goldenthread.emit.sheet.xlsx_file import workbook
from goldenthread.emit.site.build import build_site
from goldenthread.emit.word import Picture
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import write
from goldenthread.library.library import Library
from goldenthread.model.block import figures_in
from goldenthread.model.document import Document
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import check
from goldenthread.pipeline.ledger.accounts import accounts
from goldenthread.pipeline.measured import measured
from goldenthread.pipeline.numbers import compare_numbers
from goldenthread.pipeline.outgoing import HeldBack
from goldenthread.pipeline.outgoing import hold_back
from goldenthread.pipeline.outgoing import look_through
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.outputs import outputs_of
from goldenthread.pipeline.pictures import Parts
from goldenthread.pipeline.pictures import Pictures
from goldenthread.pipeline.pictures import cut
from goldenthread.pipeline.pictures import draw_all
from goldenthread.pipeline.pictures import names_of
from goldenthread.pipeline.produced import by_file
from goldenthread.pipeline.produced import produced
from goldenthread.pipeline.quotes import QuotesOfFile
from goldenthread.pipeline.quotes import quote_lines
from goldenthread.pipeline.site import site_input
from goldenthread.pipeline.timings import Timings
from goldenthread.pipeline.tools import tools
from goldenthread.pipeline.whole import look_whole
from goldenthread.sources.files import Source

AT_ONCE = 3
"""The drawing, the site, and one Word file after another."""


class Blocked(Exception):
    """Something was found that stops a build; the last good output is untouched."""

    def __init__(self, checked: Checked) -> None:
        super().__init__("The library has errors, so nothing was built.")
        self.checked = checked


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    checked: Checked
    pages: int
    documents: int
    pictures: int
    ledger: tuple[Total, ...]
    held_back: tuple[HeldBack, ...] = ()


def build(root: Path, out: Path, as_of: date | None, today: date, timings: Timings) -> Built:
    """Build everything from the library below ``root`` into ``out``, whole or not at all.

    Raises ``NoLibrary``, ``Blocked``, or the error of the emitter that failed; ``out`` is then
    as it was.
    """
    checked = check(root, as_of, today, timings)
    if checked.blocked:
        raise Blocked(checked)
    with timings.stage("look for tools"):
        used = tools()
    with timings.stage("measure answers"):
        checked = measured(checked)
    with staged(out) as folder:
        with timings.stage("make pages"):
            made = outputs_of(checked)
            going, held_back = hold_back(checked, made.documents)
            made = replace(made, documents=going)
        with timings.stage("make site, pictures, Word"):
            pictures = _write_all(root, folder, checked, made, timings)
        with timings.stage("look whether all is there"):
            outputs = produced(checked.library, made, pictures.parts)
            look_whole(folder, made, pictures, outputs)
        with timings.stage("compare numbers"):
            compare_numbers(folder, checked.library, by_file(outputs, pictures.parts))
        with timings.stage("look through outgoing files"):
            look_through(folder, checked, made.documents)
        with timings.stage("account for every record"):
            ledger = accounts(checked.world, outputs, (each.path for each in held_back))
            write_ledger(folder, ledger)
        with timings.stage("write manifest"):
            _manifest(folder, checked, by_file(outputs, pictures.parts), used)
        timings.on_stage("put in place")
    return Built(
        checked,
        len(made.pages),
        len(made.documents),
        len(pictures.drawings),
        totals(ledger),
        held_back,
    )


def _on_paper(documents: tuple[Document, ...]) -> frozenset[str]:
    return frozenset(
        figure.diagram for each in documents for page in each.pages for figure in figures_in(page)
    )


def _write_pictures(folder: Path, pictures: Pictures) -> None:
    folder.mkdir()
    for name, drawing in pictures.drawings.items():
        (folder / f"{name}.svg").write_bytes(drawing.svg.encode())
        if drawing.png is not None:
            (folder / f"{name}.png").write_bytes(drawing.png)


def _write_all(
    root: Path, folder: Path, checked: Checked, made: Outputs, timings: Timings
) -> Pictures:
    """Make everything side by side: the site waits for MkDocs, Word files for pandoc."""
    parts = cut(made.diagrams)
    with ThreadPoolExecutor(AT_ONCE) as pool, ended_with():
        drawing = pool.submit(_draw, folder / "diagrams", parts, made, timings)
        site = pool.submit(_write_site, root, folder / "site", checked, made, drawing, timings)
        printed = drawing.result().for_word()
        program = pandoc.find()
        with timings.beside("workbooks"):
            _write_books(folder, made)
        with timings.beside("Word files"):
            words = [
                pool.submit(_write_word, folder / "word", each, printed, program)
                for each in made.documents
            ]
            for task in words:
                task.result()
        site.result()
    return drawing.result()


def _write_books(folder: Path, made: Outputs) -> None:
    for book in made.books:
        path = folder / book_path(book)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workbook(book.sheets, book.as_of))


def _draw(folder: Path, parts: Parts, made: Outputs, timings: Timings) -> Pictures:
    """Draw everything, leaving one core to the site."""
    with timings.beside("pictures"):
        workers = max(1, (os.cpu_count() or 1) - 1)
        pictures = draw_all(parts, _on_paper(made.documents), workers)
        _write_pictures(folder, pictures)
    return pictures


def _write_word(
    folder: Path, document: Document, printed: Mapping[str, tuple[Picture, ...]], program: Path
) -> None:
    path = folder / f"{document.slug}.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write(document, printed, pandoc=program))


def _write_site(
    root: Path,
    out: Path,
    checked: Checked,
    made: Outputs,
    drawing: Future[Pictures],
    timings: Timings,
) -> None:
    with timings.beside("site"):
        parts = cut(made.diagrams)
        site = site_input(root, checked, made, parts, names_of(parts))
        build_site(site, out, lambda: drawing.result().svg())


def _manifest(
    folder: Path, checked: Checked, quotes: Iterator[QuotesOfFile], used: Mapping[str, str]
) -> None:
    write_manifest(
        folder,
        library=checked.library.settings.name,
        as_of=checked.world.as_of,
        tools=used,
        inputs={each.file: each.sha256 for each in _inputs(checked.library)},
        quotes=quote_lines(checked.library, quotes),
    )


def _inputs(library: Library) -> Iterator[Source]:
    yield from library.sources
    yield from library.pages.values()
