"""Thresholds: one authority's published levels and what each asks for. Never merged."""

from enum import Enum
from typing import ClassVar

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import public
from goldenthread.records.limits import LimitCode
from goldenthread.records.links import AuthorityRef
from goldenthread.records.links import CategoryRef
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.text import Slug
from goldenthread.records.text import Web
from goldenthread.records.text import YesNo
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting
from goldenthread.records.traits import Source


class Category(Record):
    """A category of abuse, as the statutory guidance or the national statistics name it."""

    kind: ClassVar[str] = "category"
    plural: ClassVar[str] = "Categories of abuse"

    name: Line = public("The conventional name.")
    also_called: tuple[Given, ...] = public("Names seen locally.", ())
    in_guidance: YesNo = public("Whether it is one of the ten of the statutory guidance.")
    signs: tuple[Line, ...] = public("What staff may notice, in our words.", ())
    source: Source = public("Where the name comes from.")


class Ask(Enum):
    """What a level asks of the provider."""

    REPORT = "report"
    CONSULT = "consult"
    RECORD = "record"

    @property
    def words(self) -> str:
        """Return what it means in two or three words."""
        return {
            "report": "send to the council",
            "consult": "ask the council first",
            "record": "record and act ourselves",
        }[self.value]


class Level(Part):
    """One level of a threshold set."""

    id: Slug = public("Its name in references.")
    rank: Count = public("Its place: 1 is the lowest.")
    name: Given = public("Its name, exactly as the authority publishes it.")
    asks: Ask = public("What it asks of the provider: report, consult or record.")
    action: Prose = public("What we do at this level, in our words.")
    record_rule: Prose = public("What has to be recorded, and where.")
    limit: LimitCode | None = public("How fast, if the authority says so.", None)


class Trigger(Part):
    """A number in a threshold. Only with the page of the document that it stands on."""

    variable: Line = public("What is counted, as falls or missed visits.")
    at_least: Count = public("The number from which the row applies.")
    within_days: Count | None = public("The number of days in which they are counted.", None)
    source_page: Given = public("The page of the authority's document.")


class Indicators(Part):
    """What places a concern at one level, in our words."""

    level: Slug = public("The id of the level.")
    signs: tuple[Line, ...] = public("Examples, in our words.")
    trigger: Trigger | None = public("A number, if the authority's document gives one.", None)


class Row(Part):
    """One row of the table: a category of abuse or a topic."""

    category: CategoryRef | None = public("The category of abuse, if the row is about one.", None)
    topic: Line | None = public("The topic, such as falls, if it is not.", None)
    same_as: Line | None = public(
        "For a topic: what other councils' rows on the same thing are called, so that they stand "
        "side by side.",
        None,
    )
    cells: tuple[Indicators, ...] = public("What places a concern at each level.")
    note: Line | None = public("What else the row says.", None)


class ThresholdSet(Checked, Lasting):
    """One authority's published thresholds, in the edition in force."""

    kind: ClassVar[str] = "threshold_set"
    plural: ClassVar[str] = "Threshold sets"
    folder: ClassVar[str] = "pathways/thresholds"

    title: Given = public("The title of the document.")
    authority: AuthorityRef = public("The authority whose thresholds they are.")
    version: Given = public("The edition.")
    published: Day = public("The day on which the edition was published.")
    review_due: Day = public("The day by which its publisher reviews it.")
    url: Web = public("Where it can be read.")
    levels: tuple[Level, ...] = public("The levels, lowest first.")
    rows: tuple[Row, ...] = public("The rows of the table.")
    not_covered: tuple[CategoryRef, ...] = public(
        "Categories of abuse that the document does not cover.", ()
    )
    repeat_rule: Prose = public("What repeated low-level events come to, in our words.")
    consult_route: Prose = public("Whom to ask when the level is not clear.")
    caveat: Prose = public("What the document says it does not replace, in our words.")
