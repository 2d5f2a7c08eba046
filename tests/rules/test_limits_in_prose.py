"""Time limits in prose: each is held to the records that set a limit for the same thing."""

from __future__ import annotations

import pytest

from goldenthread.model.finding import Finding
from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LIBRARY = """\
records:
  - kind: authority
    id: fenwall
    name: London Borough of Fenwall
    short: Fenwall
    words:
      concern: safeguarding concern
      raise_concern: raise a concern
      front_door: Adult First Response
      out_of_hours: Three Boroughs Night Service
      enquiry: section 42 enquiry
      planning_meeting: planning discussion
      safeguarding_plan: safeguarding plan
      position_of_trust: Position of Trust Lead
    clocks:
      - {id: raise-concern, what: Send the concern., who: provider, limit: PT24H}
      - {id: acknowledge, what: Say that the concern has come in., who: council, limit: P2WD}
      - {id: decide-enquiry, what: Decide whether an enquiry is needed., who: council, limit: P3WD}
      - {id: planning, what: Hold the planning discussion., who: council, limit: P5WD}
      - {id: enquiry, what: Finish the enquiry., who: council, limit: P28D}
      - {id: call-back, what: Call back at night., who: council, limit: PT2H}
      - {id: provider-report, what: Send our report to the enquiry., who: provider, limit: P10WD}
      - {id: position-of-trust, what: Tell the Position of Trust Lead., who: provider, limit: P1WD}
  - kind: authority
    id: moorland
    name: Moorland County Council
    short: Moorland
    words:
      concern: safeguarding referral
      raise_concern: make a referral
      front_door: Moorland Adult Gateway
      out_of_hours: Emergency Duty Team
      enquiry: enquiry
      planning_meeting: strategy meeting
      safeguarding_plan: safeguarding plan
      position_of_trust: Adult LADO
    clocks:
      - {id: raise-concern, what: Make the referral., who: provider, limit: P1WD}
      - {id: acknowledge, what: Acknowledge the referral., who: council, limit: P3WD}
  - {kind: sector, id: council, name: Council, what_for: Concerns.}
  - {kind: sector, id: others, name: Others, what_for: The rest.}
  - {kind: purpose, id: tell, name: Tell the council, short: Council safeguarding, sector: council}
  - {kind: purpose, id: cqc, name: Notify CQC, short: CQC, sector: others}
  - {kind: purpose, id: police, name: Report a crime, short: Police, sector: others}
  - {kind: purpose, id: advice, name: Get support, short: Harbour helpline, sector: others}
  - {kind: agency, id: harbour, name: Harbour Trust, sector: others}
  - {kind: contact, id: harbour-line, agency: harbour, name: Harbour Helpline, purposes: [advice]}
  - {kind: role, id: on-call, name: on-call manager}
  - {kind: role, id: worker, name: support worker}
  - {kind: role, id: lead, name: safeguarding lead}
  - kind: duty
    id: abuse
    title: Notify CQC of abuse or an allegation of it
    purpose: cqc
    limit: WITHOUT_DELAY
  - kind: duty
    id: death
    title: Notify CQC of a death
    purpose: cqc
    basis: Regulation 16 of the Care Quality Commission (Registration) Regulations 2009
    limit: WITHOUT_DELAY
  - kind: duty
    id: candour
    title: Tell the person and say sorry (duty of candour)
    recipient: The person
    basis: >-
      Regulation 20 of the Health and Social Care Act 2008 (Regulated Activities) Regulations 2014
    limit: ASARP
  - kind: duty
    id: riddor
    title: Report a serious injury at work
    recipient: Health and Safety Executive
    basis: Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013
    limit: WITHOUT_DELAY
    then_limit: P10D
    then_what: the report
  - kind: duty
    id: riddor-absence
    title: Report a worker who cannot work for over seven days
    recipient: Health and Safety Executive
    basis: Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013
    limit: P15D
  - kind: duty
    id: breach
    title: Report a personal data breach
    recipient: Information Commissioner's Office
    basis: UK GDPR, Articles 33 and 34
    limit: PT72H
  - kind: duty
    id: barring
    title: Refer to DBS
    recipient: Disclosure and Barring Service
    basis: Sections 35 and 36 of the Safeguarding Vulnerable Groups Act 2006
    limit: NONE
  - kind: duty
    id: lado
    title: Report an allegation about somebody who works with children
    recipient: Designated officer (LADO)
    basis: Working Together to Safeguard Children 2026
    basis_kind: statutory_guidance
    limit: P1WD
  - kind: pathway
    id: any-concern
    title: Any concern
    start: ring-back
    steps:
      - {id: ring-back, kind: act, title: Ring the worker back, who: on-call,
         within: {limit: PT30M}, next: write}
      - {id: write, kind: record, title: Write the concern note, who: worker,
         within: {limit: SAME_SHIFT}, next: level}
      - id: level
        kind: decide
        title: What does the council ask for?
        branches: [{asks: report, next: send}, {otherwise: yes, when: "No", next: police}]
      - {id: send, kind: refer, title: Ring the council, who: on-call, purpose: tell,
         clock: raise-concern, within: {limit: PT3H}, next: police}
      - {id: police, kind: refer, title: Report it to the police, who: on-call, purpose: police,
         within: {limit: PT1H}, next: notify}
      - {id: notify, kind: notify, title: Notify CQC, who: lead, purpose: cqc,
         duties: [abuse], within: {limit: WITHOUT_DELAY}, next: support}
      - {id: support, kind: refer, title: Ask for support, who: worker, purpose: advice,
         within: {limit: P1WD}, next: chase}
      - {id: chase, kind: follow_up, title: Ring again, who: on-call, purpose: tell,
         within: {limit: P4WD}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: pathway
    id: another
    title: Another worry
    start: send
    steps:
      - {id: send, kind: refer, title: Ring the council, who: on-call, purpose: tell,
         clock: raise-concern, within: {limit: PT3H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - {kind: tender, id: t1, authority: fenwall}
  - {kind: question, id: q1, tender: t1}
"""
REGULATION_18 = (
    "Under Regulation 18(2)(e) of the Care Quality Commission (Registration) Regulations 2009"
)
LIMITS = ("GT801", "GT806", "GT807", "GT819")


