"""What the three rules about terms share: a sighting in words that a manager can act on."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.terms import Sighting
from goldenthread.library.terms import sightings
from goldenthread.records.term import TermLevel
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import World


def problems(world: World, level: TermLevel, verdict: str) -> Iterator[Problem]:
    """Yield a problem for each text that holds a term of one level."""
    for sighting in sightings(world.library, world.as_of):
        if sighting.term.level is level:
            yield _problem(sighting, verdict)


def _problem(sighting: Sighting, verdict: str) -> Problem:
    term, passage = sighting.term, sighting.passage
    often = f" It stands here {sighting.times} times." if sighting.times > 1 else ""
    return Problem(
        passage.key,
        passage.path,
        f'"{sighting.words}" {verdict} {term.reason}{often}',
        "Write what stands below instead." if term.use_instead else "Take the words out.",
        term.use_instead or "",
        at=sighting.at,
    )
