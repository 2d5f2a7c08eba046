"""The last look at what leaves the house: every finished file for a reader outside, taken apart.

What a reader may not see never gets into their documents, because these are made from that reader's
own library. This room does not rely on it. It opens the file that would be sent, reads every part
of it, and refuses it when it holds a value above its reader, or what no outgoing file may hold:
hidden text, tracked changes, comments, properties that name people.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from goldenthread.emit.outgoing.apart import Apart
from goldenthread.emit.outgoing.apart import take_apart
from goldenthread.emit.outgoing.marks import forbidden
from goldenthread.emit.outgoing.watch import Watch
from goldenthread.model.audience import Audience
from goldenthread.model.secret import Secret

__all__ = ["Leak", "Outgoing", "Watch", "refuse", "wrong_in"]

_FILE_NAME = "its file name"


class Leak(Exception):
    """A file that may not leave the house would leave it; the words say what to do."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One file by its path in the build, and who gets it. ``organisation`` is its author."""

    path: str
    reader: Audience
    organisation: str


def refuse(folder: Path, outgoing: Sequence[Outgoing], watches: dict[Audience, Watch]) -> None:
    """Look through every outgoing file of a build. Raises ``Leak``.

    ``folder`` is the build; ``watches`` hold what each reader may not see. A file that stands
    among outgoing files and has no reader is refused unopened.
    """
    known = {each.path for each in outgoing}
    for top in sorted({path.partition("/")[0] for path in known}):
        for path in sorted((folder / top).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and name not in known:
                raise Leak(
                    f"Nothing was built: {name} stands among the files that are sent out, and no "
                    "reader is named for it. This is a mistake of the tool; please report it."
                )
    wrong = [
        (each, sentence)
        for each in outgoing
        for sentence in wrong_in(each, (folder / each.path).read_bytes(), watches[each.reader])
    ]
    if wrong:
        raise Leak(_sentence(*wrong[0], len(wrong) - 1))


def wrong_in(outgoing: Outgoing, content: bytes, watch: Watch) -> Iterator[str]:
    """Yield what keeps a finished file in the house, each as the rest of a sentence."""
    apart = take_apart(outgoing.path, content)
    yield from forbidden(apart, outgoing.organisation)
    seen: set[Secret] = set()
    for part, text in _texts(outgoing.path, apart):
        for secret in watch.find(text):
            if secret not in seen:
                seen.add(secret)
                yield _leaked(part, secret)


def _texts(path: str, apart: Apart) -> Iterator[tuple[str, str]]:
    yield _FILE_NAME, path
    for part in apart.parts:
        for text in part.texts:
            yield part.called, text


def _leaked(part: str, secret: Secret) -> str:
    return (
        f"{part} holds {secret.what.value} ({secret.masked}) from the record {secret.key} "
        f"({secret.place}), which is for {secret.seen_by.circle} only. Take it out of the text "
        "that goes into this file, or widen the audience of that record or field if it may be read."
    )


def _sentence(outgoing: Outgoing, wrong: str, more: int) -> str:
    others = f" {more} more of this sort {'was' if more == 1 else 'were'} found." if more else ""
    return f"Nothing was built, because {outgoing.path} may not leave the house: {wrong}{others}"
