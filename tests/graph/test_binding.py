"""One pathway, three councils: teams, levels and ways differ, the source does not."""

from __future__ import annotations

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import bind_all
from tests.support import library_of

PATHWAY = """\
kind: pathway
id: any-concern
service_types: [supported-living]
start: weigh
steps:
  - id: weigh
    kind: decide
    title: What level is it?
    branches:
      - {asks: report, next: raise}
      - {asks: consult, next: ask}
      - {asks: record, next: log}
  - {id: ask, kind: tell, title: Ask the council, purpose: raise-concern, next: raise}
  - {id: log, kind: record, title: Log it, next: closed}
  - id: raise
    kind: refer
    title: "[[@authority#words.raise_concern]] with [[@night/raise-concern#name]]"
    purpose: raise-concern
    clock: raise-concern
    next: closed
  - {id: closed, kind: end, title: Closed}
"""
COUNCIL = """\
records:
  - {{kind: authority, id: {id}, short: {short}, every_concern_notified: "{every}"}}
  - {{kind: service, id: at-{id}, authority: {id}, service_type: supported-living}}
  - kind: threshold_set
    id: set-{id}
    authority: {id}
    levels: [{levels}]
  - {{kind: contact, id: {id}-team, name: {short} team, areas: [{id}], purposes: [raise-concern]}}
"""
LEVEL = "{{id: l{rank}, rank: {rank}, name: {name}, asks: {asks}, action: A., record_rule: R.}}"


def council(id: str, every: str, *levels: tuple[str, str]) -> str:
    parts = [
        LEVEL.format(rank=rank, name=name, asks=asks) for rank, (name, asks) in enumerate(levels, 1)
    ]
    return COUNCIL.format(id=id, short=id.capitalize(), every=every, levels=", ".join(parts))


def bindings() -> dict[str, BoundPathway]:
    library = library_of(
        PATHWAY,
        council("three", "no", ("Minor", "record"), ("Unsure", "consult"), ("Major", "report")),
        council(
            "five", "no", ("H1", "record"), ("H2", "record"), ("H3", "report"), ("H4", "report")
        ),
        council("two", "yes", ("Practice", "record"), ("Concern", "report")),
    )
    return {bound.authority.id: bound for bound in bind_all(library)}


def ways(bound: BoundPathway) -> list[tuple[str, str]]:
    return [(way.words, way.next) for way in bound.steps[0].exits]


def test_branches_carry_the_names_of_the_council_s_own_levels() -> None:
    bound = bindings()
    assert ways(bound["three"]) == [("Major", "raise"), ("Unsure", "ask"), ("Minor", "log")]
    assert ways(bound["five"]) == [("H3 or H4", "raise"), ("H1 or H2", "log")]


def test_a_council_that_asks_for_every_concern_leaves_one_way() -> None:
    assert ways(bindings()["two"]) == [("Always: Two asks for every concern", "raise")]


def test_steps_that_no_way_leads_to_are_not_shown() -> None:
    bound = bindings()
    assert [each.step.id for each in bound["five"].steps] == ["weigh", "log", "raise", "closed"]
    assert [each.step.id for each in bound["two"].steps] == ["weigh", "raise", "closed"]
    assert [each.number for each in bound["two"].steps] == [1, 2, 3]


def test_words_teams_and_clocks_are_the_council_s_own() -> None:
    raised = bindings()["five"].steps[2]
    assert raised.words == "raise a concern with Five team"
    assert [team.id for team in raised.teams] == ["five-team"]
    assert raised.clock is not None
    assert raised.clock.limit.words == "within 24 hours"
