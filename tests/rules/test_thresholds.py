"""What the rules about thresholds find, and what they leave alone, beyond their own examples."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of


def found(codes: str, *texts: str) -> list[str]:
    """Return what some rules find, as ``code record: line in its file``."""
    library = library_of(*texts)
    problems = [each for code in codes.split() for each in findings_of(BY_CODE[code], library)]
    return [f"{each.code} {each.record}: {each.place.line}" for each in problems]


COUNCILS = """\
records:
  - {kind: authority, id: northbridge, short: Northbridge}
  - {kind: authority, id: eastmarle, short: Eastmarle}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: service, id: quayside, authority: eastmarle, service_type: care-home}
"""


def level_set(authority: str, *names: str) -> str:
    levels = "".join(
        f"  - {{id: l{n}, rank: {n}, name: {name}, asks: report, action: Act., record_rule: R.}}\n"
        for n, name in enumerate(names, 1)
    )
    return (
        f"kind: threshold_set\nid: {authority}-2026\nauthority: {authority}\nlevels:\n{levels}"
        f"rows: []\n"
    )


LEVELS = (
    level_set(
        "northbridge", "Reportable matter", "Formal Concern", "Grave", "Talk to us", "High level"
    ),
    level_set("eastmarle", "Harm level 4", "Grave"),
)
ONLY_NORTHBRIDGE = "is a level of Northbridge, but this text is also for Eastmarle."


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Families talk to us on Sundays. Talk to us at any time.", 0),
        ("We heard a formal concern about tone, and a reportable matter.", 0),
        ("Formal Concern is not a heading.", 0),
        ("We call that a Formal Concern.", 4),
        ("It is a 'Reportable matter'.", 4),
        ("At level Reportable matter we send it.", 4),
        ("It stands at the Reportable matter threshold.", 4),
        ("At harm level 4 we send it.", 0),
        ("At Harm level 4 we send it.", 4),
        ("Grave worries are shared.", 0),
        ("The council placed it at the High level.", 4),
        ("A person with a high level of need is seen first.", 0),
        ("High level meetings are held. There is a High level of need.", 0),
        ('Both councils call it "Grave".', 0),
        ('In Northbridge we report what is at "Formal Concern".', 0),
        ('| [[authority/northbridge#short]] | "Formal Concern" |', 0),
        ('For [[threshold_set/northbridge-2026#title]], "Formal Concern".', 0),
        ('Ask Northbridge first. We report at "Formal Concern".', 4),
    ],
)
def test_a_level_name_counts_only_where_it_can_only_be_a_name(words: str, line: int) -> None:
    policy = f"kind: policy\nid: adults\nbody: |-\n  {words}\n"
    expected = [f"GT601 policy/adults: {line}"] if line else []
    assert found("GT601", COUNCILS, *LEVELS, policy) == expected


def test_a_policy_is_told_whose_level_it_is_and_how_to_quote_it() -> None:
    policy = "kind: policy\nid: adults\nbody: It is a Formal Concern.\n"
    (finding,) = findings_of(BY_CODE["GT601"], library_of(COUNCILS, *LEVELS, policy))
    assert finding.message == f'"Formal Concern" {ONLY_NORTHBRIDGE}'
    quote = "[[threshold_set/northbridge-2026#levels.l2.name]]"
    assert finding.example == f"In [[authority/northbridge#short]] it is {quote}."


ANSWER = """\
records:
  - {kind: tender, id: eastmarle-2026, authority: eastmarle}
  - {kind: question, id: q1, tender: eastmarle-2026}
  - {kind: answer, id: a1, question: q1, body: "BODY"}
  - {kind: agency, id: northbridge-council, areas: [northbridge]}
  - kind: contact
    id: northbridge-day
    agency: northbridge-council
    areas: [northbridge]
    purposes: [raise-concern]
    hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
