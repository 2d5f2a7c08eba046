"""The entry point: finds the command, imports it only then, and turns every end into an exit code.

A command lives in the module of its own name (``where-used`` in ``where_used.py``), exposes
``command``, and returns one of the codes of ``goldenthread.cli.exits``. What it costs to import
is paid only by those who run it, so that ``--help`` answers at once.
"""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from importlib import import_module
from typing import cast

import click

from goldenthread import __version__
from goldenthread.cli import exits

COMMANDS = {
    "check": "Check the library and list every finding.",
    "build": "Check the library, then make the site, the diagrams and the Word packs.",
    "rollback": "Put back a build that was in place before.",
    "verify": "Say whether a build, or a file of it, is as it was made.",
    "serve": "Show the site on this machine while its sources are edited.",
    "new": "Start a library of your own, or a record in it.",
    "due": "List what is overdue and what falls due, by owner; also for a calendar.",
    "contacts": "Go through the contacts that are due to be checked, and write the checks down.",
    "explain": "Say what a finding's code means, with examples.",
    "where-used": "List every output that quotes a record or a fact.",
    "schema": "Write the JSON Schemas that help an editor to complete records.",
    "docs": "Write the reference pages of records and rules.",
    "doctor": "Say what is missing on this machine, and what mends it.",
}
DEBUG = "GOLDENTHREAD_DEBUG"


class Program(click.Group):
    """The commands of ``COMMANDS``, imported when they are called and not when they are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of ``COMMANDS``: what is needed first comes first."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the name, the imported command and the arguments that are left for it."""
        name, listed, rest = super().resolve_command(ctx, args)
        return name, load(name) if name and listed else None, rest


def load(name: str) -> click.Command:
    """Import the command called ``name``."""
    module = import_module(f"goldenthread.cli.{name.replace('-', '_')}")
    return cast("click.Command", module.command)


def remember_debug(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - click's signature
    """Keep ``--debug`` where worker processes find it too."""
    if value:
        os.environ[DEBUG] = "1"


@click.group(
    cls=Program,
    commands={name: click.Command(name, short_help=words) for name, words in COMMANDS.items()},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="goldenthread", message="%(prog)s %(version)s")
@click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=remember_debug,
    help="Show Python's own report when the tool fails.",
)
def program() -> None:
    """One safeguarding approach, written once and quoted everywhere.

    Reads the library in this folder, checks it, and makes a staff site, diagrams and Word packs
    from it. England only; a tool for people who decide, not legal advice.

    Exit codes: 0 clean, 1 findings, 2 wrong arguments or settings, 3 the tool failed.
    """


def main() -> None:
    """Run the command line of this process and leave with its exit code.

    The garbage collector looks through everything again and again while modules, records and
    pages are made, and once more at the end, and finds nothing: almost all of it stays until
    then. Without it a check takes a quarter less time.
    """
    gc.disable()
    # Looking for plugins of pydantic costs more than reading a small library; we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = run(sys.argv[1:])
    except (OSError, MemoryError):  # not even the words for what went wrong could be written
        code = exits.FAILED
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code, whatever happens."""
    try:
        code = program.main(arguments, prog_name="goldenthread", standalone_mode=False)
    except click.ClickException as problem:
        said = io.StringIO()
        problem.show(said)
        click.echo(for_terminal(said.getvalue()), nl=False, err=True)
        return exits.FAILED if problem.exit_code == exits.FAILED else exits.USAGE
    except click.Abort:
        click.echo("Stopped.", err=True)
        return exits.INTERRUPTED
    except MemoryError:
        pass
    except OSError as error:
        if error.errno != errno.ENOMEM:
            return system_refused(error)
    except Exception as error:  # noqa: BLE001 - the last line of defence: no traceback for a user
        if not for_want_of_memory(error):
            return tool_failed(error)
    else:
        return code if isinstance(code, int) else exits.CLEAN
    return too_little_memory()  # only here is that free again which the error held on to


def for_terminal(text: str) -> str:
    """Return words that may come from a file's name or an argument, so that they only print."""
    from goldenthread.model.visible import visible  # noqa: PLC0415 - when something went wrong

    return visible(text)


def for_want_of_memory(error: BaseException | None) -> bool:
    """Say whether an error, or one that led to it, is how one hears that memory has run out."""
    from goldenthread.model.memory import tells_of_no_memory  # noqa: PLC0415 - as above

    while error:
        if isinstance(error, MemoryError) or tells_of_no_memory(str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False


def too_little_memory() -> int:
    """Say so in words that need no memory to put together."""
    click.echo(
        "Error: There is too little memory for this. Close other programs, then try again.",
        err=True,
    )
    return exits.FAILED


def system_refused(error: OSError) -> int:
    """Pass on what the system refused, with the file that it was about."""
    about = f"{error.filename}: " if error.filename else ""
    what = for_terminal(f"{about}{error.strerror or error}")
    click.echo(
        f"Error: {what}. Check the name, the free space and who may write there.",
        err=True,
    )
    return exits.FAILED


def tool_failed(error: Exception) -> int:
    """Own up in one sentence; with ``--debug`` show where."""
    if os.environ.get(DEBUG):
        import traceback  # noqa: PLC0415 - 4 ms that nobody should pay who asks for help

        traceback.print_exception(error)
    said = for_terminal(" ".join(f"{type(error).__name__}: {error}".split()))
    click.echo(
        f"The tool itself failed ({said}). This is not a mistake in your library. See whether "
        "`goldenthread doctor` finds something missing; if it does not, please report this with "
        "what the same command prints after `goldenthread --debug`.",
        err=True,
    )
    return exits.FAILED
