"""An answer that was taken as the person's own although their capacity was in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import is_only
from goldenthread.library.words import words
from goldenthread.model.finding import Severity
from goldenthread.records.sharing import ConsentGiven
from goldenthread.records.sharing import ShareEntry
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_ANSWERED = (ConsentGiven.GIVEN, ConsentGiven.REFUSED)


def check(world: World) -> Iterator[Problem]:
    """Yield each entry with a doubt about capacity, an answer, and no word on this decision."""
    for entry in world.library.all(ShareEntry):
        known = entry.capacity is not None and not is_only("placeholder", entry.capacity)
        if entry.capacity_doubted and entry.consent in _ANSWERED and not known:
            yield Problem(
                entry.key,
                ("capacity",) if entry.capacity else ("capacity_doubted",),
                "The person's capacity was in doubt and their answer was taken as valid "
                f'("{words(entry.consent)}"); nothing says whether they could decide this.',
                "Write down what was found about this one decision, or that it was made in their "
                "best interests and by whom.",
                "capacity: Could weigh this decision with pictures and time; recorded on day 1",
            )


RULE = Rule(
    code="GT657",
    name="capacity-not-looked-at",
    summary="Capacity was in doubt, and nothing says whether the person could decide.",
    why=(
        "A refusal by somebody who could not weigh it is not a refusal, and an agreement is not an "
        "agreement. Reviews find again and again that nobody looked."
    ),
    source="Mental Capacity Act 2005, sections 2 and 3: capacity is decided for each decision.",
    severity=Severity.WARNING,
    bad="""\
kind: share_entry
consent: refused
capacity_doubted: yes  # <-
""",
    good="""\
kind: share_entry
consent: refused
capacity_doubted: yes
capacity: Could weigh this decision with pictures and time; recorded on day 1
""",
    check=check,
)
