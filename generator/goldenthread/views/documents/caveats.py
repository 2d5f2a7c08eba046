"""What a document rests on, what nobody checked while it was made, and where it applies."""

from __future__ import annotations

from goldenthread.model.block import Block
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import para

TITLE = "What was checked, and what was not"


def caveats(checked: tuple[str, ...], not_checked: tuple[str, ...]) -> tuple[Block, ...]:
    """Return the last section of a document, with its title."""
    return (
        head(1, TITLE),
        head(2, "Checked"),
        *bullets(checked),
        head(2, "Not checked"),
        *bullets(not_checked),
        head(2, "Where it applies"),
        para("England only. This document describes our practice; it is not legal advice."),
    )
