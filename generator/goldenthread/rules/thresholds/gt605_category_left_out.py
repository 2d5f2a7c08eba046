"""A category of abuse that a threshold set neither has a row for nor says it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.threshold import Category
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the categories that a set leaves out, and each that it has twice or contradicts.

    Only the categories of the statutory guidance are asked for.
    """
    library = world.library
    asked = {each.id: each.name for each in library.all(Category) if each.in_guidance}
    for found in library.all(ThresholdSet):
        rows = {row.category for row in found.rows}
        missing = [name for id, name in asked.items() if id not in rows | set(found.not_covered)]
        if missing and not library.lacks(Category):
            yield Problem(
                found.key,
                ("rows",),
                f'"{found.title}" says nothing about {listed(missing)}.',
                "Add a row for each, or say that the document does not cover it.",
                f"not_covered: [{next(id for id, name in asked.items() if name == missing[0])}]",
            )
        yield from _contradicted(found, asked)


def _contradicted(found: ThresholdSet, names: dict[str, str]) -> Iterator[Problem]:
    """Yield each category with a second row, and each that is not covered and has a row."""
    first: dict[str, int] = {}
    for number, row in enumerate(found.rows):
        if row.category and first.setdefault(row.category, number) != number:
            yield Problem(
                found.key,
                ("rows", number, "category"),
                f"There are two rows for {names.get(row.category, row.category)}.",
                "Put what both say into one row.",
                related=((found.key, ("rows", first[row.category], "category"), "the other row"),),
            )
    for index, category in enumerate(found.not_covered):
        if category in first:
            yield Problem(
                found.key,
                ("not_covered", index),
                f"{names.get(category, category)} has a row, and is said not to be covered.",
                "Look it up in the authority's document, and delete one of the two.",
                related=((found.key, ("rows", first[category], "category"), "the row"),),
            )


RULE = Rule(
    code="GT605",
    name="category-left-out",
    summary="A threshold set does not say where it stands on a category of abuse.",
    why=(
        "A worker who finds no row takes it that the council does not want to know. Where the "
        "document is silent, that has to be said, so that they ask."
    ),
    source="Care and support statutory guidance, chapter 14: ten categories, and not only those.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: category, id: physical, name: Physical abuse}
  - {kind: category, id: self-neglect, name: Self-neglect}
  - kind: threshold_set
    id: northbridge-2026
    rows:  # <-
      - {category: physical, cells: [{level: two, signs: [A bruise.]}]}
""",
    good="""\
records:
  - {kind: category, id: physical, name: Physical abuse}
  - {kind: category, id: self-neglect, name: Self-neglect}
  - kind: threshold_set
    id: northbridge-2026
    rows:
      - {category: physical, cells: [{level: two, signs: [A bruise.]}]}
    not_covered: [self-neglect]
""",
    check=check,
)
