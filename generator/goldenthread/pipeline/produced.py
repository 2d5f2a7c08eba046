"""Every output of a build with the files it stands in: what the manifest and the ledger go by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.emit.publish.emitted import Emitted
from goldenthread.emit.publish.emitted import squeezed
from goldenthread.emit.sheet.xlsx_file import book_path
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.model.diagram import Diagram
from goldenthread.model.document import Document
from goldenthread.model.inline import Quote
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.pictures import Parts
from goldenthread.pipeline.quotes import QuotesOfFile
from goldenthread.records.tender import Answer

_BULLETS = re.compile(r"^(?:\s*(?:[-*+>#]+|\d+[.)])\s)+")
"""What stands before the words of a line: only at its start, never inside "section 9(2) of"."""
_INTERRUPTED = re.compile(r"\[\[.*?\]\]|\]\([^)]*\)|\||!?\[")

SITE = "staff site"
CALL = "crisis pages"
DIAGRAMS = "diagrams"
REGISTERS = "registers"


def documents_for(reader: Audience) -> str:
    """Return the family of the documents for one reader."""
    return f"documents for {'an' if reader is Audience.INSPECTOR else 'a'} {reader.word}"


def crisis_name(authority: str) -> str:
    """Return what the manifest calls an authority's crisis page."""
    return f"site/call/{authority}.html"


def word_name(slug: str) -> str:
    """Return what the manifest calls a document."""
    return f"word/{slug}.docx"


def produced(library: Library, made: Outputs, parts: Parts) -> tuple[Emitted, ...]:
    """Return every output, a document as one for each of its pages."""
    return tuple(_produced(library, made, parts))


def _produced(library: Library, made: Outputs, parts: Parts) -> Iterator[Emitted]:
    for page in made.pages:
        name = f"site/{page.slug}.html"
        yield Emitted(SITE, name, (name,), page, page.sources)
    for sheet in made.sheets:
        name = crisis_name(sheet.slug)
        yield Emitted(CALL, name, (name,), sheet)
    for diagram in made.diagrams:
        files = tuple(f"diagrams/{part.name}.svg" for part in parts[diagram.name])
        yield Emitted(DIAGRAMS, diagram.name, files, diagram)
    for document in made.documents:
        yield from _pages(library, document)
    for book in made.books:
        yield Emitted(REGISTERS, book_path(book), (book_path(book),), book)


def _pages(library: Library, document: Document) -> Iterator[Emitted]:
    name, family = word_name(document.slug), documents_for(document.reader)
    yield Emitted(family, name, (name,), tuple(content for _, content in document.front))
    for page in document.pages:
        said = tuple(written_out(library, page.sources))
        yield Emitted(family, name, (name,), page, page.sources, said)


def written_out(library: Library, about: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the words of each answer between its quotes: an answer is text, and is not quoted.

    One that holds nothing but quotes and views has no words of its own, and is shown by them.
    """
    for key in about:
        entry = library.entries.get(key)
        if entry and isinstance(entry.record, Answer):
            own = tuple(literal(entry.record.body)) or ("",)
            yield from ((key, words) for words in own)


def literal(markdown: str) -> Iterator[str]:
    """Yield the runs of words in a text that no mark of Markdown and no quote interrupts."""
    for line in markdown.splitlines():
        words = _BULLETS.sub("", line)
        yield from filter(None, map(str.strip, _INTERRUPTED.split(words)))


def by_file(outputs: tuple[Emitted, ...], parts: Parts) -> Iterator[QuotesOfFile]:
    """Yield each file with what it quotes; of a picture in parts each part has its own."""
    for each in outputs:
        if isinstance(each.content, Diagram):
            for part in parts[each.content.name]:
                yield f"diagrams/{part.name}.svg", tuple(_drawn(part))
        else:
            yield each.files[0], each.quotes


def _drawn(part: Diagram) -> Iterator[Quote]:
    """Yield the quotes of a picture that stand in one part of it."""
    nodes = [(each.label, each.lane, each.limit, each.outside) for each in part.nodes]
    labels = [label for node in nodes for label in node] + [each.label for each in part.edges]
    words = "\n".join(map(squeezed, labels)).casefold()
    yield from (each for each in part.quotes if squeezed(each.value).casefold() in words)
