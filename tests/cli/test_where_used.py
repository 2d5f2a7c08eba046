"""``goldenthread where-used``: every output that quotes a record or a fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run

Captured = pytest.CaptureFixture[str]


def test_a_fact_with_its_source_and_every_output(built: Path, capsys: Captured) -> None:
    reference = "contact/anytown-night#phone"
    assert run(["where-used", reference, "--root", str(built)]) == exits.CLEAN
    first, *outputs, last = capsys.readouterr().out.splitlines()
    assert first == f'{reference} is "01632 960201" (pathways/contacts/anytown.yaml:46)'
    assert outputs == sorted(outputs)
    assert {
        "  site/authorities/anytown.html",
        "  site/call/anytown.html",
        "  site/pathways/any-concern/anytown.html",
        "  word/packs/elm-court.docx",
    } <= set(outputs)
    assert last == f"{reference} is quoted in {len(outputs)} outputs."


def test_a_record_with_all_its_facts(built: Path, capsys: Captured) -> None:
    assert run(["where-used", "contact/anytown-night", "--root", str(built)]) == exits.CLEAN
    said = capsys.readouterr().out
    assert "contact/anytown-night#phone is " in said
    assert "contact/anytown-night#hours is " in said
    assert "contact/anytown-day" not in said


def test_a_group_of_fields_with_what_is_below_it(built: Path, capsys: Captured) -> None:
    reference = "authority/anytown#words"
    assert run(["where-used", reference, "--root", str(built)]) == exits.CLEAN
    assert 'authority/anytown#words.front_door is "Adult Safeguarding Hub"' in (
        capsys.readouterr().out
    )


def test_what_it_says_is_in_the_outputs(built: Path, capsys: Captured) -> None:
    reference = "contact/anytown-night#phone"
    arguments = ["where-used", reference, "--root", str(built), "--format", "json"]
    assert run(arguments) == exits.CLEAN
    uses = json.loads(capsys.readouterr().out)
    assert uses
    pages = [use["output"] for use in uses if use["output"].endswith(".html")]
    assert all(b"01632 960201" in (built / "build" / page).read_bytes() for page in pages)


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("contact/anytown-nigth", "No output quotes contact/anytown-nigth."),
        ("contact/anytown-nigth#phone", "Did you mean contact/anytown-night?"),
        ("01632 960201", "No output quotes 01632 960201."),
        ("contact/anytown-night#fax", "No output quotes contact/anytown-night#fax."),
    ],
)
def test_what_nothing_quotes_is_said_plainly(
    built: Path, reference: str, words: str, capsys: Captured
) -> None:
    assert run(["where-used", reference, "--root", str(built)]) == exits.USAGE
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        (None, "There is no build in build. Run `goldenthread build` first."),
        ("{", "The manifest in build cannot be read. Run `goldenthread build` again."),
        ('{"format": "golden-thread-build/0"}', "was made by another version."),
        ("[]", "was made by another version."),
    ],
    ids=["none", "broken", "old", "a list"],
)
def test_without_a_build_it_says_what_to_do(
    tmp_path: Path, manifest: str | None, words: str, capsys: Captured
) -> None:
    if manifest is not None:
        (tmp_path / "build").mkdir()
        (tmp_path / "build" / "manifest.json").write_text(manifest, "utf-8")
    assert run(["where-used", "contact/x", "--root", str(tmp_path)]) == exits.USAGE
    assert words in capsys.readouterr().err
