"""Follow one thread: from a concern to the lesson, the change, and the check that it holds."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Tone
from goldenthread.records.agency import Agency
from goldenthread.records.case_example import CaseExample
from goldenthread.records.governance import Learning
from goldenthread.records.provider import Service
from goldenthread.views.acting import role_name
from goldenthread.views.documents.evidence import dated
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.evidence import sort_of
from goldenthread.views.documents.relevance import of_service
from goldenthread.views.prose import prose
from goldenthread.views.states import state_of
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table

Row = tuple[Content, ...]

MOST = 3
"""How many threads a pack follows from end to end."""


def threads(view: View, service: Service) -> Iterator[Block]:
    """Yield up to ``MOST`` case examples of the type of service, each followed to its check.

    Those of the service's own council come first, then those whose change was checked.
    """
    cases = _cases(view, service)
    if not cases:
        yield callout(Tone.WARNING, "No case example of this type of service yet")
    for case in cases[:MOST]:
        yield head(2, view.quote(case, "title"))
        if getattr(case, "authority", None) != service.authority:
            yield para("From another service of this type, in another council's area.")
        yield from prose(view.library, case.context, view.scope)
        yield from _actions(view, case)
        yield from _thread(view, case)
        yield from paragraphs(view, case, "anonymised.statement", "small")


def _cases(view: View, service: Service) -> list[CaseExample]:
    found = of_service(view.library, CaseExample, service)
    return sorted(
        found,
        key=lambda case: (
            getattr(case, "authority", None) != service.authority,
            not any(each.checked_on for each in lessons_of(view, case)),
            case.id,
        ),
    )


def lessons_of(view: View, case: CaseExample) -> list[Learning]:
    """Return the lessons that came from a case example or prove it, oldest first."""
    named = getattr(case, "evidence", ())
    found = [
        each
        for each in view.library.all(Learning)
        if case.key in each.came_from or each.key in named
    ]
    return sorted(found, key=lambda each: (each.learned_on, each.id))


def _actions(view: View, case: CaseExample) -> tuple[Block, ...]:
    rows = []
    for place, action in enumerate(case.actions):
        role = role_name(view, action.by)
        who = (capital(role),) if role else ()
        rows.append((_when(view, case, place), who, view.inlines(action.what.strip())))
    return table(("When", "Who", "What they did"), rows, "What was done", (3, 3, 8))


def _when(view: View, case: CaseExample, place: int) -> Content:
    """Return how long after the first sign something was done."""
    for name in ("on_time", "after"):
        if getattr(case.actions[place], name):
            return (capital(view.quote(case, f"actions.{place}.{name}")),)
    return inlines("Next" if place else "At the first sign")


def _thread(view: View, case: CaseExample) -> tuple[Block, ...]:
    rows = [_outcome(view, case)]
    for lesson in lessons_of(view, case):
        rows += [_lesson(view, lesson), _change(view, lesson), _check(view, lesson)]
    if len(rows) == 1:
        rows.append(_no_lesson(view, case))
    return table(("Stage", "What happened", "Shown by"), rows, "What came of it", (2, 8, 5))


def _outcome(view: View, case: CaseExample) -> Row:
    agencies = joined(
        (view.quote(case, f"coordination.{place}.agency"),)
        for place, each in enumerate(case.coordination)
        if view.library.find(Agency, each.agency)
    )
    said = inlines(view.quote(case, "outcome.measure"), " Risk: ", view.quote(case, "outcome.risk"))
    return inlines("Outcome"), inlines(*said, "."), inlines("Partners: ", *agencies)


def _lesson(view: View, lesson: Learning) -> Row:
    shown = inlines(*_record(view, lesson.key), LineBreak(), *dated(view, lesson))
    return inlines("Lesson"), (view.quote(lesson, "happened"),), shown


def _change(view: View, lesson: Learning) -> Row:
    where = joined((_record(view, key) for key in lesson.changed_in), LineBreak())
    return inlines("Change"), (view.quote(lesson, "changed"),), where


def _check(view: View, lesson: Learning) -> Row:
    """Return what a later check showed, or by when it is due."""
    if lesson.checked_on is None:
        due = inlines("due ", view.quote(lesson, "check_due"), " ")
        badge = state_of(view, lesson.kind, lesson.check_due).badge
        return inlines("Check"), inlines("Not checked yet"), inlines(*due, badge)
    result = view.quote(lesson, "result") if lesson.result else "The change holds."
    when = inlines("on ", view.quote(lesson, "checked_on"))
    by = inlines(*_record(view, lesson.checked_by), LineBreak()) if lesson.checked_by else ()
    return inlines("Check"), inlines(result), inlines(*by, *when)


def _no_lesson(view: View, case: CaseExample) -> Row:
    badge = Badge("not in the learning log", Tone.WARNING)
    return inlines("Lesson"), view.inlines(case.learning.strip()), inlines(badge)


def _record(view: View, key: str) -> Content:
    """Return what a record is called, with its sort before it."""
    record = view.library.entries[key].record
    return inlines(f"{sort_of(record)}: ", name_of(view, record))
