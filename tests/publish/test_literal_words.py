"""What of an answer has to be found again in the finished file."""

from __future__ import annotations

import pytest

from goldenthread.pipeline.produced import literal
from goldenthread.pipeline.produced import written_out
from tests.support import library_of


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Under section 11(2) of the Care Act", ["Under section 11(2) of the Care Act"]),
        ("It was so in 2025. The council agreed.", ["It was so in 2025. The council agreed."]),
        ("of those at 30) people", ["of those at 30) people"]),
        ("- a point", ["a point"]),
        ("> 2. quoted and counted", ["quoted and counted"]),
        ("## (b) Reporting", ["(b) Reporting"]),
        ("We call [[@night/raise-concern#phone]] at once.", ["We call", "at once."]),
        ("| When | Who |", ["When", "Who"]),
    ],
)
def test_only_marks_at_the_start_of_a_line_are_no_words(line: str, words: list[str]) -> None:
    assert list(literal(line)) == words


def test_an_answer_of_nothing_but_a_view_is_shown_by_it() -> None:
    library = library_of('{kind: answer, id: a1, body: "[[contacts authority/northbridge]]"}')
    assert list(written_out(library, ("answer/a1",))) == [("answer/a1", "")]
