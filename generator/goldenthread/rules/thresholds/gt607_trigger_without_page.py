"""A number in a threshold set that names no page of the authority's document."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import is_only
from goldenthread.model.finding import Severity
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each trigger whose page is a placeholder or a question mark."""
    for found in world.library.all(ThresholdSet):
        for number, row in enumerate(found.rows):
            for index, cell in enumerate(row.cells):
                if cell.trigger and _no_page(cell.trigger.source_page):
                    yield Problem(
                        found.key,
                        ("rows", number, "cells", index, "trigger", "source_page"),
                        f"The number for {cell.trigger.variable} does not say on which page of the "
                        "authority's document it stands.",
                        "Write the page. If the document gives no number, delete the trigger.",
                        "source_page: page 14",
                    )


def _no_page(page: str) -> bool:
    return "?" in page or is_only("placeholder", page)


RULE = Rule(
    code="GT607",
    name="trigger-without-page",
    summary="A number in a threshold set has no page of the authority's document.",
    why=(
        "Counts such as three errors in a month are passed on by hearsay, and most councils "
        "publish none. A number that nobody can look up decides about real people."
    ),
    source="The authority's own document; no national count exists.",
    severity=Severity.ERROR,
    bad="""\
kind: threshold_set
rows:
  - topic: Falls
    cells:
      - level: two
        signs: [Falls again.]
        trigger:
          variable: falls
          at_least: 3
          source_page: tbc  # <-
""",
    good="""\
kind: threshold_set
rows:
  - topic: Falls
    cells:
      - level: two
        signs: [Falls again.]
        trigger: {variable: falls, at_least: 3, source_page: page 9}
""",
    check=check,
)
