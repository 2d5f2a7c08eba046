"""Text with ``[[...]]`` in it to inlines: literal words and quotes of facts."""

from __future__ import annotations

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.library.facts import leading_nowhere
from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from goldenthread.records.fields import Record


def resolve(library: Library, text: str, scope: Scope | None = None) -> tuple[Inline, ...]:
    """Return a text with every quote replaced by the fact it names.

    One that leads nowhere is left to ``leading_nowhere``.
    """
    inlines: list[Inline] = []
    reached = 0
    for mention in mentions(text):
        try:
            quote: Inline = fact(library, mention.address, scope).quote
        except NoFact:
            quote = Text(leading_nowhere(library, text[mention.start : mention.end]))
        if mention.start > reached:
            inlines.append(Text(text[reached : mention.start]))
        inlines.append(quote)
        reached = mention.end
    if reached < len(text):
        inlines.append(Text(text[reached:]))
    return tuple(inlines)


def quote(library: Library, record: Record, path: str) -> Quote:
    """Return one value of a record as a quote. Raises ``NoFact``."""
    return fact(library, f"{record.key}#{path}").quote
