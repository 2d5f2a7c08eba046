"""A value for staff that somebody typed into a text for others: the build stops and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from tests.cli.folders import change
from tests.cli.folders import tree

HOLDER = """\
kind: role_holder
id: manager-of-elm-court
role: registered-manager
name: Philippa Quillfeather
phone: "07700 900123"
since: 2024-04-01
"""


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("Ask philippa quillfeather.", "the name of a person (P••••••• Q•••••••••••)"),
        ("Ring +44 7700 900 123.", "a telephone number (0•••• 9•••••)"),
    ],
)
def test_it_stops_the_build_and_leaves_the_last_good_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: str, what: str
) -> None:
    library = tmp_path / "library"
    assert run(["new", "library", str(library)]) == exits.CLEAN
    (library / "pathways" / "manager-of-elm-court.yaml").write_text(HOLDER, "utf-8")
    assert run(["build", "--root", str(library)]) == exits.CLEAN
    before = tree(library / "build")
    change(library, "policies/safeguarding-adults.md", "summary: ", f"summary: {typed} ")
    capsys.readouterr()
    assert run(["build", "--root", str(library)]) == exits.FAILED
    said = capsys.readouterr().err
    assert (
        "Nothing was built, because word/packs/elm-court.docx may not leave the house: its main "
        f"text (word/document.xml) holds {what}"
    ) in said
    assert "from the record role_holder/manager-of-elm-court" in said
    assert "pathways/manager-of-elm-court.yaml:" in said
    assert "Quillfeather" not in said
    assert "900123" not in said.replace(" ", "")
    assert tree(library / "build") == before
