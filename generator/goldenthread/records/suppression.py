"""Suppressions: a finding that is accepted for a time, with a reason, an owner and an end."""

from datetime import timedelta
from typing import Annotated
from typing import ClassVar
from typing import Self

from pydantic import AfterValidator
from pydantic import model_validator

from goldenthread.records.fields import Record
from goldenthread.records.fields import staff
from goldenthread.records.links import AnyRef
from goldenthread.records.links import RoleRef
from goldenthread.records.text import Day
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import wrong

LONGEST = timedelta(days=366)


def _code(value: str) -> str:
    if not (value.startswith("GT") and value[2:].isdigit() and len(value) == 5):
        raise wrong(
            f'"{value}" is not the code of a check.',
            "Write the code as the finding gives it: GT and three digits.",
            "rule: GT402",
        )
    return value


RuleCode = Annotated[Line, AfterValidator(_code)]


class Suppression(Record):
    """One finding that somebody answers for until a day, listed in every report."""

    kind: ClassVar[str] = "suppression"
    plural: ClassVar[str] = "Suppressed findings"
    folder: ClassVar[str] = "evidence/suppressions"

    rule: RuleCode = staff("The code of the check, as GT402.")
    record: AnyRef = staff("The record in which it is found, as contact/northbridge-night.")
    reason: Prose = staff("Why it is safe to leave it for now.")
    owner: RoleRef = staff("The role that answers for leaving it.")
    decided_on: Day = staff("The day on which that was decided.")
    expires: Day = staff("The last day on which it holds; at most a year later.")

    @model_validator(mode="after")
    def _ends(self) -> Self:
        if not self.decided_on <= self.expires <= self.decided_on + LONGEST:
            raise wrong(
                "A suppression ends within a year of the day on which it was decided.",
                "Write a day by which the finding is put right, or decide again then.",
                "expires: 2027-05-31",
            )
        return self

    @property
    def title_words(self) -> str:
        """Return what is suppressed, and where."""
        return f"{self.rule} in {self.record}"
