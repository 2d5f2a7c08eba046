"""Terms in force on a day, and the places of a library's prose where they stand.

The terms that ship with the package are joined by the library's own records of the kind
``term``; a record with the id of a packaged term takes its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from functools import lru_cache
from itertools import islice

from goldenthread.library.library import Library
from goldenthread.library.names import in_a_name
from goldenthread.library.names import is_local_word
from goldenthread.library.prose import Passage
from goldenthread.library.prose import Prose
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.sentences import sentence_at
from goldenthread.library.term_patterns import STATES_A_TIME
from goldenthread.library.term_patterns import following
from goldenthread.library.term_patterns import forms_of
from goldenthread.library.term_patterns import pattern_of
from goldenthread.library.term_patterns import preceding
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.term import Term
from goldenthread.records.term import TermLevel
from goldenthread.records.text import Voice
from goldenthread.sources.packaged import packaged

MOST = 50
"""As many places of a word in one text are looked at: nobody counts further."""
_GRAVEST = (TermLevel.ERROR, TermLevel.WARNING, TermLevel.INFO)
_NEAR = 60
"""How many characters before a match are looked at for words that change it."""

_BUYERS = (Question.kind, Tender.kind)
"""What a buyer wrote, where no word in another's voice is ours to mend."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a term stands in a text: where first, in which words, and how often."""

    term: Term
    passage: Passage
    at: int
    words: str
    times: int


def terms_of(library: Library) -> dict[str, Term]:
    """Return the terms of a library by id: its own, and the packaged ones that it leaves alone.

    A term that could not be read is left out: it may have been written to allow the words.
    """
    own = {each.id: each for each in library.all(Term)}
    kept = {id: each for id, each in packaged_terms().items() if f"term/{id}" not in library.unread}
    return dict(sorted((kept | own).items()))


@cache
def packaged_terms() -> dict[str, Term]:
    """Return the terms that ship with the package, by id."""
    return {each["id"]: Term.model_validate(each) for each in packaged("terms")["records"]}


@lru_cache(maxsize=8)
def sightings(library: Library, day: date) -> tuple[Sighting, ...]:
    """Return each text in which a term stands that is looked for on a day.

    One pass over the prose: a text is only read closely when it holds every word of a phrase.
    """
    prose = prose_of(library)
    by_word: dict[str, list[tuple[_Seeker, _Forms]]] = {}
    for term in terms_of(library).values():
        if term.level is not TermLevel.OFF and term.active(day):
            seeker = _Seeker(term)
            for phrase in term.find:
                forms = forms_of(phrase)
                for word in min(forms, key=lambda each: _how_usual(prose, each)):
                    by_word.setdefault(word, []).append((seeker, forms))
    found: list[Sighting] = []
    for passage, held in prose.holding(frozenset(by_word)):
        seekers = {
            seeker.term.id: seeker
            for word in held.intersection(by_word)
            for seeker, forms in by_word[word]
            if not any(each.isdisjoint(held) for each in forms)
        }
        if seekers:
            words = passage.words
            seen = (seekers[id].sighting(passage, words, library) for id in sorted(seekers))
            found += _apart([each for each in seen if each])
    return tuple(found)


def _apart(seen: list[Sighting]) -> Iterator[Sighting]:
    """Yield what was seen in one text, without a term that stands inside a graver or longer one."""
    taken: list[range] = []
    for each in sorted(seen, key=lambda each: (_GRAVEST.index(each.term.level), -len(each.words))):
        place = range(each.at, each.at + len(each.words))
        if not any(place.start < other.stop and other.start < place.stop for other in taken):
            taken.append(place)
            yield each


def _how_usual(prose: Prose, forms: frozenset[str]) -> tuple[int, int]:
    """Return how common a word of a phrase is: the rarest, then the longest, is looked for."""
    return sum(prose.usual[form] for form in forms), -len(min(forms))


_Forms = tuple[frozenset[str], ...]
"""The words of a phrase, each in the forms that it may have."""


