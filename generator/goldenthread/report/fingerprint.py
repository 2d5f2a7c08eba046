"""A name for a finding by which it is known again when lines move and days pass."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from goldenthread.model.finding import Finding


class Fingerprints:
    """Gives out the names of one run, in which no two findings have the same."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding) -> str:
        """Return 64 hexadecimal digits: of the check, the record and the words, without numbers."""
        words = re.sub(r"\d+", "#", finding.message)
        name = "\n".join((finding.code, finding.record or finding.place.file, words))
        self._seen[name] += 1
        return hashlib.sha256(f"{name}\n{self._seen[name]}".encode()).hexdigest()


def not_among(findings: Iterable[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that were not there before."""
    old, new = Fingerprints(), Fingerprints()
    known = {old.of(each) for each in before}
    return tuple(each for each in findings if new.of(each) not in known)
