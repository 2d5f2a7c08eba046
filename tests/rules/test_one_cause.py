"""One mistake is one finding: what only follows from it is not reported a second time."""

from __future__ import annotations

from goldenthread.library.load import load
from goldenthread.rules.contacts.gt401_no_contact import RULE as NO_CONTACT
from goldenthread.rules.contacts.gt402_no_out_of_hours_route import RULE as NO_ROUTE
from goldenthread.rules.links.gt101_dangling_reference import RULE as DANGLING
from goldenthread.rules.links.gt103_quote_leads_nowhere import RULE as QUOTE
from goldenthread.rules.links.gt104_unknown_name_within import RULE as UNKNOWN_NAME
from goldenthread.rules.pathways.gt301_unreachable_step import RULE as UNREACHABLE
from goldenthread.rules.pathways.gt302_dead_end import RULE as DEAD_END
from goldenthread.rules.pathways.gt304_ends_inside import RULE as ENDS_INSIDE
from goldenthread.rules.rule import Rule
from tests.support import findings_of
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of

ABOUT_WAYS = (UNKNOWN_NAME, UNREACHABLE, DEAD_END, ENDS_INSIDE)


def found(rules: tuple[Rule, ...], text: str) -> list[tuple[str, str]]:
    library = library_of(text)
    return [(each.code, each.message) for rule in rules for each in findings_of(rule, library)]


def test_a_misspelt_step_is_not_also_a_step_that_nothing_leads_to() -> None:
    assert found(
        ABOUT_WAYS,
        """\
kind: pathway
id: any-concern
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: rase}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    ) == [("GT104", 'There is no step in this pathway called "rase".')]


def test_of_steps_that_nothing_leads_to_the_first_is_named() -> None:
    assert found(
        ABOUT_WAYS,
        """\
kind: pathway
id: any-concern
start: raise
steps:
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: tell-cqc, kind: notify, title: Tell CQC, purpose: notify-cqc, next: write}
  - {id: write, kind: record, title: Write it down, next: tell-cqc-again}
  - {id: tell-cqc-again, kind: notify, title: Tell CQC again, purpose: notify-cqc, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    ) == [("GT301", 'No step leads to "Tell CQC", so nobody will ever do it.')]


def test_of_a_circle_that_nothing_leads_to_the_first_step_is_named() -> None:
    assert found(
        (UNREACHABLE,),
        """\
kind: pathway
id: any-concern
start: raise
steps:
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: chase, kind: follow_up, title: Call again, next: wait}
  - {id: wait, kind: act, title: Wait, next: chase}
  - {id: closed, kind: end, title: Closed}
""",
    ) == [("GT301", 'No step leads to "Call again", so nobody will ever do it.')]


def test_a_team_that_cannot_be_read_is_not_also_a_team_that_is_missing() -> None:
    source = source_of("""\
records:
  - {kind: role, id: safeguarding-lead}
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - {kind: contact, id: front-door, phone: "0117 496 010", purposes: [raise-concern]}
  - kind: contact
    id: by-day
    purposes: [raise-concern]
    when_closed: front-door
    hours: {bands: [{days: mon, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Call [[contact/front-door#phone]]
        purpose: raise-concern
        next: closed
      - {id: closed, kind: end, title: Closed}
""")
    library, findings = load(settings_of(), [source])
    assert [each.code for each in findings] == ["GT002"]
    rules = (NO_CONTACT, NO_ROUTE, QUOTE)
    assert [each.code for rule in rules for each in findings_of(rule, library)] == []
    dangling = [each.message for each in findings_of(DANGLING, library)]
    assert not [message for message in dangling if "front-door" in message]
