"""A threshold edition that is still quoted although it was replaced, or by none that exists."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each quote of an old edition, and each successor that does not exist.

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
    if successor is None and world.library.may_have(f"threshold_set/{each.replaced_by}"):
        return
    if successor is None or successor.authority != each.authority or successor.id == each.id:
        yield Problem(
            key,
            ("replaced_by",),
            f'"{each.replaced_by}" is no later edition of the thresholds of {each.authority}.',
            "Write the id of the set that follows, or delete the line if this one is in force.",
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
