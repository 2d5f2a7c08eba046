"""What goes wrong while a workbook is made, said so that someone can mend it."""

from __future__ import annotations


class SheetError(Exception):
    """A workbook cannot be made: what is wrong, and what to do about it, in whole sentences."""

    def __init__(self, sentence: str, mend: str) -> None:
        super().__init__(f"{sentence} {mend}")
