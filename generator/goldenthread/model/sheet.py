"""A plain table of text: what a spreadsheet or a file of comma-separated values is made from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A titled table. Every row has a text for every column, so that nothing slips sideways."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"Row {number} of {self.title!r} has {len(row)} cells,"
                    f" not one for each of its {len(self.columns)} columns."
                )
