"""The hazard log names a control and a test for each hazard, and the tests that it names exist."""

from __future__ import annotations

import re

from tests.structure.modules import REPOSITORY

LOG = REPOSITORY / "docs" / "hazards.md"
ROWS = [
    line.strip("|").split("|")
    for line in LOG.read_text("utf-8").splitlines()
    if re.match(r"\| \d", line)
]
LINK = re.compile(r"\[(tests/[\w./]+)\]\(\.\./(tests/[\w./]+)\)")


def test_every_hazard_has_a_cause_a_control_and_a_test() -> None:
    assert len(ROWS) >= 15
    for number, row in enumerate(ROWS, 1):
        assert int(row[0]) == number
        assert len(row) == 5, row
        assert all(cell.strip() for cell in row), row
        assert LINK.search(row[4]), row


def test_every_test_that_the_log_names_is_there() -> None:
    for row in ROWS:
        for shown, path in LINK.findall(row[4]):
            assert shown == path
            assert (REPOSITORY / path).is_file(), path
            assert "def test_" in (REPOSITORY / path).read_text("utf-8"), path
