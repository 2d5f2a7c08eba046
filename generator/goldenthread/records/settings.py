"""The settings of a library: one small file at its root, ``goldenthread.yaml``."""

from __future__ import annotations

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.links import FrameworkRef
from goldenthread.records.links import ProviderRef
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Line
from goldenthread.records.text import YesNo

FILE = "goldenthread.yaml"


class Settings(Part):
    """About ten keys, all typed; a key that is not known here is an error."""

    name: Line = public("The name of the library, on every page and document.")
    provider: ProviderRef = public("The provider that the library is about.")
    demonstration: YesNo = public(
        "Whether the library is made up, so that reserved telephone numbers are allowed.", False
    )
    as_of: Day | None = public(
        "For a demonstration: the day on which it is judged, so that it works in any year.", None
    )
    due_soon_days: Count = public("How many days before its date something is due soon.", 30)
    inspection_framework: FrameworkRef | None = public(
        "The framework that inspection packs answer to.", None
    )
