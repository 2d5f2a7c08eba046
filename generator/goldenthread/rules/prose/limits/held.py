"""Limits for one thing, indexed: a sentence asks for a few of them, however many there are."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from goldenthread.rules.prose.limits.facts import LimitFact
from goldenthread.rules.prose.limits.facts import Of


@dataclass(frozen=True, eq=False)
class Group:
    """Some limits that always count together."""

    facts: tuple[LimitFact, ...]

    @cached_property
    def by_code(self) -> Mapping[str, tuple[LimitFact, ...]]:
        """Return the limits by their codes."""
        return _apart((each.code, each) for each in self.facts)

    @cached_property
    def by_key(self) -> Mapping[str, tuple[LimitFact, ...]]:
        """Return the limits by the records that set them."""
        return _apart((each.kept.key, each) for each in self.facts)

    @cached_property
    def duties(self) -> tuple[LimitFact, ...]:
        """Return the limits of duties."""
        return tuple(each for each in self.facts if each.of is Of.DUTY)


@dataclass(frozen=True, eq=False)
class Held:
    """The limits that hold for a thing: those of everywhere, and those of the councils meant.

    ``only`` are the codes of those that are looked at, where it is not all.
    """

    groups: tuple[Group, ...] = ()
    only: frozenset[str] | None = None

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of the limits."""
        found = frozenset(code for group in self.groups for code in group.by_code)
        return found if self.only is None else found & self.only

    def with_codes(self, codes: Iterable[str]) -> Held:
        """Return the limits that have one of some codes."""
        return Held(self.groups, frozenset(codes) & self.codes)

    def for_council(self, authority: str) -> Held:
        """Return the limits of everywhere and those of one council."""
        everywhere, *local = self.groups
        own = (each for each in local if each.facts[0].authority == authority)
        return Held((everywhere, *own), self.only)

    def at(self, key: str) -> Iterator[LimitFact]:
        """Yield the limits that a record sets."""
        yield from self._looked_at(each for g in self.groups for each in g.by_key.get(key, ()))

    @property
    def local(self) -> Iterator[LimitFact]:
        """Yield the limits of the councils meant."""
        yield from self._looked_at(each for group in self.groups[1:] for each in group.facts)

    @property
    def duties(self) -> Iterator[LimitFact]:
        """Yield the limits of duties."""
        yield from self._looked_at(each for group in self.groups for each in group.duties)

    def __iter__(self) -> Iterator[LimitFact]:
        """Yield the limits, in the order of their records."""
        yield from self._looked_at(each for group in self.groups for each in group.facts)

    def _looked_at(self, facts: Iterable[LimitFact]) -> Iterator[LimitFact]:
        return (each for each in facts if self.only is None or each.code in self.only)


@dataclass(frozen=True, eq=False)
class Facts:
    """All limits for one thing, those of each council apart."""

    all: tuple[LimitFact, ...]

    def of(self, councils: frozenset[str]) -> Held:
        """Return the limits that hold with some councils; none means any of them."""
        if not councils:
            return Held((self._anywhere,))
        local = (self._local[each] for each in sorted(councils) if each in self._local)
        return Held((self._everywhere, *local))

    @cached_property
    def _anywhere(self) -> Group:
        return Group(self.all)

    @cached_property
    def _everywhere(self) -> Group:
        return Group(tuple(each for each in self.all if each.authority is None))

    @cached_property
    def _local(self) -> Mapping[str, Group]:
        found = _apart((each.authority, each) for each in self.all if each.authority)
        return {authority: Group(facts) for authority, facts in found.items()}


def _apart(pairs: Iterable[tuple[str, LimitFact]]) -> dict[str, tuple[LimitFact, ...]]:
    found: dict[str, list[LimitFact]] = {}
    for name, fact in pairs:
        found.setdefault(name, []).append(fact)
    return {name: tuple(facts) for name, facts in found.items()}
