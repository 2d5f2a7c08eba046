"""Figures typed in a sentence that names an audit, a course or a report: quoted, wrong, or free."""

from __future__ import annotations

import pytest

from goldenthread.library.library import Library
from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LIBRARY = """\
records:
  - {kind: role, id: support-worker, name: support worker}
  - {kind: role, id: registered-manager, name: registered manager}
  - {kind: role, id: deputy-manager, name: deputy manager}
  - {kind: service, id: quayside, name: Quayside}
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    target_percent: 95
    coverage:
      - {role: support-worker, in_post: 40, in_date: 36, competent: 30}
      - {role: registered-manager, in_post: 6, in_date: 6, competent: 6}
      - {role: deputy-manager, in_post: 4, in_date: 3, competent: 3}
  - kind: training
    id: level-3
    title: "Safeguarding level 3: deciding"
    coverage: [{role: registered-manager, in_post: 6, in_date: 6, competent: 6}]
  - kind: audit
    id: medication-2026-04
    title: Medication errors weighed against the thresholds
    done_on: "2026-04-23"
    period: January to March 2026
    measures: [{id: weighed, standard: The error was weighed, met: 30, of: 34}]
    findings: [{id: near, text: Only five of the 34 were near misses.}]
  - kind: audit
    id: medication-2026-10
    repeat_of: medication-2026-04
    title: Medication errors weighed against the thresholds, second round
    done_on: "2026-10-15"
    period: July to September 2026
    measures:
      - {id: weighed, standard: The error was weighed against the thresholds, met: 45, of: 47}
      - {id: asked, standard: A pharmacist was asked at once, met: 15, of: 15}
    findings: [{id: near, text: 26 of the 47 were near misses.}]
  - kind: audit
    id: concerns-autumn
    title: Concerns from first note to last, autumn
    done_on: "2026-09-23"
    period: May to August 2026
    measures: [{id: in-time, standard: Sent to the council in time, met: 21, of: 21}]
  - kind: audit
    id: night-visits
    title: Unannounced visits at night
    done_on: "2026-06-30"
    period: June 2026
    measures: [{id: doors, standard: Doors were closed, met: 19, of: 20}]
  - kind: audit
    id: night-calls
    title: On-call managers at night
    done_on: "2026-05-22"
    period: May 2026
    measures: [{id: answered, standard: A manager answered, met: 23, of: 24}]
  - kind: theme_report
    id: themes-2026-05
    month: "2026-05"
    counts: [{category: physical, count: 14}]
    sent_to_council: 9
    below_threshold: 5
    notified_to_cqc: 10
  - {kind: tender, id: t1, authority: northbridge}
  - {kind: question, id: q1, tender: t1}
"""
CODES = ("GT808", "GT809")


def found_in(body: str, evidence: str = "role/support-worker") -> list[tuple[str, str]]:
    """Return the codes and right texts that are found in an answer."""
    text = body.replace("\n", "\n  ")
    answer = f"kind: answer\nid: a1\nquestion: q1\nevidence: [{evidence}]\nbody: |-\n  {text}"
    return problems(library_of(LIBRARY, answer))


def problems(library: Library) -> list[tuple[str, str]]:
    rules = [each for each in RULES if each.code in CODES]
    return [(each.code, each.example) for each in run(rules, world_of(library, AS_OF))]


NOW = "[[audit/medication-2026-10#measures.weighed.percent]]%"
SPRING_PERCENT = "[[audit/medication-2026-04#measures.weighed.percent]]%"
TITLE = "Medication errors weighed against the thresholds"
IN_POST = "[[training/level-2#in_post]]"
OF_CONCERNS = "[[audit/concerns-autumn#measures.in-time.of]]"
TARGET = "[[training/level-2#target_percent]]%"
WEIGHED = (
    "[[audit/medication-2026-10#measures.weighed.met]]"
    " of [[audit/medication-2026-10#measures.weighed.of]]"
)
SPRING = (
    "[[audit/medication-2026-04#measures.weighed.met]]"
    " of [[audit/medication-2026-04#measures.weighed.of]]"
)
IN_TIME = (
    "[[audit/concerns-autumn#measures.in-time.met]]"
    " of [[audit/concerns-autumn#measures.in-time.of]]"
)
DOORS = "[[audit/night-visits#measures.doors.met]] of [[audit/night-visits#measures.doors.of]]"
TOTAL = "[[training/level-2#percent]]%"
IN_DATE = "[[training/level-2#in_date]] of [[training/level-2#in_post]]"
WORKERS = "[[training/level-2#coverage.support-worker.percent]]%"


