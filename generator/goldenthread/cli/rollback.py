"""``goldenthread rollback``: put back a build that was in place before."""

from __future__ import annotations

from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.clock import england
from goldenthread.emit.publish.errors import NotOurs
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.generations import Generation
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.manifest import NoManifest
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.rollback import NoGeneration
from goldenthread.emit.publish.rollback import roll_back


@click.command()
@options.library
@options.output
@click.option("--to", metavar="BUILD", help="Which build, as --list calls it.")
@click.option("--list", "list_", is_flag=True, help="Show the builds that there are, and stop.")
def command(root: Path, out: Path | None, to: str | None, *, list_: bool) -> int:
    """Put back the build before this one, or the one that --to names.

    The last three builds are kept whole. Nothing is built: the folders change places, and the
    build that stood there can be put back in the same way.
    """
    folder = out or root / "build"
    if list_:
        click.echo(_listed(generations(folder), folder))
        return exits.CLEAN
    try:
        chosen = roll_back(folder, to)
    except (NoGeneration, NotOurs) as problem:
        raise exits.WrongSettings(str(problem)) from None
    except PublishError as problem:
        raise exits.ToolFailed(str(problem)) from problem
    words = "is in place already" if chosen.in_place else "is in place again"
    click.echo(f"The build {chosen.id}, {_made(chosen)}, {words} in {folder}.")
    return exits.CLEAN


def _listed(found: tuple[Generation, ...], folder: Path) -> str:
    if not found:
        return f"There is no build in {folder.name} yet. Run `goldenthread build` first."
    return "\n".join(_line(each) for each in found)


def _line(each: Generation) -> str:
    state = "   in place" if each.in_place else ""
    return f"{each.id}   {_made(each)}   {_as_of(each)}{state}"


def _made(each: Generation) -> str:
    moment = each.made.astimezone(england())
    return f"made on {moment.day} {moment:%B %Y at %H:%M}"


def _as_of(each: Generation) -> str:
    """Return the day that a build was judged on, as far as this version can read it."""
    try:
        return f"as of {read_manifest(each.folder)['as_of']}"
    except NoManifest:
        return "made by another version"
