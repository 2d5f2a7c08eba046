"""Which team serves a purpose for an authority, and when."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from goldenthread.library.fallbacks import with_fallbacks
from goldenthread.library.library import Library
from goldenthread.library.week import Teams
from goldenthread.library.week import answers_at
from goldenthread.library.week import unreached
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import ThresholdSet

# Tuesday 11am and Saturday 3am: the middle of office hours, and of the longest night.
DAY_MINUTE = 24 * 60 + 11 * 60
NIGHT_MINUTE = 5 * 24 * 60 + 3 * 60
NATIONAL = ""


@lru_cache(maxsize=8)
def _index(library: Library) -> MappingProxyType[tuple[str, str], Teams]:
    """Return the teams by purpose and area; national teams stand under the empty area."""
    found: dict[tuple[str, str], list[Contact]] = {}
    for contact in library.all(Contact):
        for purpose in contact.purposes:
            for area in contact.areas or (NATIONAL,):
                found.setdefault((purpose, area), []).append(contact)
    return MappingProxyType({key: tuple(teams) for key, teams in sorted(found.items())})


@lru_cache(maxsize=8)
def _purposes(library: Library) -> tuple[str, ...]:
    """Return every purpose that some team serves."""
    return tuple(sorted({purpose for purpose, _ in _index(library)}))


def serving(library: Library, purpose: str, authority: str) -> Teams:
    """Return the teams that serve a purpose for an authority, by id.

    National teams count only when no team of the authority's own serves the purpose.
    """
    index = _index(library)
    return index.get((purpose, authority)) or index.get((purpose, NATIONAL), ())


def answering(library: Library, purpose: str, authority: str) -> Teams:
    """Return the teams that serve a purpose, with those that count for the hours they leave."""
    teams = serving(library, purpose, authority)
    return with_fallbacks(library, teams, purpose) if unreached(teams) else teams


def reachable_at(contacts: Teams, minute: int) -> Contact | None:
    """Return the team to call at a minute of the week: the first that answers the telephone.

    Where two answer, it is the one that says that it is called first, or the one that sends callers
    to the other only when it is closed itself.
    """
    open_ = [contact for contact in contacts if answers_at(contact, minute)]
    fallbacks = {contact.when_closed for contact in open_}
    return min(open_, key=lambda each: (not each.first_call, each.id in fallbacks), default=None)


def is_replaced(library: Library, found: ThresholdSet) -> bool:
    """Say whether a later edition of the same authority takes a set's place."""
    successor = library.find(ThresholdSet, found.replaced_by)
    unread = library.may_have(f"{ThresholdSet.kind}/{found.replaced_by}") and successor is None
    return unread or (successor is not None and successor.authority == found.authority)


@lru_cache(maxsize=8)
def _current_sets(library: Library) -> MappingProxyType[str, ThresholdSet]:
    """Return the threshold set of each authority: the last by id that nothing replaces.

    Of two, one that has the authority's name in its own goes before another.
    """
    sets = [each for each in library.all(ThresholdSet) if not is_replaced(library, each)]
    sets.sort(key=lambda each: each.authority in each.id)
    return MappingProxyType({each.authority: each for each in sets})


def thresholds_of(library: Library, authority: str) -> ThresholdSet | None:
    """Return the threshold set that is in use in an authority."""
    return _current_sets(library).get(authority)


def scope_of(library: Library, authority: Authority) -> Mapping[str, str]:
    """Return what ``@`` names stand for in a text that is bound to an authority.

    ``@day/PURPOSE`` is the team to call in the middle of a working day, ``@night/PURPOSE``
    the one to call in the small hours of a Saturday. Where no team of the purpose answers then, it
    is one that the purpose's teams name for when they are closed and that counts for the purpose.
    """
    return _scope(library, authority.id)


@lru_cache(maxsize=512)
def _scope(library: Library, authority: str) -> Mapping[str, str]:
    scope = {
        "authority": f"{Authority.kind}/{authority}",
        "provider": f"provider/{library.settings.provider}",
    }
    if found := thresholds_of(library, authority):
        scope["thresholds"] = found.key
    for purpose in _purposes(library):
        teams = serving(library, purpose, authority)
        every = answering(library, purpose, authority)
        for name, minute in (("day", DAY_MINUTE), ("night", NIGHT_MINUTE)):
            if team := reachable_at(teams, minute) or reachable_at(every, minute):
                scope[f"{name}/{purpose}"] = team.key
    return MappingProxyType(scope)
