"""Case examples replayed against a pathway with a decision, a loop and two ways to end."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

PATHWAY = """\
  - {kind: category, id: physical}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make safe, next: who-else}
      - id: who-else
        kind: decide
        title: Who else has to act?
        branches:
          - {when: Police, next: police}
          - {when: Nobody else, otherwise: yes, next: threshold}
      - {id: police, kind: refer, title: Tell the police, purpose: tell-police, next: who-else}
      - id: threshold
        kind: decide
        title: Which level?
        branches:
          - {asks: report, next: raise}
          - {asks: record, next: notify}
      - {id: raise, kind: refer, title: Call the council, purpose: raise-concern, next: notify}
      - {id: notify, kind: notify, title: Notify CQC, purpose: notify-cqc, next: learn}
      - {id: learn, kind: learn, title: Learn, next: closed}
      - {id: closed, kind: end, title: Closed}
"""
LEVELS = """\
  - kind: threshold_set
    id: northbridge-2026
    authority: northbridge
    levels:
      - {id: low, rank: 1, name: Low, asks: record, action: Log it., record_rule: Log it.}
      - {id: high, rank: 2, name: High, asks: report, action: Send it., record_rule: Keep it.}
"""


def said(steps: str, level: str = "") -> list[str]:
    actions = "".join(
        f"      - {{step: {step}, by: registered-manager, what: Done.}}\n" for step in steps.split()
    )
    decision = (
        f"    decision: {{threshold_set: northbridge-2026, level: {level}, decided_by: "
        "registered-manager, reason: An injury.}\n"
        if level
        else ""
    )
    case = f"  - kind: case_example\n    id: one\n    actions:\n{actions}{decision}"
    library = library_of(f"records:\n{PATHWAY}{LEVELS}{case}")
    rules = (BY_CODE["GT701"], BY_CODE["GT702"])
    return [f"{each.code} {each.message}" for rule in rules for each in findings_of(rule, library)]


@pytest.mark.parametrize(
    ("steps", "level"),
    [
        ("make-safe raise notify learn", ""),
        ("make-safe police raise notify", "high"),
        ("make-safe police police raise notify", ""),
        ("make-safe notify learn", "low"),
        ("make-safe notify learn", ""),
        ("raise notify", "high"),
    ],
)
def test_an_example_that_follows_the_pathway_is_not_found(steps: str, level: str) -> None:
    assert said(steps, level) == []


def test_the_level_that_was_written_down_says_which_way_was_open() -> None:
    [message] = said("make-safe notify learn", "high")
    assert message.startswith('GT701 The example does not say that "Call the council" was done')


def test_what_every_ending_still_needs_is_missing_at_the_end() -> None:
    [message] = said("make-safe raise", "high")
    assert message.endswith('"Notify CQC" was done, which "Any concern" asks for at the end.')


def test_steps_in_the_wrong_order_are_one_finding() -> None:
    [message] = said("make-safe notify raise learn", "high")
    assert message.startswith('GT702 "Call the council" comes after "Notify CQC" here')


CLOCK = """\
records:
  - kind: pathway
    id: any-concern
    start: ask
    steps:
      - {{id: ask, kind: act, title: Ask, next: raise}}
      - {{id: raise, kind: {kind}, title: Raise, purpose: p, within: {{limit: {limit}}}, next: end}}
      - {{id: end, kind: end, title: Closed}}
  - kind: case_example
    id: one
    actions:
      - {{step: ask, after: {first}, by: registered-manager, what: Asked.}}
      - {{step: raise, after: {second}, by: registered-manager, what: Called.{words}}}
"""


@pytest.mark.parametrize(
    ("limit", "first", "second", "kind", "words", "late"),
    [
        ("PT4H", "PT1H", "PT30H", "refer", "", True),
        ("PT4H", "PT1H", "PT5H", "refer", "", False),
        ("PT24H", "PT1H", "P3D", "notify", "", True),
        ("SAME_DAY", "PT1H", "P2D", "refer", "", True),
        ("P1WD", "PT1H", "P2WD", "refer", "", False),
        ("LOCAL", "PT1H", "P9D", "refer", "", False),
        ("PT4H", "PT1H", "PT30H", "refer", " , on_time: at the next meeting", False),
        ("PT4H", "PT1H", "PT30H", "act", "", False),
    ],
)
def test_only_what_is_certainly_late_is_found(
    limit: str, first: str, second: str, kind: str, words: str, *, late: bool
) -> None:
    text = CLOCK.format(limit=limit, first=first, second=second, kind=kind, words=words)
    assert bool(findings_of(BY_CODE["GT703"], library_of(text))) is late
