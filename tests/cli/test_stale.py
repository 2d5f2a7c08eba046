"""Building with a number that nobody checked in time: the site is made, the pack is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

CONTACTS = "pathways/contacts/anytown.yaml"


def test_the_site_is_built_with_a_banner_and_the_document_is_held_back(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = copied(built, tmp_path / "copy")
    assert "word/packs/elm-court.docx" in tree(library / "build")
    change(library, CONTACTS, 'verified_on: "2026-11-09"', 'verified_on: "2026-08-03"')
    capsys.readouterr()
    assert run(["build", "--root", str(library)]) == exits.FINDINGS
    said = capsys.readouterr()
    assert said.err.startswith(
        "word/packs/elm-court.docx was not made: it would go out with numbers that nobody checked "
        "in time, those of "
    )
    assert f"(check again by 1 November 2026, {CONTACTS}:" in said.err
    assert "Built " in said.out
    made = tree(library / "build")
    assert not [name for name in made if name.endswith(".docx")]
    assert b"  none\n" in made["WHO-MAY-READ.txt"]
    page = made["site/call/anytown.html"].decode()
    assert "Not checked in time" in page
    assert "check again by 1 November 2026" in page
