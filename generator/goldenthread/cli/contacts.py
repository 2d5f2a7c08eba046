"""``goldenthread contacts verify``: go through the contacts that are due, one after another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.running import checked
from goldenthread.cli.running import today_of
from goldenthread.cli.shell import at_root
from goldenthread.library.library import Library
from goldenthread.model.spelling import nearest
from goldenthread.pipeline.contact_checks import Check
from goldenthread.pipeline.contact_checks import due_contacts
from goldenthread.pipeline.contact_checks import known
from goldenthread.pipeline.contact_checks import shown
from goldenthread.pipeline.contact_checks import written_down
from goldenthread.pipeline.contact_checks import wrong_with
from goldenthread.pipeline.timings import Timings
from goldenthread.records.agency import Contact
from goldenthread.records.provider import Role
from goldenthread.records.traits import CheckedHow
from goldenthread.report.run import counted
from goldenthread.sources.edit import NotWritten

ANSWERS = {
    "c": "correct",
    "correct": "correct",
    "ch": "changed",
    "changed": "changed",
    "n": "no answer",
    "no answer": "no answer",
    "s": "skip",
    "skip": "skip",
    "q": "quit",
    "quit": "quit",
}
ASKED = "c(orrect), ch(anged), n(o answer), s(kip), q(uit)"


@click.group()
def command() -> None:
    """Keep the contacts right."""


@command.command()
@options.library
@options.judged_on
@click.option(
    "--days",
    type=click.IntRange(0, 3660),
    help="Also those that fall due within so many days; by default what the settings call soon.",
)
@click.option("--as", "role", default="", help="The id of your role; asked for when left out.")
@click.option(
    "--how",
    type=click.Choice([each.value for each in CheckedHow]),
    default=CheckedHow.CALLED.value,
    show_default=True,
    help="How you check.",
)
def verify(root: Path, as_of: date | None, days: int | None, role: str, how: str) -> int:
    """Go through the contacts that are due to be checked, the longest due first.

    For each it shows the numbers, their source and the last check. When you say that it is
    correct, or what has changed, the day, your role and how you checked are written into its
    file, and nothing else; notes and layout stay. Each contact is written at once.
    """
    result = checked(root, as_of, today_of(root, as_of), Timings())
    library, day = result.library, result.world.as_of
    due = due_contacts(library, day, days)
    if not due:
        click.echo("No contact is due to be checked.")
        return exits.CLEAN
    walk = Walk(root, library, Check(day, _role(library, role), CheckedHow(how)))
    try:
        walk.go(due)
    except click.Abort:  # the end of what was typed, or Ctrl-C: what is written is written
        click.echo()
    return walk.close(due)


def _role(library: Library, role: str) -> str:
    """Return the role that checks; ask for it when it is not given."""
    roles = [each.id for each in library.all(Role)]
    role = role or click.prompt("The id of your role")
    if role not in roles:
        near = nearest(role, roles)
        hint = f"Did you mean {near}?" if near else f"The roles are: {', '.join(roles)}."
        raise exits.WrongSettings(f"There is no role called {role}. {hint}")
    return role


class Walk:
    """One round through contacts: what was written, and what could not be."""

    def __init__(self, root: Path, library: Library, check: Check) -> None:
        self._root = root
        self._library = library
        self._check = check
        self._done: list[str] = []
        self._silent: list[str] = []
        self._refused: list[str] = []

    def go(self, due: tuple[Contact, ...]) -> None:
        """Ask about each contact, until all are asked about or somebody quits."""
        for number, contact in enumerate(due, 1):
            self._show(contact, f"{number} of {len(due)}")
            match _answer():
                case "correct":
                    self._write(contact, {})
                case "changed":
                    self._changed(contact)
                case "no answer":
                    self._silent.append(contact.key)
                case "quit":
                    return

    def close(self, due: tuple[Contact, ...]) -> int:
        """Say what was done and what is left."""
        left = [each for each in due if each.key not in self._done]
        click.echo(f"{counted(len(self._done), 'contact')} checked, {len(left)} left.")
        for each in left:
            silent = " (no answer)" if each.key in self._silent else ""
            click.echo(f"  {each.name}: {each.key}{silent}")
        if self._done:
            click.echo(f"Now see whether everything fits: {at_root('check', self._root)}")
        return exits.FINDINGS if self._refused else exits.CLEAN

    def _show(self, contact: Contact, place: str) -> None:
        click.echo(f"\n{place}  {contact.name}  ({contact.key})")
        for label, said in shown(self._library, contact):
            click.echo(f"  {label:<20} {said}")

    def _changed(self, contact: Contact) -> None:
        names = known(contact)
        name = click.prompt(
            "What has changed?", type=click.Choice(names), default=names[0], show_choices=True
        )
        value = click.prompt(f"The new {name.replace('_', ' ')}").strip()
        while wrong := wrong_with(self._library, contact, name, value):
            click.echo(f"{wrong.message} {wrong.hint}")
            if wrong.example:
                click.echo(f"  Right: {wrong.example}")
            value = click.prompt(f"The new {name.replace('_', ' ')}").strip()
        self._write(contact, {name: value})

    def _write(self, contact: Contact, new: dict[str, str]) -> None:
        try:
            edit = written_down(self._root, self._library, contact, self._check, new)
            if new:
                click.echo("\n".join(f"  {line}" for line in edit.lines))
            edit.write()
        except NotWritten as problem:
            click.echo(f"{problem.message} {problem.hint}", err=True)
            self._refused.append(contact.key)
            return
        self._done.append(contact.key)


def _answer() -> str:
    """Return what somebody says of a contact; ask again for anything unknown."""
    while (said := click.prompt(ASKED).strip().casefold()) not in ANSWERS:
        click.echo(f'"{said}" is none of them.')
    return ANSWERS[said]
