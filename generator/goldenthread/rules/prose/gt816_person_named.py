"""The name of a person in a text: people are named by role everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.name_index import name_index
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.model.finding import Severity
from goldenthread.records.provider import Role
from goldenthread.records.provider import RoleHolder
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each text that holds the whole name of somebody who holds a role, as it is written."""
    holders = {each.id: each for each in world.library.all(RoleHolder) if " " in each.name.strip()}
    if not holders:
        return
    names = name_index((each.name, id) for id, each in holders.items())
    first_words = frozenset(each.name.lower().split()[0] for each in holders.values())
    for passage in prose_of(world.library).holding(first_words):
        if passage.kind == RoleHolder.kind:
            continue
        for name in names.found_in(passage.words):
            holder = holders[name.bearers[0]]
            if name.said == holder.name:
                yield _problem(world, passage, holder, name.start)
                break


def _problem(world: World, passage: Passage, holder: RoleHolder, at: int) -> Problem:
    role = world.library.find(Role, holder.role)
    words = role.name if role else holder.role
    return Problem(
        passage.key,
        passage.path,
        f"A person is named here ({_masked(holder.name)}), who is the {words}.",
        "Name the role. Names stand in the role holders alone, which never leave the house.",
        f"[[role/{holder.role}#name]]" if passage.mark.quoting else words,
        related=((holder.key, ("name",), "the person"),),
        at=at,
    )


def _masked(name: str) -> str:
    """Return the first letter of each word: reports are read by others, and kept."""
    return " ".join(f"{word[0]}{'.' * (len(word) - 1)}" for word in name.split())


RULE = Rule(
    code="GT816",
    name="person-named",
    summary="A text names somebody who holds a role in our organisation.",
    why=(
        "A name in a policy is in every tender and on every screen that quotes it, and stays there "
        "when the person has left. Staff have been found at home by people they had reported."
    ),
    source="UK GDPR Article 5(1)(c), data minimisation; own rule: people are named by role.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: role, id: safeguarding-lead, name: safeguarding lead}
  - {kind: role_holder, id: lead-2026, role: safeguarding-lead, name: Mair Llewellyn-Achebe}
  - kind: policy
    id: safeguarding-adults
    body: Tell Mair Llewellyn-Achebe at once.  # <-
""",
    good="""\
records:
  - {kind: role, id: safeguarding-lead, name: safeguarding lead}
  - {kind: role_holder, id: lead-2026, role: safeguarding-lead, name: Mair Llewellyn-Achebe}
  - {kind: policy, id: safeguarding-adults, body: "Tell the [[role/safeguarding-lead#name]]."}
""",
    check=check,
    reads_words=True,
)
