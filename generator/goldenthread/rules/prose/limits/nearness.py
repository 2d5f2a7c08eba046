"""Which of several facts a text is most about, so that it is the one that is named and quoted."""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import words_of
from goldenthread.records.links import links_of
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.facts import LimitFact
from goldenthread.rules.prose.limits.facts import Of
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.wording import words

_NO_TIME = frozenset({"AS_REQUESTED", "LOCAL", "NONE"})
_FAR = 3
"""The place of a fact to which nothing in a text leads."""


class Near(NamedTuple):
    """Facts, the nearest first; ``beside`` are those as near as the first."""

    all: tuple[Kept, ...]
    beside: tuple[Kept, ...]
    found: bool
    """Whether something in the text leads to the nearest fact."""


def nearest(
    library: Library, passage: Passage, clause: Clause, facts: tuple[LimitFact, ...]
) -> Near:
    """Return facts in the order in which a text is about them.

    First are those of its own record, then those it quotes or names, then those of the records it
    links to: the pathways of a policy, the evidence of an answer.
    """
    entry = library.entries.get(passage.key)
    linked = {each.target for each in links_of(entry.record)} if entry else set()
    said = set(words_of(clause.sentence)) - words("light")

    def distance(fact: LimitFact) -> tuple[bool, int, int]:
        key = fact.kept.key
        shared = len(said.intersection(words_of(library.title(key))))
        named = f"{key}#" in clause.paragraph or (fact.of is Of.CLOCK and shared > 0)
        places = (key == passage.key, named, key in linked, True)
        return fact.code in _NO_TIME, places.index(True), -shared

    order = sorted(facts, key=lambda each: (distance(each), each.of.value))
    if not order:
        return Near((), (), found=False)
    first = distance(order[0])
    beside = tuple(each.kept for each in order if distance(each) == first)
    return Near(tuple(each.kept for each in order), beside, found=first[1] < _FAR)
