"""How long an answer is, held against the buyer's limit."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatMap
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.block import figures_in
from goldenthread.model.counting import count_words
from goldenthread.model.diagram import Diagram
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Tone
from goldenthread.model.inline import plain
from goldenthread.records.tender import Question
from goldenthread.views.diagrams import diagram
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import counted
from goldenthread.views.write import inlines
from goldenthread.views.write import joined


@dataclass(frozen=True, slots=True)
class Length:
    """How long an answer is: its words, and its characters with their spaces.

    Everything is counted: headings, lists, tables and captions. ``in_pictures`` are the words in
    its diagrams, which stand apart because buyers differ on them.
    """

    words: int
    characters: int
    in_pictures: int

    @property
    def how(self) -> str:
        """Say how it was counted, with the words in diagrams where there are some."""
        if not self.in_pictures:
            return "everything counted"
        return f"everything counted, and {counted(self.in_pictures, 'word')} more in diagrams"


def length(view: View, blocks: tuple[Block, ...]) -> Length:
    """Return the length of an answer."""
    bound = {each.slug: each for each in view.bindings}
    drawn = [diagram(view, bound[each.diagram]) for each in figures_in(blocks)]
    pictures = [text for each in drawn for text in _texts_in_picture(each)]
    texts = list(_texts(blocks))
    return Length(
        words=sum(map(count_words, texts)),
        characters=sum(map(len, texts)),
        in_pictures=sum(map(count_words, pictures)),
    )


def against_limit(view: View, question: Question, found: Length) -> Content:
    """Return a length beside each limit of the question, and whether it keeps within it."""
    pairs: tuple[tuple[str, int, str], ...] = (
        ("words", found.words, "word"),
        ("characters", found.characters, "character"),
    )
    said = [
        inlines(f"{size:,} of ", view.quote(question, f"limit.{name}"), f" {name} ", badge)
        for name, size, one in pairs
        if (limit := getattr(question.limit, name)) is not None
        for badge in (_badge(size - limit, one),)
    ]
    return joined(said, "; ") if said else inlines(f"{found.words:,} words; no limit is set")


def _badge(over: int, one: str) -> Badge:
    if over > 0:
        return Badge(f"{counted(over, one)} over the limit", Tone.DANGER)
    return Badge("within the limit", Tone.GOOD)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the words of blocks as they stand on paper, a run for each paragraph or cell."""
    for block in blocks:
        match block:
            case Heading(_, content, _) | Paragraph(content, _):
                yield plain(content)
            case Items(items, _):
                for item in items:
                    yield from _texts(item)
            case Table():
                yield from _texts_in_table(block)
            case HeatMap():
                yield from (plain(words) for _, words in block.key)
                yield from _texts_in_table(block.table)
            case Callout(_, title, inner):
                yield title
                yield from _texts(inner)
            case Figure(_, _, caption):
                yield caption
            case _:
                assert_never(block)


def _texts_in_table(table: Table) -> Iterator[str]:
    yield table.caption
    rows: Iterable[tuple[tuple[Inline, ...], ...]] = (table.header, *table.rows)
    for row in rows:
        yield from map(plain, row)


def _texts_in_picture(picture: Diagram) -> Iterator[str]:
    """Yield the words of a picture; a lane says once who acts in it."""
    yield from dict.fromkeys(each.lane for each in picture.nodes)
    for node in picture.nodes:
        yield from (node.label, node.limit, node.outside)
    for edge in picture.edges:
        yield edge.label
