"""One pydantic model a kind of record, and the explicit registry of them all.

A new kind is one module here, one entry in ``KINDS``, one sample and one test.
"""

from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.agency import Sector
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.duty import Duty
from goldenthread.records.fields import Record
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.governance import Audit
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.pathway import Pathway
from goldenthread.records.policy import Policy
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Role
from goldenthread.records.provider import RoleHolder
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.records.sharing import ShareEntry
from goldenthread.records.sharing import SharingRule
from goldenthread.records.suppression import Suppression
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.term import Term
from goldenthread.records.threshold import Category
from goldenthread.records.threshold import ThresholdSet

KINDS: tuple[type[Record], ...] = (
    Provider,
    ServiceType,
    Service,
    Role,
    RoleHolder,
    Authority,
    Sector,
    Agency,
    Purpose,
    Contact,
    Category,
    ThresholdSet,
    Duty,
    SharingRule,
    ShareEntry,
    Pathway,
    CaseExample,
    Audit,
    Training,
    Meeting,
    Learning,
    ThemeReport,
    SupervisionPrompt,
    DocumentStandard,
    Policy,
    Framework,
    Requirement,
    Tender,
    Question,
    Answer,
    Term,
    Suppression,
)
"""Every kind of record, in the order of the reference pages."""

BY_KIND: dict[str, type[Record]] = {model.kind: model for model in KINDS}
"""The model of each kind, by its name in sources."""
