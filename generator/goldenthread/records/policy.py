"""Policies: Markdown with front matter. Their prose quotes facts and never restates them."""

from typing import ClassVar

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.links import PathwayRef
from goldenthread.records.links import RoleRef
from goldenthread.records.text import Body
from goldenthread.records.text import Day
from goldenthread.records.text import Given
from goldenthread.records.text import Law
from goldenthread.records.text import Line
from goldenthread.records.text import Past
from goldenthread.records.traits import Evidence
from goldenthread.records.traits import Reviewed


class Legislation(Part):
    """A law or guidance that the policy rests on."""

    title: Law = public("Its title, with the year.")
    note: Given | None = public("The section or what it asks.", None)


class Change(Part):
    """What changed in one version."""

    version: Line = public("The version.")
    on: Day = public("The day of the change.")
    summary: Past = public("What changed.")
    why: Past | None = public("Why it changed.", None)


class Policy(Reviewed, Evidence):
    """A policy of the provider."""

    kind: ClassVar[str] = "policy"
    plural: ClassVar[str] = "Policies"
    folder: ClassVar[str] = "policies"

    title: Line = public("Its title.")
    summary: Line = public("What it makes sure of, in one line.")
    applies_to: tuple[RoleRef, ...] = public("The roles it binds; empty for everybody.", ())
    pathways: tuple[PathwayRef, ...] = public("The pathways that carry it out.", ())
    legislation: tuple[Legislation, ...] = public("The law and guidance it rests on.")
    changes: tuple[Change, ...] = public("What changed, newest first.")
    body: Body = public("The text, in simple Markdown, in which facts are quoted.")
