"""``goldenthread new``: start a library of your own, or a record in it."""

from __future__ import annotations

from pathlib import Path

import click
from pydantic import TypeAdapter
from pydantic import ValidationError

from goldenthread.cli import options
from goldenthread.cli.exits import ToolFailed
from goldenthread.cli.exits import WrongSettings
from goldenthread.cli.running import checked
from goldenthread.cli.running import today_of
from goldenthread.cli.shell import at_root
from goldenthread.cli.shell import typed
from goldenthread.library.library import Library
from goldenthread.model.spelling import nearest
from goldenthread.pipeline.timings import Timings
from goldenthread.records import BY_KIND
from goldenthread.records.fields import Record
from goldenthread.records.skeleton import BODY
from goldenthread.records.skeleton import skeleton
from goldenthread.records.text import Slug
from goldenthread.sources.folder import FOLDERS

STARTER = Path(__file__).parent / "starter"
RENAMED = {"gitignore": ".gitignore"}
"""Files of the starter that would act on this package if they had their own names here."""


@click.group()
def command() -> None:
    """Start a library of your own, or a record in it."""


@command.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def library(folder: Path) -> None:
    """Start a library of your own in the empty folder DIR.

    It is small and complete: one service, one council, one pathway, with notes that say what to
    replace. It checks and builds as it stands.
    """
    try:
        _refuse_filled(folder)
        _copy_starter(folder)
    except OSError as problem:
        raise ToolFailed(f"{folder} could not be written: {problem.strerror}.") from problem
    click.echo(_next_steps(folder))


def _refuse_filled(folder: Path) -> None:
    """Refuse a folder that holds anything but the history that git keeps."""
    if folder.exists() and any(each.name != ".git" for each in folder.iterdir()):
        raise WrongSettings(
            f"The folder {folder} is not empty, so nothing was written. Name a new folder, or one "
            "with nothing in it."
        )


def _copy_starter(folder: Path) -> None:
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            place = folder / path.relative_to(STARTER)
            place = place.with_name(RENAMED.get(place.name, place.name))
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(path.read_bytes())


def _next_steps(folder: Path) -> str:
    return f"""\
A library is in {folder}. Its council, its service and their numbers are made up.

Next:
1. Build it as it is, and look at {folder / "build" / "site" / "index.html"}:
       {typed("cd", folder)}
       goldenthread build
2. See every change at once while you edit:
       goldenthread serve
3. Search its files for REPLACE: each such note says what belongs there. README.md says when
   your library stops being a demonstration."""


@command.command()
@click.argument("kind", metavar="KIND")
@click.argument("id_", metavar="ID")
@options.library
def record(kind: str, id_: str, root: Path) -> None:
    """Write the file of a new record, to be filled in.

    KIND is the kind of record (contact, case_example ...) and ID its name: small letters, digits
    and hyphens. Every needed field stands in the file with a note on what it holds.
    """
    model = _model(kind)
    _check_id(id_)
    found = checked(root, None, today_of(root, None), Timings()).library
    path = root / model.folder / f"{id_}{'.md' if BODY in model.model_fields else '.yaml'}"
    _refuse_taken(found, f"{kind}/{id_}", path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(skeleton(model, _ids(found)).encode())
    except OSError as problem:
        raise ToolFailed(f"{path} could not be written: {problem.strerror}.") from problem
    click.echo(path)
    again = at_root("check", root)
    click.echo(f"Fill in its fields. This lists those that are still empty: {again}", err=True)


def _model(kind: str) -> type[Record]:
    if (model := BY_KIND.get(kind)) is None:
        near = nearest(kind, BY_KIND)
        hint = f"Did you mean {near}?" if near else f"The kinds are: {', '.join(BY_KIND)}."
        raise click.UsageError(f"There is no kind of record called {kind}. {hint}")
    return model


def _check_id(id_: str) -> None:
    try:
        TypeAdapter(Slug).validate_python(id_)
    except ValidationError as problem:
        said = problem.errors()[0]["ctx"]
        raise click.UsageError(f"{said['message']} {said['hint']}") from None


def _refuse_taken(found: Library, key: str, path: Path) -> None:
    """Refuse an address that a record has, wherever it stands, and a file that is there."""
    if (entry := found.entries.get(key)) is not None:
        where = f"There is a record {key} in {entry.place()}"
    elif path.exists() or key in found.unread:
        where = f"There is a file {path}" if path.exists() else f"There is an unread record {key}"
    else:
        return
    raise WrongSettings(f"{where}, so nothing was written. Choose another id.")


def _ids(found: Library) -> dict[str, tuple[str, ...]]:
    return {model.kind: tuple(each.id for each in found.all(model)) for model in BY_KIND.values()}
