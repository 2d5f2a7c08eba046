"""The ways in which putting a build in place may fail; each says why and what to do."""

from __future__ import annotations

import errno

from goldenthread.emit.publish.beside import Beside


class PublishError(Exception):
    """The output cannot be put in place; the words say why and what to do."""


class NotOurs(PublishError):
    """The output would replace something that no build made."""


class InPlace(Exception):
    """A build was put in place, but what comes after the switch failed for this reason."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


_WHAT_HELPS = {
    errno.ENOSPC: "Free some space on the disk (a build needs about as much as the last one).",
    errno.EDQUOT: "Free some space: your share of the disk is used up.",
    errno.ENOMEM: "There is too little memory. Close other programs, then try again.",
    errno.EROFS: "The disk can only be read. Name a folder on another disk with --out.",
    errno.EACCES: "Close any program that has a file of it open, and see who may write there.",
    errno.EPERM: "Close any program that has a file of it open, and see who may write there.",
    errno.EXDEV: "The folder is a disk of its own. Name a folder in it with --out.",
    errno.EBUSY: "The folder is in use, or a disk of its own. Name a folder in it with --out.",
}
_ELSE = "Check the free space and who may write there."


def in_words(error: OSError, beside: Beside) -> str:
    """Say what the system refused, what stands there now, and what helps."""
    said = f"{beside.out.name} could not be written: {_reason(error)}."
    return f"{said} {_left(beside)} {_what_helps(error)}"


def in_place_in_words(error: OSError, beside: Beside) -> str:
    """Say that the build can be used, and what could not be done after it was put in place."""
    return (
        f"A whole build was put in place in {beside.out.name}, but the one that it replaced could "
        f"not be kept for a rollback: {_reason(error)}. {_what_helps(error)}"
    )


def _what_helps(error: OSError) -> str:
    return _WHAT_HELPS.get(error.errno or 0, _ELSE)


def _reason(error: OSError) -> str:
    about = f" ({error.filename})" if error.filename else ""
    return f"{error.strerror or error}{about}"


def _left(beside: Beside) -> str:
    if beside.aside.exists() and not beside.out.exists():
        return (
            f"The last good output is whole but stands in {beside.aside}: "
            "`goldenthread rollback` brings it back."
        )
    return "The last good output is as it was."
