"""Time limits: which is later, what adds up, and which duties are forgotten."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.library.deadlines import later
from goldenthread.library.deadlines import worst_after
from goldenthread.records.limits import Limit
from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("own", "asked"),
    [
        ("PT24H", "SAME_WORKING_DAY"),
        ("PT24H", "SAME_DAY"),
        ("P1WD", "SAME_WORKING_DAY"),
        ("P1WD", "PT24H"),
        ("SAME_WORKING_DAY", "PT24H"),
        ("SAME_WORKING_DAY", "SAME_DAY"),
        ("P2WD", "P1WD"),
        ("P2D", "WITHOUT_DELAY"),
        ("WITHOUT_DELAY", "IMMEDIATE"),
        ("P7D", "P5WD"),
    ],
)
def test_a_limit_that_can_end_later_is_slower(own: str, asked: str) -> None:
    assert later(Limit(own), Limit(asked))


@pytest.mark.parametrize(
    ("own", "asked"),
    [
        ("PT4H", "SAME_WORKING_DAY"),
        ("PT24H", "P1WD"),
        ("IMMEDIATE", "PT1H"),
        ("P1WD", "P1WD"),
        ("P2WD", "P7D"),
        ("PT24H", "LOCAL"),
        ("AS_REQUESTED", "PT1H"),
    ],
)
def test_a_limit_that_always_ends_first_is_not(own: str, asked: str) -> None:
    assert not later(Limit(own), Limit(asked))


def test_a_cut_off_ends_the_day_for_an_eight_hour_limit_and_not_for_one_of_four() -> None:
    half_past_four = 16 * 60 + 30
    assert later(Limit("PT8H"), Limit("SAME_WORKING_DAY"), half_past_four)
    assert not later(Limit("PT4H"), Limit("SAME_WORKING_DAY"), half_past_four)


def test_a_working_day_is_furthest_behind_over_christmas() -> None:
    found = worst_after(TODAY, Limit("P1WD"), Limit("PT24H"))
    assert found is not None
    assert found.words == (
        "From 3am on Thursday 24 December 2026, ours ends at the end of Tuesday 29 December 2026, "
        "and the other at 3am on Friday 25 December 2026."
    )


PATHWAY = """\
records:
  - kind: authority
    id: northbridge
    clocks:
      - {{id: raise-concern, what: Raise a concern, who: provider, limit: PT24H}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: make-safe
    steps:
      - {{id: make-safe, kind: act, title: Make safe, next: who-else, within: {safe}}}
      - id: who-else
        kind: decide
        title: Who else?
        branches:
          - {{when: A child, next: tell-children}}
          - {{when: Nobody, otherwise: yes, next: raise}}
      - id: tell-children
        kind: act
        title: Tell children's social care
        next: who-else
        within: {loop}
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        clock: raise-concern
        within: {{limit: PT4H}}
        next: closed
      - {{id: closed, kind: end, title: Closed}}
"""


def adds_up(safe: str, loop: str = "{limit: PT1H}") -> list[tuple[int, str]]:
    library = library_of(PATHWAY.format(safe=safe, loop=loop))
    return [(each.place.line, each.message) for each in findings_of(BY_CODE["GT502"], library)]


def test_limits_one_after_another_may_not_pass_the_councils() -> None:
    [(line, message)] = adds_up("{limit: PT22H}")
    assert line == 12
    assert message.startswith(
        'Before "Raise a concern" is done, our limits allow "within 22 hours" and "within 4 hours" '
        "one after another: 26 hours."
    )


def test_a_loop_that_nobody_has_to_take_does_not_count() -> None:
    assert adds_up("{limit: PT1H}", loop="{limit: PT23H}") == []


def test_a_limit_counted_from_an_event_does_not_add_up() -> None:
    assert adds_up('{limit: PT22H, counted_from: "the first sign"}') == []
    assert adds_up("{limit: IMMEDIATE}") == []


LAWS = """\
records:
  - kind: duty
    id: t1
    basis: {basis}
    basis_kind: {kind}
    limit: {limit}
"""


@pytest.mark.parametrize(
    ("basis", "kind", "limit", "found"),
    [
        ("Section 42 of the Care Act 2014", "statute", "PT24H", 1),
        ("Section 42 of the Care Act 2014", "local_procedure", "PT24H", 0),
        ("Care Quality Commission (Registration) Regulations 2009", "statute", "PT24H", 1),
        ("Care Quality Commission (Registration) Regulations 2009", "statute", "WITHOUT_DELAY", 0),
        ("UK GDPR, Article 33", "statute", "PT72H", 0),
        ("UK GDPR, Article 33", "statute", "PT24H", 1),
        ("Some Act nobody here has heard of", "statute", "PT24H", 0),
    ],
)
def test_a_law_is_claimed_only_for_the_numbers_that_it_sets(
    basis: str, kind: str, limit: str, found: int
) -> None:
    library = library_of(LAWS.format(basis=basis, kind=kind, limit=limit))
    assert len(findings_of(BY_CODE["GT504"], library)) == found


POLICE = """\
records:
  - {{kind: purpose, id: police, name: Tell the police, short: Police, emergency: {emergency}}}
  - {{kind: purpose, id: cqc, name: Notify the Care Quality Commission, short: CQC}}
  - kind: pathway
    id: theft
    start: first
    steps:
      - {{id: first, kind: {kind}, title: First, purpose: {first}, next: second}}
      - {{id: second, kind: act, title: {second}, next: closed}}
      - {{id: closed, kind: end, title: Closed}}
"""


@pytest.mark.parametrize(
    ("first", "second", "emergency", "found"),
    [
        ("police", "Write it down", "no", 1),
        ("police", "Send CQC the form", "no", 0),
        ("police", "Write it down", "yes", 0),
        ("cqc", "Write it down", "no", 0),
    ],
)
def test_when_the_police_are_told_cqc_is_told(
    first: str, second: str, emergency: str, found: int
) -> None:
    text = POLICE.format(first=first, second=second, emergency=emergency, kind="refer")
    assert len(findings_of(BY_CODE["GT505"], library_of(text))) == found


SENT = """\
records:
  - kind: authority
    id: northbridge
    clocks:
      - {{id: {clock}, what: Raise a concern, who: {who}, limit: PT24H}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: purpose, id: raise-concern}}
  - {{kind: pathway, id: other, service_types: [home-care], start: raise, steps: [
      {{id: raise, kind: refer, title: Raise, purpose: raise-concern{other}, next: closed}},
      {{id: closed, kind: end, title: Closed}}]}}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: {kind}
        title: Raise a concern
        purpose: raise-concern
        within: {{limit: P2WD}}
        next: more
      - {{id: more, kind: {more}, title: Send more, who: lead, next: closed}}
      - {{id: closed, kind: end, title: Closed}}
