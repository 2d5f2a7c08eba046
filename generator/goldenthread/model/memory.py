"""How Python, the system, its loader and other programs say that memory has run out."""

from __future__ import annotations

_NO_MEMORY = (
    "MemoryError",
    "error return without exception set",  # Python has no room for one more call
    "returned NULL without setting an exception",
    "can't start new thread",
    "failed to map segment",
    "annot allocate memory",
    "out of memory",
)


_ROOM = 32 * 1024 * 1024
"""Bytes: three times what the models of all kinds of records take."""


def ask_for_room() -> None:
    """Raise ``MemoryError`` where there is no memory for the models of records.

    The core of pydantic, which makes them, does not raise it: it ends the process.
    """
    bytearray(_ROOM)


def tells_of_no_memory(words: str) -> bool:
    """Say whether an error's words, or what a program said at its end, tell of it."""
    return any(each in words for each in _NO_MEMORY)
