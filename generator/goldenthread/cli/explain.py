"""``goldenthread explain CODE``: a rule's page, in the terminal."""

from __future__ import annotations

from difflib import get_close_matches

import click

from goldenthread.rules import BY_CODE
from goldenthread.rules import RULES
from goldenthread.rules.pages import rule_page


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a finding's code means: why it matters, a wrong and a right example.

    Without CODE, list every rule.
    """
    if code is None:
        for rule in RULES:
            click.echo(f"{rule.code}  {rule.severity.word:<8} {rule.summary}")
        return
    wanted = code.upper()
    by_name = {rule.name.upper(): rule for rule in RULES}
    if (found := BY_CODE.get(wanted) or by_name.get(wanted)) is None:
        close = _meant(wanted) or get_close_matches(wanted, [*BY_CODE, *by_name], 1)
        hint = f" Did you mean {close[0]}?" if close else ""
        raise click.UsageError(
            f"There is no rule {code}.{hint} `goldenthread explain` lists them all."
        )
    click.echo(rule_page(found), nl=False)


def _meant(wanted: str) -> list[str]:
    """Return the code that was meant where letters were typed for digits."""
    code = wanted[:2] + wanted[2:].translate(str.maketrans("OIL", "011"))
    return [code] if code in BY_CODE else []
