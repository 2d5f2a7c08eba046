"""The accounts of every record: shown as it has to be, or not shown for a reason, never both."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.emit.publish.emitted import Emitted
from goldenthread.emit.publish.ledger import Account
from goldenthread.library.audience import for_reader
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.pipeline.ledger.claim import Claim
from goldenthread.pipeline.ledger.claim import Why
from goldenthread.pipeline.ledger.claim import hidden
from goldenthread.pipeline.ledger.claim import if_needed
from goldenthread.pipeline.ledger.documents import Packs
from goldenthread.pipeline.ledger.documents import Tenders
from goldenthread.pipeline.ledger.staff import Crisis
from goldenthread.pipeline.ledger.staff import Diagrams
from goldenthread.pipeline.ledger.staff import Registers
from goldenthread.pipeline.ledger.staff import Site
from goldenthread.pipeline.produced import CALL
from goldenthread.pipeline.produced import DIAGRAMS
from goldenthread.pipeline.produced import REGISTERS
from goldenthread.pipeline.produced import SITE
from goldenthread.pipeline.produced import documents_for
from goldenthread.records.fields import Record
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Standing
from goldenthread.records.traits import Lasting
from goldenthread.rules.rule import World

Expect = Callable[[Record], Claim]
PAPER: dict[Audience, Callable[[World, Library], Tenders | Packs]] = {
    Audience.COMMISSIONER: Tenders,
    Audience.INSPECTOR: Packs,
}
"""What works out the claims of the documents for each reader."""


class Unaccounted(Exception):
    """A record is missing where it has to be, or is where it may not be: a fault of the tool."""

    def __init__(self, faults: Iterable[str]) -> None:
        found = list(faults)
        more = f" And {len(found) - 3} more like it." if len(found) > 3 else ""
        super().__init__(
            f"The outputs do not show what they have to: {'; '.join(found[:3])}.{more} Nothing was "
            "put in place; the last good build is as it was. This is a fault of the tool and not "
            "of your library: please report it."
        )


def accounts(
    world: World, outputs: tuple[Emitted, ...], held_back: Iterable[str] = ()
) -> tuple[Account, ...]:
    """Return what became of every record in every family. Raises ``Unaccounted``.

    ``held_back`` are the documents that were not made, for a reason that was told.
    """
    found: list[Account] = []
    faults: list[str] = []
    for family, expect in _families(world, frozenset(held_back)):
        own = [each for each in outputs if each.family == family]
        shows, about = _by_record((each.name, each.shows) for each in own), _about(own)
        for key, entry in world.library.entries.items():
            claim = expect(entry.record)
            where = shows.get(key, frozenset())
            faults += (f"{key} {fault}" for fault in _faults(family, claim, where))
            if claim.own and key not in about:
                faults.append(f"{key} has no page in the {family} that shows it")
            found.append(_account(key, family, claim, where))
    if faults:
        raise Unaccounted(faults)
    return tuple(found)


def _families(world: World, held_back: frozenset[str]) -> Iterator[tuple[str, Expect]]:
    yield SITE, Site(world).claim
    yield CALL, Crisis(world).claim
    yield DIAGRAMS, _refined(world, Diagrams(world).claim)
    yield REGISTERS, Registers().claim
    for reader, make in PAPER.items():
        library = for_reader(world.library, reader)
        claims = make(world, library).claim
        made = _made(held_back, _refined(world, claims))
        yield documents_for(reader), _for_reader(library, made)


def _for_reader(library: Library, expect: Expect) -> Expect:
    """Ask with the record as the reader may see it; one that is hidden may be shown nowhere."""

    def claim(record: Record) -> Claim:
        seen = library.entries.get(record.key)
        return expect(seen.record) if seen else hidden(Why.AUDIENCE)

    return claim


def _made(held_back: frozenset[str], expect: Expect) -> Expect:
    """Ask only of the documents that were made."""

    def claim(record: Record) -> Claim:
        found = expect(record)
        left = found.must - held_back
        return replace(found, must=left) if left or not found.must else if_needed(Why.HELD_BACK)

    return claim


def _refined(world: World, expect: Expect) -> Expect:
    """Say of a record that is not needed whether that is because it is not in force."""

    def claim(record: Record) -> Claim:
        found = expect(record)
        standing = _standing(world, record)
        return if_needed(standing) if standing and found.why is Why.NOT_NEEDED else found

    return claim


def _standing(world: World, record: Record) -> Why | None:
    if isinstance(record, Framework) and record.standing is Standing.DRAFT:
        return Why.DRAFT
    if isinstance(record, Lasting):
        if record.replaced_by or (record.effective_to and record.effective_to < world.as_of):
            return Why.SUPERSEDED
        if record.effective_from and record.effective_from > world.as_of:
            return Why.NOT_YET
    return None


def _by_record(shown: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    """Return the outputs that show each record.

    That what they quote and write out stands in their files was seen by ``emitted.lost``.
    """
    found: dict[str, set[str]] = {}
    for name, keys in shown:
        for key in keys:
            found.setdefault(key, set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _about(outputs: Iterable[Emitted]) -> set[str]:
    """Return the records that an output is about, and shows."""
    return {key for each in outputs for key in each.shows.intersection(each.about)}


def _faults(family: str, claim: Claim, where: frozenset[str]) -> Iterator[str]:
    if claim.anywhere and not where:
        yield f"is nowhere in the {family}"
    for name in sorted(claim.must - where):
        yield f"is not in {name}"
    if claim.never and where:
        yield f"is in {min(where)}, where it may not be ({claim.why.words if claim.why else ''})"


def _account(key: str, family: str, claim: Claim, where: frozenset[str]) -> Account:
    if where or claim.why is None:
        return Account(key, family, len(where))
    return Account(key, family, 0, claim.why.value, claim.why.words)
