"""A case example that names one of our services, or the day on which something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from goldenthread.library.library import Library
from goldenthread.library.name_index import Found
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.words import MONTHS
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_MONTH = f"(?:{'|'.join(MONTHS)}|{'|'.join(f'{name[:3]}t?' for name in MONTHS)})"
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?:(?: of)? |-){_MONTH}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th|, \d{{4}})"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|(?<![\d-])(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-\d{4}(?!-))\b"
)
_WORD_BEFORE = re.compile(r"\w+$")
_LONGEST = 40
_SMALL = frozenset(("At", "From", "In", "Our", "The", "To"))
"""Words that may stand before a name, with a capital where they begin the sentence."""
_ABOUT_IT = "anonymised"
"""The part of an example that says how it was changed; it may speak of days and places."""


def check(world: World) -> Iterator[Problem]:
    """Yield the first sign in each text of an example by which it may be recognised."""
    names = _services(world.library)
    for passage in prose_of(world.library).of(CaseExample.kind):
        if passage.path[0] != _ABOUT_IT and (found := _sign(passage, names)):
            at, said, what, hint = found
            yield Problem(
                passage.key,
                passage.path,
                f'This example may be recognised: "{said}" is {what}.',
                hint,
                at=at,
            )


@lru_cache(maxsize=8)
def _services(library: Library) -> NameIndex:
    """Return the names of our services that nobody else has."""
    others: set[str | None] = {each.name for each in library.all(Provider)}
    others.update(name for each in library.all(Authority) for name in (each.name, each.short))
    others.update(name for each in library.all(Agency) for name in (each.name, each.short))
    ours = {each.name.strip() for each in library.all(Service)} - others
    return name_index((name, name) for name in sorted(ours))


def _certain(text: str, name: Found) -> bool:
    """Say whether it is the service that is named.

    A single word may be an ordinary one that begins the sentence, or a part of another name.
    """
    if " " in name.said:
        return True
    before = text[: name.start].rstrip(" \"'\u2018\u201c")
    last = _WORD_BEFORE.search(before, max(0, len(before) - _LONGEST))
    begins = last is None and before[-1:] in {"", *".!?:;*-\n"}
    longer = last is not None and last[0][0].isupper() and last[0] not in _SMALL
    after = text[name.start + len(name.said) :][:2]
    return not (begins or longer or (after[:1] == " " and after[1:].isupper()))


def _sign(passage: Passage, names: NameIndex) -> tuple[int, str, str, str] | None:
    """Return where a sign stands, its words, what it is and what to write instead."""
    text = passage.words
    for name in names.found_in(text):
        if name.said in name.bearers and _certain(text, name):
            return (
                name.start,
                name.said,
                "one of our services",
                "Say what type of service it was; the example names the type already.",
            )
    if day := _DAY.search(text):
        return (
            day.start(),
            day[0],
            "a day",
            "Count from the first sign, as the actions do, or say the season.",
        )
    return None


RULE = Rule(
    code="GT711",
    name="recognisable",
    summary="A case example names one of our services, or a day on which something happened.",
    why=(
        "A day and a house are enough for a neighbour, a relative or a reporter to know who it is "
        "about. The story then harms the person it was told to protect."
    ),
    source="ICO guidance on anonymisation (March 2025): singling out, linking, inferring.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: service, id: quay-house, name: Quay House}
  - kind: case_example
    id: a-bruise
    context: Staff at Quay House saw a bruise.  # <-
""",
    good="""\
records:
  - {kind: service, id: quay-house, name: Quay House}
  - {kind: case_example, id: a-bruise, context: Staff of a supported living service saw a bruise.}
""",
    check=check,
)