@pytest.mark.parametrize(
    ("body", "example"),
    [
        ("In the medication audit 8 of 12 records were right.", WEIGHED),
        ("In our last audit of medication errors 44 of 47 were weighed.", WEIGHED),
        ("The October medication audit found 40 out of 47 weighed.", WEIGHED),
        ("Our audit of medication errors in April found 31 of 34 weighed.", SPRING),
        ("The second medication audit found 44 of the 47 weighed.", WEIGHED),
        ("The first medication audit found 31 of the 34 weighed.", SPRING),
        ("The medication audit found thirty of thirty-four weighed.", WEIGHED),
        ("The medication audit found nine of ten weighed and nine of fifteen asked.", ""),
        ("In the autumn audit 20 of 21 concerns went in time.", IN_TIME),
        ("In the autumn audit twenty of the 21 concerns went in time.", IN_TIME),
        ("In Concerns from first note to last, autumn, 20 of 21 went in time.", IN_TIME),
        ('In "Unannounced visits at night" doors were closed in 18 of 20 cases.', DOORS),
        ("In the audit of night visits, doors were closed in 18 of 20 cases.", DOORS),
        ("Of our staff, 95% have done Safeguarding level 2.", TOTAL),
        ("100% of our staff have done Safeguarding level 2.", TOTAL),
        ("A hundred per cent of our staff have done Safeguarding level 2.", TOTAL),
        ("Ninety-five per cent of staff have done Safeguarding level 2.", TOTAL),
        ("100% of our managers have done Safeguarding level 2.", None),
        ("100% of our deputy managers have done Safeguarding level 2.", None),
        ("92% of support workers have done Safeguarding level 2.", WORKERS),
        ("20 of 21 staff have done Safeguarding level 2.", IN_DATE),
        ("Nineteen of twenty staff have done Safeguarding level 2.", IN_DATE),
        ("All our staff have completed Safeguarding level 2.", TOTAL),
        ("Every member of staff is trained in Safeguarding level 2.", TOTAL),
        ("Everybody who works for us has done Safeguarding level 2.", TOTAL),
        ('All of our staff are in date with "[[training/level-2#title]]".', TOTAL),
        ("All our support workers have completed Safeguarding level 2.", WORKERS),
        ("All our staff have done Safeguarding level 2 and Safeguarding level 3.", TOTAL),
        ("Every support worker is up to date with Safeguarding level 2.", WORKERS),
        ("The audit of on-call managers at night found 22 of 24 calls answered.", None),
        ("Our audit of medication errors scored 85%.", None),
        ("In October 2026 98% of our staff had done Safeguarding level 2.", TOTAL),
        ("The whole team has been trained in Safeguarding level 2.", TOTAL),
        ("Safeguarding level 2 is taught in a room. 99% of our staff have done it.", TOTAL),
        ("The theme report for May counts 12 of 14 concerns sent to a council.", None),
        ("[[training/level-2#percent]]% of the 64 staff in care roles are in date.", IN_POST),
        ("[[audit/concerns-autumn#measures.in-time.met]] of 29 went in time.", OF_CONCERNS),
        (
            f"It was {NOW}, after 70% in the first quarter.",
            SPRING_PERCENT,
        ),
        (
            f'The audit "{TITLE}" found 70% of errors weighed in the first quarter.',
            SPRING_PERCENT,
        ),
    ],
)
def test_a_figure_that_the_record_belies_is_wrong(body: str, example: str | None) -> None:
    found = found_in(body)
    if example == "":
        assert found == []
        return
    assert [code for code, _ in found] == ["GT809"]
    assert example is None or found[0][1] == example


