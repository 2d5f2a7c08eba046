"""``goldenthread where-used REF``: every output that quotes a record or a fact."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from goldenthread.cli import options
from goldenthread.cli.exits import WrongSettings
from goldenthread.emit.publish.manifest import NoManifest
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.report.run import counted


@click.command()
@click.argument("reference")
@options.library
@options.output
@click.option("--format", "format_", type=click.Choice(["json", "text"]), default="text")
def command(reference: str, root: Path, out: Path | None, format_: str) -> None:
    """List every output that quotes REFERENCE, from the last build.

    REFERENCE is a record (contact/northbridge-night) or a fact of it
    (contact/northbridge-night#phone).
    """
    try:
        manifest = read_manifest(out or root / "build")
    except NoManifest as problem:
        raise WrongSettings(str(problem)) from None
    found = [each for each in manifest["quotes"] if _matches(each["address"], reference)]
    if not found:
        known = sorted({each["address"].partition("#")[0] for each in manifest["quotes"]})
        raise WrongSettings(_nothing(reference, known))
    if format_ == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(_text(found, reference))


def _matches(address: str, reference: str) -> bool:
    return address == reference or address.startswith((f"{reference}#", f"{reference}."))


def _nothing(reference: str, known: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    close = get_close_matches(reference.partition("#")[0], known, 1)
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"No output quotes {reference}.{hint}"


def _text(found: list[dict[str, Any]], reference: str) -> str:
    lines, address = [], ""
    for each in sorted(found, key=lambda quote: (quote["address"], quote["output"])):
        if each["address"] != address:
            address = each["address"]
            lines.append(f'{address} is "{each["value"]}" ({each["file"]}:{each["line"]})')
        lines.append(f"  {each['output']}")
    outputs = counted(len({each["output"] for each in found}), "output")
    return "\n".join([*lines, f"{reference} is quoted in {outputs}."])
