"""Audits in rounds: which one repeats which, and which cannot, because it was done earlier."""

from __future__ import annotations

from functools import lru_cache

from goldenthread.library.library import Library
from goldenthread.records.governance import Audit


@lru_cache(maxsize=8)
def back_in_time(library: Library) -> frozenset[str]:
    """Return the ids of the audits that were not done after the one that they repeat."""
    audits = {each.id: each for each in library.all(Audit)}
    return frozenset(
        audit.id
        for audit in audits.values()
        if (before := audits.get(audit.repeat_of or ""))
        and before is not audit
        and audit.done_on <= before.done_on
    )