def found_in(*records: str) -> tuple[Finding, ...]:
    rules = [each for each in RULES if each.code in LIMITS]
    return run(rules, world_of(library_of(LIBRARY, *records), AS_OF))


def in_policy_found(body: str) -> tuple[Finding, ...]:
    text = body.replace("\n", "\n  ")
    return found_in(f"kind: policy\nid: p1\nbody: |-\n  {text}")


def in_policy(body: str) -> list[str]:
    return [each.code for each in in_policy_found(body)]


@pytest.mark.parametrize(
    "body",
    [
        # what a council gives
        "In Fenwall we have 72 hours to send a concern.",
        "[[authority/fenwall#short]] wants a concern within 72 hours.",
        "Fenwall gives us 48 hours for a concern.",
        "We have up to 72 hours to tell Fenwall about a concern.",
        "A concern is safeguarding's first step. In Moorland we have 7 working days.",
        "The limit for a concern in Fenwall is 72 hours.",
        "| Council | What | When |\n|---|---|---|\n| Fenwall | every concern | within 72 hours |",
        # raising a concern
        "Send the concern to Adult First Response within 48 hours.",
        "Fenwall: we raise a concern with Adult First Response within 48 hours.",
        "We make the referral to the Gateway within two working days.",
        "Within 48 hours the concern is sent to Adult First Response.",
        "For any safeguarding matter we ring the council within 6 hours.",
        "When abuse is seen, the council is told within 12 hours.",
        # what a council does
        "The council acknowledges within 5 working days.",
        "Adult First Response acknowledges the concern within one working day.",
        "The Gateway acknowledges within two working days.",
        "Fenwall decides within 5 working days.",
        "Fenwall completes the enquiry within 40 working days.",
        "The planning discussion is held within 10 working days.",
        "The Three Boroughs Night Service calls back within 4 hours.",
        # whom we tell
        REGULATION_18 + " we notify CQC within 24 hours.",
        "CQC is notified of a death within 3 days.",
        "We notify CQC within 24 hours.",
        "The notification to CQC follows within 48 hours.",
        "We report it to the police within 24 hours.",
        "The police are told within two days.",
        "We tell the Position of Trust Lead within 5 working days.",
        "If a worker is also with children, tell the LADO within 3 working days.",
        "A report is made to the Harbour Helpline within a week.",
        # what the law sets
        "The duty of candour gives 10 working days.",
        "Under the duty of candour we write to the family within 10 working days.",
        "RIDDOR: an absence of over seven days is reported within 10 days.",
        "RIDDOR reports are sent within 21 days.",
        "We report a data breach to the ICO within 48 hours.",
        "A DBS referral is made within 28 days, as the law requires.",
        "An urgent authorisation lasts 21 days.",
        "The council decides on a standard authorisation within 28 days.",
        "The reflection period of the National Referral Mechanism lasts 45 days.",
        # counted from the first sign, and whatever comes of it
        "The manager calls the council within 36 hours of the first sign, in both councils.",
        "The manager calls the council within 36 hours of the first sign of a concern.",
        "We raise every concern within 36 hours of the first sign.",
        "A concern goes to the council within 36 hours of the first sign.",
        "CQC is told within 24 hours, whatever level was chosen.",
        "Whatever level was chosen, CQC is told within 24 hours.",
        "CQC is told within 24 hours, no matter which level was chosen.",
        "Whatever the council decides, CQC is told within 24 hours.",
        "Tell the Position of Trust Lead within 28 days of the decision; the law sets no number.",
        # a step of ours
        "Our on-call manager rings the worker back within two hours.",
        "The [[role/on-call]] rings back within two hours.",
    ],
)
def test_a_limit_that_no_record_supports_is_found(body: str) -> None:
    assert in_policy(body) == ["GT807"]


