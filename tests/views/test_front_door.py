"""The council's front door is found from the pathways, whatever a library calls it."""

from __future__ import annotations

from tests.support import library_of
from tests.views.making import view_of

STEPS = """\
kind: pathway
id: {id}
service_types: [supported-living]
start: first
steps:
{steps}
  - {{id: closed, kind: end, title: Closed}}
"""
PURPOSES = """\
kind: purpose
records:
  - {id: adults-desk}
  - {id: police-desk}
  - {id: blue-lights, emergency: "yes"}
"""
COUNCIL = "{kind: authority, id: northbridge}"
SERVICE = "{kind: service, id: tern-court}"
SERVICE_TYPE = "{kind: service_type, id: supported-living}"


def step(name: str, purpose: str, following: str, clock: str = "") -> str:
    answers = f", clock: {clock}" if clock else ""
    return (
        f"  - {{id: {name}, kind: refer, title: Call, purpose: {purpose}{answers},"
        f" next: {following}}}"
    )


def front_door(*pathways: str) -> str | None:
    found = view_of(library_of(PURPOSES, COUNCIL, SERVICE, SERVICE_TYPE, *pathways)).front_door
    return found.id if found else None


def test_it_is_what_steps_refer_to_under_the_councils_own_clock() -> None:
    steps = [
        step("first", "police-desk", "second"),
        step("second", "adults-desk", "closed", "raise-concern"),
    ]
    assert front_door(STEPS.format(id="one", steps="\n".join(steps))) == "adults-desk"


def test_without_clocks_it_is_what_most_pathways_refer_to() -> None:
    first = STEPS.format(id="one", steps=step("first", "adults-desk", "closed"))
    second = STEPS.format(id="two", steps=step("first", "adults-desk", "closed"))
    third = STEPS.format(id="three", steps=step("first", "police-desk", "closed"))
    assert front_door(first, second, third) == "adults-desk"


def test_an_emergency_number_is_never_the_front_door() -> None:
    assert front_door(STEPS.format(id="one", steps=step("first", "blue-lights", "closed"))) is None
