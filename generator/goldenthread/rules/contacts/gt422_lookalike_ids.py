"""Two records of one kind whose ids differ by a slip of the finger."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.fields import Record
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the second of two records with the same letters in nearly the same order.

    Two neighbouring letters changed places, hyphens stand elsewhere, or a word has an s more while
    both records bear one name. Digits are left out: 2026-01 and 2026-10 are two months.
    """
    letters: dict[tuple[str, str], Record] = {}
    names: dict[tuple[str, str, str], Record] = {}
    for entry in world.library.entries.values():
        record = entry.record
        mark = (record.kind, "".join(sorted(record.id.replace("-", ""))))
        named = (record.kind, _singular(record.id), _singular(record.title_words.lower()))
        other = letters.setdefault(mark, record)
        twin = names.setdefault(named, record)
        if other is not record and _slip(other.id.replace("-", ""), record.id.replace("-", "")):
            yield _problem(other, record)
        elif twin is not record:
            yield _problem(twin, record)


def _singular(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in text.replace("-", " ").split())


def _slip(one: str, other: str) -> bool:
    """Say whether two ids of the same letters are equal, or two neighbours changed places."""
    at = [index for index in range(len(one)) if one[index] != other[index]]
    if not at:
        return True
    neighbours = len(at) == 2 and at[1] == at[0] + 1
    return neighbours and (one[at[0]] + one[at[1]]).isalpha()


def _problem(one: Record, other: Record) -> Problem:
    return Problem(
        other.key,
        ("id",),
        f'"{other.id}" and "{one.id}" are two records of one kind with nearly the same id.',
        "If they are the same, keep one and delete the other. If not, give one a clearer id.",
        "id: northbridge-night-team",
        related=((one.key, ("id",), "the other record"),),
    )


RULE = Rule(
    code="GT422",
    name="lookalike-ids",
    summary="Two records of one kind have ids that differ by a slip of the finger.",
    why=(
        "One of the two is usually a copy made by mistake. Facts are mended in one and quoted "
        "from the other."
    ),
    source="Known faults of linked records: mash-north and mash-notrh.",
    severity=Severity.WARNING,
    bad="""\
kind: contact
records:
  - id: mash-north
  - id: mash-notrh  # <-
    phone: "01632 960102"
""",
    good="""\
kind: contact
records:
  - id: mash-north
  - id: mash-south
    phone: "01632 960102"
""",
    check=check,
)
