"""Text of a YAML file to plain values, with the line and column of every key and value.

Every plain scalar stays text: ``01174960000``, ``17:30``, ``NO`` and ``1.10`` arrive as written
(``docs/decisions/0006-reading-yaml.md``). What would make one file mean two things (anchors,
aliases, merge keys, tags, directives, second documents, duplicate keys) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.events import DocumentStartEvent
from ruamel.yaml.events import Event
from ruamel.yaml.events import MappingEndEvent
from ruamel.yaml.events import MappingStartEvent
from ruamel.yaml.events import NodeEvent
from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.events import SequenceEndEvent
from ruamel.yaml.events import StreamEndEvent

Path = tuple[str | int, ...]
Position = tuple[int, int]

DEEPEST = 30
MOST_NODES = 50_000


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """Why a file cannot be read: a sentence, what to do, right text, and where (from 1)."""

    message: str
    hint: str
    line: int
    column: int
    example: str = ""


class _Composer:
    """Walks the parser's events once, building values and remembering where each stood."""

    def __init__(self, text: str, first_line: int) -> None:
        self.next_event = CParser(text).get_event
        self.first_line = first_line
        self.places: dict[Path, Position] = {}

    def position(self, event: Event) -> Position:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1)

    def refuse(self, event: Event, message: str, hint: str, example: str = "") -> Refusal:
        line, column = self.position(event)
        return Refusal(message, hint, line, column, example)

    def document(self) -> Any:
        self.next_event()
        event = self.next_event()
        if isinstance(event, StreamEndEvent):
            raise Refusal(
                "There is no record in this file.",
                "Write a record, or delete the file.",
                self.first_line,
                1,
                "kind: role",
            )
        self._refuse_directives(event)
        value = self.item((), self.next_event())
        self.next_event()
        rest = self.next_event()
        if not isinstance(rest, StreamEndEvent):
            raise self.refuse(
                rest,
                "A second document starts here; a file holds one.",
                "Delete the line `---`, or move what follows to a file of its own.",
            )
        return value

    def _refuse_directives(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent) and (event.version or event.tags):
            raise self.refuse(
                event,
                "Lines that start with % are not allowed; every file is read as YAML 1.2.",
                "Delete the line that starts with %.",
            )

    def item(self, path: Path, event: NodeEvent) -> Any:
        """Build a value that stands where it starts: in a list, or alone."""
        self.places[path] = self.position(event)
        return self.value(path, event)

    def value(self, path: Path, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            raise self._refuse_mark(event)
        if len(self.places) > MOST_NODES:
            raise self.refuse(
                event, f"The file has more than {MOST_NODES:,} items.", "Split the file."
            )
        if isinstance(event, ScalarEvent):
            return event.value if event.value or not event.implicit[0] else None
        if len(path) > DEEPEST:
            raise self.refuse(
                event, f"This is nested deeper than {DEEPEST} levels.", "Make the record flatter."
            )
        return self.mapping(path) if isinstance(event, MappingStartEvent) else self.sequence(path)

    def _refuse_mark(self, event: Any) -> Refusal:
        if event.anchor is None:
            return self.refuse(
                event,
                f"Tags ({event.tag}) are not allowed.",
                "Delete the word that starts with `!`, or put quotes round the whole value.",
            )
        mark = "*" if isinstance(event, AliasEvent) else "&"
        return self.refuse(
            event,
            f"Anchors and aliases ({mark}{event.anchor}) are not allowed.",
            "Write the value out where it is needed.",
        )

    def mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self.next_event(), MappingEndEvent):
            key = self._key(event)
            below = (*path, key)
            if key in values:
                first = self.places[below][0]
                raise self.refuse(
                    event,
                    f'"{key}" appears twice here (first on line {first}).',
                    "Keep one of the two.",
                )
            self.places[below] = self.position(event)
            values[key] = self.value(below, self.next_event())
        return values

    def _key(self, event: Event) -> str:
        if not isinstance(event, ScalarEvent):
            raise self.refuse(
                event,
                "A name is expected here, before the colon.",
                'If this is text with a bracket in it, put quotes round it: "{like this}".',
            )
        if event.anchor is not None or event.tag is not None:
            raise self._refuse_mark(event)
        if event.value == "<<":
            raise self.refuse(
                event,
                "Merge keys (<<) are not allowed.",
                "Write the values out where they are needed.",
            )
        return str(event.value)

    def sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            values.append(self.item((*path, len(values)), event))
        return values


def compose(text: str, first_line: int = 1) -> tuple[Any, dict[Path, Position]]:
    """Return the values of one YAML document and where each stood.

    ``first_line`` is the line of the file on which ``text`` starts (front matter starts on 2).
    A mapping is a dict, a sequence a list, every scalar a ``str``, nothing at all is ``None``.
    The place of a path is that of its key, or of the item in a list.
    Raises ``Refusal``.
    """
    composer = _Composer(text, first_line)
    try:
        return composer.document(), composer.places
    except MarkedYAMLError as error:
        raise _as_refusal(error, text, first_line) from None
    except YAMLError as error:
        raise Refusal(_sentence(str(error)), "Look at the line above.", first_line, 1) from None


def _as_refusal(error: MarkedYAMLError, text: str, first_line: int) -> Refusal:
    """Say a YAML error in the words of somebody who has never heard of YAML."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = error.problem or ""
    lines = text.splitlines()
    written = lines[line] if line < len(lines) else ""
    place = (line + first_line, column + 1)
    if re.match(r" *\t", written) or "\\t" in problem:
        return Refusal(
            "The line is indented with a tab.", "Use spaces instead of the tab key.", *place
        )
    if "mapping values are not allowed" in problem:
        return Refusal(
            "There is a second colon in this line.",
            "Put quotes round the text after the first colon.",
            *place,
            'title: "Act now: call 999"',
        )
    if "unexpected end of stream" in problem or "found unexpected end" in problem:
        opened = error.context_mark or mark
        return Refusal(
            "A quote is opened here and never closed.",
            "Add the missing quote at the end of the text.",
            (opened.line if opened else 0) + first_line,
            (opened.column if opened else 0) + 1,
        )
    if "cannot start any token" in problem or "special characters" in problem:
        return Refusal(
            "The text here starts with a sign that has a meaning of its own in this format.",
            "Put quotes round the text.",
            *place,
            'note: "@ the front desk"',
        )
    return Refusal(
        f"The layout of this line cannot be read ({_sentence(problem)}).",
        "Indent it like its neighbours, and write a colon and a space after every name.",
        *place,
        "name: Adults' front door",
    )


def _sentence(words: str) -> str:
    """Drop the parser's own positions from its words."""
    return (
        re.sub(r"\s+", " ", words.split(" at line ", maxsplit=1)[0]).strip()
        or "it stops unexpectedly"
    )