"""
USUAL = {
    "clock": "raise-concern",
    "who": "provider",
    "other": "",
    "kind": "refer",
    "more": "record",
}
SECOND = "refer, purpose: raise-concern"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 1),
        ({"clock": "first", "other": ", clock: first"}, 1),
        ({"clock": "first"}, 0),
        ({"who": "council"}, 0),
        ({"kind": "tell"}, 0),
        ({"more": SECOND}, 0),
        ({"more": f"{SECOND}, clock: raise-concern"}, 0),
    ],
    ids=[
        "the clock is called like the purpose",
        "other pathways name the clock at that purpose",
        "nothing says that it is the clock of that purpose",
        "the clock binds the council",
        "the step sends nothing on",
        "two steps send something on",
        "another step answers to the clock",
    ],
)
def test_a_step_without_a_clock_answers_to_that_of_its_purpose(
    changes: dict[str, str], expected: int
) -> None:
    library = library_of(SENT.format(**(USUAL | changes)))
    found = findings_of(BY_CODE["GT501"], library)
    assert [each.record for each in found] == ["pathway/any-concern"] * expected


@pytest.mark.parametrize(
    ("asks", "more", "expected"),
    [
        ("report", "record", 1),
        ("report", f"{SECOND}, clock: raise-concern", 1),
        ("consult", "record", 0),
    ],
    ids=["the one step", "beside another that names the clock", "the council is only asked"],
)
def test_a_step_that_a_level_to_be_sent_leads_to_answers_to_the_clock(
    asks: str, more: str, expected: int
) -> None:
    text = SENT.format(**(USUAL | {"more": more})).replace("start: raise\n", "start: level\n")
    level = f"""\
      - id: level
        kind: decide
        title: Which level?
        branches: [{{asks: {asks}, next: raise}}, {{asks: record, next: closed}}]
"""
    library = library_of(text.replace("    steps:\n", f"    steps:\n{level}"))
    assert len(findings_of(BY_CODE["GT501"], library)) == expected


LEVELS = """\
records:
  - {kind: authority, id: northbridge, name: Northbridge Council}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - kind: threshold_set
    id: northbridge-2026
    authority: northbridge
    levels:
      - {id: green, rank: 1, name: Green, asks: record, action: Log it., record_rule: Log.LOGGED}
      - {id: amber, rank: 2, name: Amber, asks: consult, action: Ask., record_rule: Log.ASKED}
      - {id: red, rank: 3, name: Red, asks: report, action: Send it., record_rule: A copy.SENT}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: level
    steps:
      - id: level
        kind: decide
        title: Which level?
        branches: [{asks: report, next: raise}, {asks: consult, next: raise},
                   {asks: record, next: notify}]
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern,
         within: {limit: PT4H}, next: notify}
      - {id: notify, kind: notify, title: Notify CQC, purpose: cqc,
         within: {limit: WITHOUT_DELAY}, next: closed}
      - {id: closed, kind: end, title: Closed}
"""


@pytest.mark.parametrize(
    ("logged", "asked", "sent", "codes"),
    [
        ("SAME_DAY", "P1WD", "P1WD", []),
        ("SAME_SHIFT", "P1WD", "P1WD", []),
        ("PT24H", "P1WD", "P1WD", []),
        ("PT1H", "PT4H", "PT4H", []),
        ("SAME_DAY", "PT24H", "P2D", ["GT503"]),
        ("SAME_DAY", "PT1H", "PT1H", ["GT501"]),
    ],
)
def test_the_limit_of_a_level_that_is_only_logged_is_for_the_log(
    logged: str, asked: str, sent: str, codes: list[str]
) -> None:
    text = LEVELS
    for word, limit in (("LOGGED", logged), ("ASKED", asked), ("SENT", sent)):
        text = text.replace(f".{word}", f"., limit: {limit}")
    library = library_of(text)
    found = [f for code in ("GT501", "GT503") for f in findings_of(BY_CODE[code], library)]
    assert [each.code for each in found] == codes
