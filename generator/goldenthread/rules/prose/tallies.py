"""What the records counted: of each course, audit and theme report, every number it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Coverage
from goldenthread.records.governance import Measure
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.links import KeyPath
from goldenthread.records.prose import texts_of
from goldenthread.records.provider import Role
from goldenthread.rules.prose.counting import Figure
from goldenthread.rules.prose.counting import figures_in
from goldenthread.rules.prose.typed import Kept

COUNTED = ("percent", "competent_percent", "met", "in_date", "competent")
"""The last words of the addresses at which these numbers are kept."""
_EXACTLY = 0.06
_WORD = re.compile(r"[a-z0-9]+")


class Tally(NamedTuple):
    """So many of so many, and the facts that keep them.

    ``role`` is whom a part of a course is about, ``target`` that it is what we aim for; a sum of
    several roles is not ``quotable``, for no fact keeps it.
    """

    met: int
    of: int
    percent: Kept
    counts: Kept
    words: frozenset[str] = frozenset()
    role: str = ""
    target: bool = False
    quotable: bool = True

    @property
    def share(self) -> float:
        """Return the share as a percentage, unrounded."""
        return 100 * self.met / self.of

    def is_said(self, figure: Figure) -> bool:
        """Say whether a figure is this one, in either way of rounding."""
        if figure.percent is None:
            return (figure.met, figure.of) == (self.met, self.of)
        if figure.percent in (0, 100) or figure.percent % 1:
            return abs(figure.percent - self.share) < _EXACTLY
        return figure.percent in (int(self.share), int(self.share + 0.5))

    def kept(self, figure: Figure) -> Kept:
        """Return the fact that a figure is to be compared with: a percentage, or the counts."""
        return self.counts if figure.percent is None else self.percent


class Counted(NamedTuple):
    """A record that counted something, with its numbers."""

    record: Training | Audit | ThemeReport
    tallies: tuple[Tally, ...]

    @property
    def key(self) -> str:
        """Return the address of the record."""
        return self.record.key

    def says(self, figure: Figure) -> bool:
        """Say whether the record's own texts hold a figure: it counted more than it measured."""
        return any(
            (each.percent, each.met, each.of) == (figure.percent, figure.met, figure.of)
            for _, text, _ in texts_of(self.record)
            for each in figures_in(text)
        )


@lru_cache(maxsize=1024)
def counted(library: Library, key: str) -> Counted | None:
    """Return what the course, audit or theme report at an address counted; None for another."""
    entry = library.entries.get(key)
    match entry.record if entry else None:
        case Training() as course:
            return Counted(course, tuple(_of_course(library, course)))
        case Audit() as audit:
            tallies = (_of_measure(audit.key, *each) for each in enumerate(audit.measures))
            return Counted(audit, tuple(tallies))
        case ThemeReport() as report:
            return Counted(report, tuple(_of_report(report)))
    return None


def quotes_a_count(text: str) -> bool:
    """Say whether a text quotes one of these numbers."""
    last = (re.split(r"[.#]", each.address)[-1] for each in mentions(text))
    return any(each in COUNTED for each in last)


def stems(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, each without the ending of a plural."""
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))


def stem(word: str) -> str:
    """Return a word in small letters, without the ending of a plural."""
    word = word.lower()
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _of_course(library: Library, course: Training) -> Iterator[Tally]:
    key = course.key
    if course.in_post:
        in_post, path = course.in_post, ("coverage",)
        percent, count = f"{key}#percent", f"{key}#in_date"
        yield _tally(course.in_date, in_post, percent, count, path, " in date")
        percent, count = f"{key}#competent_percent", f"{key}#competent"
        yield _tally(course.competent, in_post, percent, count, path, " competent")
    for index, row in enumerate(course.coverage):
        if row.in_post:
            yield _of_role(library, key, index, row)
    address = f"{key}#target_percent"
    path = ("target_percent",)
    target = _tally(course.target_percent, 100, address, address, path, " as its target")
    yield target._replace(target=True)


def _of_role(library: Library, key: str, index: int, row: Coverage) -> Tally:
    role = library.find(Role, row.role)
    name = role.name if role else row.role.replace("-", " ")
    percent, count = (f"{key}#coverage.{row.role}.{each}" for each in ("percent", "in_date"))
    path, more = ("coverage", index), f' in date for "{name}"'
    tally = _tally(row.in_date, row.in_post, percent, count, path, more)
    return tally._replace(role=name.lower())


def _of_measure(key: str, index: int, measure: Measure) -> Tally:
    percent, count = (f"{key}#measures.{measure.id}.{each}" for each in ("percent", "met"))
    tally = _tally(measure.met, measure.of, percent, count, ("measures", index))
    return tally._replace(words=stems(f"{measure.standard} {measure.id}"))


def _of_report(report: ThemeReport) -> Iterator[Tally]:
    """Yield what became of all concerns of the month."""
    whole = f"[[{report.key}#total]]"
    for name in ("sent_to_council", "below_threshold", "notified_to_cqc"):
        number, address = getattr(report, name), f"{report.key}#{name}"
        if report.total:
            quoted = f"[[{address}]] of {whole}"
            said = f"{number} of {report.total}"
            kept = Kept(address, said, report.key, (name,), quoted=quoted)
            yield Tally(number, report.total, kept, kept, stems(name))


def _tally(met: int, of: int, percent: str, count: str, path: KeyPath, more: str = "") -> Tally:
    key = percent.partition("#")[0]
    rounded = met * 100 // of if of else 0
    whole = re.sub(r"met$", "of", re.sub(r"(in_date|competent)$", "in_post", count))
    return Tally(
        met,
        of,
        Kept(percent, f"{rounded}%{more}", key, path, quoted=f"[[{percent}]]%"),
        Kept(count, f"{met} of {of}{more}", key, path, quoted=f"[[{count}]] of [[{whole}]]"),
    )
