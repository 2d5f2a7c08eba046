"""Hold back the findings that somebody answers for; say so of those that hold back nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Related
from goldenthread.model.finding import Suppressed
from goldenthread.records.suppression import Suppression
from goldenthread.rules.suppressions.gt191_nothing_suppressed import RULE


class Apart(NamedTuple):
    """The findings that count, and those that are held back."""

    counting: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]


def apart(
    findings: Iterable[Finding], library: Library, as_of: date, not_run: frozenset[str]
) -> Apart:
    """Part the findings by the library's suppressions.

    What was found while reading has no record and cannot be suppressed. A finding whose
    suppression has expired counts again, and says so. ``not_run`` are the codes of rules that this
    run left out: nothing is known of what they would find.
    """
    by_place = {(each.rule, each.record): each for each in library.all(Suppression)}
    counting, suppressed, used = [], [], set()
    for finding in findings:
        found = by_place.get((finding.code, finding.record))
        if found is None:
            counting.append(finding)
            continue
        used.add(found.key)
        if found.expires < as_of:
            counting.append(_expired(finding, found, library))
        else:
            suppressed.append(
                Suppressed(finding, found.key, found.reason, found.owner, found.expires)
            )
    counting += [
        _unused(each, library)
        for each in by_place.values()
        if each.key not in used and each.rule not in not_run
    ]
    return Apart(tuple(counting), tuple(suppressed))


def _expired(finding: Finding, found: Suppression, library: Library) -> Finding:
    place = library.place(found.key, ("expires",))
    words = f"this suppression ended on {date_words(found.expires)}"
    return finding._replace(related=(*finding.related, Related(place, words)))


def _unused(found: Suppression, library: Library) -> Finding:
    return Finding(
        code=RULE.code,
        severity=RULE.severity,
        place=library.place(found.key, ("rule",)),
        message=f"{found.rule} finds nothing in {found.record}, so nothing is suppressed here.",
        hint="Delete the suppression, or correct the code or the record that it names.",
        record=found.key,
    )
