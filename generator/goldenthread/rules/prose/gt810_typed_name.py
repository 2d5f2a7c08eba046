"""The name of a council, a board, a team or a level that is typed and not quoted."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.prose.boards import told_of_a_concern
from goldenthread.rules.prose.local_names import CALLED
from goldenthread.rules.prose.local_names import LocalName
from goldenthread.rules.prose.local_names import Owned
from goldenthread.rules.prose.local_names import local_names
from goldenthread.rules.prose.typed import BY_QUOTE
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each name, once a text, that the authority of the text keeps as a fact."""
    told = {(each.passage.key, each.at) for each in told_of_a_concern(world.library)}
    seen: set[tuple[str, str]] = set()
    for each in local_names(world.library):
        facts = [fact for fact in each.own if fact.sort in CALLED]
        if (each.passage.key, each.at) in told:
            continue  # a board that takes no concern is GT817's
        if not facts or (each.passage.authority is None and facts[0].sort == "levels"):
            continue  # a level in a text for all authorities is GT601's
        if (each.passage.key, each.said) not in seen:
            seen.add((each.passage.key, each.said))
            yield _problem(each, facts[0])


def _problem(name: LocalName, fact: Owned) -> Problem:
    bound = name.passage.authority is not None
    return Problem(
        name.passage.key,
        name.passage.path,
        f'"{name.said}" is typed here. Councils rename their boards and levels, and are merged.',
        BY_QUOTE,
        f"[[{fact.in_answers if bound else fact.address}]]",
        related=((fact.key, tuple(fact.name.split(".")[:1]), "where it is kept"),),
        at=name.at,
    )


RULE = Rule(
    code="GT810",
    name="typed-name",
    summary="The name of a council, board or level is typed although a record keeps it.",
    why=(
        "Councils merge, boards are renamed and thresholds get new levels. A bid that is copied "
        "from last year keeps the old names, and the buyer sees it."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: authority
    id: northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: The Northbridge Safeguarding Adults Board sets direction.  # <-
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: The [[authority/northbridge#board.name]] sets direction.
""",
    check=check,
    profile=Profile.INSPECTION,
)
