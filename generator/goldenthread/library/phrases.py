"""Whether a text says something: lists of phrases that ship as data, looked for as whole words."""

from __future__ import annotations

import re
from functools import cache
from functools import lru_cache

from goldenthread.sources.packaged import packaged


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return one list as a pattern. A phrase that ends with ``*`` may go on: ``refus*``."""
    phrases = (
        re.escape(_plain(each.rstrip("*"))) + _tail(each) for each in packaged("phrases")[name]
    )
    return re.compile(rf"\b(?:{'|'.join(phrases)})")


def _tail(phrase: str) -> str:
    return "" if phrase.endswith("*") else r"\b"


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text in small letters, with single spaces for every mark between words."""
    return " ".join(re.findall(r"[\w']+", text.lower().replace("_", " ")))


def says(name: str, *texts: str | None) -> bool:
    """Say whether one of the texts holds a phrase of the list with this name."""
    find = _pattern(name).search
    return any(find(_plain(text)) for text in texts if text)


def is_only(name: str, text: str) -> bool:
    """Say whether a text is nothing but a phrase of the list: a placeholder, a plain no."""
    return bool(_pattern(name).fullmatch(_plain(text))) or not _plain(text)
