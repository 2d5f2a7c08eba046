"""What we say of ourselves: ratings and counts, held against the services on record."""

from __future__ import annotations

import pytest

from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LIBRARY = """\
records:
  - {kind: provider, id: elm-care, name: Elm Care}
  - {kind: authority, id: northbridge, name: Northbridge City Council}
  - {kind: authority, id: eastmarle, name: Eastmarle Council}
  - {kind: authority, id: wexcombe, name: Wexcombe Council}
  - {kind: service, id: quayside, name: Quayside, authority: northbridge, people: 60,
     people_in_scope: 37, rating: Good, rated_on: 2024-03-01}
  - {kind: service, id: millrace, name: Millrace, authority: eastmarle, people: 10,
     people_in_scope: 8, rating: Good, rated_on: 2025-03-01}
  - {kind: service, id: hazel, name: Hazel Lodge, authority: wexcombe, service_type: care-home,
     people: 40, people_in_scope: 40, rating: Outstanding, rated_on: 2025-03-01}
  - {kind: service, id: tern, name: Tern Court, authority: northbridge, people: 12,
     people_in_scope: 9}
"""


def found_in(body: str) -> list[tuple[str, str]]:
    library = library_of(LIBRARY, f"kind: policy\nid: p\nbody: |-\n  {body}")
    rules = [each for each in RULES if each.code in ("GT808", "GT809")]
    return [(each.code, each.example) for each in run(rules, world_of(library, AS_OF))]


@pytest.mark.parametrize(
    ("body", "example"),
    [
        ("Quayside is rated Outstanding by CQC.", "[[service/quayside#rating]]"),
        ('Quayside is rated "Outstanding".', "[[service/quayside#rating]]"),
        ("Quayside has a CQC rating of Outstanding.", "[[service/quayside#rating]]"),
        ("Quayside was rated Outstanding at its last inspection.", "[[service/quayside#rating]]"),
        ("[[service/quayside#name]] is rated outstanding.", "[[service/quayside#rating]]"),
        ("All our services are rated Good.", "[[service/hazel#rating]]"),
        ("Every service is rated Good by CQC.", "[[service/hazel#rating]]"),
        ("We are rated Inadequate.", "[[service/hazel#rating]]"),
        ("We run six services in four councils.", "4 services"),
        ("Elm Care runs seven services.", "4 services"),
        ("Our six services work alike.", "4 services"),
        ("We run four services in four councils.", "3 councils"),
        ("We work in five councils.", "3 councils"),
        ("CQC rates Hazel Lodge Good.", "[[service/hazel#rating]]"),
        ("Quayside holds an Outstanding rating from CQC.", "[[service/quayside#rating]]"),
        ("Elm is rated Inadequate.", "[[service/hazel#rating]]"),
        ("Quayside supports 75 people.", "60 people"),
        ("We support 140 people.", "122 people"),
        ("We support 140 people in Quayside.", "60 people"),
        ("We support 140 people in five villages.", "122 people"),
        ("We support about 200 people in four services.", "122 people"),
    ],
)
def test_what_the_records_belie_is_wrong(body: str, example: str) -> None:
    found = found_in(body)
    assert found == [("GT809", example)]


def test_a_rating_that_is_right_is_quoted() -> None:
    assert found_in("Quayside is rated Good.") == [("GT808", "[[service/quayside#rating]]")]


@pytest.mark.parametrize(
    "body",
    [
        "Quayside is rated Outstanding for being caring.",
        "Quayside was rated Inadequate in 2019.",
        "Quayside is rated Good and Hazel Lodge is rated Outstanding.",
        "Tern Court is rated Good.",
        "We are rated Good.",
        "We want to be rated Outstanding.",
        "We took over a home that was rated Inadequate.",
        "The kitchen is rated 5 for hygiene.",
        "Families rated us Good.",
        "We run four services in three councils.",
        "Our two services in Northbridge work alike.",
        "Our three services of supported living work alike.",
        "We run a dozen courses for other services.",
        "Two of our four services took part.",
        "In 2019 we set up six services.",
        "We will run six services next year.",
        "We work with six councils in the region's forum.",
        "Quayside supports 37 people with personal care.",
        "Quayside supports 60 people.",
        "A Good rating is hard to keep.",
        "We provide services for six councils.",
        "We support 122 people.",
        "We support about 120 people.",
        "We support more than 100 people.",
        "We support 72 people in Northbridge.",
        "We support 15 people with dementia.",
        "We support 60 people in Quayside.",
        "We support 15 people in their own homes.",
        "We support two people at once, and people support each other.",
        "Two people support each visit.",
    ],
)
def test_what_may_be_right_is_left_alone(body: str) -> None:
    assert found_in(body) == []


LEVELS = """\
records:
  - {kind: authority, id: northbridge, name: Northbridge City Council, short: Northbridge}
  - {kind: authority, id: eastmarle, name: Eastmarle Council, short: Eastmarle}
  - {kind: threshold_set, id: northbridge-2025, authority: northbridge}
"""


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("In Northbridge there are four levels.", 1),
        ("In Northbridge four levels say when we send a concern.", 1),
        ("We weigh it with [[threshold_set/northbridge-2025#title]], which has four stages.", 1),
        ("We weigh it with [[threshold_set/northbridge-2025#title]], which has two levels.", 0),
        ("An enquiry in Northbridge has four stages.", 0),
        ("In Northbridge one level asks for a report.", 0),
        ("In Northbridge five stages lead to a plan.", 0),
        ("Northbridge has three levels of harm.", 1),
        ("The guide of Northbridge has two levels.", 0),
        ("There are four levels.", 0),
        ("In Eastmarle there are four levels.", 0),
        ("Northbridge has two levels and Eastmarle has four levels.", 0),
        ("Northbridge has one level that we send.", 0),
    ],
)
def test_levels_are_as_many_as_the_guide_has(body: str, count: int) -> None:
    library = library_of(LEVELS, f"kind: policy\nid: p\nbody: {body}")
    rule = next(each for each in RULES if each.code == "GT809")
    assert len(run([rule], world_of(library, AS_OF))) == count
