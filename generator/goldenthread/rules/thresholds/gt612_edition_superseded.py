"""A threshold edition that was replaced: still quoted, or by another authority's."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each quote of an old edition, and each successor that is another authority's.

    A case example tells what was decided in its time, so it may quote the edition of that time.
    """
    replaced = {each.key: each for each in world.library.all(ThresholdSet) if each.replaced_by}
    for key, each in replaced.items():
        yield from _successor(world, key, each)
        for use in world.uses.of.get(key, ()):
            user = world.library.entries[use.user].record
            if use.quoted and not isinstance(user, CaseExample):
                yield Problem(
                    use.user,
                    use.path,
                    f'This quotes "{each.title}" ({each.version}), which '
                    f"{each.replaced_by} has replaced.",
                    "Quote the edition in force. `@thresholds` is always the one in force.",
                    "[[@thresholds#title]]",
                    related=((key, ("replaced_by",), "the old edition"),),
                    at=use.at,
                )


def _successor(world: World, key: str, each: ThresholdSet) -> Iterator[Problem]:
    successor = world.library.find(ThresholdSet, each.replaced_by)
    if successor and successor.authority != each.authority:
        yield Problem(
            key,
            ("replaced_by",),
            f'"{successor.title}" is of {successor.authority}. It cannot replace a set of '
            f"{each.authority}.",
            "Write the id of the next edition of the same authority, or delete the line.",
            related=((successor.key, ("authority",), "its authority"),),
        )


RULE = Rule(
    code="GT612",
    name="edition-superseded",
    summary="A threshold edition that has been replaced is still quoted.",
    why=(
        "A text that quotes last year's guide sends staff to levels that the council no longer "
        "uses, and tells a buyer that nobody looked."
    ),
    source="Published editions: a pre-Care Act guide of 2011 still comes up in searches.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: threshold_set, id: northbridge-2024, replaced_by: northbridge-2026}
  - {kind: threshold_set, id: northbridge-2026}
  - kind: policy
    id: safeguarding-adults
    body: We use [[threshold_set/northbridge-2024#title]].  # <-
""",
    good="""\
records:
  - {kind: threshold_set, id: northbridge-2024, replaced_by: northbridge-2026}
  - {kind: threshold_set, id: northbridge-2026}
  - kind: policy
    id: safeguarding-adults
    body: We use [[threshold_set/northbridge-2026#title]].
""",
    check=check,
)
