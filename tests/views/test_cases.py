"""A case example as it is shown."""

from __future__ import annotations

from goldenthread.records.case_example import CaseExample
from goldenthread.views.parts.cases import case_blocks
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import said
from tests.views.making import view_of

CASE = """\
records:
  - {kind: agency, id: say-so, name: Say So Advocacy, audience: public}
  - {kind: agency, id: the-council, name: The Council, audience: public}
  - kind: case_example
    id: one
    coordination:
      - {agency: the-council, did: Held a discussion.}
      - {agency: say-so, did: Spoke for the person., brought_in_by: the-council}
"""


def test_an_agency_that_another_brought_in_says_by_whom() -> None:
    view = view_of(library_of(*SMALL, CASE))
    case = view.library.get(CaseExample, "one")
    assert "Say So Advocacy, brought in by The Council" in said(case_blocks(view, case))
