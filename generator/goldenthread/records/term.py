"""Terms: words to avoid, what to write instead, and from which day. Data, and never code."""

import re
from datetime import date
from enum import Enum
from typing import Annotated
from typing import ClassVar
from typing import Self

from pydantic import AfterValidator
from pydantic import model_validator

from goldenthread.records.fields import Record
from goldenthread.records.fields import staff
from goldenthread.records.links import AuthorityRef
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong
from goldenthread.records.traits import Source


class TermLevel(Enum):
    """How much a word matters. ``off`` allows it."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


def _phrase(value: str) -> str:
    if not re.fullmatch(r"[\w(][\w().,&' -]*", value) or not re.search(r"\w", value):
        raise wrong(
            f'"{value}" cannot be looked for.',
            "Write the words with spaces between them; (s) is an ending that may be missing.",
            "vulnerable adult(s)",
        )
    return value


def _where(value: str) -> str:
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*", value):
        raise wrong(
            f'"{value}" is no place for words.',
            "Write history, names, page or a kind of record.",
            "allow_in: [history, tender]",
        )
    return value


Where = Annotated[str, AfterValidator(_where)]
"""A kind of record, or ``page`` for a hand-written page, ``history`` or ``names``."""
Phrase = Annotated[Given, AfterValidator(_phrase)]
"""Words to look for: whole words, in any case; ``(s)`` may be missing; hyphens are spaces."""


class Term(Record):
    """Words that are not to be used, and what to write instead."""

    kind: ClassVar[str] = "term"
    plural: ClassVar[str] = "Terms"
    folder: ClassVar[str] = "policies/terms"

    find: tuple[Phrase, ...] = staff("The words to look for, as vulnerable adult(s).")
    use_instead: Given | None = staff("What to write instead.", None)
    level: TermLevel = staff(
        "error for what is wrong in law, warning, info for an inspection only, or off."
    )
    reason: Given = staff("Why, as the end of a sentence: it is the term of ...")
    source: Source | None = staff("Where that can be checked.", None)
    active_from: Day | None = staff("The first day on which the words are looked for.", None)
    active_to: Day | None = staff("The last day on which the words are looked for.", None)
    authorities: tuple[AuthorityRef, ...] = staff(
        "Only in texts for these authorities; empty for all texts.", ()
    )
    exact_case: YesNo = staff("Whether capital letters have to be the same.", False)
    alone: YesNo = staff("Whether the words count only where a field holds nothing else.", False)
    allow_if_quoted: YesNo = staff(
        "Whether they may stand in quotation marks and in the words of others.", True
    )
    allow_in: tuple[Where, ...] = staff(
        "Where they may stand: history, names, page or a kind of record.", ("history",)
    )
    only_in: tuple[Where, ...] = staff("The kinds of record that are looked at; empty for all.", ())
    only_with: tuple[Phrase, ...] = staff(
        "Only in a sentence that also holds one of these words.", ()
    )
    with_time: YesNo = staff("Only in a sentence that also states hours, days or weeks.", False)
    unless_beside: tuple[Phrase, ...] = staff(
        "Not in a sentence that also holds one of these words.", ()
    )
    unless_with: tuple[Phrase, ...] = staff(
        "Not in a paragraph that also holds one of these words.", ()
    )
    once_is_enough: YesNo = staff(
        "Whether one such paragraph makes the same words right in the whole text.", False
    )
    not_before: tuple[Phrase, ...] = staff("Not where one of these follows directly.", ())
    not_after: tuple[Phrase, ...] = staff("Not where one of these stands directly before.", ())
    local_words_win: YesNo = staff(
        "Whether an authority that uses the words itself may be answered in them.", False
    )

    @model_validator(mode="after")
    def _finds_something(self) -> Self:
        if not self.find:
            raise wrong(
                "The term does not say what to look for.", "Write the words.", "find: [victim(s)]"
            )
        return self

    def active(self, day: date) -> bool:
        """Say whether the words are looked for on a day."""
        begun = self.active_from is None or self.active_from <= day
        return begun and (self.active_to is None or day <= self.active_to)

    @property
    def title_words(self) -> str:
        """Return the first of the words as the title."""
        return self.find[0]
