"""Names of files and folders that every system can hold, keep apart and open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.sources.characters import flaw_in
from goldenthread.sources.refusal import Refusal

LONGEST_NAME = 255
LONGEST_PATH = 200
"""Windows opens paths of 260 characters, and the folder's own place takes part of them."""

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9\u00b9\u00b2\u00b3]) *", re.IGNORECASE
)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\\x00-\x1f]')
_LATIN_OF = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf\u03bd\u0131",
    "aeopcyxijsovi",
)


def shown(name: str) -> str:
    """Return a name as it can be printed: bytes that are no text, and controls, as numbers."""
    text = name.encode("utf-8", "backslashreplace").decode()
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)


def check_name(name: str) -> None:
    """Raise ``Refusal`` for a name that another system cannot hold, or that hides something."""
    if name != shown(name) or flaw_in(name):
        raise Refusal(
            f"The name {shown(name)} holds characters that cannot be seen or read.",
            "Rename it with letters, digits and hyphens.",
        )
    if _RESERVED.fullmatch(name.partition(".")[0]):
        raise Refusal(
            f"Windows keeps the name {name.partition('.')[0]} for itself and cannot hold {name}.",
            "Give it another name.",
        )
    if name.endswith((".", " ")) or _NOT_ON_WINDOWS.search(name):
        raise Refusal(
            f'Windows cannot hold the name {name}: it has one of < > : " | ? * \\ in it, or ends'
            " in a full stop or a space.",
            "Rename it with letters, digits and hyphens.",
        )
    if len(name.encode()) > LONGEST_NAME:
        raise Refusal(
            f"The name {name[:40]}... has {len(name.encode())} bytes; the most is {LONGEST_NAME}.",
            "Give it a shorter name.",
        )


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that looks like, or on another system is, one that came before it."""
    seen: dict[str, str] = {}
    for name in names:
        first = seen.setdefault(_look(name), name)
        if first != name:
            yield name, first


def refuse_twin(name: str, first: str) -> Refusal:
    """Return what is said of the second of two names that are alike."""
    same = _one_on_windows(name) == _one_on_windows(first)
    return Refusal(
        f"The names {name} and {first} differ only in capitals, so Windows and macOS keep one of"
        " the two files."
        if same
        else f"The names {name} and {first} look the same.",
        "Rename one of them.",
    )


def _one_on_windows(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _look(name: str) -> str:
    """Return a name without capitals, accents and letters that pass for others."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LATIN_OF))
    return "".join(each for each in apart if not unicodedata.combining(each))
