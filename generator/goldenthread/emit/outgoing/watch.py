"""Finding many secrets in a text in one pass, however they are spelled or spaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.model.disguise import digits_of
from goldenthread.model.disguise import words_of
from goldenthread.model.secret import Secret
from goldenthread.model.secret import What


class Watch:
    """What one reader may not see, arranged for looking: words by the first, numbers by digits."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._words: dict[str, list[Secret]] = defaultdict(list)
        self._numbers: list[tuple[str, Secret]] = []
        for each in secrets:
            if each.what is What.NUMBER:
                self._numbers.append((each.sought[0], each))
            else:
                self._words[each.sought[0]].append(each)

    def find(self, text: str) -> Iterator[Secret]:
        """Yield every secret that a text holds."""
        words = words_of(text)
        for at, word in enumerate(words):
            for secret in self._words.get(word, ()):
                if words[at : at + len(secret.sought)] == secret.sought:
                    yield secret
        digits = digits_of(text)
        yield from (secret for number, secret in self._numbers if number in digits)