"""


@pytest.mark.parametrize(
    ("code", "body", "message", "example"),
    [
        (
            "GT601",
            "It is a Formal Concern.",
            '"Formal Concern" is a level of Northbridge, but this answer is for Eastmarle.',
            "[[@thresholds#levels.l1.name]]",
        ),
        (
            "GT602",
            "Call [[contact/northbridge-day#phone]].",
            "belongs to Northbridge, but this answer is for Eastmarle.",
            "[[@day/raise-concern#phone]]",
        ),
        (
            "GT602",
            "It is [[threshold_set/northbridge-2026#levels.l4.name]].",
            "belongs to Northbridge, but this answer is for Eastmarle.",
            "[[@thresholds#levels.l2.name]]",
        ),
        (
            "GT602",
            "We work with [[authority/northbridge#name]].",
            "belongs to Northbridge, but this answer is for Eastmarle.",
            "[[@authority#name]]",
        ),
    ],
)
def test_an_answer_is_told_what_its_own_council_has(
    code: str, body: str, message: str, example: str
) -> None:
    library = library_of(COUNCILS, *LEVELS, ANSWER.replace("BODY", body))
    (finding,) = findings_of(BY_CODE[code], library)
    assert finding.message.endswith(message)
    assert finding.example == example


def test_a_decision_is_told_the_threshold_set_of_its_council() -> None:
    case = """\
kind: case_example
id: a-fall
authority: eastmarle
decision: {threshold_set: northbridge-2026, level: l1, decided_by: director, reason: It was a fall.}
"""
    (finding,) = findings_of(BY_CODE["GT602"], library_of(COUNCILS, *LEVELS, case))
    assert finding.example == "threshold_set: eastmarle-2026"


@pytest.mark.parametrize(("service_type", "expected"), [("supported-living", 0), ("care-home", 1)])
def test_a_pathway_for_one_council_may_use_its_levels(service_type: str, expected: int) -> None:
    pathway = f"""\
kind: pathway
id: any-concern
service_types: [{service_type}]
start: first
steps:
  - {{id: first, kind: act, title: Decide, detail: 'It is a Formal Concern.', next: closed}}
  - {{id: closed, kind: end, title: Closed}}
"""
    assert len(found("GT601", COUNCILS, *LEVELS, pathway)) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("at_least: 3, within_days: 28", "at_least: 5, within_days: 28", 0),
        ("at_least: 3, within_days: 28", "at_least: 3, within_days: 7", 0),
        ("at_least: 3, within_days: 28", "at_least: 3, within_days: 28", 1),
        ("at_least: 3, within_days: 28", "at_least: 2, within_days: 90", 1),
        ("at_least: 3", "at_least: 3, within_days: 28", 0),
        ("at_least: 3, within_days: 28", "at_least: 3", 1),
    ],
)
def test_a_higher_level_needs_more_or_the_same_in_less_time(
    low: str, high: str, expected: int
) -> None:
    rows = f"""\
rows:
  - topic: Falls
    cells:
      - {{level: l1, signs: [A], trigger: {{variable: falls, {low}, source_page: page 1}}}}
      - {{level: l2, signs: [B], trigger: {{variable: Falls, {high}, source_page: page 1}}}}
