"""``goldenthread docs``: the reference, and the guide by hand that stands beside it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.cli.new import STARTER
from goldenthread.cli.running import checked
from goldenthread.library.facts import fact
from goldenthread.library.facts import mentions
from goldenthread.library.serving import scope_of
from goldenthread.pipeline.timings import Timings
from goldenthread.records import KINDS
from goldenthread.records.authority import Authority
from goldenthread.records.limits import CODES
from goldenthread.rules import RULES
from goldenthread.views.asked import VIEWS
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]
GUIDE = Path(__file__).parents[2] / "docs" / "writing.md"


@pytest.fixture
def reference(tmp_path: Path, capsys: Captured) -> Path:
    out = tmp_path / "reference"
    assert run(["docs", "--out", str(out)]) == exits.CLEAN
    capsys.readouterr()
    return out


def test_every_kind_and_every_rule_has_a_page_and_an_index_lists_it(reference: Path) -> None:
    assert tree(reference).keys() == {
        "records/README.md",
        "records/settings.md",
        "rules/README.md",
        "words.md",
        *(f"records/{model.kind}.md" for model in KINDS),
        *(f"rules/{rule.code.lower()}.md" for rule in RULES),
    }
    kinds = (reference / "records" / "README.md").read_text("utf-8")
    assert all(f"[{model.kind}]({model.kind}.md)" in kinds for model in KINDS)
    assert "(settings.md)" in kinds


def test_what_was_just_written_is_in_step(reference: Path, capsys: Captured) -> None:
    before = tree(reference)
    assert run(["docs", "--check", "--out", str(reference)]) == exits.CLEAN
    assert not capsys.readouterr().err
    assert tree(reference) == before


def test_every_page_that_differs_is_named_and_nothing_is_written(
    reference: Path, capsys: Captured
) -> None:
    (reference / "rules" / "gt101.md").write_text("changed by hand\n", "utf-8")
    (reference / "rules" / "gt102.md").unlink()
    (reference / "records" / "fax.md").write_text("# a kind that is gone\n", "utf-8")
    before = tree(reference)
    assert run(["docs", "--check", "--out", str(reference)]) == exits.FINDINGS
    assert capsys.readouterr().err.splitlines() == [
        f"{reference / name} differs from the code. Run `goldenthread docs`."
        for name in ("records/fax.md", "rules/gt101.md", "rules/gt102.md")
    ]
    assert tree(reference) == before


def test_writing_again_puts_all_of_it_right(reference: Path) -> None:
    before = tree(reference)
    (reference / "rules" / "gt101.md").write_text("changed by hand\n", "utf-8")
    (reference / "records" / "fax.md").write_text("# a kind that is gone\n", "utf-8")
    assert run(["docs", "--out", str(reference)]) == exits.CLEAN
    assert tree(reference) == before


def test_what_somebody_else_keeps_beside_it_is_left_alone(reference: Path) -> None:
    (reference / "README.md").write_text("mine", "utf-8")
    (reference / "decisions").mkdir()
    (reference / "decisions" / "0001.md").write_text("mine", "utf-8")
    assert run(["docs", "--out", str(reference)]) == exits.CLEAN
    assert run(["docs", "--check", "--out", str(reference)]) == exits.CLEAN
    assert (reference / "README.md").read_text("utf-8") == "mine"
    assert (reference / "decisions" / "0001.md").read_text("utf-8") == "mine"


def test_wrong_arguments_are_usage_errors(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert run(["docs", "--out", str(tmp_path / "file")]) == exits.USAGE
    assert run(["docs", "GT101"]) == exits.USAGE
    assert run(["docs", "--chekc"]) == exits.USAGE


def test_a_folder_without_a_reference_differs_in_every_page(
    tmp_path: Path, capsys: Captured
) -> None:
    assert run(["docs", "--check", "--out", str(tmp_path / "none")]) == exits.FINDINGS
    assert len(capsys.readouterr().err.splitlines()) == len(KINDS) + len(RULES) + 4


def test_every_quote_in_the_guide_names_a_fact_of_the_starter() -> None:
    library = checked(STARTER, None, date(2026, 11, 16), Timings()).library
    scope = scope_of(library, library.all(Authority)[0])
    quoted = [each.address for each in mentions(GUIDE.read_text("utf-8"))]
    placeholder = re.compile(r"\bID\b|^kind/id")
    real = [address for address in quoted if not placeholder.search(address)]
    assert len(real) > 15
    assert all(fact(library, address, scope).words for address in real)


def test_the_guide_names_every_view_and_every_word_for_a_limit() -> None:
    guide = GUIDE.read_text("utf-8")
    assert VIEWS.keys() <= {each.view for each in mentions(guide)}
    assert [word for word in CODES if f"`{word}`" not in guide] == []


def test_the_guide_leads_to_pages_that_exist() -> None:
    links = re.findall(r"\]\(([^)#]+\.md)\)", GUIDE.read_text("utf-8"))
    assert links
    assert all((GUIDE.parent / link).is_file() for link in links)
