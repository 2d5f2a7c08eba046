"""One Graphviz, one font, the same bytes; and a clear sentence when something is wrong."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from goldenthread.emit.diagram import DiagramError
from goldenthread.emit.diagram import draw
from goldenthread.emit.diagram import engine
from goldenthread.emit.diagram import svg
from goldenthread.emit.diagram import version
from goldenthread.emit.diagram.engine import render
from goldenthread.emit.diagram.fonts import FOLDER
from goldenthread.emit.diagram.stderr import caught_stderr
from goldenthread.model.diagram import Edge
from tests.emit.diagram_samples import ALLEGATION
from tests.emit.diagram_samples import DOMESTIC_ABUSE
from tests.emit.diagram_samples import PHYSICAL_ABUSE

ROOT = Path(__file__).parents[2]
HASHES = """
import hashlib
from goldenthread.emit.diagram import draw
from tests.emit.diagram_samples import ALLEGATION
drawing = draw([ALLEGATION], png=[ALLEGATION.name])[ALLEGATION.name]
print(hashlib.sha256(drawing.svg.encode()).hexdigest(), hashlib.sha256(drawing.png).hexdigest())
"""
DOT = """#!{python}
import sys
import pygraphviz
if "-V" in sys.argv:
    sys.exit("dot - graphviz version {version} (20260411.2331)")
form = sys.argv[1].removeprefix("-T")
text = sys.stdin.read()
sys.stdout.buffer.write(pygraphviz.AGraph(string=text).draw(format=form, prog="dot"))
"""


def drawn_elsewhere(**environment: str) -> str:
    path = os.pathsep.join([str(ROOT / "generator"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", HASHES],
        env={**os.environ, "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    return done.stdout.strip()


def test_the_same_bytes_in_any_surroundings() -> None:
    drawing = draw([ALLEGATION], png=[ALLEGATION.name])[ALLEGATION.name]
    here = (drawing.svg.encode(), drawing.png or b"")
    expected = " ".join(hashlib.sha256(each).hexdigest() for each in here)
    one = drawn_elsewhere(PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    other = drawn_elsewhere(
        PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C.UTF-8", FONTCONFIG_FILE="/nowhere"
    )
    assert one == other == expected


def test_workers_draw_the_same_as_one_process() -> None:
    samples = [replace(ALLEGATION, name=f"sample-{number}") for number in range(4)]
    names = ["sample-1", "sample-3"]
    assert draw(samples, png=names, workers=2) == draw(samples, png=names, workers=1)


def test_drawing_leaves_the_surroundings_as_they_were(capfd: pytest.CaptureFixture[str]) -> None:
    before = dict(os.environ)
    draw([ALLEGATION])
    assert dict(os.environ) == before
    assert capfd.readouterr() == ("", "")


def test_the_font_comes_with_its_licence_and_stays_small() -> None:
    files = {file.name: file.stat().st_size for file in FOLDER.iterdir()}
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert sum(files.values()) < 200_000
    assert len([name for name in files if name.endswith((".ttf", ".woff2"))]) == 4


@pytest.mark.parametrize(
    ("dot", "words"),
    [
        ("digraph { a [shape=nosuch] }", "unknown shape nosuch"),
        ("digraph { a -> ", "syntax error"),
        ("digraph { a [label=<<i>x>] }", "mismatched tag"),
        ("", "Invalid Input"),
    ],
)
def test_what_graphviz_grumbles_about_is_an_error(dot: str, words: str) -> None:
    with pytest.raises(DiagramError, match=words):
        render(dot, "svg")


def test_words_of_others_on_stderr_are_passed_on(capfd: pytest.CaptureFixture[str]) -> None:
    with caught_stderr() as complaints:
        os.write(2, b"Building: 40 %\n")
    assert complaints == []
    assert capfd.readouterr().err == "Building: 40 %\n"


def test_a_picture_that_is_not_whole_is_refused() -> None:
    raw = render("digraph { n1 [id=n1] n2 [id=n2] }", "svg")
    with pytest.raises(DiagramError, match="left out n3, n4"):
        svg.finished(raw, ALLEGATION)


def test_a_link_in_a_picture_is_refused() -> None:
    raw = render('digraph { n1 [URL="https://example.org/"] }', "svg")
    with pytest.raises(DiagramError, match="not expected"):
        svg.finished(raw, ALLEGATION)


def test_too_many_steps_are_refused() -> None:
    with pytest.raises(DiagramError, match=r"has 20 steps and only 12 can be read. Use split"):
        draw([DOMESTIC_ABUSE])


def test_two_pictures_of_one_name_are_refused() -> None:
    with pytest.raises(DiagramError, match="Two pictures have the name"):
        draw([ALLEGATION, ALLEGATION])


def test_an_unknown_name_for_paper_is_refused() -> None:
    with pytest.raises(DiagramError, match='No picture has the name "nosuch"'):
        draw([ALLEGATION], png=["nosuch"])


def test_the_version_is_the_wheels() -> None:
    assert version() == "14.1.5"


def put_dot(folder: Path, number: str) -> str:
    """Put a program named dot in ``folder``: the wheel's Graphviz, saying it is ``number``."""
    program = folder / "dot"
    program.write_text(DOT.format(python=sys.executable, version=number), encoding="utf-8")
    program.chmod(0o755)
    return str(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_newer_dot_of_this_machine_is_used_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", put_dot(tmp_path, "14.1.5"))
    assert version("system") == "14.1.5"
    assert draw([PHYSICAL_ABUSE], engine="system") == draw([PHYSICAL_ABUSE])
    with pytest.raises(DiagramError, match=r"failed with exit code|syntax error"):
        render("digraph {", "svg", "system")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_an_old_dot_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", put_dot(tmp_path, "2.43.0"))
    with pytest.raises(DiagramError, match=r"Graphviz 2\.43\.0, which is too old: 10\.0\.1") as why:
        draw([ALLEGATION], engine="system")
    assert f'The picture "{ALLEGATION.name}" could not be drawn' in str(why.value)


def test_a_missing_dot_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DiagramError, match="No dot on this machine's path"):
        version("system")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_dot_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "dot"
    words = "dot - graphviz version 14.1.5 (0)"
    program.write_text(f'#!/bin/sh\n[ "$1" = -V ] && echo "{words}" >&2 && exit\nsleep 60 & wait\n')
    program.chmod(0o755)
    monkeypatch.setenv(engine.CHOSEN, str(program))
    monkeypatch.setattr(engine, "_SECONDS", 1)
    with pytest.raises(DiagramError, match="gave no answer within 1 seconds and was stopped"):
        draw([ALLEGATION], engine="system")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such program")
def test_a_process_that_ends_without_a_word_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(DiagramError, match=r"ended in the middle of a picture.*It said: nothing"):
        draw([ALLEGATION], workers=1)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_complaint_comes_back_from_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", put_dot(tmp_path, "2.43.0"))
    with pytest.raises(DiagramError, match=r"could not be drawn.*Graphviz 2\.43\.0, which is too"):
        draw([ALLEGATION], engine="system", workers=1)


def test_an_edge_to_itself_is_drawn() -> None:
    edges = (*ALLEGATION.edges, Edge("record", "record", "Again"))
    assert ">Again<" in draw([replace(ALLEGATION, edges=edges)])[ALLEGATION.name].svg