"""
    text = level_set("northbridge", "One matter", "Two matter").replace("rows: []\n", rows)
    assert len(found("GT606", COUNCILS, text)) == expected


@pytest.mark.parametrize("page", ["tbc", "page ?", "n/a", "-", "Page", "to be confirmed"])
def test_a_placeholder_is_no_page(page: str) -> None:
    rows = (
        "rows:\n  - topic: Falls\n    cells:\n      - {level: l1, signs: [A], trigger: "
        f'{{variable: falls, at_least: 3, source_page: "{page}"}}}}\n'
    )
    text = level_set("northbridge", "One matter").replace("rows: []\n", rows)
    assert len(found("GT607", COUNCILS, text)) == 1


NOTIFY_ALL = "kind: authority\nid: northbridge\nevery_concern_notified: yes\nprovider_discretion: "
KEEPS = level_set("northbridge", "One matter").replace("asks: report", "asks: record")


@pytest.mark.parametrize(
    ("discretion", "levels", "expected"),
    [
        ("None.", LEVELS[0], []),
        ("We may decide on the lowest level.", LEVELS[0], ["GT608 authority/northbridge: 4"]),
        ("None.", KEEPS, ["GT608 threshold_set/northbridge-2026: 5"]),
        ("We may decide on the lowest level.", KEEPS, ["GT608 authority/northbridge: 3"]),
    ],
)
def test_where_two_of_three_speak_of_discretion_the_third_is_the_odd_one(
    discretion: str, levels: str, expected: list[str]
) -> None:
    assert found("GT608", NOTIFY_ALL + discretion + "\n", levels) == expected


@pytest.mark.parametrize(
    ("discretion", "levels", "expected"),
    [
        ("None.", KEEPS, ["GT608 authority/northbridge: 4"]),
        ("n/a", KEEPS, ["GT608 authority/northbridge: 4"]),
        ("None. Everything goes to the council.", KEEPS, ["GT608 authority/northbridge: 4"]),
        ("None, but we may log the lowest level.", KEEPS, []),
        ("None.", LEVELS[0], ["GT608 authority/northbridge: 3"]),
        ("We may decide on the lowest level.", KEEPS, []),
        ("None on the highest level, which always goes to the council.", KEEPS, []),
    ],
)
def test_where_not_every_concern_is_sent_it_is_said_what_we_decide(
    discretion: str, levels: str, expected: list[str]
) -> None:
    some = NOTIFY_ALL.replace("notified: yes", "notified: no")
    assert found("GT608", some + discretion + "\n", levels) == expected


@pytest.mark.parametrize(
    ("buyer", "authority", "expected"),
    [
        ("The Council of Northbridge", "eastmarle", ["GT614 tender/t: 4"]),
        ("northbridge council", "eastmarle", ["GT614 tender/t: 4"]),
        ("Northbridge Council", "northbridge", []),
        ("Northbridge and Eastmarle, jointly", "eastmarle", []),
        ("A consortium of the region", "eastmarle", []),
    ],
)
def test_a_buyer_that_is_one_of_our_authorities_is_answered_in_its_own_words(
    buyer: str, authority: str, expected: list[str]
) -> None:
    tender = f"kind: tender\nid: t\nbuyer: {buyer}\nauthority: {authority}\n"
    assert found("GT614", COUNCILS, tender) == expected


ASKS = """\
kind: pathway
id: any-concern
service_types: [supported-living, care-home]
start: level
steps:
  - id: level
    kind: decide
    title: "Which of [[@thresholds#title]] fits?"
    branches:
      - {asks: report, next: closed}
      - {asks: consult, next: closed}
      - {asks: record, next: closed}
  - {id: closed, kind: end, title: Closed}
