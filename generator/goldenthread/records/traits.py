"""What several kinds of record have in common: where a fact comes from, how long it holds."""

import re
from enum import Enum
from typing import Annotated
from typing import Any

from pydantic import BeforeValidator
from pydantic import PlainSerializer
from pydantic import WithJsonSchema

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import inspector
from goldenthread.records.fields import public
from goldenthread.records.links import RequirementRef
from goldenthread.records.links import RoleRef
from goldenthread.records.periods import Every
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Slug
from goldenthread.records.text import Web
from goldenthread.records.text import wrong


class Sureness(Enum):
    """How well a fact of the world is established."""

    READ = "read"
    SETTLED = "settled"
    WEAK = "weak"

    @property
    def words(self) -> str:
        """Return what a reader should make of it."""
        return {
            "read": "read in the source named",
            "settled": "settled law or guidance, not re-read for this edition",
            "weak": "one secondary source: check before relying on it",
        }[self.value]


class Source(Part):
    """Where a fact of the world can be checked."""

    title: Given = public("The document or page, as its publisher calls it.")
    url: Web | None = public("Its address.", None)
    page: Given | None = public("The page, section or regulation.", None)
    sureness: Sureness = public("How well it is established: read, settled or weak.")


class CheckedHow(Enum):
    """How somebody checked a fact."""

    CALLED = "called"
    WEBSITE = "website"
    EMAIL = "email"
    LETTER = "letter"
    IN_PERSON = "in_person"


def _period(value: Any) -> int:
    if isinstance(value, int):
        return value
    match = re.fullmatch(r"([1-9][0-9]{0,3}) days?", str(value).strip())
    if match is None:
        raise wrong(f'"{value}" is not a number of days.', "Write it in days.", "90 days")
    return int(match[1])


Days = Annotated[
    int,
    BeforeValidator(_period),
    PlainSerializer(lambda value: f"{value} days", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,3} days?$"}),
]
"""A number of days, written ``90 days``."""


class Checked(Record):
    """A record that somebody has to check against the world from time to time.

    ``verified_on`` is the day somebody checked it, which is not the day on which it changed.
    """

    source: Source = public("Where the facts come from.")
    verified_on: Day = public("The day on which somebody last checked them.")
    verified_by: RoleRef = public("The role that checked them.")
    verified_how: CheckedHow = public("How: called, website, email, letter or in_person.")
    verify_every: Every = public(
        "After how long they are to be checked again: 90 days, 6 months, 1 year."
    )


class Lasting(Record):
    """A record that holds from one day to another."""

    effective_from: Day | None = public("The first day on which it holds.", None)
    effective_to: Day | None = public("The last day on which it holds.", None)
    replaced_by: Slug | None = public(
        "The id of the record of the same kind that follows it.", None
    )


class Reviewed(Record):
    """A record that a role owns, approved once and reviews by a date."""

    owner: RoleRef = public("The role that keeps it right.")
    version: Line = public("The version, as 2.1.")
    approved_on: Day = public("The day on which it was approved.")
    approved_by: RoleRef = public("The role that approved it.")
    review_due: Day = public("The day by which it is to be reviewed.")


class Shows(Part):
    """That a record is evidence for a requirement, and of which sort."""

    requirement: RequirementRef = public("The requirement that it helps to meet.")
    category: Slug = public("The evidence category, by its id in the framework.")


class Evidence(Record):
    """A record that can be shown to an inspector or a commissioner."""

    shows: tuple[Shows, ...] = inspector("The requirements that it is evidence for.", ())
