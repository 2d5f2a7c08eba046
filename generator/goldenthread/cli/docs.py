"""``goldenthread docs``: the reference pages of records and rules, generated from the code."""

from __future__ import annotations

from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.library.term_page import term_page
from goldenthread.records import KINDS
from goldenthread.records.pages import record_index
from goldenthread.records.pages import record_page
from goldenthread.records.pages import settings_page
from goldenthread.rules import RULES
from goldenthread.rules.pages import rule_index
from goldenthread.rules.pages import rule_page


def pages() -> dict[str, str]:
    """Return every reference page by its path below the folder."""
    found = {"records/README.md": record_index(), "rules/README.md": rule_index(RULES)}
    found["records/settings.md"] = settings_page()
    found["words.md"] = term_page()
    found |= {f"records/{model.kind}.md": record_page(model) for model in KINDS}
    found |= {f"rules/{rule.code.lower()}.md": rule_page(rule) for rule in RULES}
    return dict(sorted(found.items()))


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("docs/reference"),
    show_default=True,
    help="The folder of the reference.",
)
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if a page differs.")
def command(out: Path, *, only_check: bool) -> int:
    """Write the reference pages of records and rules."""
    wanted = pages()
    if only_check:
        return _compare(out, wanted)
    for name, text in wanted.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    for stale in _on_disk(out, wanted) - wanted.keys():
        (out / stale).unlink()
    click.echo(f"{len(wanted)} pages are in {out}.")
    return exits.CLEAN


def _on_disk(out: Path, wanted: dict[str, str]) -> set[str]:
    """Return the pages in the folders that are ours; what stands beside them is somebody else's."""
    folders = {name.partition("/")[0] for name in wanted}
    return {
        path.relative_to(out).as_posix() for name in folders for path in (out / name).glob("*.md")
    }


def _compare(out: Path, wanted: dict[str, str]) -> int:
    """Name every page that is missing, out of step or left over."""
    differ = sorted(
        _on_disk(out, wanted) - wanted.keys()
        | {
            name
            for name, text in wanted.items()
            if not (out / name).is_file() or (out / name).read_bytes() != text.encode()
        }
    )
    for name in differ:
        click.echo(f"{out / name} differs from the code. Run `goldenthread docs`.", err=True)
    return exits.FINDINGS if differ else exits.CLEAN
