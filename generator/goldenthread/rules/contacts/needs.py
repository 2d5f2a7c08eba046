"""What the pathways need of teams outside: each purpose with the teams that serve it, once.

The same teams may serve a purpose in several authorities, and one team several purposes; what is
wrong with their hours is one mistake and is reported once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import lru_cache
from itertools import product

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.fallbacks import with_fallbacks
from goldenthread.library.serving import serving
from goldenthread.library.week import Teams
from goldenthread.library.week import unreached
from goldenthread.library.words import listed
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.areas import misplaced
from goldenthread.rules.contacts.fallbacks import misled
from goldenthread.rules.rule import World


@dataclass
class Need:
    """That steps contact some teams for a purpose, and whom they use ``instead`` out of hours.

    ``key`` and ``path`` are the place of the first such step's purpose.
    """

    purpose: Purpose
    teams: Teams
    instead: Teams
    waits: bool
    key: str
    path: KeyPath
    words: str
    authorities: list[Authority] = field(default_factory=list)

    @property
    def where(self) -> str:
        """Return the authorities in words: ``Northbridge and Wexcombe``."""
        return listed(each.short for each in self.authorities)

    @property
    def answering(self) -> Teams:
        """Return everybody who may answer for the step, by day or by night."""
        return (*self.teams, *(each for each in self.instead if each not in self.teams))


@lru_cache(maxsize=8)
def needs(world: World) -> tuple[Need, ...]:
    """Return every need of the pathways that has a team, in the order of the pathways."""
    found: dict[tuple[object, ...], Need] = {}
    for bound in world.bindings:
        for each in bound.steps:
            purpose = world.library.find(Purpose, each.step.purpose)
            if purpose and each.teams:
                _add(found, world, bound, each, purpose)
    return tuple(found.values())


def waited_for(world: World) -> Iterator[Need]:
    """Yield each need that has to be met at every hour.

    Nothing is said of an emergency (another rule holds its teams to every minute), of a step that
    may wait, and where the hours of somebody are unknown because of a mistake reported elsewhere.
    """
    unsure = unsure_of(world)
    wrong = misled(world.library)
    for need in needs(world):
        purpose = need.purpose
        if need.waits or purpose.office_hours_enough or purpose.emergency:
            continue
        if any(unsure.about(purpose.id, each.id) for each in need.authorities):
            continue
        if all(_known(world, each) and each.id not in wrong for each in need.answering):
            yield need


@dataclass(frozen=True)
class Unsure:
    """For which purposes in which areas it is unknown who answers; an empty name means any."""

    places: frozenset[tuple[str, str]]

    def about(self, purpose: str, area: str) -> bool:
        """Say whether a mistake reported elsewhere leaves open who serves a purpose in an area."""
        return not self.places.isdisjoint(product(("", purpose), ("", area)))


@lru_cache(maxsize=8)
def unsure_of(world: World) -> Unsure:
    """Return what is unknown because a team names a purpose or an area that cannot be right."""
    found: set[tuple[str, str]] = set()
    for contact in world.library.all(Contact):
        areas: tuple[str, ...] = contact.areas or ("",)
        purposes: tuple[str, ...] = contact.purposes
        if not all(world.library.find(Authority, each) for each in contact.areas):
            areas = ("",)
        elif misplaced(world.library, contact):
            areas += world.library.get(Agency, contact.agency).areas
        elif all(world.library.find(Purpose, each) for each in purposes):
            continue
        else:
            purposes = ("",)
        found.update(product(purposes, areas))
    return Unsure(frozenset(found))


def _known(world: World, team: Contact) -> bool:
    """Say whether the team that answers when this one is closed is there, if one is named."""
    return team.when_closed is None or world.library.find(Contact, team.when_closed) is not None


@lru_cache(maxsize=8)
def unanswered(world: World) -> frozenset[str]:
    """Return the purposes for which nobody can be reached at some minute, though none may wait."""
    late = {
        need.purpose.id
        for need in needs(world)
        if not need.waits and not need.purpose.office_hours_enough and unreached(need.answering)
    }
    never = {
        name
        for bound in world.bindings
        for each in bound.steps
        for name, _ in wanted(each)
        if not serving(world.library, name, bound.authority.id)
    }
    return frozenset(late | never)


def wanted(each: BoundStep) -> Iterator[tuple[str, KeyPath]]:
    """Yield the purposes that a step names, the one used out of hours last, with their paths."""
    if each.step.purpose:
        yield each.step.purpose, ("steps", each.at, "purpose")
    if each.step.out_of_hours and each.step.out_of_hours.use:
        yield each.step.out_of_hours.use, ("steps", each.at, "out_of_hours", "use")


def _add(
    found: dict[tuple[object, ...], Need],
    world: World,
    bound: BoundPathway,
    each: BoundStep,
    purpose: Purpose,
) -> None:
    other = each.step.out_of_hours
    instead = _instead(world, bound, each, purpose)
    waits = bool(other and other.wait)
    mark = (purpose.id, waits, *(team.id for team in (*each.teams, *instead)))
    path = ("steps", each.at, "purpose")
    need = found.setdefault(
        mark, Need(purpose, each.teams, instead, waits, bound.pathway.key, path, each.words)
    )
    if bound.authority not in need.authorities:
        need.authorities.append(bound.authority)


def _instead(world: World, bound: BoundPathway, each: BoundStep, purpose: Purpose) -> Teams:
    """Return whom a step uses when its teams are closed: what it says, then whom they name."""
    library, other = world.library, each.step.out_of_hours
    found = with_fallbacks(library, each.teams, purpose.id)[len(each.teams) :]
    if other and other.use:
        used = serving(library, other.use, bound.authority.id)
        found = (*with_fallbacks(library, used, other.use), *found)
    return tuple(dict.fromkeys(team for team in found if team not in each.teams))
