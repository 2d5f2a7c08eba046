"""Terms in force on a day, and the places of a library's prose where they stand.

The terms that ship with the package are joined by the library's own records of the kind
``term``; a record with the id of a packaged term takes its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.names import in_a_name
from goldenthread.library.names import is_local_word
from goldenthread.library.prose import Passage
from goldenthread.library.prose import Prose
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.sentences import sentence_at
from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import could_hold
from goldenthread.library.term_patterns import following
from goldenthread.library.term_patterns import forms_of
from goldenthread.library.term_patterns import pattern_of
from goldenthread.library.term_patterns import preceding
from goldenthread.library.term_patterns import says_any
from goldenthread.library.term_patterns import states_a_time
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


class Sighting(NamedTuple):
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
    rarest: dict[str, list[tuple[Term, str]]] = {}
    for term in terms_of(library).values():
        if term.level is not TermLevel.OFF and term.active(day):
            for phrase in term.find:
                for word in min(forms_of(phrase), key=lambda each: _how_usual(prose, each)):
                    rarest.setdefault(word, []).append((term, phrase))
    found: list[Sighting] = []
    for passage in prose.holding(frozenset(rarest)):
        text = _Text(passage, library)
        asked = {id(term): term for word in text.held & rarest.keys() for term, _ in rarest[word]}
        terms = sorted(asked.values(), key=lambda each: each.id)
        found += _apart([each for term in terms if (each := text.sighting(term))])
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
    return sum(map(prose.usual, forms)), -len(min(forms))


class _Text:
    """One text in which terms are looked for."""

    def __init__(self, passage: Passage, library: Library) -> None:
        self.passage = passage
        self.library = library
        self.held = frozenset(words_of(passage.text))
        self.words = passage.words
        """The text without what is nobody's own words."""

    def sighting(self, term: Term) -> Sighting | None:
        """Return where a term stands in the text and may not; None when it does not."""
        phrases = could_hold(self.held, term.find)
        if not phrases or not self._concerns(term):
            return None
        pattern = pattern_of(phrases, exact_case=term.exact_case)
        matches = tuple(islice(pattern.finditer(self.words), MOST))
        if not matches or (term.local_words_win and self._local(term)):
            return None
        clear = [each for each in matches if self._explained(term, each)]
        once = {_same(each) for each in clear} if term.once_is_enough else set()
        wrong = [
            each
            for each in matches
            if each not in clear
            and _same(each) not in once
            and self._counts(term, each)
            and not self._allowed(term, each)
        ]
        return _sighting(term, self.passage, wrong) if wrong else None

    def _concerns(self, term: Term) -> bool:
        passage, voice = self.passage, self.passage.mark.voice
        if voice is Voice.THEIRS and (term.allow_if_quoted or passage.kind in _BUYERS):
            return False
        if voice is Voice.PAST and "history" in term.allow_in:
            return False
        if term.authorities and passage.authority not in term.authorities:
            return False
        if term.only_in and passage.kind not in term.only_in:
            return False
        return passage.kind not in term.allow_in

    def _local(self, term: Term) -> bool:
        """Say whether the authority that the text is for uses the words itself."""
        pattern = pattern_of(term.find, exact_case=term.exact_case)
        return is_local_word(self.library, pattern, self.passage.authority)

    def _counts(self, term: Term, match: re.Match[str]) -> bool:
        """Say whether the words beside a match let it count."""
        if term.alone and match[0] != self.words.strip():
            return False
        after = could_hold(self.held, term.not_before)
        if after and following(after).match(self.words, match.end()):
            return False
        before = could_hold(self.held, term.not_after)
        near = self.words[max(0, match.start() - _NEAR) : match.start()]
        return not (before and preceding(before).search(near))

    def _explained(self, term: Term, match: re.Match[str]) -> bool:
        """Say whether the paragraph makes the words clear, or what the record is about does."""
        if not term.unless_with:
            return False
        about = _about(self.passage, self.library)
        paragraph = self.words[slice(*paragraph_at(self.passage.text, match.start()))]
        return says_any(term.unless_with, paragraph) or says_any(term.unless_with, about)

    def _allowed(self, term: Term, match: re.Match[str]) -> bool:
        """Say whether the words may stand here: quoted, of the past, or part of a name."""
        text, at = self.passage.text, match.start()
        around = slice(*sentence_at(text, at))
        sentence = self.words[around]
        if term.only_with and not says_any(term.only_with, sentence):
            return True
        if says_any(term.unless_beside, sentence):
            return True
        if term.with_time and not states_a_time().search(text[around]):
            return True
        if term.allow_if_quoted and is_quoted(text, at):
            return True
        if "history" in term.allow_in and says_any(about_the_past(), sentence):
            return True
        return "names" in term.allow_in and in_a_name(self.library, self.words, match)


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
def about_the_past() -> tuple[str, ...]:
    """Return the words by which a sentence says that something is past."""
    return tuple(packaged("words")["history"])
