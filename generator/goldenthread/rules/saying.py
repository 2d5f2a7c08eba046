"""How rules name the steps of pathways in their messages."""

from __future__ import annotations

from goldenthread.library.facts import QUOTE
from goldenthread.library.words import listed
from goldenthread.records.pathway import Step


def called(step: Step) -> str:
    """Return a step's title in quotation marks, with three dots where it quotes a fact."""
    return f'"{QUOTE.sub("...", step.title)}"'


def called_all(steps: tuple[Step, ...]) -> str:
    """Return the titles of several steps, as a sentence lists them."""
    return listed(map(called, steps))
