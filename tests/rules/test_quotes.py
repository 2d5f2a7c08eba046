"""A quote of a text that cannot be told where it is quoted is found, not printed with brackets."""

from __future__ import annotations

from goldenthread.rules.links.gt103_quote_leads_nowhere import RULE
from tests.support import findings_of
from tests.support import library_of


def test_a_quote_of_a_text_for_another_place_is_found() -> None:
    library = library_of(
        """\
records:
  - {kind: policy, id: one, body: "Call [[@authority#name]]."}
  - {kind: policy, id: two, body: "See [[policy/one#body]]."}
"""
    )
    found = {each.record: each.message for each in findings_of(RULE, library)}
    assert "@authority stands for nothing here" in found["policy/one"]
    assert "That text itself holds [[@authority#name]]" in found["policy/two"]
