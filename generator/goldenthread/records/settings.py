"""The settings of a library: one small file at its root, ``goldenthread.yaml``."""

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.links import FrameworkRef
from goldenthread.records.links import ProviderRef
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Line
from goldenthread.records.text import YesNo
from goldenthread.records.traits import Days

FILE = "goldenthread.yaml"


class DueSoon(Part):
    """How long before its date something of one kind is due soon, where it differs.

    A field is named after a kind of record that has a next date; ``action`` is an action of an
    audit, a meeting or a theme report.
    """

    action: Days | None = public("Before an action is to be done.", None)
    audit: Days | None = public("Before an audit is to be repeated.", None)
    authority: Days | None = public("Before an authority's facts are to be checked.", None)
    contact: Days | None = public("Before a contact is to be called again.", None)
    document_standard: Days | None = public("Before a document standard is to be reviewed.", None)
    duty: Days | None = public("Before a duty is to be checked against its source.", None)
    framework: Days | None = public("Before a framework is to be checked.", None)
    learning: Days | None = public("Before a lesson is to be checked.", None)
    pathway: Days | None = public("Before a pathway is to be reviewed.", None)
    policy: Days | None = public("Before a policy is to be reviewed.", None)
    sharing_rule: Days | None = public("Before a sharing rule is to be reviewed.", None)
    supervision_prompt: Days | None = public("Before a prompt is to be reviewed.", None)
    tender: Days | None = public("Before the answers of a tender are to be handed in.", None)
    threshold_set: Days | None = public("Before thresholds are to be checked or reissued.", None)
    training: Days | None = public("Before the numbers of a course are counted again.", None)


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
    due_soon: DueSoon | None = public(
        "The same for single kinds, as contact: 14 days; the others keep due_soon_days.", None
    )
    site_valid_days: Count = public(
        "How many days the site and the crisis pages are to be used before they are built again.",
        30,
    )
    inspection_framework: FrameworkRef | None = public(
        "The framework that inspection packs answer to.", None
    )
