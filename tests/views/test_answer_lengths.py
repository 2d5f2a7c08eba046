"""A check never counts more than the printed answer has, and a build counts what is printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.library.lengths import at_least
from goldenthread.library.serving import scope_of
from goldenthread.model.audience import Audience
from goldenthread.pipeline.check import check
from goldenthread.pipeline.measured import measured
from goldenthread.pipeline.readers import view_for
from goldenthread.pipeline.timings import Timings
from goldenthread.records.authority import Authority
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.views.documents.tender import answer_lengths
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.support import ROOT

FOLDERS = ("pathways", "evidence", "policies", "frameworks", "tenders", "case_examples")
AS_OF = date(2026, 11, 16)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library without its builds, which the tests of this file may change."""
    root = tmp_path_factory.mktemp("sample")
    for name in FOLDERS:
        copied(ROOT / name, root / name)
    (root / "goldenthread.yaml").write_bytes((ROOT / "goldenthread.yaml").read_bytes())
    return root


def test_a_check_counts_nearly_all_and_never_more_than_is_printed(sample: Path) -> None:
    checked = check(sample, AS_OF, AS_OF, Timings())
    library = checked.library
    printed = answer_lengths(view_for(checked, Audience.COMMISSIONER))
    assert len(printed) == len(library.all(Answer)) > 10
    for answer in library.all(Answer):
        tender = library.get(Tender, library.get(Question, answer.question).tender)
        scope = scope_of(library, library.get(Authority, tender.authority))
        least, exact = at_least(library, answer.body, scope), printed[answer.key]
        assert least.words <= exact.words
        assert least.characters <= exact.characters
        if "[[levels" not in answer.body and "\n[[" not in answer.body:
            assert least.words > exact.words * 0.97


def test_a_build_also_counts_the_tables_that_an_answer_asks_for(sample: Path) -> None:
    questions = "tenders/northbridge-supported-living-2026/questions.yaml"
    checked = check(sample, AS_OF, AS_OF, Timings())
    words = answer_lengths(view_for(checked, Audience.COMMISSIONER))["answer/nsl-a1"].words
    change(sample, questions, "words: 1000", f"words: {words - 1}")
    checked = check(sample, AS_OF, AS_OF, Timings())
    assert [each for each in checked.findings if each.code == "GT916"] == []
    (found,) = (each for each in measured(checked).findings if each.code == "GT916")
    assert found.message == (
        f"The answer to question 4.1 has {words:,} words; the buyer allows {words - 1:,}."
    )
    change(sample, questions, f"words: {words - 1}", f"words: {words}")
    assert measured(check(sample, AS_OF, AS_OF, Timings())).findings == ()
