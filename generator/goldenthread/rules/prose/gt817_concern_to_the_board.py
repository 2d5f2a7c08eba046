"""A single concern that is sent to the safeguarding board, which takes none."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.prose.boards import Board
from goldenthread.rules.prose.boards import told_of_a_concern
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each text that sends a concern to a board, once."""
    seen: set[tuple[str, str]] = set()
    for board in told_of_a_concern(world.library):
        place = (board.passage.key, str(board.passage.path))
        if place not in seen:
            seen.add(place)
            yield _problem(board)


def _problem(board: Board) -> Problem:
    bound = board.passage.authority is not None and board.passage.kind == "answer"
    said = "The board" if board.said.startswith("[[") else f'"{board.said}"'
    return Problem(
        board.passage.key,
        board.passage.path,
        f"{said} is told of a single concern here. A board sets direction and takes no reports: "
        "the duty to enquire is the council's.",
        "Send the concern to the council's front door. A board is asked for a safeguarding adults "
        "review, and told of themes.",
        "[[@authority#words.front_door]]" if bound else "the council's front door",
        at=board.at,
    )


RULE = Rule(
    code="GT817",
    name="concern-to-the-board",
    summary="A text sends a single concern to the safeguarding board.",
    why=(
        "A Safeguarding Adults Board plans and reviews; it has no duty team, and nobody there acts "
        "on a concern. A report that goes to it has reached nobody."
    ),
    source="Care Act 2014 s42 and s43; Norfolk Safeguarding Adults Board says so of itself.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: authority
    id: northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: Staff report every concern to the Northbridge Safeguarding Adults Board.  # <-
  - kind: policy
    id: speaking-up
    body: Tell the SAB about any abuse that you see.  # <-
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: >-
      Staff report every concern to the council. We ask the Safeguarding Adults Board for a
      review, and send the SAB our themes each year.
""",
    check=check,
    reads_words=True,
)