"""
EDITIONS = "GT103 GT602 GT611 GT612 GT613"


def test_a_set_under_the_wrong_authority_is_found_once_and_there() -> None:
    wrong = LEVELS[1].replace("authority: eastmarle", "authority: northbridge")
    assert found(EDITIONS, COUNCILS, ASKS, LEVELS[0], wrong) == [
        "GT611 threshold_set/eastmarle-2026: 3"
    ]


def test_a_council_without_a_set_is_found_once_and_not_again_by_what_quotes_it() -> None:
    assert found(EDITIONS, COUNCILS, ASKS, LEVELS[0]) == ["GT613 service/quayside: 5"]


def test_a_set_that_has_ended_is_found_at_its_end() -> None:
    ended = LEVELS[1] + "effective_to: 2026-06-30\n"
    assert found(EDITIONS, COUNCILS, ASKS, LEVELS[0], ended) == [
        "GT613 threshold_set/eastmarle-2026: 8"
    ]


def test_an_old_edition_that_names_its_successor_is_left_alone() -> None:
    old = LEVELS[1].replace("eastmarle-2026", "eastmarle-2020") + "replaced_by: eastmarle-2026\n"
    assert found(EDITIONS, COUNCILS, ASKS, *LEVELS, old) == []


def test_what_the_council_keeps_for_itself_is_not_ours_to_weigh() -> None:
    pathway = ASKS.replace('"Which of [[@thresholds#title]] fits?"', "Can they protect themselves?")
    councils = COUNCILS.replace("short: Eastmarle", "limbs_referrer_applies: [a, b, c]")
    assert found("GT609", councils, pathway) == ["GT609 pathway/any-concern: 8"]
    everywhere = councils.replace("short: Northbridge", "limbs_referrer_applies: [a, b, c]")
    assert found("GT609", everywhere, pathway) == []


LEVEL = """\
kind: pathway
id: any-concern
start: level
steps:
  - id: level
    kind: decide
    title: Which level fits?
    branches:
      - {asks: report, next: raise}
      - {asks: consult, next: raise}
      - {asks: record, next: log}
  - {id: raise, kind: refer, title: Raise it, purpose: raise-concern, next: notify}
  - {id: notify, kind: notify, title: Notify CQC, purpose: notify-cqc, next: closed}
  - {id: log, kind: record, title: Log it, next: NEXT}
  - {id: closed, kind: end, title: Closed}
"""


NOTIFIABLE = """\
  - id: notifiable
    kind: decide
    title: Is it to be notified to CQC?
    branches:
      - {when: "Yes, or not sure", otherwise: yes, next: notify}
      - {when: "No, and the reason is written down", next: closed}
"""


def test_to_ask_whether_cqc_is_told_is_not_to_pass_it_by() -> None:
    assert found("GT610", LEVEL.replace("NEXT", "closed")) == ["GT610 pathway/any-concern: 14"]
    assert found("GT610", LEVEL.replace("NEXT", "notify")) == []
    asked = LEVEL.replace("NEXT", "notifiable") + NOTIFIABLE
    assert found("GT610", asked) == []


def test_a_step_is_named_in_words_and_not_by_the_quotes_of_its_title() -> None:
    text = """\
records:
  - {kind: sector, id: council}
  - {kind: sector, id: housing}
  - {kind: purpose, id: landlord, sector: housing}
  - {kind: sharing_rule, id: to-council, recipients: [council]}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - id: tell
        kind: refer
        title: "Then [[@authority#words.raise_concern]]"
        purpose: landlord
        sharing: to-council
        next: closed
      - {id: closed, kind: end, title: Closed}
"""
    (finding,) = findings_of(BY_CODE["GT653"], library_of(COUNCILS, text))
    assert finding.message.startswith('"Then ..." shares by the rule')


def test_what_is_to_be_deleted_is_named_and_what_stays_is_shown() -> None:
    service = "{kind: service, id: fen, authority: fenwick}"
    council = "{kind: authority, id: fenwick, short: Fenwick, limbs_referrer_applies: [b]}"
    provider = "{kind: provider, id: elm, limbs_we_apply: [a, b]}"
    (finding,) = findings_of(BY_CODE["GT609"], library_of(service, council, provider))
    assert "delete a here" in finding.hint
    assert finding.example == "limbs_we_apply: [b]"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("The council placed it at the High level.", 1),
        ("The council saw a high level of need.", 0),
        ("The nurse spoke of a need at high level.", 0),
    ],
)
def test_a_case_says_the_level_of_its_own_council(what: str, expected: int) -> None:
    case = f"""\
kind: case_example
id: c
authority: eastmarle
actions:
  - {{after: PT1H, step: tell, by: registered-manager, what: {what}}}
"""
    assert len(found("GT601", COUNCILS, *LEVELS, case)) == expected
