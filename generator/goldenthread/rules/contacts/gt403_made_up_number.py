"""A number from the ranges kept for drama, in a library that is meant for use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.contacts.pairs import digits
from goldenthread.rules.contacts.phones import phones
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

# Ofcom, "Telephone numbers for use in TV and radio drama programmes".
DRAMA = re.compile(
    r"01632960\d{3}|0(113|114|115|116|117|118|121|131|141|151|161)4960\d{3}|01914980\d{3}"
    r"|02079460\d{3}|02920180\d{3}|02896496\d{3}|07700900\d{3}|08081570\d{3}|0909879\d{4}"
    r"|03069990\d{3}"
)


def check(world: World) -> Iterator[Problem]:
    """Yield each made-up number, unless the library says that it is a demonstration."""
    if world.library.settings.demonstration:
        return
    for record, name, number in phones(world.library):
        if DRAMA.fullmatch(digits(number)):
            yield Problem(
                record.key,
                (name,),
                f"{number} is a made-up number, kept for drama: nobody answers it.",
                "Write the real number, and check it by calling.",
            )


RULE = Rule(
    code="GT403",
    name="made-up-number",
    summary="A number is from the ranges that Ofcom keeps for film and television.",
    why="A sample number left in a real library would be called in an emergency and never answer.",
    source="Ofcom, Telephone numbers for use in TV and radio drama programmes.",
    severity=Severity.ERROR,
    bad="""\
kind: contact
phone: "01632 960123"  # <-
""",
    good="""\
kind: contact
phone: "101"
""",
    check=check,
)
