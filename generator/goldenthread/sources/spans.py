"""Where each value of a YAML text begins and ends, to the character, and where its comments are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from typing import NamedTuple

from _ruamel_yaml import CParser
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import Event
from ruamel.yaml.events import MappingEndEvent
from ruamel.yaml.events import MappingStartEvent
from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.events import SequenceEndEvent

from goldenthread.sources.places import Path
from goldenthread.sources.refusal import Refusal

_WORD = re.compile(r"\S")
_COMMENT = re.compile(r"(?:(?<=\s)|(?<![\s\S]))#[^\r\n]*")


class Span(NamedTuple):
    """Where a value stands in a text: its characters, and those of its key if it has one.

    ``style`` is the quote mark or block mark of a scalar, empty for plain words, and None for a
    group or a list; ``flow`` says that a group or list is written in brackets.
    """

    start: int
    end: int
    style: str | None
    flow: bool = False
    key: int = -1
    column: int = 0


class _Walker:
    """Walks the parser's events once and remembers where each value stood."""

    def __init__(self, text: str) -> None:
        self.next_event = CParser(text).get_event
        self.spans: dict[Path, Span] = {}
        self.scalars: list[tuple[int, int]] = []
        self.reached = 0

    def document(self) -> None:
        for _ in range(2):
            self.next_event()
        self.value((), self.next_event())

    def value(self, path: Path, event: Any, key: Event | None = None) -> None:
        start, mark = event.start_mark.index, (key or event).start_mark
        at = mark.index if key else -1
        if isinstance(event, ScalarEvent):
            self.scalar(event)
            self.spans[path] = Span(
                start, event.end_mark.index, event.style or "", key=at, column=mark.column
            )
            return
        flow = bool(event.flow_style)
        self.spans[path] = Span(start, start, None, flow, at, mark.column)
        end = self.mapping(path) if isinstance(event, MappingStartEvent) else self.sequence(path)
        if flow:
            self.reached = end.end_mark.index
        self.spans[path] = Span(start, self.reached, None, flow, at, mark.column)

    def scalar(self, event: ScalarEvent) -> None:
        self.scalars.append((event.start_mark.index, event.end_mark.index))
        self.reached = event.end_mark.index

    def mapping(self, path: Path) -> Event:
        while not isinstance(key := self.next_event(), MappingEndEvent):
            self.scalar(key)
            self.value((*path, str(key.value)), self.next_event(), key)
        return key

    def sequence(self, path: Path) -> Event:
        number = 0
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            self.value((*path, number), event)
            number += 1
        return event


class Layout(NamedTuple):
    """The spans of every value of a text by its path, and the comments in their order."""

    spans: dict[Path, Span]
    comments: tuple[str, ...]

    def children(self, path: Path) -> tuple[str, ...]:
        """Return the keys of a group in the order in which they are written."""
        return tuple(
            str(each[-1])
            for each in self.spans
            if len(each) == len(path) + 1 and each[:-1] == path and isinstance(each[-1], str)
        )


def layout(text: str) -> Layout:
    """Return where everything stands in a text that ``compose`` can read. Raises ``Refusal``."""
    walker = _Walker(text)
    try:
        walker.document()
    except (YAMLError, AttributeError, TypeError):
        raise Refusal("The file cannot be read.", "Run `goldenthread check` first.") from None
    return Layout(walker.spans, tuple(_comments(text, walker.scalars)))


def _comments(text: str, scalars: list[tuple[int, int]]) -> Iterator[str]:
    """Yield what stands behind a number sign, outside of every value."""
    parts, reached = [], 0
    for start, end in scalars:
        parts += [text[reached:start], _WORD.sub("x", text[start:end])]
        reached = max(end, reached)
    for match in _COMMENT.finditer("".join([*parts, text[reached:]])):
        yield text[match.start() : match.end()]
