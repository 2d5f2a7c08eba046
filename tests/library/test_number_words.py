from __future__ import annotations

import pytest

from goldenthread.library.number_words import number_words


@pytest.mark.parametrize(
    ("words", "number"),
    [("one", 1), ("thirteen", 13), ("twenty", 20), ("twenty-one", 21), ("seventy two", 72)],
)
def test_a_number_is_known_with_a_hyphen_and_with_a_space(words: str, number: int) -> None:
    assert number_words()[words] == number


def test_every_number_below_a_hundred_has_words() -> None:
    assert set(number_words().values()) == set(range(1, 100))
