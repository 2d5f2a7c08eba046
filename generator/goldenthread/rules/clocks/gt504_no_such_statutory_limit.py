"""A number of hours or days that is said to be the law's and is not."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.reference import Instrument
from goldenthread.library.reference import instruments
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.duty import Duty
from goldenthread.records.limits import CODES
from goldenthread.records.limits import Basis
from goldenthread.records.limits import Limit
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each duty, step and clock that claims a law for a number that it does not set."""
    for duty in world.library.all(Duty):
        if duty.basis_kind is Basis.STATUTE:
            yield from _claimed(duty.key, ("limit",), duty.limit, duty.basis)
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            yield from _of_step(world, pathway, number, step)
    for authority in world.library.all(Authority):
        for number, clock in enumerate(authority.clocks):
            if clock.kind is Basis.STATUTE and clock.limit.code not in CODES:
                yield _own_procedure(authority, ("clocks", number, "kind"), clock.limit)


def _of_step(world: World, pathway: Pathway, number: int, step: Step) -> Iterator[Problem]:
    within = step.within
    if within is None or within.kind is not Basis.STATUTE or within.limit.code in CODES:
        return
    duties = [duty for id in step.duties if (duty := world.library.find(Duty, id))]
    if any(within.limit in (duty.limit, duty.then_limit) for duty in duties):
        return
    place: KeyPath = ("steps", number, "within", "limit")
    bases = [within.basis] if within.basis else [duty.basis for duty in duties]
    named = [law for basis in bases for law in instruments() if law.words.search(basis)]
    if named and not any(within.limit in each.limits for each in named):
        yield _problem(pathway.key, place, within.limit, named[0], "kind")
    elif not within.basis and not duties:
        yield _unnamed(pathway, number, step, within.limit)


def _claimed(key: str, place: KeyPath, limit: Limit, basis: str) -> Iterator[Problem]:
    """Yield the claim that a law sets a limit, where the law is known and does not."""
    if limit.code in CODES:
        return
    named = [each for each in instruments() if each.words.search(basis)]
    if named and not any(limit in each.limits for each in named):
        yield _problem(key, place, limit, named[0], "basis_kind")


def _problem(key: str, place: KeyPath, limit: Limit, law: Instrument, field: str) -> Problem:
    """Return what is said of a limit that ``law`` does not set; ``field`` says whose it is."""
    return Problem(
        key,
        place,
        f'"{limit}" is said to be the law, but {law.title} {law.says}.',
        "Write the law's own words as the limit, or say whose limit it is: the council's "
        "procedure, the contract or our own policy.",
        f"{field}: own_policy",
    )


def _unnamed(pathway: Pathway, number: int, step: Step, limit: Limit) -> Problem:
    return Problem(
        pathway.key,
        ("steps", number, "within", "kind"),
        f'{called(step)} says that its limit ("{limit}") is the law, and names no law.',
        "Name the duty or the regulation, or say whose limit it is.",
        "kind: own_policy",
    )


def _own_procedure(authority: Authority, place: KeyPath, limit: Limit) -> Problem:
    return Problem(
        authority.key,
        place,
        f'A clock of {authority.short} ("{limit}") is said to be the law. No Act sets the hours '
        "or days of a council's safeguarding procedure.",
        "Say that it is the council's own.",
        "kind: local_procedure",
    )


RULE = Rule(
    code="GT504",
    name="no-such-statutory-limit",
    summary="A limit in hours or days claims a law that sets no such number.",
    why=(
        "A bid that promises 24 hours as required by the Care Act tells a safeguarding lead that "
        "nobody has read the Act. Inside the service, an invented limit hides the real one: "
        "without delay."
    ),
    source="The Acts and Regulations themselves, listed with their numbers in the package.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
id: any-concern
start: raise
steps:
  - id: raise
    kind: refer
    title: Raise a concern
    purpose: raise-concern
    within:
      limit: PT24H  # <-
      kind: statute
      basis: Section 42 of the Care Act 2014
    next: closed
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
id: any-concern
start: raise
steps:
  - id: raise
    kind: refer
    title: Raise a concern
    purpose: raise-concern
    within:
      limit: PT24H
      kind: local_procedure
      basis: The council's safeguarding procedure
    next: closed
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
