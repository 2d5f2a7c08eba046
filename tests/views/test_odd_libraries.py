"""Pages can be made of any library, however little it holds, and for any reader."""

from __future__ import annotations

import pytest

from goldenthread.model.audience import Audience
from goldenthread.views.crisis import crisis_sheets
from goldenthread.views.data import site_data
from goldenthread.views.diagrams import diagrams
from goldenthread.views.pages import site_pages
from tests.support import SAMPLES
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import view_of

ONE_RECORD = {path.stem: (path.read_text("utf-8"),) for path in sorted(SAMPLES.glob("*.yaml"))}
ALL_BUT_ONE = {
    f"without-{number}": (*SMALL[:number], *SMALL[number + 1 :]) for number in range(len(SMALL))
}
LIBRARIES = {"empty": (), **ONE_RECORD, **ALL_BUT_ONE}


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("reader", list(Audience), ids=lambda each: each.word)
def test_a_site_can_be_made(name: str, reader: Audience) -> None:
    view = view_of(library_of(*LIBRARIES[name]), reader)
    assert site_pages(view)[0].slug == "index"
    assert len(crisis_sheets(view)) == len(view.authorities)
    assert len(diagrams(view)) == len(view.bindings)
    assert site_data(view)["counts"]
