"""What ``[[view address]]`` alone in a paragraph stands for: one line here for each view.

The site and the documents share it. ``[[diagram pathway/ID]]`` and ``[[steps pathway/ID]]``
need a text that is bound to an authority; the others take a record's address or an ``@`` name.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from goldenthread.graph.binding import BoundPathway
from goldenthread.library.facts import Mention
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.model.block import Block
from goldenthread.model.block import Figure
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.duty import Duty
from goldenthread.records.fields import Record
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Training
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import ThresholdSet
from goldenthread.views.parts.cases import case_blocks
from goldenthread.views.parts.clocks import authority_duties
from goldenthread.views.parts.clocks import duties_table
from goldenthread.views.parts.contacts import authority_teams
from goldenthread.views.parts.levels import levels
from goldenthread.views.parts.measures import audit_blocks
from goldenthread.views.parts.measures import training_blocks
from goldenthread.views.prose import prose
from goldenthread.views.steps import steps
from goldenthread.views.view import View
from goldenthread.views.write import para

Blocks = tuple[Block, ...]
Shown = Callable[[View, Record, Scope], "Blocks | None"]


def written(view: View, text: str, scope: Scope | None = None) -> Blocks:
    """Return a text as blocks, with its quotes and views in their places."""
    bound = view.scope if scope is None else scope
    return prose(view.library, text, bound, partial(asked, view, bound))


def asked(view: View, scope: Scope, mention: Mention) -> Blocks | None:
    """Return the blocks that a mention asks for, or None when it asks for nothing known.

    What the reader may not see is left out.
    """
    try:
        record = fact(view.library, mention.address, scope).value
    except NoFact:
        return None if view.library.complete else ()
    show = VIEWS.get(mention.view)
    return show(view, record, scope) if show and isinstance(record, Record) else None


def _bound(view: View, record: Record, scope: Scope) -> BoundPathway | None:
    """Return a pathway as the authority of the text has it."""
    found = [each for each in view.bindings if each.pathway.key == record.key]
    return next((each for each in found if each.authority.key == scope.get("authority")), None)


def figure(bound: BoundPathway) -> Figure:
    """Return the place of a bound pathway's picture."""
    caption = f"{bound.pathway.title}, {bound.authority.short}"
    alt = f"The {len(bound.steps)} steps of the pathway as a chart: {caption}."
    return Figure(bound.slug, alt, caption)


def _diagram(view: View, record: Record, scope: Scope) -> Blocks | None:
    bound = _bound(view, record, scope) if isinstance(record, Pathway) else None
    return (figure(bound),) if bound else None


def _steps(view: View, record: Record, scope: Scope) -> Blocks | None:
    bound = _bound(view, record, scope) if isinstance(record, Pathway) else None
    return steps(view, bound) if bound else None


def _case(view: View, record: Record, scope: Scope) -> Blocks | None:
    if not isinstance(record, CaseExample):
        return None
    return (*_elsewhere(view, record, scope), *case_blocks(view, record, 3))


def _elsewhere(view: View, case: CaseExample, scope: Scope) -> Blocks:
    """Return where a case happened, when that is not the council of the text."""
    where = view.library.find(Authority, getattr(case, "authority", None))
    if where is None or scope.get("authority") in (None, where.key):
        return ()
    return (para("This happened in ", view.quote(where, "name"), ", in that council's terms."),)


def _contacts(view: View, record: Record, _: Scope) -> Blocks | None:
    if not isinstance(record, Authority):
        return None
    return authority_teams(view, record.id, f"Teams for {record.short}")


def _levels(view: View, record: Record, _: Scope) -> Blocks | None:
    return levels(view, record) if isinstance(record, ThresholdSet) else None


def _training(view: View, record: Record, _: Scope) -> Blocks | None:
    return training_blocks(view, record) if isinstance(record, Training) else None


def _audit(view: View, record: Record, _: Scope) -> Blocks | None:
    return audit_blocks(view, record) if isinstance(record, Audit) else None


def _duties(view: View, record: Record, _: Scope) -> Blocks | None:
    match record:
        case Authority():
            return authority_duties(view, record)
        case Duty():
            return duties_table(view, (record,), record.title)
    return None


VIEWS: dict[str, Shown] = {
    "audit": _audit,
    "case": _case,
    "contacts": _contacts,
    "diagram": _diagram,
    "duties": _duties,
    "levels": _levels,
    "steps": _steps,
    "training": _training,
}
"""Every view that a text may ask for, by its name."""
