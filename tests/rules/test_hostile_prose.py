"""Texts that are made to be slow are read in the time that their length allows."""

from __future__ import annotations

from time import process_time

import pytest

from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LENGTH = 60_000
SLOWEST = 2.0
"""Seconds of one core; each takes a tenth of that or less, and minutes when it is wrong."""


@pytest.mark.parametrize(
    "part",
    [
        "{{ ",
        "[[ ",
        "<a ",
        "<!-- ",
        "``",
        "``` ",
        '" ',
        "' ",
        "](",
        "a@",
        "0 1 2 3 ",
        "(0)-",
        "vulnerable adult ",
        "domestic violence ",
        "regulation 18 ",
        "report to the ",
        "We raise a concern within 5 days ",
        "Northbridge Safeguarding Adults Board ",
        "96% of staff ",
        "In the audit 20 of 21 staff ",
        "all our staff have completed x1, ",
        "We report concerns to the SAB ",
        "our six principles, six services, five councils ",
        "Tern Court is rated Good ",
        "x. ",
        "\n> ",
        "\n- ",
        "\n\n",
        "|",
    ],
    ids=repr,
)
def test_no_text_makes_the_rules_slow(part: str) -> None:
    text = (part * (LENGTH // len(part))).replace("\n", "\n  ")
    library = library_of(
        "records:\n"
        "  - {kind: authority, id: northbridge}\n"
        "  - {kind: contact, id: c1}\n"
        "  - {kind: training, id: t1}\n",
        f"kind: policy\nid: p1\nbody: |2-\n  x{text}",
    )
    world = world_of(library, AS_OF)
    began = process_time()
    run([each for each in RULES if each.check], world)
    assert process_time() - began < SLOWEST
