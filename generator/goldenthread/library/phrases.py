"""Whether a text says something: lists of phrases that ship as data, looked for as whole words."""

from __future__ import annotations

import re
from functools import cache
from functools import lru_cache

from goldenthread.sources.packaged import packaged


@cache
def _phrases(name: str) -> tuple[str, ...]:
    """Return one list, ready to be found. A phrase that ends with ``*`` may go on: ``refus*``."""
    return tuple(
        f" {_plain(each)}" if each.endswith("*") else f" {_plain(each)} "
        for each in packaged("phrases")[name]
    )


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text in small letters, with single spaces for every mark between words."""
    return " ".join(re.findall(r"[\w']+", text.lower().replace("_", " ")))


@lru_cache(maxsize=4096)
def _findable(text: str) -> str:
    """Return a plain text with a space at both ends; with an apostrophe, also without its end."""
    plain = f" {_plain(text)} "
    return plain + plain.replace("'", " ") if "'" in plain else plain


def says(name: str, *texts: str | None) -> bool:
    """Say whether one of the texts holds a phrase of the list with this name."""
    return any(phrase in _findable(text) for text in texts if text for phrase in _phrases(name))


def is_only(name: str, text: str) -> bool:
    """Say whether a text is nothing but a phrase of the list: a placeholder, a plain no."""
    return not _plain(text) or f" {_plain(text)} " in _phrases(name)
