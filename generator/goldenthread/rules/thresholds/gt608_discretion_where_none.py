"""An authority and records that do not agree on whether some concerns may be kept back."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import is_only
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.thresholds.editions import Editions
from goldenthread.rules.thresholds.editions import in_force

_KEPT = "provider_discretion: We may keep matters at the lowest level, if they are logged."


def check(world: World) -> Iterator[Problem]:
    """Yield where discretion is claimed that the authority does not give.

    If both the levels and the words about discretion keep matters back, the one field that says
    otherwise is the odd one out.
    """
    editions = in_force(world.library, world.as_of)
    for authority in world.library.all(Authority):
        if not authority.every_concern_notified:
            if _is_none(authority.provider_discretion):
                yield _nothing_to_decide(editions, authority)
            continue
        kept = _kept_back(editions, authority)
        claimed = _claims_discretion(authority)
        if kept and claimed:
            yield _odd_one_out(authority, kept[0])
        elif claimed:
            yield Problem(
                authority.key,
                ("provider_discretion",),
                f"{authority.name} wants every concern, but this says that we may keep some back.",
                "Say what we may decide, such as which form we use, and that everything is sent.",
                "provider_discretion: None about whether to send it.",
                related=((authority.key, ("every_concern_notified",), "every concern"),),
            )
        elif kept:
            yield _level(authority, *kept)


def _kept_back(editions: Editions, authority: Authority) -> tuple[ThresholdSet, int] | None:
    """Return the first level of an authority's set that is not sent."""
    for found in editions.get(authority.id, ()):
        for number, level in enumerate(found.levels):
            if level.asks is not Ask.REPORT:
                return found, number
    return None


def _claims_discretion(authority: Authority) -> bool:
    text = authority.provider_discretion
    return says("may_decide", text) and not says("no_discretion", text)


def _is_none(discretion: str) -> bool:
    """Say whether a text begins with a plain none, and names nothing that we may decide."""
    first, _, _ = discretion.partition(".")
    return is_only("plainly_none", first) and not says("may_decide", discretion)


def _nothing_to_decide(editions: Editions, authority: Authority) -> Problem:
    """Return the problem of "not every concern", with nothing that we may decide.

    Where all levels of its set are sent, it is the first that is wrong.
    """
    sets = editions.get(authority.id, ())
    all_sent = bool(sets) and _kept_back(editions, authority) is None
    discretion, every = ("provider_discretion",), ("every_concern_notified",)
    here, there = (every, discretion) if all_sent else (discretion, every)
    return Problem(
        authority.key,
        here,
        f"Not every concern goes to {authority.name}, and what we may decide ourselves is "
        f'"{authority.provider_discretion.strip()}".',
        "Say which concerns we may keep, and how; or say that every concern is sent.",
        "every_concern_notified: yes" if all_sent else _KEPT,
        related=((authority.key, there, "the other of the two"),),
    )


def _level(authority: Authority, found: ThresholdSet, number: int) -> Problem:
    level = found.levels[number]
    return Problem(
        found.key,
        ("levels", number, "asks"),
        f'{authority.name} wants every concern, but "{level.name}" asks us to {level.asks.words}.',
        "Let each level ask for a report; what differs is the form and the speed.",
        "asks: report",
        related=((authority.key, ("every_concern_notified",), "every concern"),),
    )


def _odd_one_out(authority: Authority, found: ThresholdSet) -> Problem:
    return Problem(
        authority.key,
        ("every_concern_notified",),
        f"This says that {authority.name} wants every concern, but its levels and what we may "
        "decide say that some are kept back.",
        "Look it up in the authority's document, and let all three say the same.",
        "every_concern_notified: no",
        related=(
            (authority.key, ("provider_discretion",), "what we may decide"),
            (found.key, ("levels",), "its levels"),
        ),
    )


RULE = Rule(
    code="GT608",
    name="discretion-where-none",
    summary="An authority wants every concern, and a record lets staff keep some back.",
    why=(
        "Some councils want every concern and some leave the lowest to the provider. Discretion "
        "that was never given is a concern that was never raised."
    ),
    source="Published thresholds of Lewisham, Tees and Leicestershire against those of Sussex.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: authority
    id: northbridge
    every_concern_notified: yes
    provider_discretion: None. Everything is sent.
  - kind: threshold_set
    id: northbridge-2026
    levels:
      - id: one
        rank: 1
        name: Practice matter
        asks: record  # <-
        action: Put it right.
        record_rule: Log it.
      - {id: two, rank: 2, name: Reportable, asks: report, action: Send it., record_rule: Copy it.}
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    every_concern_notified: yes
    provider_discretion: None. Everything is sent.
  - kind: threshold_set
    id: northbridge-2026
    levels:
      - {id: one, rank: 1, name: Practice matter, asks: report, action: Send., record_rule: Log it.}
      - {id: two, rank: 2, name: Reportable, asks: report, action: Send it., record_rule: Copy it.}
""",
    check=check,
)
