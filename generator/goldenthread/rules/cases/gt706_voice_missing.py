"""A case example whose outcome does not fit what the person was asked."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.case_example import Outcome
from goldenthread.records.case_example import Wishes
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each outcome that contradicts, or leaves out, what the person wanted."""
    for case in world.library.all(CaseExample):
        if found := _wrong(case.outcome):
            field, message, hint = found
            yield Problem(
                case.key,
                ("outcome", field),
                message,
                hint,
                "wishes: asked_and_expressed\nwanted: To keep her flat, without the visitors.\n"
                "achieved: fully_achieved",
            )


def _wrong(outcome: Outcome) -> tuple[str, str, str] | None:
    """Return the field that is wrong, the sentence about it and what to do."""
    if outcome.wishes is Wishes.ASKED_EXPRESSED:
        if outcome.wanted is None:
            return (
                "wishes",
                "The person was asked and named a wish, but the example does not say what it was.",
                "Write what they wanted, as near to their own words as is safe.",
            )
        if outcome.achieved is None:
            return (
                "wanted",
                "The example says what the person wanted, but not whether it came about.",
                "Write fully_achieved, partially_achieved or not_achieved.",
            )
        return None
    if outcome.achieved is not None:
        return (
            "achieved",
            "The example says whether a wish came about, but the person was not asked or had none.",
            "Correct what was asked, or delete whether it came about.",
        )
    return None


RULE = Rule(
    code="GT706",
    name="voice-missing",
    summary="The outcome of a case example leaves out, or contradicts, what the person wanted.",
    why=(
        "Making Safeguarding Personal is judged by one question: did the person get what they "
        "asked for? An outcome without their wish is an outcome for the provider."
    ),
    source=(
        "Care and support statutory guidance, chapter 14; the terms of the national Safeguarding "
        "Adults Collection."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: case_example
id: a-bruise
outcome:
  wishes: asked_and_expressed  # <-
  risk: reduced
  measure: No new bruises in three months.
  advocacy: A Care Act advocate supported the person.
""",
    good="""\
kind: case_example
id: a-bruise
outcome:
  wishes: asked_and_expressed
  wanted: To know who comes in the morning.
  achieved: fully_achieved
  risk: reduced
  measure: No new bruises in three months.
  advocacy: A Care Act advocate supported the person.
""",
    check=check,
)
