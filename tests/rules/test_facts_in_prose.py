"""Facts that are typed: found where a record keeps them, called wrong only when that is certain."""

from __future__ import annotations

import pytest

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from goldenthread.sources.files import Source
from goldenthread.sources.places import NOWHERE
from tests.support import AS_OF
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of

LIBRARY = """\
records:
  - kind: authority
    id: northbridge
    name: Northbridge City Council
    board: {name: Northbridge Safeguarding Adults Board}
    clocks: [{id: raise, what: Raise a concern., who: provider, limit: PT24H}]
  - {kind: agency, id: northbridge-council, name: Northbridge City Council}
  - {kind: agency, id: harbour, name: Harbour Advice Centre}
  - {kind: service, id: elm-court, name: Elm Court, on_call_phone: "07700 900123"}
  - {kind: contact, id: day, name: Adult Access Point, phone: "01632 960101", purposes: [concern]}
  - {kind: agency, id: two-rivers, name: Two Rivers Consortium, short: Two Rivers}
  - {kind: contact, id: rivers, agency: two-rivers, name: Evening team, phone: "01632 960601"}
  - {kind: contact, id: night, name: Emergency Duty Team, phone: "01632 960102"}
  - {kind: purpose, id: concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: concern, clock: raise,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: training
    id: level-2
    title: "Safeguarding level 2: from the first sign"
    coverage: [{role: support-worker, in_post: 40, in_date: 37, competent: 36}]
  - kind: training
    id: level-3
    title: "Safeguarding level 3: deciding"
    coverage: [{role: manager, in_post: 10, in_date: 8, competent: 8}]
  - kind: audit
    id: forms
    title: Concern forms
    measures: [{id: on-time, standard: Sent in time, met: 18, of: 20}]
  - {kind: tender, id: t1, authority: northbridge}
  - {kind: question, id: q1, tender: t1}
"""


def codes(library: Library) -> list[str]:
    """Return the codes of what the rules about prose find, notes for an inspection left out."""
    rules = [each for each in RULES if each.code not in ("GT803", "GT810")]
    return [each.code for each in run(rules, world_of(library, AS_OF))]


def in_answer(body: str) -> list[str]:
    text = body.replace("\n", "\n  ")
    answer = f"kind: answer\nid: a1\nquestion: q1\nevidence: [audit/forms]\nbody: |-\n  {text}"
    return codes(library_of(LIBRARY, answer))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("At night we call 01632 960102.", "GT804"),
        ("At night we call +44 1632 960 102.", "GT804"),
        ("At night we call (01632) 960-102.", "GT804"),
        ("The Emergency Duty Team has the number 01632 960102.", "GT804"),
        ("We call the Emergency Duty Team on 01632 960199.", "GT805"),
        ("We call the Emergency Duty Team on 01632 960101.", "GT805"),
        ("We call [[contact/night#name]] on 01632 960199.", "GT805"),
        ("Call Two Rivers on 01632 960602.", "GT805"),
        ("Call Two Rivers (01632 960101).", "GT805"),
        ("Call Two Rivers on 01632 960601.", "GT804"),
        ("In Two Rivers call 01632 960101.", "GT804"),
        ("| Team | Number |\n|---|---|\n| Adult Access Point | 01632 960102 |", "GT805"),
        ("The manager on call has 07700 900123.", "GT805"),
        ("At night we call 01362 960102.", "GT805"),
        ("We raise every concern within 4 hours.", "GT806"),
        ("We raise every concern within twenty-four hours.", "GT806"),
        ("Concerns are sent to you within one day.", "GT806"),
        ("We raise every concern within 48 hours.", "GT807"),
        ("Every safeguarding concern is reported to the council within 2 working days.", "GT807"),
        ("We make a safeguarding referral within 48 hours.", "GT807"),
        ("Referrals are sent to the Adults front door within 36 hours.", "GT807"),
        ("We raise it as a concern with the [[@day/concern#name]] within 36 hours.", "GT807"),
        ("Staff must report any safeguarding concern within 72 hours.", "GT807"),
        ("Workers report concerns to their manager within 3 days, who calls your team.", "GT807"),
        ("Our managers must refer a concern no later than three days after it.", "GT807"),
        ("We test it: 92% of staff have done Safeguarding level 2.", "GT808"),
        ('Of our staff, 92% are in date with "[[training/level-2#title]]".', "GT808"),
        ("In [[audit/forms#title]], 18 of 20 were in time.", "GT808"),
        ("Of our staff, 96% have done safeguarding training at level 2.", "GT809"),
        ("Over 95 per cent of staff have done Safeguarding level 2.", "GT809"),
        ("In [[audit/forms#title]], 19 out of 20 were in time.", "GT809"),
        ("We tell you at once, and we work with Harbour Advice Centre.", "GT814"),
        ("We tell you at once, and [[agency/harbour#name]] helps.", "GT814"),
        ("Any concern is passed to the registered manager.", "GT812"),
        ("Staff are trained to report abuse to their line manager straight away.", "GT812"),
    ],
)
def test_what_is_typed_and_kept_or_wrong_is_found(body: str, code: str) -> None:
    assert in_answer(body) == [code]


