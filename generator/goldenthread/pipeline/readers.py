"""One library, three readers: what staff, an inspector and a commissioner may see of it."""

from __future__ import annotations

from goldenthread.graph.binding import bind_all
from goldenthread.graph.uses import uses_in
from goldenthread.library.audience import for_reader
from goldenthread.model.audience import Audience
from goldenthread.pipeline.check import Checked
from goldenthread.views.view import View


def view_for(checked: Checked, reader: Audience) -> View:
    """Return the library as one reader may see it, with its graph and bindings.

    Only staff see what the checks found: findings speak of everything.
    """
    library = for_reader(checked.library, reader)
    return View(
        library=library,
        bindings=bind_all(library),
        uses=uses_in(library),
        as_of=checked.world.as_of,
        reader=reader,
        findings=checked.findings if reader is Audience.STAFF else (),
        suppressed=checked.suppressed if reader is Audience.STAFF else (),
    )
