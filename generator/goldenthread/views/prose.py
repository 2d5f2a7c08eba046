"""Written text to blocks: simple Markdown in which facts are quoted and views are asked for.

Understood are CommonMark's headings, paragraphs, lists, block quotes, emphasis, code in a line
and links to ``https:`` and ``mailto:`` addresses, and tables. A rule between paragraphs is left
out. Everything else (HTML, pictures, entities, other addresses) arrives as the characters that
were typed: no word is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from goldenthread.library.facts import QUOTE
from goldenthread.library.facts import Mention
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.library.facts import leading_nowhere
from goldenthread.library.library import Library
from goldenthread.library.quoting import resolve
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone

Expand = Callable[[Mention], "tuple[Block, ...] | None"]
"""From ``[[view address]]`` alone in a paragraph to its blocks; None leaves it as typed."""

_QUOTE = "quote"
_SET_APART = "Note"
_ADDRESSES = ("https://", "mailto:")
_LITERAL = ["code", "fence", "html_block", "reference"]
_LITERAL_INLINE = ["entity", "html_inline", "image"]
_HIGHEST, _LOWEST = 2, 4
_DEEPEST = 19


def prose(
    library: Library, text: str, scope: Scope | None = None, expand: Expand | None = None
) -> tuple[Block, ...]:
    """Return a text as blocks, with each ``[[kind/id#path]]`` replaced by the fact it names.

    A quote that leads nowhere is left to ``leading_nowhere``. Headings keep their
    depth, at least 2, because level 1 is the page's own title.
    """
    tokens = _MARKDOWN.parse(text)
    if _depth(tokens) >= _DEEPEST:
        return tuple(Paragraph(resolve(library, part, scope)) for part in text.split("\n\n"))
    writer = _Writer(library, scope or {}, expand, text.split("\n"))
    return tuple(writer.blocks(SyntaxTreeNode(tokens)))


def _depth(tokens: Sequence[Token]) -> int:
    """Return how deep a text is nested: beyond ``_DEEPEST`` the parser leaves words out."""
    return max((max(each.level, _depth(each.children or ())) for each in tokens), default=0)


def _quoted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own form
    """Recognise ``[[...]]`` before links and emphasis can take it apart."""
    match = QUOTE.match(state.src, state.pos)
    if match is None or match["view"]:
        return False
    if not silent:
        token = state.push(_QUOTE, "", 0)
        token.content, token.meta = match[0], {"address": match["address"]}
    state.pos = match.end()
    return True


class _Parser(MarkdownIt):
    """CommonMark and tables, less everything that no block can hold."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": _DEEPEST + 1})
        self.enable("table").disable([*_LITERAL, *_LITERAL_INLINE])
        self.inline.ruler.before("link", _QUOTE, _quoted)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser's own name
        """Say whether an address may be a link; any other stays as it is typed."""
        return url.startswith(_ADDRESSES)

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the parser's own name
        """Return the words of a bare address as they are typed."""
        return link


_MARKDOWN = _Parser()


class _Writer:
    """Writes the parsed text of one field."""

    def __init__(
        self, library: Library, scope: Scope, expand: Expand | None, source: list[str]
    ) -> None:
        self._library = library
        self._scope = scope
        self._expand = expand
        self._source = source

    def blocks(self, parent: SyntaxTreeNode) -> Iterator[Block]:
        for node in parent.children:
            match node.type:
                case "paragraph":
                    yield from self._paragraph(node)
                case "heading":
                    level = min(max(int(node.tag[1:]), _HIGHEST), _LOWEST)
                    yield Heading(level, self._inlines(node))
                case "bullet_list":
                    yield Items(self._items(node))
                case "ordered_list":
                    yield from self._numbered(node)
                case "blockquote":
                    yield from self._set_apart(node)
                case "table":
                    yield self._table(node)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        alone = QUOTE.fullmatch(node.children[0].content.strip())
        if alone and alone["view"] and self._expand:
            found = self._expand(Mention(alone["view"], alone["address"], *alone.span()))
            if found is not None:
                yield from found
                return
        yield Paragraph(self._inlines(node))

    def _set_apart(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if blocks := tuple(self.blocks(node)):
            yield Callout(Tone.NOTE, _SET_APART, blocks)

    def _items(self, node: SyntaxTreeNode) -> tuple[tuple[Block, ...], ...]:
        return tuple(tuple(self.blocks(item)) for item in node.children)

    def _numbered(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """Yield a list numbered from 1; one that counts otherwise keeps its numbers as words."""
        typed = [item.info for item in node.children]
        if typed in (["1"] * len(typed), [str(place) for place in range(1, len(typed) + 1)]):
            yield Items(self._items(node), ordered=True)
            return
        for item, blocks in zip(node.children, self._items(node), strict=True):
            yield from _led_by(f"{item.info}{item.markup} ", blocks)

    def _table(self, node: SyntaxTreeNode) -> Block:
        """Return a table, or its lines as typed where a row has more cells than the header."""
        rows = [
            tuple(self._inlines(cell) for cell in row.children)
            for part in node.children
            for row in part.children
        ]
        first, last = node.map or (0, 0)
        typed = [line.lstrip("> ") for line in self._source[first:last]]
        if any(_cells(line) > len(rows[0]) for line in typed):
            return Paragraph(_lines_as_typed(typed))
        return Table(rows[0], tuple(rows[1:]))

    def _inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        return _joined(self._inline(each) for leaf in node.children for each in leaf.children)

    def _inline(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        if node.type == _QUOTE:
            return (self._quote(node),)
        if node.type in _LEAVES:
            return (_LEAVES[node.type](node.content),)
        inner = _joined(self._inline(each) for each in node.children)
        return _link(node, inner) if node.type == "link" else (_AROUND[node.type](inner),)

    def _quote(self, node: SyntaxTreeNode) -> Inline:
        try:
            return fact(self._library, node.meta["address"], self._scope).quote
        except NoFact:
            return Text(leading_nowhere(self._library, node.content))


_LEAVES: dict[str, Callable[[str], Inline]] = {
    "text": Text,
    "code_inline": Code,
    "softbreak": lambda _: Text(" "),
    "hardbreak": lambda _: LineBreak(),
}
_AROUND: dict[str, Callable[[tuple[Inline, ...]], Inline]] = {"strong": Strong, "em": Emphasis}


def _link(node: SyntaxTreeNode, words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    title = node.attrs.get("title")
    said = (Text(f" ({title})"),) if title else ()
    return (Link(words, str(node.attrs["href"])), *said)


def _led_by(lead: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks whose first words are ``lead``."""
    match blocks:
        case (Paragraph(content, style), *rest):
            yield Paragraph(_joined([(Text(lead),), content]), style)
            yield from rest
        case _:
            yield Paragraph((Text(lead),))
            yield from blocks


def _cells(line: str) -> int:
    """Count the cells of a table's line."""
    return len(re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|")))


def _lines_as_typed(lines: list[str]) -> tuple[Inline, ...]:
    parts = [(LineBreak(), Text(line)) for line in lines]
    return tuple(each for part in parts for each in part)[1:]


def _joined(parts: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return inlines in one run, with neighbouring words made one."""
    found: list[Inline] = []
    for inline in (each for part in parts for each in part):
        match (found[-1] if found else None, inline):
            case (Text(before), Text(value)):
                found[-1] = Text(before + value)
            case _:
                found.append(inline)
    return tuple(found)
