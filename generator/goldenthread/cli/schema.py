"""``goldenthread schema``: JSON Schemas for an editor."""

from __future__ import annotations

from pathlib import Path

import click

from goldenthread.records.schema import schemas


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("schema"),
    show_default=True,
    help="The folder to write into.",
)
def command(out: Path) -> None:
    """Write the JSON Schemas that help an editor to complete records.

    Then put the way from a file to its schema at the head of the file:

    # yaml-language-server: $schema=../../schema/contact.json
    """
    out.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (out / name).write_bytes(text.encode())
    click.echo(f"{len(schemas())} schemas are in {out}.")
