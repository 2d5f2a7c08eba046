"""The board or the front door of one council, typed in an answer for another."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.sentences import sentence_at
from goldenthread.library.serving import scope_of
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.rules.prose.local_names import NEVER_ANOTHERS
from goldenthread.rules.prose.local_names import LocalName
from goldenthread.rules.prose.local_names import Owned
from goldenthread.rules.prose.local_names import local_names
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each board and team in an answer that only another authority has."""
    for each in local_names(world.library):
        facts = [fact for fact in each.facts if fact.sort in NEVER_ANOTHERS]
        if each.own or not facts or _is_of_an_area(world.library, each, facts):
            continue
        fact = facts[0]
        own = world.library.find(Authority, each.passage.authority)
        owner = world.library.get(Authority, fact.authority)
        if own is not None:
            yield Problem(
                each.passage.key,
                each.passage.path,
                f'"{each.said}" belongs to {owner.name}, and this answer is for {own.name}.',
                "Quote the name from the council that the answer is for.",
                _example(world.library, own, fact),
                related=((fact.key, tuple(fact.name.split(".")[:1]), "whose name it is"),),
                at=each.at,
            )


def _is_of_an_area(library: Library, name: LocalName, facts: list[Owned]) -> bool:
    """Say whether a name is only a team's, and of several areas or said to be a neighbour's."""
    if any(each.sort != "team" for each in facts):
        return False
    span = slice(*sentence_at(name.passage.text, name.at))
    areas = {each.authority for each in facts}
    owners = [library.find(Authority, each) for each in areas]
    return len(areas) > 1 or any(each and each.short in name.passage.text[span] for each in owners)


def _example(library: Library, own: Authority, fact: Owned) -> str:
    """Return how the same is quoted for the council that an answer is for, if it has a team."""
    if fact.sort != "team":
        return f"[[{fact.in_answers}]]"
    scope, team = scope_of(library, own), library.entries[fact.key].record
    purposes = team.purposes if isinstance(team, Contact) else ()
    served = (f"day/{each}" for each in purposes if f"day/{each}" in scope)
    return next((f"[[@{each}#name]]" for each in served), "")


RULE = Rule(
    code="GT811",
    name="name-of-another-authority",
    summary="An answer names the board or a team of another council.",
    why=(
        "An answer that names the neighbour's board or front door tells the buyer that it was "
        "copied, and would send staff to the wrong council."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - kind: authority
    id: eastmarle
    board: {name: Marle Valley Safeguarding Adults Board}
  - {kind: tender, id: t1, authority: northbridge}
  - {kind: question, id: q1, tender: t1}
  - kind: answer
    id: a1
    question: q1
    body: We attend the Marle Valley Safeguarding Adults Board.  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - kind: authority
    id: eastmarle
    board: {name: Marle Valley Safeguarding Adults Board}
  - {kind: tender, id: t1, authority: northbridge}
  - {kind: question, id: q1, tender: t1}
  - kind: answer
    id: a1
    question: q1
    body: "We attend the [[@authority#board.name]]."
""",
    check=check,
)
