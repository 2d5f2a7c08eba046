"""Whether a sentence says that somebody is told: notify CQC; a referral to the MARAC is made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.library.sentences import words_of
from goldenthread.rules.prose.limits.clauses import is_weightless
from goldenthread.rules.prose.wording import words

_WORD = re.compile(r"[A-Za-z]+")


def is_told(before: str, after: str) -> bool:
    """Say whether somebody is told whose name stands between two parts of a sentence.

    Nothing of weight may stand between the telling and the name, nor between the name and the end.
    """
    rest = words_of(after)
    return all(map(_weightless, rest)) and (_tells(words_of(before)) or _told(rest))


def who_tells(before: str) -> str:
    """Return what stands before the last word of telling: who tells, and of what."""
    ends = [each.start() for each in _WORD.finditer(before) if each[0].lower() in words("tells")]
    return before[: ends[-1]] if ends else ""


def _weightless(word: str) -> bool:
    return is_weightless(word) or word in words("told")


def _tells(before: Sequence[str]) -> bool:
    """Say whether the last word of weight is one of telling: notify the, is reported to the."""
    passive = not words("be").isdisjoint(before)
    for word in reversed(before):
        if word in words("tells") or (passive and word in words("told")):
            return True
        if not _weightless(word):
            return False
    return False


def _told(rest: Sequence[str]) -> bool:
    """Say whether what follows a name says that it is told: is told, a referral is made."""
    passive = not words("be").isdisjoint(rest) and not words("told").isdisjoint(rest)
    return passive or not words("tells").isdisjoint(rest)
