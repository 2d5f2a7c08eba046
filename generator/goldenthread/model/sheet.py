"""A plain table of text: what a spreadsheet or a file of comma-separated values is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.model.audience import Audience
from goldenthread.model.block import Table
from goldenthread.model.inline import plain


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


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook before any file format: its tables, each a sheet that its caption names.

    ``slug`` is its path without an ending. ``reader`` is whom it is made for, from that reader's
    view of the library alone; ``organisation`` whose it is.
    """

    slug: str
    reader: Audience
    organisation: str
    as_of: date
    tables: tuple[Table, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the tables as plain text."""
        return tuple(map(_sheet, self.tables))


def _sheet(table: Table) -> Sheet:
    return Sheet(
        table.caption,
        tuple(map(plain, table.header)),
        tuple(tuple(map(plain, row)) for row in table.rows),
    )
