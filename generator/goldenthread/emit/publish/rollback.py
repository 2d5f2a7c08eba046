"""Put a build back that was in place before: one switch, and nothing is built or copied."""

from __future__ import annotations

from pathlib import Path

from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.generations import Generation
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.generations import settle
from goldenthread.emit.publish.manifest import NoManifest
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.staging import alone
from goldenthread.emit.publish.switch import switch
from goldenthread.emit.publish.verify import differences


class NoGeneration(Exception):
    """There is no such build to go back to; the words say which there are."""


def roll_back(out: Path, to: str | None) -> Generation:
    """Put the generation whose id begins with ``to`` in place, or the one before this one.

    Return the generation as it was found. Raises ``NoGeneration``, and ``PublishError`` when
    the build is not as it was made; ``out`` then stays as it was.
    """
    with alone(out):
        there = generations(out)
        chosen = _named(there, to) if to else _earlier(there)
        if not chosen.in_place:
            _refuse_damaged(chosen)
            beside = Beside(out)
            settle(switch(chosen.folder, out, beside.aside), beside)
    return chosen


def _earlier(there: tuple[Generation, ...]) -> Generation:
    """Return the newest that is older than the one in place; the newest when none is in place."""
    now = next((at for at, each in enumerate(there) if each.in_place), -1)
    if now + 1 < len(there):
        return there[now + 1]
    raise NoGeneration("There is no earlier build to go back to. Run `goldenthread build`.")


def _named(there: tuple[Generation, ...], name: str) -> Generation:
    found = [each for each in there if each.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(each.id for each in there) or "none"
    what = "Several builds are" if found else "No build is"
    raise NoGeneration(f'{what} called "{name}". There are: {known}.')


def _refuse_damaged(chosen: Generation) -> None:
    try:
        found = differences(chosen.folder, read_manifest(chosen.folder)["outputs"])
    except NoManifest as problem:
        raise PublishError(
            f"The build {chosen.id} cannot be checked, so it was not put in place. {problem}"
        ) from None
    if found:
        raise PublishError(
            f"The build {chosen.id} was changed after it was made, so it was not put in place: "
            f"{'; '.join(str(each) for each in found[:3])}. `goldenthread build` makes a new one."
        )