@pytest.mark.parametrize(
    "body",
    [
        "Fenwall gives us 24 hours for a concern.",
        "We raise every concern within 3 hours.",
        "Moorland wants a concern within one working day.",
        "The Gateway acknowledges within 3 working days.",
        "We report a data breach to the ICO within three days.",
        "Tell the LADO within one working day.",
        "The on-call manager rings the worker back within 30 minutes.",
    ],
)
def test_a_limit_that_a_record_keeps_is_to_be_quoted(body: str) -> None:
    assert in_policy(body) == ["GT806"]


@pytest.mark.parametrize(
    "body",
    [
        "Under section 42 we must report in one working day.",
        "We report to the council within 24 hours, as the Care Act 2014 requires.",
        "The Care Act 2014 gives us 24 hours to raise a concern.",
    ],
)
def test_a_limit_that_the_care_act_does_not_set_is_found_once(body: str) -> None:
    assert in_policy(body) == ["GT801"]


@pytest.mark.parametrize(
    "body",
    [
        # quoted, and said by somebody else
        "We notify CQC [[duty/abuse#limit]], and at most within 24 hours.",
        'The poster says "Fenwall wants a concern within 72 hours".',
        "Fenwall tells CQC within 5 days.",
        "The police aim to call the police surgeon within 4 hours.",
        "The police tell CQC within 5 days.",
        # the past, an aim, a comparison
        "Until 2022 Fenwall gave us 72 hours for a concern.",
        "In the past we notified CQC within 3 days.",
        "Fenwall used to want a concern within 72 hours.",
        "One concern was sent to Fenwall within 48 hours.",
        "We aim to notify CQC within 4 hours.",
        "Other councils want a concern within 72 hours.",
        "We do not wait for the 72 hours of another council to raise a concern.",
        "Never tell the police within 48 hours of anything but what was seen.",
        # another subject
        "We notify CQC within 28 days of a change of address.",
        "We send CQC the action plan within 28 days.",
        "We tell the council within 28 days of a change of manager.",
        "For a missed visit we ring the council within one hour.",
        "Fenwall wants the monitoring return within 10 working days.",
        "New staff do their duty of candour training within 12 weeks.",
        "The police return lost property within 28 days.",
        "We send the police the recordings within 3 days.",
        "Fenwall answers a complaint within 20 working days.",
        "The council reviews the care plan within 6 weeks.",
        "Fenwall pays invoices within 30 days.",
        "We hold a team meeting within 2 weeks of a concern.",
        "Our on-call manager visits the house within two hours.",
        "The on-call manager writes to the family within a week.",
        "An outcome letter from CQC comes within 10 days.",
        "We keep a copy of each concern for 6 months.",
        "Three concerns in six weeks are taken together.",
        "The council holds the meeting within 5 days of the referral.",
        "Suspension is neutral; the decision is made with the council within one working day.",
        "We decide with Fenwall within one working day whether the worker stays away.",
        "We call the council within 36 hours of the first sign of frost.",
        "We ring Fenwall within one hour of the first sign of a fall.",
        "After a fall we ring the council within one hour of the first sign.",
        "The family is called within 36 hours of the first sign.",
        "CQC was told within 24 hours, whatever level was chosen.",
        "The procedure of the police allows 48 hours for a concern.",
        # our own number, where nobody else sets one
        "We tell the Position of Trust Lead within one working day; the law sets no number.",
        # shorter than what has no number, or our own
        "We notify CQC without delay, and within 4 hours.",
        "We refer to DBS within 10 working days.",
        "A worker writes it down within 2 hours.",
        # not a time limit
        "A second late visit within seven days alerts a manager.",
        "CQC is open 24 hours a day.",
        "We use the 24-hour clock in a concern.",
        "The council answers by day and the Emergency Duty Team by night.",
        "Is CQC notified within 24 hours?",
    ],
)
def test_what_is_not_certain_is_left_alone(body: str) -> None:
    assert in_policy(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "We tell Fenwall within [[authority/fenwall#clocks.raise-concern.limit]].",
        "We tell Fenwall within\n[[authority/fenwall#clocks.raise-concern.limit]].",
        "We tell CQC within **[[duty/abuse#limit]]**.",
        "We tell Fenwall no later than [[authority/fenwall#clocks.raise-concern.limit]].",
        "We tell Fenwall [[authority/fenwall#clocks.raise-concern.limit]] hours after it.",
    ],
)
def test_a_quoted_limit_brings_its_own_words(body: str) -> None:
    (found,) = in_policy_found(body)
    assert found.code == "GT819"
    assert found.message.startswith("This will read")


