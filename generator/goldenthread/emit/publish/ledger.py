"""``ledger.json``: for every record and every sort of output, that it is shown there or why not."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILE = "ledger.json"
FORMAT = "golden-thread-ledger/1"


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one record in one family of outputs.

    ``shown_in`` counts the outputs that show it. Where there is none, ``reason`` is a word for
    programs, and ``words`` say it to people.
    """

    record: str
    family: str
    shown_in: int
    reason: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """The records of one family: how many are shown, and how many are not for each reason."""

    family: str
    shown: int
    excluded: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        """Say it on one line."""
        left_out = ", ".join(f"{count} {words}" for words, count in self.excluded)
        return f"{self.family}: {self.shown} shown" + (f"; not shown: {left_out}" * bool(left_out))


def totals(accounts: Iterable[Account]) -> tuple[Total, ...]:
    """Return the counts of each family, in the order in which the families come."""
    found: dict[str, Counter[str]] = {}
    for each in accounts:
        found.setdefault(each.family, Counter())[each.words] += 1
    return tuple(
        Total(family, counts.pop("", 0), tuple(sorted(counts.items())))
        for family, counts in found.items()
    )


def write_ledger(folder: Path, accounts: Iterable[Account]) -> None:
    """Write the ledger of a finished build into its folder."""
    records: dict[str, dict[str, object]] = {}
    for each in accounts:
        state: dict[str, object] = (
            {"state": "excluded", "reason": each.reason}
            if each.reason
            else {"state": "rendered", "outputs": each.shown_in}
        )
        records.setdefault(each.record, {})[each.family] = state
    reasons = {each.reason: each.words for each in accounts if each.reason}
    ledger = {
        "format": FORMAT,
        "reasons": dict(sorted(reasons.items())),
        "records": dict(sorted(records.items())),
    }
    text = json.dumps(ledger, ensure_ascii=False, indent=1) + "\n"
    (folder / FILE).write_bytes(text.encode())
