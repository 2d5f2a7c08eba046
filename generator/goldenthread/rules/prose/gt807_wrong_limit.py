"""A typed time limit that no record supports for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.limits import CODES
from goldenthread.rules.prose.limits.typed_limits import typed_limits
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_NO_TIME = frozenset(CODES[each] for each in ("AS_REQUESTED", "LOCAL", "NONE"))
MOST_SAID = 3
"""As many different limits are named: the first are those that the text is most about."""


def check(world: World) -> Iterator[Problem]:
    """Yield each typed limit that belies every record about the same thing."""
    for typed in typed_limits(world.library):
        if typed.other:
            yield _belies_records(world, typed)
        elif typed.law:
            yield Problem(
                typed.passage.key,
                typed.passage.path,
                f'This text says "{typed.said}" for {typed.what}. The law says '
                f"{listed(typed.law, 'or')}.",
                "Write the limit of the law, or say that this one is our own.",
                typed.law[0],
                at=typed.at,
            )


def _belies_records(world: World, typed: Typed) -> Problem:
    facts = _said_first(typed)
    fact = facts[0]
    kept = (f'{each.words} ("{world.library.title(each.key)}")' for each in facts)
    return Problem(
        typed.passage.key,
        typed.passage.path,
        f'This text says "{typed.said}" for {typed.what}. The records say {listed(kept, "or")}.',
        "Quote the limit, or change the record if practice has changed.",
        fact.as_quoted(typed.passage) if _may_quote(world, typed, fact) else fact.words,
        related=tuple((each.key, each.path, "the limit of the record") for each in facts),
        at=typed.at,
    )


def _may_quote(world: World, typed: Typed, fact: Kept) -> bool:
    """Say whether a text may quote a fact: one for a council quotes no other council."""
    record = world.library.entries[fact.key].record
    owner = record.id if isinstance(record, Authority) else getattr(record, "authority", None)
    another = typed.passage.authority and owner and owner != typed.passage.authority
    return can_quote(typed.passage) and not another


def _said_first(typed: Typed) -> tuple[Kept, ...]:
    """Return a fact for each of the first different limits; words that are no time come last."""
    by_words: dict[str, Kept] = {}
    for fact in typed.other:
        by_words.setdefault(fact.words, fact)
    named = {words: fact for words, fact in by_words.items() if words not in _NO_TIME}
    return tuple((named or by_words).values())[:MOST_SAID]


RULE = Rule(
    code="GT807",
    name="wrong-limit",
    summary="A text gives a time limit that no pathway, council or duty has for the same thing.",
    why=(
        "A slower limit in a policy delays a person's safety; another one in an answer is a "
        "promise to the council that nobody in the service has heard of. A number that is said to "
        "be the law's, where the law says without delay, hides the real duty."
    ),
    source=(
        "Local procedures of the councils; the regulations behind each duty, with the hours and "
        "days that they set."
    ),
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: Concerns are reported to the council within 48 hours.  # <-
  - kind: duty
    id: notify-cqc
    title: Notify CQC of abuse
    basis: Regulation 18(2)(e) of the Care Quality Commission (Registration) Regulations 2009
    limit: WITHOUT_DELAY
  - kind: policy
    id: telling-cqc
    body: We notify CQC of each allegation within 3 days.  # <-
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: >-
      Concerns are reported [[pathway/any-concern#steps.raise.within.limit]]. When we raise one,
      the council answers within 5 days.
  - kind: duty
    id: notify-cqc
    title: Notify CQC of abuse
    basis: Regulation 18(2)(e) of the Care Quality Commission (Registration) Regulations 2009
    limit: WITHOUT_DELAY
  - kind: policy
    id: telling-cqc
    body: We notify CQC of each allegation [[duty/notify-cqc#limit]].
""",
    check=check,
)
