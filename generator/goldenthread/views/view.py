"""What every view is given, and the few helpers by which it takes values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.graph.uses import Uses
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.library.quoting import resolve
from goldenthread.model.audience import Audience
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Suppressed
from goldenthread.model.inline import Call
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Quote
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Service
from goldenthread.views.front_door import front_door
from goldenthread.views.names import title_of


@dataclass(frozen=True)
class View:
    """One reader's library with its graph, the day it is judged on and what the checks found.

    ``library`` holds only what ``reader`` may see; ``bindings`` are of that same library. A field
    that the reader may not see is missing from its record: ask ``has`` before quoting it.
    """

    library: Library
    bindings: tuple[BoundPathway, ...]
    uses: Uses
    as_of: date
    reader: Audience
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    def quote(self, record: Record, path: str) -> Quote:
        """Return one value of a record in words, as a quote that the manifest will list."""
        address = f"{record.key}#{path}"
        if (known := self._quotes.get(address)) is None:
            known = self._quotes[address] = fact(self.library, address).quote
        return known

    def call(self, record: Record, path: str, words: str = "") -> Call:
        """Return a telephone number of a record to press; ``words`` say whose it is."""
        found = self.quote(record, path)
        return Call(found.address, found.value, words)

    def fact(self, address: str, scope: Scope | None = None) -> Quote:
        """Return the fact at an address as a quote. Raises ``NoFact``."""
        return fact(self.library, address, scope).quote

    def inlines(self, text: str, scope: Scope | None = None) -> tuple[Inline, ...]:
        """Return a text that may quote facts, with each quote in its place."""
        return resolve(self.library, text, self.scope if scope is None else scope)

    def has(self, record: object, name: str) -> bool:
        """Say whether the reader may see a field of a record, and something stands in it."""
        return getattr(record, name, None) not in (None, ())

    def name(self, key: str) -> Quote:
        """Return what people call the record ``kind/id``, as a quote."""
        return Quote(key, title_of(self.library, key))

    @cached_property
    def _quotes(self) -> dict[str, Quote]:
        """Return the quotes already taken: one role is named on hundreds of pages."""
        return {}

    @cached_property
    def authorities(self) -> tuple[Authority, ...]:
        """Return the authorities that host a service of the provider, by id."""
        hosts = {each.authority for each in self.library.all(Service)}
        return tuple(each for each in self.library.all(Authority) if each.id in hosts)

    @cached_property
    def scope(self) -> Scope:
        """Return what ``@`` names stand for in a text that is bound to no authority."""
        return {"provider": f"provider/{self.library.settings.provider}"}

    @cached_property
    def front_door(self) -> Purpose | None:
        """Return the purpose for which staff contact a council first."""
        return front_door(self.library, self.bindings)

    def bindings_of(self, authority: str) -> tuple[BoundPathway, ...]:
        """Return the pathways of one authority, those for most kinds of concern first."""
        found = (each for each in self.bindings if each.authority.id == authority)
        return tuple(sorted(found, key=lambda each: breadth(each.pathway)))


def breadth(pathway: Pathway) -> tuple[int, str]:
    """Sort key of every list of pathways: one for any concern stands before one for a few."""
    return -len(pathway.categories), pathway.title


def step_anchor(step: BoundStep) -> str:
    """Return the anchor of a step on its pathway's page."""
    return f"step-{step.step.id}"
