"""Dates as people in England write them."""

from __future__ import annotations

from datetime import date


def in_words(day: date) -> str:
    """Return ``3 March 2026``."""
    return f"{day.day} {day:%B %Y}"
