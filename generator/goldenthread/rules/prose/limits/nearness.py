"""Which of several facts a text is most about, so that it is the one that is named and quoted."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import words_of
from goldenthread.records.links import links_of
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.facts import LimitFact
from goldenthread.rules.prose.limits.held import Held
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.wording import words

_NO_TIME = frozenset({"AS_REQUESTED", "LOCAL", "NONE"})
_FEW = 4
"""So few facts are all named."""
_MOST = 50
"""As many facts are looked at where nothing in the text leads to one."""


class Near(NamedTuple):
    """The facts that a text is most about; ``led`` says whether something in it leads to them."""

    facts: tuple[Kept, ...]
    led: bool


def nearest(library: Library, passage: Passage, clause: Clause, held: Held) -> Near:
    """Return the facts of the record itself, else those that it quotes or names, else others.

    Others are first those of the records that it links to: the pathways of a policy, the evidence
    of an answer; then the duties whose titles share the most words with the sentence.
    """
    said = set(words_of(clause.sentence)) - words("light")
    for near in (
        held.at(passage.key),
        _named(library, held, clause, said),
        _linked(library, held, passage),
    ):
        if facts := _closest(library, near, said):
            return Near(facts, led=True)
    some = _kept(islice(held, _MOST))
    duties = _closest(library, held.duties, said, fewest=1) if len(some) > _FEW else ()
    return Near(duties or some, led=False)


def _named(library: Library, held: Held, clause: Clause, said: set[str]) -> Iterator[LimitFact]:
    for mention in mentions(clause.paragraph):
        yield from held.at(mention.address.partition("#")[0])
    yield from (each for each in held.local if _shared(library, each, said))


def _linked(library: Library, held: Held, passage: Passage) -> Iterator[LimitFact]:
    if entry := library.entries.get(passage.key):
        for link in links_of(entry.record):
            yield from held.at(link.target)


def _closest(
    library: Library, facts: Iterable[LimitFact], said: set[str], fewest: int = 0
) -> tuple[Kept, ...]:
    """Return the facts whose records' titles share the most words with a sentence."""
    timed = [(_shared(library, each, said), each) for each in facts if each.code not in _NO_TIME]
    most = max((shared for shared, _ in timed), default=-1)
    return _kept(each for shared, each in timed if shared == most) if most >= fewest else ()


def _shared(library: Library, fact: LimitFact, said: set[str]) -> int:
    return len(said.intersection(words_of(library.title(fact.kept.key))))


def _kept(facts: Iterable[LimitFact]) -> tuple[Kept, ...]:
    return tuple(dict.fromkeys(each.kept for each in facts))
