"""The one exception of the diagram emitter."""

from __future__ import annotations


class DiagramError(Exception):
    """A picture could not be drawn; the message names it and says what to do."""
