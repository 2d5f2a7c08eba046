"""Frameworks: what inspectors, commissioners and the law ask for, as data with editions."""

from enum import Enum
from typing import ClassVar

from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.fields import public
from goldenthread.records.links import FrameworkRef
from goldenthread.records.links import RequirementRef
from goldenthread.records.text import Count
from goldenthread.records.text import Given
from goldenthread.records.text import Prose
from goldenthread.records.text import Slug
from goldenthread.records.text import YesNo
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting


class Standing(Enum):
    """Where an edition stands."""

    IN_FORCE = "in_force"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    EXPECTATION = "expectation"

    @property
    def words(self) -> str:
        """Return the standing in plain English."""
        return self.value.replace("_", " ")


class EvidenceCategory(Part):
    """A sort of evidence that a framework names."""

    id: Slug = public("Its name in references.")
    name: Given = public("Its name in the framework.")


class Group(Part):
    """A heading of a framework, such as a key question."""

    id: Slug = public("Its name in references.")
    name: Given = public("Its name in the framework.")
    expected: Count | None = public("How many requirements the edition lists under it.", None)


class Framework(Checked, Lasting):
    """A set of requirements to answer to, in one edition."""

    kind: ClassVar[str] = "framework"
    plural: ClassVar[str] = "Frameworks"
    folder: ClassVar[str] = "frameworks"

    title: Given = public("Its title.")
    publisher: Given = public("Who publishes it.")
    edition: Given = public("The edition or date.")
    standing: Standing = public("in_force, draft, superseded or expectation.")
    called: Given = public("What one requirement is called, as quality statement.")
    called_plural: Given = public("What several are called.")
    groups: tuple[Group, ...] = public("Its headings, in its order.")
    categories: tuple[EvidenceCategory, ...] = public("The sorts of evidence it names.", ())
    about: Prose = public("What it is and how far it applies, in our words.")


class Requirement(Record):
    """One requirement of a framework: its name, and what it looks for in our words."""

    kind: ClassVar[str] = "requirement"
    plural: ClassVar[str] = "Requirements"
    folder: ClassVar[str] = "frameworks"

    framework: FrameworkRef = public("The framework and edition it belongs to.")
    group: Slug = public("The id of its heading.")
    order: Count = public("Its place under that heading.")
    name: Given = public("Its name.")
    looks_for: Prose = public("What it looks for, in our words.")
    safeguarding: YesNo = public("Whether safeguarding evidence is expected for it.", False)
    answers_to: tuple[RequirementRef, ...] = public(
        "Requirements of other frameworks that the same evidence serves.", ()
    )

    @property
    def title_words(self) -> str:
        """Return the requirement's name."""
        return self.name
