"""A rule of our own that is stricter than the council's test for raising a concern."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import says
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.pathway import StepKind
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called

PROTECT = "whether the adult can protect themselves"
LIMBS = {"a": "whether the adult has needs for care and support", "b": "abuse or neglect"}


def check(world: World) -> Iterator[Problem]:
    """Yield what we weigh although a council where we work keeps it for itself."""
    hosts = {each.authority for each in world.library.all(Service)}
    councils = [each for each in world.library.all(Authority) if each.id in hosts]
    for provider in world.library.all(Provider):
        for index, limb in enumerate(provider.limbs_we_apply):
            if stricter := [each for each in councils if limb not in each.limbs_referrer_applies]:
                yield Problem(
                    provider.key,
                    ("limbs_we_apply", index),
                    f"We weigh {LIMBS.get(limb, PROTECT)} before we raise a concern. "
                    f"{_names(stricter)} not ask for that.",
                    f"Leave it to the council: delete {limb} here, and from what staff are taught.",
                    f"limbs_we_apply: [{', '.join(_shared(provider, councils))}]",
                    related=tuple(
                        (each.key, ("limbs_referrer_applies",), "what the council asks for")
                        for each in stricter
                    ),
                )
    yield from _decisions(world)


def _shared(provider: Provider, councils: list[Authority]) -> list[str]:
    """Return what we weigh that every council where we work asks for."""
    asked = [each.limbs_referrer_applies for each in councils]
    return [limb for limb in provider.limbs_we_apply if all(limb in each for each in asked)]


def _names(councils: list[Authority]) -> str:
    return f"{listed(each.short for each in councils)} {'does' if len(councils) == 1 else 'do'}"


def _decisions(world: World) -> Iterator[Problem]:
    """Yield each decision on the third limb in a pathway that such a council's services use."""
    reported = set()
    for bound in world.bindings:
        if "c" in bound.authority.limbs_referrer_applies:
            continue
        for number, step in enumerate(bound.pathway.steps):
            place = (bound.pathway.key, ("steps", number, "title"))
            weighs = step.kind is StepKind.DECIDE and says("protect_themselves", step.title)
            if weighs and place not in reported:
                reported.add(place)
                yield Problem(
                    *place,
                    f"{called(step)} is for the council to decide: {bound.authority.short} does "
                    "not ask us to weigh it.",
                    "Raise the concern on needs, and abuse or neglect; describe the rest.",
                    related=(
                        (bound.authority.key, ("limbs_referrer_applies",), "what it asks for"),
                    ),
                )


RULE = Rule(
    code="GT609",
    name="third-limb-weighed",
    summary="A rule of our own is stricter than the council's test for raising a concern.",
    why=(
        "A concern needs signs of needs and of abuse. Whether somebody can protect themselves is "
        "for the council; a provider who weighs it first keeps concerns back."
    ),
    source="LGA and ADASS, Understanding what constitutes a safeguarding concern (2020).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge, short: Northbridge, limbs_referrer_applies: [a, b]}
  - {kind: service, id: tern-court, authority: northbridge}
  - kind: provider
    id: elm-care
    limbs_we_apply: [a, b, c]  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge, short: Northbridge, limbs_referrer_applies: [a, b]}
  - {kind: service, id: tern-court, authority: northbridge}
  - kind: provider
    id: elm-care
    limbs_we_apply: [a, b]
""",
    check=check,
)
