"""The same open action in two hands."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.library.facts import fact
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.links import KeyPath
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each open action whose words stand, with another owner, in an earlier one."""
    first: dict[str, tuple[str, KeyPath, str]] = {}
    for due in dues(world.library, world.as_of):
        if due.what is not What.ACTION or due.done_on:
            continue
        said = fact(world.library, due.about).words
        words = " ".join(said.casefold().rstrip(".").split())
        key, path, role = first.setdefault(words, (due.key, due.path, due.role))
        if role != due.role:
            yield Problem(
                due.key,
                (*due.path[:-1], "owner"),
                f"The same action is open twice, with two owners: {said.rstrip('.')}.",
                "Agree who does it, and close the other one with a word on why.",
                related=((key, (*path[:-1], "owner"), "the other one"),),
            )


RULE = Rule(
    code="GT924",
    name="action-twice",
    summary="The same action is open twice, with two owners.",
    why="What two people own is done by neither: each believes that the other has it in hand.",
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA); F16.",
    severity=Severity.INFO,
    bad="""\
records:
  - kind: meeting
    id: one
    actions:
      - {id: a, what: Visit at night, owner: registered-manager, due: 2026-12-04}
  - kind: meeting
    id: two
    actions:
      - {id: a, what: Visit at night., owner: operations-director, due: 2026-12-11}  # <-
""",
    good="""\
records:
  - kind: meeting
    id: one
    actions:
      - {id: a, what: Visit at night, owner: registered-manager, due: 2026-12-04}
  - kind: meeting
    id: two
    actions:
      - {id: a, what: Report on the visits at night, owner: operations-director, due: 2026-12-11}
""",
    check=check,
    profile=Profile.INSPECTION,
)
