"""Two threshold sets of one authority in force on one day."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.thresholds.editions import in_force
from goldenthread.rules.thresholds.editions import misplaced


def check(world: World) -> Iterator[Problem]:
    """Yield each set that holds beside the authority's own: another's, or else an older one."""
    found = in_force(world.library, world.as_of)
    strange = misplaced(world.library, found)
    for authority, editions in sorted(found.items()):
        *others, newest = sorted(editions, key=lambda each: each.key not in strange)
        for each in others:
            yield Problem(
                each.key,
                ("authority",),
                f'"{each.title}" ({each.version}) and "{newest.title}" ({newest.version}) are both '
                f"in force for {authority} on {date_words(world.as_of)}.",
                "Say in the older one what replaces it, or on which day it ends. If one of them is "
                "another authority's, name that authority.",
                f"replaced_by: {newest.id}",
                related=((newest.key, ("authority",), "the other one"),),
            )


RULE = Rule(
    code="GT611",
    name="two-editions",
    summary="Two threshold sets of one authority are in force on the same day.",
    why=(
        "One service on the old page and one on the new decide the same bruise in two ways, and a "
        "review will ask which of them was the provider's rule."
    ),
    source="Published editions run from 2012 to 2026; half-withdrawn ones are still found.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: threshold_set
    id: northbridge-2024
    authority: northbridge  # <-
    published: 2024-02-01
  - kind: threshold_set
    id: northbridge-2026
    authority: northbridge
    published: 2026-02-01
""",
    good="""\
records:
  - kind: threshold_set
    id: northbridge-2024
    authority: northbridge
    published: 2024-02-01
    replaced_by: northbridge-2026
  - kind: threshold_set
    id: northbridge-2026
    authority: northbridge
    published: 2026-02-01
""",
    check=check,
)
