"""Whom a figure of a course is about: all who need the course, or the holders of one role."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.library.phrases import says
from goldenthread.records.governance import Training
from goldenthread.rules.prose.counting import Figure
from goldenthread.rules.prose.tallies import Counted
from goldenthread.rules.prose.tallies import Tally
from goldenthread.rules.prose.tallies import stem
from goldenthread.rules.prose.tallies import stems
from goldenthread.sources.packaged import packaged

_LEADS_ON = r"(?i)\s*(?:(?:of|all|our|the|its|their|in|for)\s+)*"
_WORD = r"(?i)[a-z0-9]+"
_AHEAD = 6
_LONGEST = 3


class Asked(NamedTuple):
    """The tallies that a figure may be, and those that show it wrong where it must be one."""

    parts: tuple[Tally, ...]
    shown: tuple[Tally, ...]
    certain: bool = True


def asked_of(item: Counted, figure: Figure, clause: str, following: str) -> Asked:
    """Return the tallies that a figure may be, by its clause and by the words after it."""
    if not isinstance(item.record, Training):
        return Asked(item.tallies, item.tallies)
    roles = [each for each in item.tallies if each.role]
    ahead = re.findall(_WORD, following[_leads_on(following) :])[:_AHEAD]
    if exact := _called(roles, ahead):
        return Asked((exact,), (exact,))
    if group := _ending(roles, ahead):
        return Asked((_together(group),), group)
    whole = [each for each in item.tallies if not each.role and not each.target]
    named = [each for each in roles if stems(each.role) <= stems(clause)]
    target = [each for each in item.tallies if each.target and says("targets", clause)]
    certain = _are_all(figure.people) and not says("part_of_staff", " ".join(ahead))
    parts = (*whole, *named, *target)
    return Asked(parts, parts, certain)


def _are_all(people: str) -> bool:
    """Say whether the people of a claim are all who work here; nobody in words is everybody."""
    return not people or people in packaged("words")["everybody"]


def _leads_on(text: str) -> int:
    match = re.match(_LEADS_ON, text)
    return match.end() if match else 0


def _called(roles: list[Tally], ahead: list[str]) -> Tally | None:
    """Return the role whose whole name comes next."""
    said = [stem(word) for word in ahead]
    found = [each for each in roles if said[: each.role.count(" ") + 1] == _name(each)]
    return max(found, key=lambda each: each.role.count(" "), default=None)


def _ending(roles: list[Tally], ahead: list[str]) -> tuple[Tally, ...]:
    """Return the roles whose names end with the next words: managers of two sorts."""
    said = [stem(word) for word in ahead]
    everybody = stems(" ".join(packaged("words")["everybody"]))
    for count in range(min(len(said), _LONGEST), 0, -1):
        found = tuple(each for each in roles if _name(each)[-count:] == said[:count])
        if found and not set(said[:count]) <= everybody:
            return found
    return ()


def _together(tallies: tuple[Tally, ...]) -> Tally:
    met, of = sum(each.met for each in tallies), sum(each.of for each in tallies)
    return tallies[0]._replace(met=met, of=of, quotable=len(tallies) == 1)


def _name(tally: Tally) -> list[str]:
    return [stem(word) for word in re.findall(_WORD, tally.role)]
