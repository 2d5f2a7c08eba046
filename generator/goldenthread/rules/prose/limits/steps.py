"""Limits of our own steps, restated: by the team that is contacted, or by the role that acts."""

from __future__ import annotations

from functools import cache
from functools import lru_cache
from types import MappingProxyType

from goldenthread.library.library import Library
from goldenthread.library.name_index import Found
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import words_of
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Role
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.facts import LimitFact
from goldenthread.rules.prose.limits.facts import Of
from goldenthread.rules.prose.limits.facts import limit_facts
from goldenthread.rules.prose.limits.held import Facts
from goldenthread.rules.prose.limits.subjects import About
from goldenthread.rules.prose.limits.telling import is_told
from goldenthread.rules.prose.limits.times import Lead
from goldenthread.rules.prose.wording import words
from goldenthread.sources.packaged import packaged

_FEWEST = 2
"""As many words of weight tell a step: rings back, and not only rings."""


def step_of(library: Library, clause: Clause, lead: Lead) -> About | None:
    """Return the limits of the steps that a part of a sentence restates."""
    if lead not in (Lead.WITHIN, Lead.IN):
        return None
    return _team(library, clause) or _role(library, clause)


def own_step(library: Library, passage: Passage, clause: Clause, lead: Lead) -> About | None:
    """Return the limit of the step in whose title a limit stands, as what is to be done in it."""
    entry = library.entries.get(passage.key)
    if entry is None or not isinstance(entry.record, Pathway) or lead is not Lead.WITHIN:
        return None
    if passage.path[::2] != ("steps", "title") or not clause.sentence.startswith(clause.before):
        return None
    step = entry.record.steps[int(passage.path[1])]
    address = f"{passage.key}#steps.{step.id}.within.limit"
    facts = tuple(each for each in limit_facts(library) if each.kept.address == address)
    return About("this step", Facts(facts).of(frozenset()), vague=True) if facts else None


def _team(library: Library, clause: Clause) -> About | None:
    """Return the limits of the steps that contact the team or agency that is told."""
    text = clause.opening
    telling = words("tells") | words("told")
    if telling.isdisjoint(words_of(text)) or not clause.holds_always:
        return None
    found = tuple(_teams(library).found_in(text))
    if len(found) != 1 or not is_told(text[: found[0].start], _after(text, found[0])):
        return None
    purposes = _purposes(library)
    served = frozenset().union(*(purposes.get(each, frozenset()) for each in found[0].bearers))
    by_purpose = _by_purpose(library)
    facts = tuple(fact for each in sorted(served) for fact in by_purpose.get(each, ()))
    return About(f"contacting {found[0].said}", Facts(facts).of(frozenset())) if facts else None


def _after(text: str, found: Found) -> str:
    return text[found.start + len(found.said) :]


@lru_cache(maxsize=8)
def _teams(library: Library) -> NameIndex:
    """Return the names of agencies and of their teams."""
    named: tuple[Agency | Contact, ...] = (*library.all(Agency), *library.all(Contact))
    shorts = ((each.short, each.key) for each in library.all(Agency) if each.short)
    return name_index((*((each.name, each.key) for each in named), *shorts))


@lru_cache(maxsize=8)
def _purposes(library: Library) -> MappingProxyType[str, frozenset[str]]:
    """Return the purposes that each team serves, and each agency by its teams."""
    found: dict[str, frozenset[str]] = {}
    for contact in library.all(Contact):
        for key in (contact.key, f"agency/{contact.agency}"):
            found[key] = found.get(key, frozenset()) | frozenset(contact.purposes)
    return MappingProxyType(found)


def _role(library: Library, clause: Clause) -> About | None:
    """Return the limits of the steps of a role that has in its title all that a sentence says."""
    found = tuple(_roles(library).found_in(clause.before))
    if len(found) != 1:
        return None
    said = _weighty(_after(clause.before, found[0]))
    if len(set(said)) < _FEWEST:
        return None
    steps = _steps(library)
    facts = [
        fact
        for bearer in found[0].bearers
        for title, fact in steps.get(bearer, ())
        if title and title[0] == said[0] and set(said) <= set(title)
    ]
    if not facts or None in facts:
        return None
    kept = Facts(tuple(each for each in facts if each))
    return About(f"what the {found[0].said} does", kept.of(frozenset()))


@lru_cache(maxsize=8)
def _by_purpose(library: Library) -> MappingProxyType[str, tuple[LimitFact, ...]]:
    """Return the limits of steps and duties by the purpose that they are for."""
    found: dict[str, list[LimitFact]] = {}
    for each in limit_facts(library):
        if each.purpose:
            found.setdefault(each.purpose, []).append(each)
    return MappingProxyType({purpose: tuple(facts) for purpose, facts in found.items()})


@lru_cache(maxsize=8)
def _roles(library: Library) -> NameIndex:
    return name_index((each.name, each.key) for each in library.all(Role))


@lru_cache(maxsize=8)
def _steps(
    library: Library,
) -> MappingProxyType[str, tuple[tuple[tuple[str, ...], LimitFact | None], ...]]:
    """Return the steps of each role: the words of the title, and the limit if there is one."""
    limits = {each.kept.address: each for each in limit_facts(library) if each.of is Of.STEP}
    found: dict[str, tuple[tuple[tuple[str, ...], LimitFact | None], ...]] = {}
    for pathway in library.all(Pathway):
        for step in pathway.steps:
            address = f"{pathway.key}#steps.{step.id}.within.limit"
            entry = (_weighty(step.title), limits.get(address))
            key = f"role/{step.who}"
            found[key] = (*found.get(key, ()), entry)
    return MappingProxyType(found)


def _weighty(text: str) -> tuple[str, ...]:
    """Return the words of a text that say what is done, verbs of one meaning as one."""
    bare = (_bare(each) for each in words_of(text))
    return tuple(_same().get(each, each) for each in bare if each not in words("empty"))


def _bare(word: str) -> str:
    """Return a word without the ending of a verb or of a plural."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@cache
def _same() -> MappingProxyType[str, str]:
    """Return for each verb the first of those that mean the same."""
    groups = packaged("limit_subjects")["same_verbs"]
    return MappingProxyType({each: group[0] for group in groups for each in group})
