"""A share for which nobody is asked where asking is unsafe, and that does not say when it is."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import is_only
from goldenthread.model.finding import Severity
from goldenthread.records.sharing import Consent
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_MAY_DO_WITHOUT = (Consent.NOT_ASKED_IF_UNSAFE, Consent.ASK_BUT_MAY_OVERRIDE)


def check(world: World) -> Iterator[Problem]:
    """Yield each rule that leaves staff to guess when they share without agreement."""
    for rule in world.library.all(SharingRule):
        cases = rule.without_consent_when
        if not cases and rule.consent is Consent.NOT_ASKED_IF_UNSAFE:
            yield _problem(rule, "consent", "and does not say when asking is unsafe")
        elif cases and rule.consent in _MAY_DO_WITHOUT and all(map(_empty, cases)):
            yield _problem(rule, "without_consent_when", f'and says of when: "{cases[0]}"')


def _empty(case: str) -> bool:
    return is_only("placeholder", case)


def _problem(rule: SharingRule, field: str, said: str) -> Problem:
    return Problem(
        rule.key,
        (field,),
        f'"{rule.title}" may be shared without agreement ({rule.consent.words}), {said}.',
        "Name the cases in which staff share without asking.",
        "without_consent_when:\n  - Asking would put the person or a worker in danger",
    )


RULE = Rule(
    code="GT656",
    name="unsafe-is-not-said",
    summary="A share without agreement where asking is unsafe does not say when that is.",
    why=(
        "A worker who has to decide alone at night asks, because asking is the habit, and the "
        "person who is dangerous learns of it. Or nobody is ever asked."
    ),
    source=(
        "Data Protection Act 2018, Schedule 1, paragraph 18: without consent where asking would "
        "prejudice the protection, among other cases."
    ),
    severity=Severity.WARNING,
    bad="""\
kind: sharing_rule
consent: not_asked_if_unsafe  # <-
""",
    good="""\
kind: sharing_rule
consent: not_asked_if_unsafe
without_consent_when:
  - Asking would put the person or a worker in danger
""",
    check=check,
)
