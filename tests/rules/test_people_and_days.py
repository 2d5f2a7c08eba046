"""People who hold roles, our services and days, in texts where they do not belong."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

PERSON = """\
records:
  - {{kind: role, id: lead, name: safeguarding lead}}
  - {{kind: role_holder, id: one, role: lead, name: "{name}"}}
  - kind: agency
    id: town
    role: "{text}"
"""


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Siân Łukasz-Obi", "Ask for Siân Łukasz-Obi.", 1),
        ("Grace May", "In May staff say grace. May Grace was another.", 0),
        ("Grace May", "Ask Grace May, who knows.", 1),
        ("Cher", "Cher sang.", 0),
        ("Grace May", "With grace may they come.", 0),
    ],
)
def test_a_whole_name_as_it_is_written_is_found(name: str, text: str, found: int) -> None:
    library = library_of(PERSON.format(name=name, text=text))
    findings = findings_of(BY_CODE["GT816"], library)
    assert len(findings) == found
    assert not any(name in each.message for each in findings)


CASE = """\
records:
  - {{kind: service, id: quay, name: Quay House}}
  - {{kind: service, id: larches, name: Larches}}
  - {{kind: service, id: northbridge, name: Northbridge}}
  - {{kind: authority, id: northbridge, name: Northbridge Council, short: Northbridge}}
  - {{kind: case_example, id: one, context: "{text}"}}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It began on 3 March.", 1),
        ("It began on March 3rd, 2026.", 1),
        ("It began on 03/03/2026.", 1),
        ("It began on 2026-03-03.", 1),
        ("Staff of Quay House saw it.", 1),
        ("It began on 12-05-2026.", 1),
        ("It began on 12-May-2026.", 1),
        ("It began on 3 Dec.", 1),
        ("It began on 4 Sept 2026.", 1),
        ("Staff at Larches saw it.", 1),
        ("At Larches staff saw it.", 1),
        ("It is the night shift of Larches.", 1),
        ("Larches stood before the window.", 0),
        ("The larches stood before the window.", 0),
        ("They rang the Larches Dental Practice.", 0),
        ("They rang Old Larches.", 0),
        ("Staff in Northbridge saw it.", 0),
        ("The form is 112-05-2026-3.", 0),
        ("The code is 12-13-2026.", 0),
        ("It began in March 2026.", 0),
        ("Of 28 visits in May 26 were let in.", 0),
        ("A house by the quay.", 0),
        ("On day 3 the council called.", 0),
    ],
)
def test_services_and_days_make_an_example_recognisable(text: str, found: int) -> None:
    assert len(findings_of(BY_CODE["GT711"], library_of(CASE.format(text=text)))) == found
