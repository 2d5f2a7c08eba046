"""Twelve agencies that all refer to each other: a pathway with more ways round than can be counted.

From each agency staff may be sent to each other one, and back. There are over a hundred million
ways round, so a check that follows them one by one never ends.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.generate import CHECKED
from benchmarks.generate import REVIEWED
from benchmarks.generate import part
from benchmarks.generate import write_files

AGENCIES = 12


def write_circle(root: Path) -> None:
    """Write the library below ``root``."""
    numbers = range(AGENCIES)
    steps = "".join(_steps(number) for number in numbers)
    files = {f"pathways/circle/agency-{number}.yaml": _agency(number) for number in numbers}
    files["pathways/round-and-round.yaml"] = f"{_HEAD}{steps}{_TAIL}{REVIEWED}"
    write_files(root, [part(0), files])


def _agency(number: int) -> str:
    checked = CHECKED.replace("\n", "\n    ").rstrip()
    return f"""\
records:
  - kind: purpose
    id: ask-{number}
    audience: public
    name: Ask agency {number}
    short: Agency {number}
    when: When it may help.
    sector: council
  - kind: agency
    id: helper-{number}
    audience: public
    name: Agency {number}
    sector: council
    areas: [authority-00000]
    role: Helps, or knows who does.
  - kind: contact
    id: helper-{number}
    audience: public
    name: Team {number}
    agency: helper-{number}
    areas: [authority-00000]
    purposes: [ask-{number}]
    phone: "01632 9604{number:02}"
    hours: {{always: yes}}
    {checked}
"""


def _steps(number: int) -> str:
    others = (other for other in range(AGENCIES) if other != number)
    ways = "".join(
        f"      - {{when: They say agency {other}, next: ask-{other}}}\n" for other in others
    )
    return f"""\
  - id: ask-{number}
    kind: refer
    title: Ask agency {number}
    who: lead
    purpose: ask-{number}
    next: told-{number}
  - id: told-{number}
    kind: decide
    title: What did agency {number} say?
    who: lead
    branches:
{ways}      - {{when: They help, next: learn}}
      - {{when: They do not answer, otherwise: yes, next: chase-{number}}}
  - id: chase-{number}
    kind: follow_up
    title: Ask agency {number} again
    who: lead
    purpose: ask-{number}
    next: told-{number}
"""


_HEAD = """\
kind: pathway
audience: public
title: Round and round
summary: Ask whoever may help.
categories: [physical]
service_types: [supported-living]
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, who: worker, next: danger}
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    who: worker
    branches:
      - {when: "No", next: write}
      - {when: "Yes, or not sure", otherwise: yes, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, who: lead, purpose: raise, next: heard}
  - id: heard
    kind: decide
    title: Has the council answered?
    who: lead
    branches:
      - {when: "Yes", next: write}
      - {when: No answer yet, otherwise: yes, next: raise-again}
  - {id: raise-again, kind: follow_up, title: Call again, who: lead, purpose: raise, next: heard}
  - id: write
    kind: record
    title: Write down what you saw
    who: worker
    considers: [evidence]
    next: ask-0
"""
_TAIL = """\
  - {id: learn, kind: learn, title: Learn from it, who: lead, next: closed}
  - {id: closed, kind: end, title: Closed}
"""
