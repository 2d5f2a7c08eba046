"""Why a file cannot be read as it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """A sentence, what to do, where (from 1; 0 is the whole file), and right text."""

    message: str
    hint: str
    line: int = 0
    column: int = 0
    example: str = ""
