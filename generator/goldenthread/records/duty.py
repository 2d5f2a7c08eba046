"""Duties: the clocks of law, guidance and contract, each with its source."""

from typing import ClassVar

from goldenthread.records.fields import public
from goldenthread.records.limits import Basis
from goldenthread.records.limits import LimitCode
from goldenthread.records.links import PurposeRef
from goldenthread.records.text import Law
from goldenthread.records.text import Line
from goldenthread.records.text import Prose
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting


class Duty(Checked, Lasting):
    """One legal or contractual duty and how fast it is to be met."""

    kind: ClassVar[str] = "duty"
    plural: ClassVar[str] = "Duties"
    folder: ClassVar[str] = "pathways/duties"

    title: Line = public("The duty in a few words.")
    trigger: Line = public("What brings it about.")
    holder: Line = public("Who has the duty.")
    recipient: Line = public("Who is told or served.")
    purpose: PurposeRef | None = public("The purpose for which a pathway step meets it.", None)
    brought_about_by: tuple[PurposeRef, ...] = public(
        "The purposes for which somebody outside is contacted that bring the duty about.", ()
    )
    basis: Law = public("The regulation, guidance or clause, with its instrument.")
    basis_kind: Basis = public("On whose word it stands.")
    limit: LimitCode = public("How fast.")
    then_limit: LimitCode | None = public("A second limit, for what follows.", None)
    then_what: Line | None = public("What the second limit is for.", None)
    careful: Prose | None = public("What is often got wrong about it.", None)
