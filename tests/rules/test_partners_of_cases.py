"""Who took part in a case example, and whether the pathway or another agency called them."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - {{kind: sector, id: council}}
  - {{kind: sector, id: advocacy}}
  - {{kind: agency, id: northbridge-council, name: Northbridge Council, sector: council}}
  - {{kind: agency, id: say-so, name: Say So Advocacy, sector: advocacy}}
  - {{kind: purpose, id: raise-concern, sector: council}}
  - {{kind: pathway, id: any-concern}}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions: [{{step: make-safe, by: support-worker, what: Stayed.}}]
    coordination:
      - {{agency: northbridge-council, did: Held a planning discussion.}}
      - {{agency: say-so, did: Spoke for the person.{more}}}
    outcome:
      wishes: asked_and_expressed
      wanted: Peace.
      achieved: fully_achieved
      risk: removed
      measure: Counted.
      advocacy: {advocacy}
"""


@pytest.mark.parametrize(
    ("more", "advocacy", "found"),
    [
        ("", "A brother spoke for them.", 1),
        (", brought_in_by: northbridge-council", "A brother spoke for them.", 0),
        (", brought_in_by: say-so", "A brother spoke for them.", 1),
        ("", "The council asked Say So Advocacy on the second day.", 0),
    ],
    ids=["unknown", "called by the council", "called by itself", "told of as the advocate"],
)
def test_an_agency_that_another_called_is_no_step_of_the_pathway(
    more: str, advocacy: str, found: int
) -> None:
    library = library_of(LIBRARY.format(more=more, advocacy=advocacy))
    findings = findings_of(BY_CODE["GT704"], library)
    assert len(findings) == found
    assert all(each.example == "brought_in_by: northbridge-council" for each in findings)
