"""A case example with an agency or a document that its pathway does not know."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.told import Told
from goldenthread.library.told import told_cases
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.case_example import CaseExample
from goldenthread.records.case_example import Coordination
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

DOCUMENT = "document_standard/"


def check(world: World) -> Iterator[Problem]:
    """Yield each agency and document of a case example that no step of its pathway leads to."""
    library = world.library
    if library.lacks(Purpose) or library.lacks(Agency) or library.lacks(Contact):
        return
    for told in told_cases(library):
        yield from _agencies(library, told)
        documents = {step.document for step in told.pathway.steps}
        for number, proof in enumerate(told.case.evidence):
            if proof.startswith(DOCUMENT) and proof.removeprefix(DOCUMENT) not in documents:
                yield _document(library, told, number, proof)


def _agencies(library: Library, told: Told) -> Iterator[Problem]:
    """Yield the agencies that serve none of the pathway's purposes, nor stand in their groups.

    Where a meeting is part of the pathway, the council may bring whom it needs. One that another
    agency brought in, or that is told of as the person's advocate, is no step of ours.
    """
    if any(step.kind is StepKind.MEET for step in told.pathway.steps):
        return
    steps = told.pathway.steps
    wanted = {step.purpose for step in steps} | {
        step.out_of_hours.use for step in steps if step.out_of_hours
    }
    purposes = [each for id in wanted if (each := library.find(Purpose, id))]
    sectors = {purpose.sector for purpose in purposes}
    for number, partner in enumerate(told.case.coordination):
        agency = library.find(Agency, partner.agency)
        if agency is None or _through_others(told.case, partner, agency):
            continue
        if agency.sector not in sectors and not _serves(library, agency, wanted):
            yield _agency(told, number, agency)


def _through_others(case: CaseExample, partner: Coordination, agency: Agency) -> bool:
    """Say whether somebody else called an agency: the council arranges independent advocates."""
    if partner.brought_in_by is not None:
        return partner.brought_in_by != agency.id
    return any(name in case.outcome.advocacy for name in (agency.name, agency.short) if name)


def _serves(library: Library, agency: Agency, wanted: set[str | None]) -> bool:
    teams = (each for each in library.all(Contact) if each.agency == agency.id)
    return any(wanted & set(team.purposes) for team in teams)


def _agency(told: Told, number: int, agency: Agency) -> Problem:
    return Problem(
        told.case.key,
        ("coordination", number, "agency"),
        f'{agency.name} took part in this example, but no step of "{told.pathway.title}" contacts '
        "it or anybody of its group.",
        "Add the step to the pathway, so that the next worker contacts them too; or name the "
        "agency that took part. If another agency called it, say which.",
        f"brought_in_by: {_other(told.case, number)}",
        related=((told.pathway.key, ("steps",), "the pathway's steps"),),
    )


def _other(case: CaseExample, number: int) -> str:
    """Return an agency of the example that may have brought in another."""
    others = [each.agency for place, each in enumerate(case.coordination) if place != number]
    return next(iter(others), "northbridge-council")


def _document(library: Library, told: Told, number: int, proof: str) -> Problem:
    return Problem(
        told.case.key,
        ("evidence", number),
        f'"{library.title(proof)}" is named as evidence, but no step of "{told.pathway.title}" '
        "makes that document.",
        "Name the document that a step makes, or add it to the step at which it is made.",
        f"document: {proof.removeprefix(DOCUMENT)}",
        related=((told.pathway.key, ("steps",), "the pathway's steps"),),
    )


RULE = Rule(
    code="GT704",
    name="unknown-partner",
    summary="A case example has an agency or a document that its pathway does not know.",
    why=(
        "When the bank or the landlord made the difference once, the pathway has to say so. "
        "Otherwise the good result depended on who was on shift."
    ),
    source="Own rule: examples are held against the pathway that they cite.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: sector, id: council}
  - {kind: sector, id: banks}
  - {kind: agency, id: northbridge-council, sector: council}
  - {kind: agency, id: tern-bank, name: Tern Bank, sector: banks}
  - {kind: purpose, id: raise-concern, sector: council}
  - {kind: pathway, id: any-concern}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions: [{step: make-safe, by: support-worker, what: Stayed.}]
    coordination:
      - {agency: northbridge-council, did: Held a planning discussion.}
      - agency: tern-bank  # <-
        did: Stopped the card.
""",
    good="""\
records:
  - {kind: sector, id: council}
  - {kind: agency, id: northbridge-council, sector: council}
  - {kind: purpose, id: raise-concern, sector: council}
  - {kind: pathway, id: any-concern}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions: [{step: make-safe, by: support-worker, what: Stayed.}]
    coordination:
      - {agency: northbridge-council, did: Held a planning discussion.}
""",
    check=check,
)
