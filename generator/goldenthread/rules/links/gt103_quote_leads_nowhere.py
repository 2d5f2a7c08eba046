"""A quote in a text that names no fact."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.uses import Use
from goldenthread.library.audience import may_read
from goldenthread.library.facts import BLOCKS
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.library.facts import mentions
from goldenthread.library.serving import scope_of
from goldenthread.model.audience import Audience
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.model.spelling import nearest
from goldenthread.records.authority import Authority
from goldenthread.records.pathway import Pathway
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.rules.contacts.needs import unanswered
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield every quote that leads to no fact, for any authority that its text is bound to.

    That nobody answers for a purpose was reported once, and is no mistake of the text.
    """
    scopes: dict[str, Scope] = {
        each.id: scope_of(world.library, each) for each in world.library.all(Authority)
    }
    nobody = {f"@{when}/{each}" for each in unanswered(world) for when in ("day", "night")}
    needed = {each.authority.key for each in world.bindings}
    for use in world.uses.all:
        if not use.quoted or _unread(world, use.target) or use.target in nobody:
            continue
        for where, scope in _bound_to(world, use.user, scopes):
            if not _without_thresholds(use, scope, needed) and (wrong := _wrong(world, use, scope)):
                yield Problem(
                    use.user,
                    use.path,
                    f"The quote [[{use.quoted}]] cannot be printed{where}. {wrong.message}",
                    wrong.hint,
                    at=use.at,
                )
                break
    for each in world.uses.unclosed:
        yield Problem(
            each.user,
            each.path,
            "Two square brackets are opened here and no quote follows.",
            "Write the address without spaces and close it with two brackets.",
            "[[kind/id#field]]",
            at=each.at,
        )


def _without_thresholds(use: Use, scope: Scope | None, needed: set[str]) -> bool:
    """Say whether an authority of a service has no thresholds, which is another rule's finding."""
    if scope is None or use.target != "@thresholds":
        return False
    return "thresholds" not in scope and scope.get("authority") in needed


def _unread(world: World, target: str) -> bool:
    """Say whether what a quote names may have failed to be read, which was reported once."""
    library = world.library
    if target.startswith("@"):
        return bool(library.unread)
    return target not in library.entries and library.may_have(target)


def _wrong(world: World, use: Use, scope: Scope | None) -> NoFact | None:
    """Return why a quote gives no words to print, or None when it does."""
    if use.block and use.block not in BLOCKS:
        near = nearest(use.block, BLOCKS)
        hint = f"Did you mean {near}?" if near else f"There is: {', '.join(BLOCKS)}."
        return NoFact(f'There is no block called "{use.block}".', hint)
    try:
        found = fact(world.library, use.quoted, scope)
    except NoFact as problem:
        return problem
    if found.value is None:
        return NoFact("That field is empty.", "Fill it in, or leave the quote out.")
    for_buyer = isinstance(world.library.entries[use.user].record, Answer)
    if for_buyer and not may_read(world.library, found, Audience.COMMISSIONER):
        return NoFact("A commissioner may not read it.", "Quote something that a buyer may see.")
    if unresolved := next(mentions(found.words), None):
        return NoFact(
            f"That text itself holds [[{unresolved.address}]], which cannot be told here.",
            "Quote a shorter fact.",
        )
    return None


def _bound_to(
    world: World, key: str, scopes: dict[str, Scope]
) -> Iterator[tuple[str, Scope | None]]:
    """Yield the scopes in which a record's text is read, each with words that name it."""
    record = world.library.entries[key].record
    if isinstance(record, Pathway):
        bound = [each.authority for each in world.bindings if each.pathway.id == record.id]
        yield from ((f" for {each.short}", scopes[each.id]) for each in bound)
        if not bound:
            yield "", _any_scope(scopes)
    elif isinstance(record, Answer):
        question = world.library.find(Question, record.question)
        tender = world.library.find(Tender, question.tender) if question else None
        yield "", scopes.get(tender.authority) if tender else _any_scope(scopes)
    else:
        yield "", None


def _any_scope(scopes: dict[str, Scope]) -> Scope | None:
    return next(iter(scopes.values()), None)


RULE = Rule(
    code="GT103",
    name="quote-leads-nowhere",
    summary="A text quotes a fact that does not exist.",
    why=(
        "A bid or a policy that quotes a fact stays true when the fact changes. A quote that leads "
        "nowhere would leave a gap, or its own brackets, in a document for a council."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: role
    id: safeguarding-lead
    name: Safeguarding lead
  - kind: policy
    id: safeguarding-adults
    body: Tell the [[role/safeguarding-lead#nam]].  # <-
""",
    good="""\
records:
  - kind: role
    id: safeguarding-lead
    name: Safeguarding lead
  - kind: policy
    id: safeguarding-adults
    body: Tell the [[role/safeguarding-lead#name]].
""",
    check=check,
    profile=Profile.DRAFT,
)