@pytest.mark.parametrize(
    ("body", "example"),
    [
        ("In the medication audit 45 of 47 errors were weighed.", WEIGHED),
        ("In the medication audit 95% of errors were weighed.", None),
        ("In the medication audit forty-five of 47 errors were weighed.", WEIGHED),
        ("Our first medication audit found 30 of 34 weighed.", SPRING),
        ("In the audit of medication errors of April 2026 30 of 34 were weighed.", SPRING),
        ("The medication audit rose from 30 of 34 to 45.", SPRING),
        ("In the autumn audit all 21 concerns went in time.", IN_TIME),
        ("In the autumn audit every one of the 21 concerns went in time.", IN_TIME),
        ("90% of our staff have done Safeguarding level 2.", TOTAL),
        ("45 of 50 staff have done Safeguarding level 2.", IN_DATE),
        ("Our target for Safeguarding level 2 training is 95%.", None),
        ("We train staff in Safeguarding level 2, against our target of 95%.", TARGET),
        ("100% of registered managers have done Safeguarding level 2.", None),
        ("The theme report for May counts 9 of 14 concerns sent to a council.", None),
    ],
)
def test_a_figure_that_the_record_has_is_quoted(body: str, example: str | None) -> None:
    found = found_in(body)
    assert [code for code, _ in found] == ["GT808"]
    assert example is None or found[0][1] == example


@pytest.mark.parametrize(
    "body",
    [
        "In the medication audit 26 of the 47 were near misses.",
        "An audit of the kitchen found 8 of 12 fridges clean.",
        "In the night audit 8 of 12 were right.",
        "The council's audit of medication found 8 of 12 records right.",
        "In the July audit of medication errors of 2024 8 of 12 were right.",
        "In the medication audit all six services took part.",
        "The medication audit covered three of our six services, and two of the three councils.",
        "We read 8 of 12 records.",
        "All our staff complete Safeguarding level 2 within 12 weeks.",
        "All new staff are trained in Safeguarding level 2 before they work alone.",
        "All our staff must have completed Safeguarding level 2.",
        "All our registered managers have completed Safeguarding level 2.",
        "All staff at Quayside have completed Safeguarding level 2.",
        "Not all our staff have completed Safeguarding level 2.",
        "10% of our staff have not done Safeguarding level 2.",
        "After Safeguarding level 2, 97% of staff say that they feel confident.",
        "About 91% of our staff have done Safeguarding level 2.",
        "Nine in ten of our staff have done Safeguarding level 2.",
        "Over 85% of our staff have done Safeguarding level 2.",
        "100% of night staff have done Safeguarding level 2.",
        "95% of staff at Quayside have done Safeguarding level 2.",
        "All our staff know whom to tell.",
        "In June 80% of our staff had done Safeguarding level 2.",
        "Last spring 80% of our staff had done Safeguarding level 2.",
        "You ask for 85% of staff to have done Safeguarding level 2.",
        "All our families have had the leaflet of Safeguarding level 2 training.",
        "Our medication audit looks at one of five records.",
        "Two of our six services were visited in the medication audit.",
        "80% of the medication audit is done by pharmacists.",
        "Safeguarding level 2 is needed by 80% of staff.",
        "All our people have had a flu jab. Safeguarding level 2 is taught in a room.",
        "In May we had 12 concerns.",
        "[[training/level-2#percent]]% of 50 staff are in date.",
        "[[training/level-2#percent]]% of the 12 managers are in date.",
        "[[training/level-2#percent]]% of our staff are in date.",
        f"It is {NOW}, after 88% in the first quarter.",
        f"It is {NOW}, after 70% in the second quarter.",
        f"It is {NOW}, after over 70% in the first quarter.",
        "The medication audit of October found that two of 47 errors were weighed late.",
        "In the night visits audit one of 20 doors failed to close.",
        "Our target of 97% for Safeguarding level 2 training is not enough.",
    ],
)
def test_a_figure_that_may_mean_something_else_is_left_alone(body: str) -> None:
    assert found_in(body) == []


@pytest.mark.parametrize(
    ("result", "codes"),
    [
        ("The pharmacist was asked in 12 of 15 cases.", ["GT809"]),
        ("The errors were weighed in 44 of 47 cases.", ["GT809"]),
        ("In the medication audit 40 of 47 were weighed.", ["GT809"]),
        ("The errors were weighed in 45 of 47 cases. In spring it was 30 of 34.", []),
        ("In the medication audit 30 of 34 were weighed.", []),
        ("Managers asked 12 of 15 workers what they had learned.", []),
        ("Of the 47 errors 26 of the 47 were near misses.", []),
    ],
)
def test_the_result_of_a_lesson_is_that_of_the_audit_that_checked_it(
    result: str, codes: list[str]
) -> None:
    lesson = (
        "kind: learning\nid: l1\nchecked_on: 2026-10-20\n"
        f"checked_by: audit/medication-2026-10\nresult: {result}"
    )
    assert [code for code, _ in problems(library_of(LIBRARY, lesson))] == codes