class _Seeker:
    """One term, ready to be looked for."""

    def __init__(self, term: Term) -> None:
        self.term = term

    def sighting(self, passage: Passage, words: str, library: Library) -> Sighting | None:
        """Return where the term stands in a text and may not; None when it does not.

        ``words`` is the text without what is nobody's own words.
        """
        if not self._concerns(passage):
            return None
        term = self.term
        pattern = pattern_of(term.find, exact_case=term.exact_case)
        matches = tuple(islice(pattern.finditer(words), MOST))
        if not matches or (
            term.local_words_win and is_local_word(library, pattern, passage.authority)
        ):
            return None
        clear = [each for each in matches if self._explained(each, passage, words, library)]
        once = {_same(each) for each in clear} if term.once_is_enough else set()
        wrong = [
            each
            for each in matches
            if each not in clear
            and _same(each) not in once
            and self._counts(each, words)
            and not self._allowed(each, passage, words, library)
        ]
        return _sighting(term, passage, wrong) if wrong else None

    def _concerns(self, passage: Passage) -> bool:
        term, voice = self.term, passage.mark.voice
        if voice is Voice.THEIRS and (term.allow_if_quoted or passage.kind in _BUYERS):
            return False
        if voice is Voice.PAST and "history" in term.allow_in:
            return False
        if term.authorities and passage.authority not in term.authorities:
            return False
        if term.only_in and passage.kind not in term.only_in:
            return False
        return passage.kind not in term.allow_in

    def _counts(self, match: re.Match[str], words: str) -> bool:
        """Say whether the words beside a match let it count."""
        term = self.term
        if term.alone and match[0] != words.strip():
            return False
        if term.not_before and following(term.not_before).match(words, match.end()):
            return False
        before = words[max(0, match.start() - _NEAR) : match.start()]
        return not (term.not_after and preceding(term.not_after).search(before))

    def _explained(
        self, match: re.Match[str], passage: Passage, words: str, library: Library
    ) -> bool:
        """Say whether the paragraph makes the words clear, or what the record is about does."""
        if not self.term.unless_with:
            return False
        makes_clear = pattern_of(self.term.unless_with)
        paragraph = words[slice(*paragraph_at(passage.text, match.start()))]
        return bool(makes_clear.search(paragraph) or makes_clear.search(_about(passage, library)))

    def _allowed(
        self, match: re.Match[str], passage: Passage, words: str, library: Library
    ) -> bool:
        """Say whether the words may stand here: quoted, of the past, or part of a name."""
        term, at = self.term, match.start()
        around = slice(*sentence_at(passage.text, at))
        sentence = words[around]
        if term.only_with and not pattern_of(term.only_with).search(sentence):
            return True
        if term.unless_beside and pattern_of(term.unless_beside).search(sentence):
            return True
        if term.with_time and not STATES_A_TIME.search(passage.text[around]):
            return True
        if term.allow_if_quoted and is_quoted(passage.text, at):
            return True
        if "history" in term.allow_in and about_the_past().search(sentence):
            return True
        return "names" in term.allow_in and in_a_name(library, words, match)


def _about(passage: Passage, library: Library) -> str:
    """Return what a record is about, by its title and its id."""
    entry = library.entries.get(passage.key)
    said = f"{entry.record.title_words}, {entry.record.id}" if entry else passage.key
    return said.replace("-", " ")


def _same(match: re.Match[str]) -> str:
    return " ".join(re.findall(r"\w+", match[0].lower()))


def _sighting(term: Term, passage: Passage, matches: list[re.Match[str]]) -> Sighting:
    first = matches[0]
    words = re.sub(r"\s+", " ", first[0])
    return Sighting(term, passage, first.start(), words, len(matches))


@cache
def about_the_past() -> re.Pattern[str]:
    """Return the pattern of the words by which a sentence says that something is past."""
    return pattern_of(tuple(packaged("words")["history"]))
