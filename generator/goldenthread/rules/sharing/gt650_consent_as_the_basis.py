"""A safeguarding share that rests on consent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.library.reference import sharing_basis
from goldenthread.model.finding import Severity
from goldenthread.records.sharing import Consent
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

DENIED = re.compile(r"\b(?:not|never|no|without)\b", re.IGNORECASE)
FOLLOWED = (Consent.ASK_AND_FOLLOW,)


def check(world: World) -> Iterator[Problem]:
    """Yield each rule whose Article 6 basis is consent though it may go ahead without.

    Where the answer is always followed, consent may be the basis; a text that says that it is not
    the basis is no claim.
    """
    basis = sharing_basis("consent")
    for rule in world.library.all(SharingRule):
        if rule.consent in FOLLOWED or DENIED.search(rule.article_6):
            continue
        if basis.words.search(rule.article_6):
            yield Problem(
                rule.key,
                ("article_6",),
                f'"{rule.title}" gives consent as its lawful basis. {basis.says}',
                "Name the basis that holds without agreement.",
                "article_6: Article 6(1)(ea), recognised legitimate interest (safeguarding)",
            )


RULE = Rule(
    code="GT650",
    name="consent-as-the-basis",
    summary="A share that may go ahead without agreement gives consent as its lawful basis.",
    why=(
        "Staff who read that consent is the basis do not tell the council when somebody under "
        "pressure says no."
    ),
    source="UK GDPR Articles 6 and 7; Data Protection Act 2018, Schedule 1, paragraph 18.",
    severity=Severity.WARNING,
    bad="""\
kind: sharing_rule
consent: ask_but_may_override
article_6: Article 6(1)(a), consent  # <-
""",
    good="""\
kind: sharing_rule
consent: ask_but_may_override
article_6: Article 6(1)(f), legitimate interests
""",
    check=check,
)
