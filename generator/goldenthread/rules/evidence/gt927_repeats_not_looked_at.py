"""Small matters that came again and again about one person, worker or place, with no review."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import month_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import ThemeReport
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MANY = 3
"""Three in ninety days are looked at together, where no council says another number."""
LONGEST = 90


def check(world: World) -> Iterator[Problem]:
    """Yield each repeat of a theme report that was not looked at as a whole."""
    for report in world.library.all(ThemeReport):
        for number, repeat in enumerate(report.repeats):
            if repeat.count >= MANY and repeat.days <= LONGEST and repeat.reviewed_in is None:
                yield Problem(
                    report.key,
                    ("repeats", number),
                    f'{repeat.count} matters below the threshold within {repeat.days} days ("'
                    f'{repeat.about}", {month_words(report.month)}) were not looked at together.',
                    "Review them as a whole, say where that was done, and send a concern if the "
                    "council's rule on repeats asks for it.",
                    "reviewed_in: meeting/safeguarding-governance-2026-10",
                )


RULE = Rule(
    code="GT927",
    name="repeats-not-looked-at",
    summary="Three small matters about one person, worker or place were not looked at together.",
    why=(
        "Each was too small to send, and each was right to keep. Together they are neglect, or a "
        "worker who should not be there, and only somebody who looks at all of them sees it."
    ),
    source="Failure mode F12; own policy: three in ninety days, unless the council says otherwise.",
    severity=Severity.WARNING,
    bad="""\
kind: theme_report
repeats:
  - {about: Late calls to one person, count: 3, days: 60}  # <-
""",
    good="""\
records:
  - {kind: meeting, id: governance}
  - kind: theme_report
    id: themes-2026-10
    repeats:
      - {about: Late calls to one person, count: 3, days: 60, reviewed_in: meeting/governance}
""",
    check=check,
)
