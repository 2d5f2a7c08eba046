"""Word files: blocks become pandoc's tree, pandoc writes the .docx, and we finish it.

Pandoc is given a tree and never Markdown, so that text arrives exactly as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goldenthread.emit.word import figures
from goldenthread.emit.word import finish
from goldenthread.emit.word import pandoc as pandoc_process
from goldenthread.emit.word import reference
from goldenthread.emit.word import tree
from goldenthread.emit.word.errors import WordError
from goldenthread.emit.word.figures import Pictures
from goldenthread.emit.word.picture import Picture
from goldenthread.model.document import Document

__all__ = ["Document", "Picture", "Pictures", "WordError", "write", "writing"]


@contextmanager
def writing(
    document: Document, pictures: Pictures, *, pandoc: Path
) -> Iterator[Callable[[], bytes]]:
    """Let pandoc write ``document``, as ``write`` does, while the block does something else.

    What is given waits for the .docx and returns its bytes. Raises WordError.
    """
    built = tree.build(document, pictures)
    with pandoc_process.to_docx(built, reference.docx(), pandoc) as written:
        yield lambda: finish.finish(written(), document, figures.placed(document.pages, pictures))


def write(document: Document, pictures: Pictures, *, pandoc: Path) -> bytes:
    """Return ``document`` as the bytes of a .docx: the same bytes whenever and wherever it runs.

    ``pictures`` holds the drawn parts of each diagram by ``Diagram.name``; ``pandoc`` is the
    program, as ``goldenthread.emit.word.pandoc.find`` gives it. Raises WordError.
    """
    with writing(document, pictures, pandoc=pandoc) as written:
        return written()
