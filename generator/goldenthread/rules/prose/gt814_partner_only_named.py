"""A partner that an answer names and that no contact, meeting or case knows."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from goldenthread.library.facts import mentions
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import BODY
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.case_example import CaseExample
from goldenthread.records.governance import Meeting
from goldenthread.records.sharing import ShareEntry
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

PROVING = (CaseExample, Contact, Meeting, ShareEntry)


def check(world: World) -> Iterator[Problem]:
    """Yield each agency that an answer names and that nothing shows we work with."""
    if any(world.library.lacks(kind) for kind in PROVING):
        return
    bare = {each.key: each for each in world.library.all(Agency) if not _proved(world, each.key)}
    names = name_index((each.name, key) for key, each in bare.items() if " " in each.name)
    for passage in prose_of(world.library).of("answer") if bare else ():
        if passage.path == BODY:
            for key, at in _named(passage, names, bare).items():
                yield _problem(passage, at, bare[key])


def _proved(world: World, key: str) -> bool:
    users = (world.library.entries[use.user].record for use in world.uses.of.get(key, ()))
    return any(isinstance(each, PROVING) for each in users)


def _named(passage: Passage, names: NameIndex, bare: Mapping[str, Agency]) -> dict[str, int]:
    """Return the agencies that a text names or quotes, with the character where it first does."""
    found: dict[str, int] = {}
    for name in names.found_in(passage.words):
        for key in name.bearers:
            if name.said == bare[key].name:
                found.setdefault(key, name.start)
    for mention in mentions(passage.text):
        key = mention.address.partition("#")[0]
        if key in bare:
            found[key] = min(mention.start, found.get(key, mention.start))
    return found


def _problem(passage: Passage, at: int, agency: Agency) -> Problem:
    return Problem(
        passage.key,
        passage.path,
        f"The answer names {agency.name}, and no contact, meeting, case or share shows that we "
        "work with it.",
        "Add the team that we call there or the meeting where we met, or take the name out.",
        related=((agency.key, (), "the agency"),),
        at=at,
    )


RULE = Rule(
    code="GT814",
    name="partner-only-named",
    summary="An answer names an agency that no contact, meeting, case or share knows.",
    why=(
        "A list of partners impresses nobody. The council knows who comes to its meetings, and an "
        "agency that is only named will not answer on the night when it is needed."
    ),
    source="Failure mode F30: a partner is named and never evidenced.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: agency, id: harbour-advice, name: Harbour Advice Centre}
  - kind: answer
    id: a1
    body: We work closely with Harbour Advice Centre.  # <-
""",
    good="""\
records:
  - {kind: agency, id: harbour-advice, name: Harbour Advice Centre}
  - {kind: contact, id: harbour-line, agency: harbour-advice}
  - kind: answer
    id: a1
    body: We call Harbour Advice Centre when debts are part of it.
""",
    check=check,
)