@pytest.mark.parametrize(
    "body",
    [
        "In danger we call 999; otherwise 101 or 111.",
        "At night we call [[contact/night#phone]].",
        "The reference is 01632/960102 and the charity number 1012345.",
        "A family may ring 020 7946 0000.",
        "The Adult Access Point and the Emergency Duty Team answer; one has a line for texts.",
        "We raise every concern [[pathway/any-concern#steps.raise.within.limit]].",
        "When we raise a concern, the council answers within 3 days.",
        "We raise a concern and hear from you within 3 days.",
        "One concern was raised within 48 hours, because two managers each waited.",
        "Staff report concerns to their manager within 1 hour, who calls your team.",
        "Workers raise a concern within 15 minutes. The manager calls your team.",
        "We make a referral to the DBS within 5 working days.",
        "We make a referral to the community nurse within 2 days.",
        "We raise a concern about the wound with the nurse within 24 hours, and with you at once.",
        "You hold the meeting within 5 working days of the concern.",
        "We review the plan within 3 months.",
        "Of our staff, [[training/level-2#percent]]% have done Safeguarding level 2.",
        "Over 90% of staff have done Safeguarding level 2.",
        "Last year 80% of staff had done Safeguarding level 2.",
        "Of our staff, 97% say that the training helped.",
        "The people who live with us are 96% of those whom we asked.",
        "Staff in Safeguarding level 2 rose from 80% to [[training/level-2#percent]]%.",
        "Staff tell a manager of any concern, who calls your team.",
        "Staff report errors with the rota to their manager.",
        "Staff tell their manager of any concern. The pathway is [[pathway/any-concern#title]].",
        "We meet Northbridge City Council each month.",
    ],
)
def test_what_is_right_or_not_certain_is_left_alone(body: str) -> None:
    assert in_answer(body) == []


def test_a_page_is_told_how_it_quotes() -> None:
    text = "# At night\n\nCall 01632 960102.\n"
    page = Source("site/night.md", "0" * 64, {"body": text}, NOWHERE)
    library, _ = load(settings_of(), [source_of(LIBRARY)], (), [page])
    (found,) = run([each for each in RULES if each.code == "GT804"], world_of(library, AS_OF))
    assert str(found.place) == "site/night.md:3:6"
    assert found.example == "{{ fact('contact/night#phone') }}"
    assert found.record == ""


def test_a_name_that_is_typed_is_quoted_in_the_words_of_the_tender() -> None:
    rule = next(each for each in RULES if each.code == "GT810")
    body = "We know the Northbridge Safeguarding Adults Board."
    library = library_of(LIBRARY, f"kind: answer\nid: a1\nquestion: q1\nbody: {body}")
    (found,) = run([rule], world_of(library, AS_OF))
    assert found.example == "[[@authority#board.name]]"


def test_a_contact_that_could_not_be_read_may_prove_the_partner() -> None:
    answer = (
        "kind: answer\nid: a1\nquestion: q1\nevidence: [audit/forms]\nbody: Harbour Advice Centre."
    )
    sources = [source_of(LIBRARY), source_of(answer)]
    library, _ = load(settings_of(), sources, {"contact/harbour-line"})
    assert codes(library) == []
