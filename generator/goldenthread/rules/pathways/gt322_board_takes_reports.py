"""A board that is listed as if concerns were reported to it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import Ask
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each contact of a board that serves the purpose for which concerns are raised."""
    library = world.library
    boards = {each.board.name.lower(): each for each in library.all(Authority)}
    concern = _concern_purposes(library)
    for contact in library.all(Contact) if concern else ():
        agency = library.find(Agency, contact.agency)
        names = {contact.name.lower(), agency.name.lower() if agency else ""}
        board = next((boards[name] for name in sorted(names) if name in boards), None)
        for index, purpose in enumerate(contact.purposes):
            if board and purpose in concern:
                yield Problem(
                    contact.key,
                    ("purposes", index),
                    f"The {board.board.name} is listed as a place to raise a concern. It sets "
                    "direction and takes no reports.",
                    f"Give this purpose to a team of {board.name}, and leave the board what it "
                    "does take, such as referrals for a review.",
                    related=((board.key, ("board",), "the board"),),
                )


def _concern_purposes(library: Library) -> set[str]:
    """Return the purposes of the steps that a level which asks for a report leads to."""
    return {
        step.purpose
        for pathway in library.all(Pathway)
        for step in pathway.steps
        if step.purpose
        and any(
            branch.next == step.id and branch.asks is Ask.REPORT
            for each in pathway.steps
            for branch in each.branches
        )
    }


RULE = Rule(
    code="GT322",
    name="board-takes-reports",
    summary="A Safeguarding Adults Board is listed as a place to raise a concern.",
    why=(
        "The board's office does not act on a person's safety. A concern that is sent there is "
        "read late, or by nobody, while staff believe that the council knows."
    ),
    source="Care Act 2014 s43; boards say so on their own pages (Norfolk).",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge, board: {name: Northbridge Safeguarding Adults Board}}
  - {kind: agency, id: board, name: Northbridge Safeguarding Adults Board}
  - {kind: purpose, id: raise-concern}
  - kind: contact
    id: board-office
    agency: board
    name: Board office
    purposes: [raise-concern]  # <-
  - kind: pathway
    id: any-concern
    start: level
    steps:
      - id: level
        kind: decide
        title: Which level fits?
        branches:
          - {asks: report, next: raise}
          - {asks: consult, next: raise}
          - {asks: record, otherwise: yes, next: closed}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge, board: {name: Northbridge Safeguarding Adults Board}}
  - {kind: agency, id: council, name: Northbridge City Council}
  - {kind: purpose, id: raise-concern}
  - kind: contact
    id: front-door
    agency: council
    name: Adults front door
    purposes: [raise-concern]
  - kind: pathway
    id: any-concern
    start: level
    steps:
      - id: level
        kind: decide
        title: Which level fits?
        branches:
          - {asks: report, next: raise}
          - {asks: consult, next: raise}
          - {asks: record, otherwise: yes, next: closed}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
