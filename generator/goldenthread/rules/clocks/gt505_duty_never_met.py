"""A duty that a pathway brings about and no later step meets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.questions import after
from goldenthread.library.reference import FollowOn
from goldenthread.library.reference import follow_ons
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.records.duty import Duty
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield the first step of each pathway that brings about a duty which nothing after it meets.

    While a duty or a purpose cannot be read, nobody knows what would meet it.
    """
    if world.library.lacks(Duty) or world.library.lacks(Purpose):
        return
    triggered = _triggered(world)
    for flow in flows(world.library):
        if not flow.whole or _unknown_duty(world, flow.pathway):
            continue
        yield from _declared(flow.pathway, triggered)
        for follow_on in follow_ons():
            yield from _known(world, flow.pathway, follow_on)


def _unknown_duty(world: World, pathway: Pathway) -> bool:
    """Say whether a step names a duty that does not exist: it may be the one that is missed."""
    return any(world.library.find(Duty, id) is None for step in pathway.steps for id in step.duties)


def _triggered(world: World) -> dict[str, tuple[Duty, ...]]:
    """Return the duties that a purpose brings about, by the id of the purpose."""
    found: dict[str, tuple[Duty, ...]] = {}
    for duty in world.library.all(Duty):
        for purpose in duty.brought_about_by:
            found[purpose] = (*found.get(purpose, ()), duty)
    return found


def _declared(pathway: Pathway, triggered: dict[str, tuple[Duty, ...]]) -> Iterator[Problem]:
    """Yield a step for each duty that the library says a purpose brings about."""
    duties = {duty.key: duty for step in pathway.steps for duty in _of(step, triggered)}
    for duty in duties.values():
        causes = [step for step in pathway.steps if duty in _of(step, triggered)]
        meeting = [step for step in pathway.steps if duty.id in step.duties]
        if step := _unmet(pathway, causes, meeting):
            yield _problem(pathway, step, duty.title, duty.basis, f"duties: [{duty.id}]", duty)


def _of(step: Step, triggered: dict[str, tuple[Duty, ...]]) -> tuple[Duty, ...]:
    return triggered.get(step.purpose or "", ())


def _known(world: World, pathway: Pathway, follow_on: FollowOn) -> Iterator[Problem]:
    """Yield the first step that brings about a duty which every provider has."""
    causes = [step for step in pathway.steps if _causes(world, step, follow_on.when)]
    meeting = [step for step in pathway.steps if _meets(world, step, follow_on.then)]
    if step := _unmet(pathway, causes, meeting):
        yield _problem(
            pathway, step, follow_on.what, follow_on.basis, follow_on.example.rstrip(), None
        )


def _unmet(pathway: Pathway, causes: list[Step], meeting: list[Step]) -> Step | None:
    """Return the first cause that no meeting step follows; one after a meeting step was told of."""
    met = {step.id for each in meeting for step in (each, *after(pathway, each))}
    for step in causes:
        if step.id not in met and not any(each in after(pathway, step) for each in meeting):
            return step
    return None


def _causes(world: World, step: Step, words: re.Pattern[str]) -> bool:
    """Say whether a step is for a purpose that the words name; danger now stands apart."""
    purpose = world.library.find(Purpose, step.purpose)
    return bool(purpose and not purpose.emergency and words.search(_named(purpose)))


def _named(purpose: Purpose) -> str:
    return f"{purpose.name} {purpose.short}"


def _meets(world: World, step: Step, words: re.Pattern[str]) -> bool:
    """Say whether a step tells whom the words name: by purpose, by title or by a duty it meets."""
    purpose = world.library.find(Purpose, step.purpose)
    duties = (world.library.find(Duty, id) for id in step.duties)
    said = [step.title, _named(purpose) if purpose else ""]
    said += [f"{duty.title} {duty.recipient}" for duty in duties if duty]
    return any(words.search(each) for each in said)


def _problem(
    pathway: Pathway, step: Step, what: str, basis: str, example: str, duty: Duty | None
) -> Problem:
    return Problem(
        pathway.key,
        ("steps", pathway.steps.index(step), "purpose"),
        f"{called(step)} brings about a duty that no step after it meets: {what} ({basis}).",
        "Add the step that meets it, or name the duty at the step that does.",
        example,
        related=((duty.key, ("brought_about_by",), "the duty"),) if duty else (),
    )


RULE = Rule(
    code="GT505",
    name="duty-never-met",
    summary="A pathway brings about a duty that none of its later steps meets.",
    why=(
        "When the police are told of an incident, CQC has to be told too. It is forgotten because "
        "it is nobody's step, and found at the next inspection."
    ),
    source="Regulation 18(2)(f) of the Care Quality Commission (Registration) Regulations 2009.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: tell-police, name: Tell the police about a crime, short: Police}
  - kind: pathway
    id: theft
    start: police
    steps:
      - id: police
        kind: refer
        title: Report the theft
        purpose: tell-police  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: purpose, id: tell-police, name: Tell the police about a crime, short: Police}
  - {kind: purpose, id: notify-cqc, name: Notify CQC, short: Care Quality Commission}
  - kind: pathway
    id: theft
    start: police
    steps:
      - {id: police, kind: refer, title: Report the theft, purpose: tell-police, next: notify}
      - {id: notify, kind: notify, title: Send the form, purpose: notify-cqc, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
