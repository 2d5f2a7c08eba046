"""A picture of a pathway before any drawing language: nodes, edges and who acts.

Emitters draw it; views and tests read the same object as a list, so that picture and list
cannot differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.model.inline import Quote


@dataclass(frozen=True, slots=True)
class Node:
    """One step in the picture.

    ``kind`` is a step kind (``act``, ``decide``, ``tell``, ``refer``, ``notify``, ``record``,
    ``meet``, ``follow_up``, ``learn``, ``end``). ``label`` is the step's title, ``limit`` its
    time limit in words (may be empty), ``outside`` the agency that is contacted (empty when the
    step stays inside the provider), ``lane`` who acts, ``number`` its place in the ordered list.
    """

    id: str
    kind: str
    number: int
    label: str
    lane: str
    limit: str = ""
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """The way from one node to the next; ``label`` is the branch's condition or empty."""

    tail: str
    head: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A pathway bound to one authority, ready to draw.

    ``name`` is its file name without ending. ``nodes`` are in reading order, ``edges`` in the
    order of the branches. ``quotes`` are the record values that its labels were made from.
    """

    name: str
    title: str
    description: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    quotes: tuple[Quote, ...] = ()
