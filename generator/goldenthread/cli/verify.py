"""``goldenthread verify PATH``: whether a build, or a copy of a part of it, is as it was made."""

from __future__ import annotations

import json
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.emit.publish.copies import Verdict
from goldenthread.emit.publish.copies import verify
from goldenthread.emit.publish.manifest import NoManifest
from goldenthread.report.run import counted


@click.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=Path("build"))
@click.option(
    "--manifest",
    type=click.Path(exists=True, path_type=Path),
    help="The manifest.json of the build that PATH was copied from.",
)
@click.option("--format", "format_", type=click.Choice(["json", "text"]), default="text")
def command(path: Path, manifest: Path | None, format_: str) -> int:
    """Say which files of PATH are not as the build made them.

    PATH is a build, a folder of it such as build/site, or one file such as a Word pack. A copy
    that stands elsewhere needs --manifest.
    """
    try:
        found = verify(path, manifest)
    except NoManifest as problem:
        raise exits.WrongSettings(str(problem)) from None
    click.echo(_as_json(found) if format_ == "json" else _as_text(found, path))
    return exits.FINDINGS if found.differences else exits.CLEAN


def _as_json(found: Verdict) -> str:
    wrong = [{"file": each.file, "state": each.state.value} for each in found.differences]
    about = {"build": found.build, "as_of": found.as_of, "part": found.part, "files": found.files}
    return json.dumps({**about, "differences": wrong}, ensure_ascii=False, indent=2)


def _as_text(found: Verdict, path: Path) -> str:
    lines = [f"{each}." for each in found.differences]
    build = f"build {found.build}, as of {found.as_of}"
    if lines:
        what = counted(len(lines), "difference")
        lines.append(f"{what} between {path} and {found.part or 'the whole'} of {build}.")
    else:
        what = counted(found.files, "file")
        lines.append(f"As it was made: {what}, {found.part or 'the whole'} of {build}.")
    return "\n".join(lines)
