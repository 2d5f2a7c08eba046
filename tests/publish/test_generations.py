"""The last three builds are kept, and any of them can be put back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from goldenthread.emit.publish import switch
from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.errors import NotOurs
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.rollback import NoGeneration
from goldenthread.emit.publish.rollback import roll_back
from tests.publish.making import fill
from tests.publish.making import publish
from tests.publish.making import words_in


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a build of which three generations were made: one, two and three."""
    out = tmp_path / "build"
    for words in ("one", "two", "three"):
        publish(out, words)
    return out


@pytest.fixture(params=["one step", "two steps"])
def either_switch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish as Linux does, and as systems do that cannot exchange two folders."""
    if request.param == "two steps":
        monkeypatch.setattr(switch, "exchange", lambda *_: False)


def there(out: Path) -> list[str]:
    """Return the words of every generation, the newest first; a star marks the one in place."""
    return [words_in(each.folder) + "*" * each.in_place for each in generations(out)]


def beside(out: Path) -> set[str]:
    return {each.name for each in out.parent.iterdir()}


@pytest.mark.usefixtures("either_switch")
def test_the_last_three_builds_are_kept(out: Path) -> None:
    assert there(out) == ["three*", "two", "one"]
    publish(out, "four")
    assert there(out) == ["four*", "three", "two"]
    assert beside(out) == {"build", ".build.lock", ".build-generations"}
    assert len(list(Beside(out).kept.iterdir())) == 2


@pytest.mark.usefixtures("either_switch")
def test_rolling_back_goes_one_build_further_each_time(out: Path) -> None:
    roll_back(out, None)
    assert there(out) == ["three", "two*", "one"]
    roll_back(out, None)
    assert there(out) == ["three", "two", "one*"]
    with pytest.raises(NoGeneration, match="no earlier build"):
        roll_back(out, None)
    assert there(out) == ["three", "two", "one*"]


def test_a_build_after_a_rollback_is_the_newest(out: Path) -> None:
    roll_back(out, None)
    publish(out, "four")
    assert there(out) == ["four*", "three", "two"]


def test_any_build_is_put_back_by_the_first_letters_of_its_name(out: Path) -> None:
    oldest = generations(out)[2].id
    assert roll_back(out, oldest[:5]).id == oldest
    assert there(out) == ["three", "two", "one*"]
    assert roll_back(out, oldest).in_place  # and asking again changes nothing
    assert there(out) == ["three", "two", "one*"]


def test_a_name_that_no_build_has_lists_those_that_there_are(out: Path) -> None:
    with pytest.raises(NoGeneration, match=r'No build is called "zzz"\. There are: ') as problem:
        roll_back(out, "zzz")
    assert all(each.id in str(problem.value) for each in generations(out))


def test_a_build_that_was_changed_since_is_not_put_back(out: Path) -> None:
    older = generations(out)[1]
    (older.folder / "part-0" / "0.html").write_text("someone else's words", "utf-8")
    with pytest.raises(PublishError, match=r"was changed after it was made.*part-0/0\.html is"):
        roll_back(out, None)
    assert there(out)[0] == "three*"


def test_the_same_build_again_is_no_new_generation(out: Path) -> None:
    publish(out, "three")
    assert there(out) == ["three*", "two", "one"]
    publish(out, "one")  # as it was two builds ago
    assert there(out) == ["one*", "three", "two"]


def test_a_build_that_was_deleted_by_hand_can_be_put_back(out: Path) -> None:
    for path in sorted(out.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    out.rmdir()
    roll_back(out, None)
    assert there(out) == ["two*", "one"]


def test_rolling_back_never_replaces_what_no_build_made(out: Path) -> None:
    (out / FILE).unlink()
    with pytest.raises(NotOurs, match="holds files that no build made"):
        roll_back(out, None)


@pytest.mark.parametrize(
    "manifest", ["", "{}", '{"name": "A web site", "format": "golden-thread-build/1"}']
)
def test_a_manifest_of_something_else_does_not_make_a_folder_ours(
    tmp_path: Path, manifest: str
) -> None:
    out = tmp_path / "web"
    out.mkdir()
    (out / FILE).write_text(manifest, "utf-8")
    with pytest.raises(NotOurs):
        publish(out, "one")
    assert (out / FILE).read_text("utf-8") == manifest


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    out = tmp_path / "build"
    out.mkdir()
    publish(out, "one")
    assert there(out) == ["one*"]


def test_a_switch_that_was_stopped_between_its_two_steps_is_finished(out: Path) -> None:
    Beside(out).kept.mkdir(exist_ok=True)
    out.rename(Beside(out).aside)
    roll_back(out, generations(out)[0].id[:4])
    assert words_in(out) == "three"


def test_an_exchange_that_was_stopped_before_the_old_build_had_its_name_is_finished(
    out: Path,
) -> None:
    new = Beside(out).kept / "123456789abc"
    new.mkdir()
    fill(new, "four")
    assert switch.exchange(new, out)  # and here the lights went out
    publish(out, "five")
    assert there(out) == ["five*", "four", "three"]


def test_what_a_killed_build_left_is_cleared_by_the_next(out: Path) -> None:
    for left in (f".build-staging-{os.getpid()}", ".build-staging-1", ".build-staging-1-abc"):
        (out.parent / left / "site").mkdir(parents=True)
    publish(out, "four")
    assert beside(out) == {"build", ".build.lock", ".build-generations"}


def test_generations_need_no_copies(out: Path) -> None:
    before = {path.stat().st_ino for path in out.rglob("*.html")}
    publish(out, "four")
    assert {path.stat().st_ino for path in generations(out)[1].folder.rglob("*.html")} == before
