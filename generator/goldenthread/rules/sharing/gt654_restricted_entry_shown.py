"""An entry of the sharing log that is restricted and shown all the same."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.audience import Audience
from goldenthread.model.finding import Severity
from goldenthread.records.sharing import ShareEntry
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each entry with a restricting word that more than staff may read."""
    for entry in world.library.all(ShareEntry):
        if entry.tags and entry.audience is not Audience.STAFF:
            yield Problem(
                entry.key,
                ("audience",),
                f'The entry is restricted ("{entry.tags[0]}") and open to '
                f"{entry.audience.word} readers.",
                "Keep it for staff. Nothing of such a meeting leaves the file that is kept for it.",
                "audience: staff",
                related=((entry.key, ("tags",), "what restricts it"),),
            )


RULE = Rule(
    code="GT654",
    name="restricted-entry-shown",
    summary="A restricted entry of the sharing log is open to readers outside.",
    why=(
        "A paper of a domestic abuse conference in the wrong file tells the abuser what the "
        "police know."
    ),
    source="MARAC protocols: minutes and research are never filed in the person's care record.",
    severity=Severity.ERROR,
    bad="""\
kind: share_entry
id: share-1
audience: inspector  # <-
tags: [marac]
""",
    good="""\
kind: share_entry
id: share-1
audience: staff
tags: [marac]
""",
    check=check,
)
