"""What a pathway is about, and whether its steps see to what belongs to that.

The words of the steps and of what they link to tell; ``considers`` says it where words do not.
What could not be read may have said anything, so it counts as said.
"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import Ids
from goldenthread.library.library import Library
from goldenthread.library.phrases import says
from goldenthread.records.agency import Purpose
from goldenthread.records.agency import Sector
from goldenthread.records.duty import Duty
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.pathway import Matter
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.sharing import SharingRule
from goldenthread.records.threshold import Category

NARROW = 5
"""A pathway of more than half of the ten categories is about any concern, not about the first."""


def is_about(library: Library, pathway: Pathway, subject: str) -> bool:
    """Say whether a pathway is clearly about a subject: by its title, or its leading category."""
    name = f"about_{subject}"
    if says(name, pathway.title):
        return True
    if not pathway.categories or len(pathway.categories) > NARROW:
        return False
    leading = library.find(Category, pathway.categories[0])
    return leading is not None and says(name, leading.name)


def is_about_staff(pathway: Pathway) -> bool:
    """Say whether a pathway is about allegations against people who work for the provider."""
    title = pathway.title
    by_title = says("about_allegations", title) and says("about_people_at_work", title)
    return pathway.about_staff or by_title


def is_emergency(library: Library, step: Step) -> bool:
    """Say whether a step calls the emergency services."""
    purpose = library.find(Purpose, step.purpose)
    return purpose is not None and purpose.emergency


def sees_to(library: Library, flow: Flow, matter: Matter, *, never: bool = False) -> bool:
    """Say whether a step that can be met sees to a matter.

    A call to the emergency services sees to safety and to nothing else. ``never`` counts what
    the pathway forbids as well. To mention a child to somebody outside is not to ask about one.
    """
    if never and says(matter.value, *flow.pathway.never):
        return True
    return any(
        step_sees_to(library, flow.steps[id], matter)
        for id in flow.met
        if matter is Matter.SAFETY or not is_emergency(library, flow.steps[id])
    )


def step_sees_to(library: Library, step: Step, matter: Matter) -> bool:
    """Say whether one step sees to a matter, in its own words or in those of what it links to."""
    mentioned = step.detail if matter is Matter.CHILDREN and step.outside else None
    words = (text for text in own_words(step) if text is not mentioned)
    if matter in step.considers or says(matter.value, *words):
        return True
    return says(matter.value, *_linked_words(library, step)) or _half_read(library, step)


def own_words(step: Step) -> Iterator[str]:
    """Yield the texts of a step: its title, how it is done, and the conditions of its ways out."""
    yield step.title
    if step.detail:
        yield step.detail
    yield from conditions(step)


def conditions(step: Step) -> Iterator[str]:
    """Yield the conditions of a step's ways out."""
    yield from (each.when for each in step.branches if each.when)


def _linked_words(library: Library, step: Step) -> Iterator[str]:
    """Yield what the records that a step links to are called."""
    if purpose := library.find(Purpose, step.purpose):
        yield from (purpose.name, purpose.short, purpose.when)
    if document := library.find(DocumentStandard, step.document):
        yield document.title
    if sharing := library.find(SharingRule, step.sharing):
        yield sharing.title
    for id in step.duties:
        if duty := library.find(Duty, id):
            yield from (duty.title, duty.trigger)


def _half_read(library: Library, step: Step) -> bool:
    """Say whether something that a step links to could not be read."""
    links = [f"purpose/{step.purpose}", f"document_standard/{step.document}"]
    links += [f"sharing_rule/{step.sharing}", *(f"duty/{id}" for id in step.duties)]
    return not library.unread.isdisjoint(links)


def contacts(library: Library, flow: Flow) -> Ids:
    """Return the steps that contact somebody outside who is not the emergency services."""
    return frozenset(id for id in flow.outside if not is_emergency(library, flow.steps[id]))


def inside(library: Library, flow: Flow) -> Ids:
    """Return the steps that can be met before anybody but the emergency services is contacted."""
    return flow.reached([flow.pathway.start], contacts(library, flow))


def is_to_council(library: Library, step: Step) -> bool:
    """Say whether a step outside goes to a council's social care."""
    purpose = library.find(Purpose, step.purpose)
    if purpose is None:
        return False
    sector = library.find(Sector, purpose.sector)
    return says("council", step.title, purpose.name, purpose.short, sector.name if sector else "")


def tells_inside(library: Library, flow: Flow) -> tuple[Step, ...]:
    """Return the steps that tell somebody inside before anybody outside was contacted."""
    early = inside(library, flow)
    return tuple(
        step
        for step in flow.pathway.steps
        if step.id in early and step.kind is StepKind.TELL and not step.outside
    )


def ways_round_implicated(library: Library, flow: Flow) -> bool:
    """Say whether a pathway thinks of a manager who may be part of the concern.

    A branch, a question or a step that tells somebody has to speak of both in one breath; how a
    question is to be asked does not count, because nobody is led round by it.
    """
    return any(
        step.if_implicated or Matter.IMPLICATED in step.considers or _speaks_of_implicated(step)
        for step in (flow.steps[id] for id in inside(library, flow))
    )


def _speaks_of_implicated(step: Step) -> bool:
    texts = [*conditions(step)]
    if step.kind is StepKind.TELL:
        texts += [step.title, step.detail or ""]
    if step.kind is StepKind.DECIDE:
        texts += [f"{step.title} {each}" for each in conditions(step)]
    return any(says("implicated", text) and says("in_charge", text) for text in texts)


def says_who_else(library: Library, flow: Flow) -> bool:
    """Say whether a pathway says what to do when nobody inside answers."""
    return any(says("nobody_there", *own_words(flow.steps[id])) for id in inside(library, flow))
