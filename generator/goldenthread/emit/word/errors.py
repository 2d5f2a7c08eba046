"""What goes wrong while a Word file is made, said so that someone can mend it."""

from __future__ import annotations


class WordError(Exception):
    """A Word file cannot be made.

    ``sentence`` says what is wrong and ``mend`` what to do about it; both are whole sentences.
    """

    def __init__(self, sentence: str, mend: str) -> None:
        """Keep both sentences apart, so that a report can set them out as it likes."""
        super().__init__(f"{sentence} {mend}")
        self.sentence = sentence
        self.mend = mend
