"""``goldenthread doctor``: what is missing on this machine, and the line that mends it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.clock import today
from goldenthread.cli.machine import Part
from goldenthread.cli.machine import State
from goldenthread.cli.machine import parts

COLOURS = {State.GOOD: "green", State.WARNING: "yellow", State.BAD: "red"}


@click.command()
@options.output
@click.option("--as-of", type=options.Day(), help="The day to judge on; today by default.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to say it.",
)
def command(out: Path | None, as_of: date | None, format_: str) -> int:
    """Say what is missing on this machine, and what mends it.

    Ends with exit code 3 when something that is needed is missing.
    """
    found = list(parts(as_of or today(), out or Path("build")))
    click.echo(as_json(found) if format_ == "json" else as_text(found))
    return exits.FAILED if any(part.state is State.BAD for part in found) else exits.CLEAN


def as_json(found: list[Part]) -> str:
    """Return the parts as one JSON object; ``state`` is ``good``, ``warning`` or ``bad``."""
    rows = [{**asdict(part), "state": part.state.value} for part in found]
    good = all(part.state is not State.BAD for part in found)
    return json.dumps({"good": good, "parts": rows}, indent=2)


def as_text(found: list[Part]) -> str:
    """Return a line a part, each with the line that mends it below when it is not good."""
    lines = []
    for part in found:
        word = click.style(f"{part.state.value:<8}", fg=COLOURS[part.state])
        lines.append(f"{word} {part.name}: {part.found}")
        if part.mend:
            lines.append(f"         To mend: {part.mend}")
    return "\n".join((*lines, "", verdict(found)))


def verdict(found: list[Part]) -> str:
    """Return the closing sentence."""
    bad = sum(part.state is State.BAD for part in found)
    if bad:
        return f"{bad} of {len(found)} parts must be mended before Golden Thread can work here."
    return "Golden Thread can work here."
