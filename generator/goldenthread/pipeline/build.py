"""Check, then everything below into one folder: diagrams, site, crisis pages, Word, manifest."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.emit.crisis.sheet import crisis_path
from goldenthread.emit.publish.manifest import QuoteLine
from goldenthread.emit.publish.manifest import write_manifest
from goldenthread.emit.publish.staging import staged
from goldenthread.emit.site.build import build_site
from goldenthread.emit.word import Picture
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import write
from goldenthread.library.library import Library
from goldenthread.model.block import figures_in
from goldenthread.model.document import Document
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import check
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.outputs import outputs_of
from goldenthread.pipeline.pictures import Pictures
from goldenthread.pipeline.pictures import draw_all
from goldenthread.pipeline.quotes import quote_lines
from goldenthread.pipeline.site import site_input
from goldenthread.pipeline.timings import Timings
from goldenthread.pipeline.tools import tools

WORKERS = 2


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


def build(root: Path, out: Path, as_of: date | None, today: date, timings: Timings) -> Built:
    """Build everything from the library below ``root`` into ``out``, whole or not at all.

    Raises ``NoLibrary``, ``Blocked``, or the error of the emitter that failed; ``out`` is then
    as it was.
    """
    checked = check(root, as_of, today, timings)
    if checked.blocked:
        raise Blocked(checked)
    with staged(out) as folder:
        with timings.stage("make pages"):
            made = outputs_of(checked)
        with timings.stage("draw diagrams"):
            pictures = draw_all(made.diagrams, _on_paper(made.documents))
            _write_pictures(folder / "diagrams", pictures)
        with timings.stage("make site and Word files"):
            _write_all(root, folder, checked, made, pictures)
        with timings.stage("write manifest"):
            _manifest(folder, checked, made)
        timings.on_stage("put in place")
    return Built(checked, len(made.pages), len(made.documents), len(pictures.drawings))


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
    root: Path, folder: Path, checked: Checked, made: Outputs, pictures: Pictures
) -> None:
    """Make the site and the Word files side by side: each waits mostly for another program."""
    with ThreadPoolExecutor(WORKERS) as pool:
        site = pool.submit(_write_site, root, folder / "site", checked, made, pictures)
        program = pandoc.find()
        printed = pictures.for_word()
        words = [
            pool.submit(_write_word, folder / "word", each, printed, program)
            for each in made.documents
        ]
        for task in (site, *words):
            task.result()


def _write_word(
    folder: Path, document: Document, printed: Mapping[str, tuple[Picture, ...]], program: Path
) -> None:
    path = folder / f"{document.slug}.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write(document, printed, pandoc=program))


def _write_site(root: Path, out: Path, checked: Checked, made: Outputs, pictures: Pictures) -> None:
    build_site(site_input(root, checked, made, pictures), out)


def _manifest(folder: Path, checked: Checked, made: Outputs) -> None:
    write_manifest(
        folder,
        library=checked.library.settings.name,
        as_of=checked.world.as_of,
        tools=tools(),
        inputs={source.file: source.sha256 for source in checked.library.sources},
        quotes=_quotes(checked.library, made),
    )


def _quotes(library: Library, made: Outputs) -> Iterator[QuoteLine]:
    for page in made.pages:
        yield from quote_lines(library, f"site/{page.slug}.html", page)
    for sheet in made.sheets:
        yield from quote_lines(library, f"site/{crisis_path(sheet)}", sheet)
    for diagram in made.diagrams:
        yield from quote_lines(library, f"diagrams/{diagram.name}.svg", diagram)
    for document in made.documents:
        output = f"word/{document.slug}.docx"
        yield from quote_lines(library, output, document)
