"""Check, then everything below into one folder: diagrams, site, crisis pages, Word, manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from pathlib import Path

from goldenthread.emit.publish.ledger import Total
from goldenthread.emit.publish.ledger import totals
from goldenthread.emit.publish.ledger import write_ledger
from goldenthread.emit.publish.manifest import write_manifest
from goldenthread.emit.publish.staging import staged
from goldenthread.emit.sheet.xlsx_file import book_path
from goldenthread.emit.sheet.xlsx_file import workbook
from goldenthread.emit.site.build import building_site
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import writing
from goldenthread.library.library import Library
from goldenthread.model.block import figures_in
from goldenthread.model.document import Document
from goldenthread.pipeline.beside import beside
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import check
from goldenthread.pipeline.ledger.accounts import accounts
from goldenthread.pipeline.measured import measured
from goldenthread.pipeline.numbers import compare_numbers
from goldenthread.pipeline.outgoing import HeldBack
from goldenthread.pipeline.outgoing import hold_back
from goldenthread.pipeline.outgoing import look_through
from goldenthread.pipeline.outgoing import say_who_may_read
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.outputs import outputs_of
from goldenthread.pipeline.pictures import Pictures
from goldenthread.pipeline.pictures import cut
from goldenthread.pipeline.pictures import drawing_all
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
"""How many Word files pandoc works on at the same time: each takes 150 MB."""


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
        with beside(lambda: look_through(folder, checked, made.documents)) as looked_through:
            with timings.stage("look whether all is there"):
                outputs = produced(checked.library, made, pictures.parts)
                look_whole(folder, made, pictures, outputs)
            with timings.stage("compare numbers"):
                compare_numbers(folder, checked.library, by_file(outputs, pictures.parts))
            with timings.stage("look through outgoing files"):
                looked_through()
        say_who_may_read(folder, made.documents)
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
    """Make everything side by side: other programs draw, and print site and Word files."""
    parts = cut(made.diagrams)
    with ExitStack() as at_work:
        drawn = at_work.enter_context(drawing_all(parts, _on_paper(made.documents), _workers()))
        with timings.part("start the site"):
            site = site_input(root, checked, made, parts, names_of(parts))
            finish_site = at_work.enter_context(building_site(site, folder / "site"))
        with timings.part("workbooks"):
            _write_books(folder, made)
        with timings.part("wait for pictures"):
            pictures = drawn()
            _write_pictures(folder / "diagrams", pictures)
        with timings.part("Word files"):
            _write_words(folder / "word", made.documents, pictures)
        with timings.part("finish the site"):
            finish_site(pictures.svg())
    return pictures


def _workers() -> int:
    """Return how many processes draw: one core is left to the site."""
    return max(1, (os.cpu_count() or 1) - 1)


def _write_books(folder: Path, made: Outputs) -> None:
    for book in made.books:
        path = folder / book_path(book)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workbook(book.sheets, book.as_of))


def _write_words(folder: Path, documents: tuple[Document, ...], pictures: Pictures) -> None:
    """Write Word files, of which pandoc works on a few while others are finished."""
    printed, program = pictures.for_word(), pandoc.find()
    for first in range(0, len(documents), AT_ONCE):
        few = documents[first : first + AT_ONCE]
        with ExitStack() as at_work:
            written = [
                at_work.enter_context(writing(each, printed, pandoc=program)) for each in few
            ]
            for document, content in zip(few, written, strict=True):
                path = folder / f"{document.slug}.docx"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content())


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
