"""Names of steps, levels and categories that their owner does not have, and what is suggested."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

FRAMEWORK = """\
kind: framework
id: saf
categories:
  - {id: processes, name: Processes}
  - {id: outcomes, name: Outcomes}
  - {id: people, name: People's experience}
"""
TYPE = (
    "kind: service_type\nid: home-care\nevidence_not_used:\n  - {framework: saf, categories: [%s]}"
)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("outcomes", None),
        ("outcome", "Did you mean outcomes?"),
        ("observation", "It is one of: outcomes, people, processes."),
    ],
)
def test_a_category_that_does_not_apply_is_one_of_the_framework(
    name: str, hint: str | None
) -> None:
    found = findings_of(BY_CODE["GT104"], library_of(FRAMEWORK, TYPE % name))
    assert [each.hint for each in found] == ([hint] if hint else [])
    assert all(each.place.line == 4 for each in found)
