"""What an answer may not print: unknown blocks, gaps, staff's own facts, open brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.library.facts import BLOCKS
from goldenthread.library.load import load
from goldenthread.records.settings import Settings
from goldenthread.rules.engine import run
from goldenthread.rules.links.gt103_quote_leads_nowhere import RULE
from goldenthread.rules.rule import world_of
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.views.asked import VIEWS
from tests.support import AS_OF
from tests.support import findings_of
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of

ANSWER = """\
records:
  - {{kind: authority, id: northbridge}}
  - {{kind: tender, id: t1, authority: northbridge}}
  - {{kind: question, id: q1, tender: t1}}
  - {{kind: service, id: tern-court, on_call_phone: "07700 900123"}}
  - {{kind: contact, id: night}}
  - {{kind: answer, id: a1, question: q1, body: "{body}"}}
"""


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        ("[[levles @thresholds]]", 'There is no block called "levles".', "Did you mean levels?"),
        ("[[contact/night#sms]]", "That field is empty.", "leave the quote out"),
        ("[[service/tern-court#on_call_phone]]", "A commissioner may not read it.", "buyer"),
        ("Call [[contact/night#phone].", "no quote follows", "close it with two brackets"),
    ],
)
def test_what_would_print_a_gap_or_brackets_is_found(body: str, message: str, hint: str) -> None:
    (found,) = findings_of(RULE, library_of(ANSWER.format(body=body)))
    assert message in found.message
    assert hint in found.hint


def test_the_names_of_blocks_are_those_that_views_can_show() -> None:
    assert tuple(sorted(VIEWS)) == BLOCKS


def test_a_finding_in_the_text_of_a_policy_has_the_line_of_the_fault(tmp_path: Path) -> None:
    file = tmp_path / "policies" / "p.md"
    file.parent.mkdir()
    file.write_text(
        "---\nkind: policy\ntitle: T\n---\n\nFirst line.\n\nThen [[role/nobody#name]].\n", "utf-8"
    )
    source = read(tmp_path, file)
    assert isinstance(source, Source)
    for name, value in source_of("kind: policy\nid: p", "policies/p.yaml").data.items():
        source.data.setdefault(name, value)
    library, _ = load(settings_of(), [source])
    assert isinstance(library.settings, Settings)
    (found,) = run((RULE,), world_of(library, AS_OF))
    assert (found.place.line, found.place.column) == (8, 6)