@pytest.mark.parametrize(
    "body",
    [
        "We tell Fenwall [[authority/fenwall#clocks.raise-concern.limit]].",
        "A note is made within [[pathway/any-concern#steps.write.title]].",
        "We act at once, and write within a day; [[duty/abuse#limit]] is the law for CQC.",
    ],
)
def test_a_quoted_limit_that_reads_well_is_left_alone(body: str) -> None:
    assert in_policy_found(body) == ()


def in_step(step: str) -> list[str]:
    steps = f"steps: [{{id: a, kind: act, {step}, next: b}}, {{id: b, kind: end, title: Done}}]"
    return [each.code for each in found_in(f"kind: pathway\nid: own\nstart: a\n{steps}")]


@pytest.mark.parametrize(
    ("step", "codes"),
    [
        ("title: Look in within two hours, within: {limit: PT30M}", ["GT807"]),
        ("title: Look in within 30 minutes, within: {limit: PT30M}", []),
        ("title: Look in within two hours", []),
        ("title: Write it down within two hours, within: {limit: SAME_SHIFT}", []),
        ("title: Send it, detail: Fenwall wants it within 48 hours.", ["GT807"]),
        ("title: Send it, detail: Ring the council within 3 days.", ["GT807"]),
        ("title: Send it, detail: Nobody answers within 15 minutes.", []),
    ],
)
def test_a_step_is_held_to_its_own_limit_and_to_that_of_the_council(
    step: str, codes: list[str]
) -> None:
    assert in_step(step) == codes


@pytest.mark.parametrize(
    ("limit", "codes"),
    [("P7D", []), ("PT24H", ["GT807"])],
)
def test_a_level_of_a_council_may_have_a_limit_of_its_own(limit: str, codes: list[str]) -> None:
    levels = (
        f"levels: [{{id: one, rank: 1, name: One, asks: report, action: Report it to the council "
        f"within 7 days., record_rule: A note., limit: {limit}}}]"
    )
    record = f"kind: threshold_set\nid: guide\nauthority: fenwall\n{levels}\nrows: []"
    assert [each.code for each in found_in(record)] == codes
