"""A share of protected data without the condition that the law asks for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.reference import sharing_basis
from goldenthread.model.finding import Severity
from goldenthread.records.sharing import SharingRule
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each rule that shares protected data without Article 9, or without its condition."""
    special, condition = sharing_basis("special"), sharing_basis("needs-a-condition")
    for rule in world.library.all(SharingRule):
        if rule.article_9 is None:
            for number, item in enumerate(rule.data):
                if found := special.words.search(item):
                    yield Problem(
                        rule.key,
                        ("data", number),
                        f'"{rule.title}" shares "{found[0]}", which {special.says}, and names no '
                        "Article 9 condition.",
                        "Name the condition, or leave the data out of the share.",
                        "article_9: Article 9(2)(g), substantial public interest",
                    )
                    break
        elif rule.dpa_condition is None and condition.words.search(rule.article_9):
            yield Problem(
                rule.key,
                ("article_9",),
                f'The Article 9 condition of "{rule.title}" {condition.says}, and none is named.',
                "Name the paragraph.",
                "dpa_condition: Data Protection Act 2018, Schedule 1, Part 2, paragraph 18",
            )


RULE = Rule(
    code="GT651",
    name="no-condition",
    summary="A share of protected data names no Article 9 condition, or no paragraph behind it.",
    why=(
        "Health details go to five agencies in a safeguarding case. Without the condition on "
        "paper the provider cannot show that it was allowed to send them."
    ),
    source="UK GDPR Article 9; Data Protection Act 2018, sections 10 and 11 and Schedule 1.",
    severity=Severity.ERROR,
    bad="""\
kind: sharing_rule
data: [What was seen or heard]
article_9: Article 9(2)(g), substantial public interest  # <-
""",
    good="""\
kind: sharing_rule
data: [What was seen or heard]
article_9: Article 9(2)(g), substantial public interest
dpa_condition: Data Protection Act 2018, Schedule 1, Part 2, paragraph 18
""",
    check=check,
)
