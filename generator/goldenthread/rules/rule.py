"""What a rule is: a code, a reason, two examples and a pure function over the library."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from typing import NamedTuple

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import bind_all
from goldenthread.graph.uses import Uses
from goldenthread.graph.uses import uses_in
from goldenthread.library.lengths import Length
from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.links import KeyPath


@dataclass(frozen=True, eq=False)
class World:
    """All that a rule may look at: the library, its graph, and the day it is judged on.

    ``lengths`` are those of printed answers, by the answer's address, where they were measured;
    ``before`` is the library as it was at an earlier version, where a run compares with one.
    """

    library: Library
    uses: Uses
    bindings: tuple[BoundPathway, ...]
    as_of: date
    lengths: Mapping[str, Length] = field(default_factory=dict)
    before: Library | None = None


def world_of(library: Library, as_of: date, before: Library | None = None) -> World:
    """Return a library with its graph and bindings, built once for all rules."""
    return World(library, uses_in(library), bind_all(library), as_of, before=before)


class Problem(NamedTuple):
    """What a rule found: in which record, at which path, in words, and what to do.

    The engine finds the line; ``at`` is the character of a text at which the problem stands.
    ``related`` are other ``(kind/id, path, why)`` that explain it;
    ``severity`` is only given where it differs from the rule's own.
    """

    key: str
    path: KeyPath
    message: str
    hint: str
    example: str = ""
    related: tuple[tuple[str, KeyPath, str], ...] = ()
    severity: Severity | None = None
    at: int | None = None


Check = Callable[[World], Iterator[Problem]]


class Rule(NamedTuple):
    """One check.

    ``why`` is a reason that a safeguarding lead would sign; ``source`` says where it comes
    from. ``bad`` and ``good`` are YAML: in ``bad`` each line that is found ends with ``# <-``;
    fields that are left out are filled from the sample of the kind. ``check`` is None for what
    is found while files are read. ``profile`` is the first profile in which the rule runs.
    ``reads_words`` says that the rule asks the index of words (``Prose.holding``): such rules run
    together, beside the others.
    """

    code: str
    name: str
    summary: str
    why: str
    source: str
    severity: Severity
    bad: str
    good: str
    check: Check | None = None
    profile: Profile = Profile.PUBLISH
    reads_words: bool = False
