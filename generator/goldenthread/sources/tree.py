"""Text of a YAML file to plain values, with the line and column of every key and value.

Every plain scalar stays text: ``01174960000``, ``17:30``, ``NO`` and ``1.10`` arrive as written
(``docs/decisions/0006-reading-yaml.md``). What would make one file mean two things (anchors,
aliases, merge keys, tags, directives, second documents, duplicate keys) is refused.
"""

from __future__ import annotations

from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.events import DocumentStartEvent
from ruamel.yaml.events import Event
from ruamel.yaml.events import MappingEndEvent
from ruamel.yaml.events import MappingStartEvent
from ruamel.yaml.events import ScalarEvent
from ruamel.yaml.events import SequenceEndEvent
from ruamel.yaml.events import StreamEndEvent

from goldenthread.sources.characters import composed
from goldenthread.sources.characters import flaw_in
from goldenthread.sources.places import Places
from goldenthread.sources.places import Spot
from goldenthread.sources.refusal import Refusal
from goldenthread.sources.wording import as_refusal
from goldenthread.sources.wording import plain_error

DEEPEST = 30
MOST_NODES = 50_000


class _Composer:
    """Walks the parser's events once, building values and remembering where each stood."""

    def __init__(self, text: str, first_line: int) -> None:
        self.next_event = CParser(text).get_event
        self.first_line = first_line
        self.nodes = 0
        self.spread: ScalarEvent | None = None

    def refuse(self, event: Event, message: str, hint: str, example: str = "") -> Refusal:
        line, column, _ = self.spot(event)
        return Refusal(message, hint, line, column, example)

    def spot(self, event: Event, below: Any = None) -> Spot:
        mark = event.start_mark
        return mark.line + self.first_line, mark.column + 1, below

    def document(self) -> tuple[Any, Places]:
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
        value, top = self.item(self.next_event(), 0)
        self.next_event()
        rest = self.next_event()
        if not isinstance(rest, StreamEndEvent):
            raise self.refuse(
                rest,
                "A second document starts here; a file holds one.",
                "Delete the line `---`, or move what follows to a file of its own.",
            )
        return value, Places(top)

    def _refuse_directives(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent) and (event.version or event.tags):
            raise self.refuse(
                event,
                "Lines that start with % are not allowed; every file is read as YAML 1.2.",
                "Delete the line that starts with %.",
            )

    def item(self, event: Any, depth: int) -> tuple[Any, Spot]:
        """Build a value that stands where it starts: in a list, or alone."""
        value, below = self.value(event, depth)
        return value, self.spot(event, below)

    def value(self, event: Any, depth: int) -> tuple[Any, Any]:
        """Build a value, and the spots of what stands below it."""
        if event.anchor is not None or event.ctag is not None:
            raise self._refuse_mark(event)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise self.refuse(
                event, f"The file has more than {MOST_NODES:,} items.", "Split the file."
            )
        if isinstance(event, ScalarEvent):
            return self.words(event) if event.value or not event.implicit[0] else None, None
        if depth > DEEPEST:
            raise self.refuse(
                event, f"This is nested deeper than {DEEPEST} levels.", "Make the record flatter."
            )
        below = depth + 1
        return self.mapping(below) if isinstance(event, MappingStartEvent) else self.sequence(below)

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

    def mapping(self, depth: int) -> tuple[dict[str, Any], dict[str, Spot]]:
        values: dict[str, Any] = {}
        spots: dict[str, Spot] = {}
        while not isinstance(event := self.next_event(), MappingEndEvent):
            key = self._key(event)
            if key in values:
                raise self.refuse(
                    event,
                    f'"{key}" appears twice here (first on line {spots[key][0]}).',
                    "Keep one of the two.",
                )
            values[key], below = self.value(self.next_event(), depth)
            spots[key] = self.spot(event, below)
        return values, spots

    def _key(self, event: Event) -> str:
        if not isinstance(event, ScalarEvent):
            raise self.refuse(
                event,
                "A name is expected here, before the colon.",
                'If this is text with a bracket in it, put quotes round it: "{like this}".',
            )
        if event.anchor is not None or event.ctag is not None:
            raise self._refuse_mark(event)
        if event.value == "<<":
            raise self.refuse(
                event,
                "Merge keys (<<) are not allowed.",
                "Write the values out where they are needed.",
            )
        return self.words(event)

    def words(self, event: ScalarEvent) -> str:
        """Return a text in NFC; refuse what an escape hides in it."""
        if event.style == '"' and (flaw := flaw_in(event.value)):
            raise self.refuse(event, flaw.message, flaw.hint)
        if event.style and event.start_mark.line < event.end_mark.line:
            self.spread = event
        return composed(event.value)

    def sequence(self, depth: int) -> tuple[list[Any], list[Spot]]:
        values: list[Any] = []
        spots: list[Spot] = []
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            value, spot = self.item(event, depth)
            values.append(value)
            spots.append(spot)
        return values, spots


def compose(text: str, first_line: int = 1) -> tuple[Any, Places]:
    """Return the values of one YAML document and where each stood.

    ``first_line`` is the line of the file on which ``text`` starts (front matter starts on 2).
    A mapping is a dict, a sequence a list, every scalar a ``str``, nothing at all is ``None``.
    The place of a path is that of its key, or of the item in a list.
    Raises ``Refusal``.
    """
    composer = _Composer(text, first_line)
    try:
        return composer.document()
    except MarkedYAMLError as error:
        raise as_refusal(error, text, first_line, composer.spread) from None
    except YAMLError as error:
        raise plain_error(error, first_line) from None
