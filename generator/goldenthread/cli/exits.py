"""What the command's exit code says, the same for every command and format."""

from __future__ import annotations

import click

CLEAN = 0
FINDINGS = 1
"""There are findings at or above ``--fail-on``."""
USAGE = 2
"""The arguments or the settings are wrong."""
FAILED = 3
"""The tool, or something that it needs, failed."""
INTERRUPTED = 130
"""Someone pressed Ctrl-C; the shells' own convention."""


class WrongSettings(click.ClickException):
    """The arguments are well formed but cannot be used: a missing folder, a bad settings file."""

    exit_code = USAGE


class ToolFailed(click.ClickException):
    """Something that the tool needs is missing or failed; the message says what mends it."""

    exit_code = FAILED
