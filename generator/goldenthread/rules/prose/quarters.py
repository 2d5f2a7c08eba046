"""A figure of the quarter that its sentence names, where one round of an audit looked at it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.words import MONTHS
from goldenthread.records.governance import Audit
from goldenthread.rules.prose.clauses import Clause
from goldenthread.rules.prose.naming import Named
from goldenthread.rules.prose.tallies import Tally
from goldenthread.rules.prose.tallies import counted
from goldenthread.sources.packaged import packaged

_SAID = r"[^,;:.()0-9%]{0,40}\bin\s+the\s+(\w+)\s+quarter\b(?:\s+of\s+(20[0-9]{2}))?"
_MONTHS = 3


def belied_in_quarter(
    library: Library, clause: Clause, names: tuple[Named, ...]
) -> tuple[Tally, ...]:
    """Return what the round of a quarter has instead of a figure that is said to be of it."""
    said = re.match(_SAID, clause.following)
    order = packaged("words")["ordinals"]
    rounds = {names[0].key, *names[0].earlier}
    if not (
        said and said[1] in order and clause.is_exact and {each.key for each in names} <= rounds
    ):
        return ()
    looked = list(_looking_at(library, rounds, order.index(said[1]), said[2] or "20"))
    item = counted(library, looked[0].key) if len(looked) == 1 else None
    if item is None or item.says(clause.figure):
        return ()
    is_said = any(each.is_said(clause.figure) for each in item.tallies)
    return () if is_said else item.tallies


def _looking_at(library: Library, keys: Iterable[str], quarter: int, year: str) -> Iterator[Audit]:
    """Yield the audits that looked at exactly one quarter of a year."""
    first, last = MONTHS[quarter * _MONTHS], MONTHS[quarter * _MONTHS + _MONTHS - 1]
    for key in keys:
        entry = library.entries.get(key)
        record = entry.record if entry else None
        if isinstance(record, Audit) and record.period.startswith(f"{first} to {last} {year}"):
            yield record
