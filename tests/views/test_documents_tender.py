"""A tender response: the buyer's question, our answer, its facts and its proof."""

from __future__ import annotations

from goldenthread.model.audience import Audience
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Table
from goldenthread.model.block import figures_in
from goldenthread.model.block import quotes_in
from goldenthread.model.document import Document
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Quote
from goldenthread.model.inline import plain
from goldenthread.views.documents import tender_documents
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import contents
from tests.views.making import inlines_in
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import view_of

TENDER = """\
kind: tender
id: city
synthetic: The questions are made up.
rules: [Answers stand alone.]
"""
QUESTIONS = """\
kind: question
records:
  - {id: q10, tender: city, number: "4.10", text: "How do you train?", limit: {characters: 20}}
  - id: q9
    tender: city
    number: "4.9"
    text: How do you act?
    limit: {words: 500}
    weight: 15% of quality
    scale: 0 to 5
  - {id: q11, tender: city, number: "4.11", text: "What else?"}
"""
ANSWER_9 = """\
kind: answer
id: a9
question: q9
evidence: [audit/forms, policy/adults]
body: |
  ## Reporting

  We [[@authority#words.raise_concern]] [[@authority#clocks.raise-concern.limit]]. At night we call
  [[@night/raise-concern#phone]]. In [[audit/forms#measures.quick.percent]]% it was in time.
  [[training/level-2#coverage.support-worker.in_post]] staff are trained.

  [[diagram pathway/any-concern]]
"""
ANSWER_10 = """\
kind: answer
id: a10
question: q10
evidence: [policy/adults, meeting/forum]
body: Everybody learns how to recognise harm.
"""
EVIDENCE = """\
kind: audit
records:
  - id: forms
    title: Concern forms
    measures: [{id: quick, standard: Sent in time., met: 19, of: 20}]
  - {kind: policy, id: adults, title: Safeguarding adults, version: "4.3"}
  - {kind: meeting, id: forum, forum: Provider forum}
  - {kind: training, id: level-2, title: Level 2}
"""
FORUM = "Provider forum, 16 September 2026"
VIEW = view_of(
    library_of(*SMALL, TENDER, QUESTIONS, ANSWER_9, ANSWER_10, EVIDENCE), Audience.COMMISSIONER
)


def document() -> Document:
    (only,) = tender_documents(VIEW)
    return only


def page(name: str) -> Page:
    return next(each for each in document().pages if each.slug == f"tenders/city/{name}")


def tables(name: str) -> dict[str, Table]:
    return {each.caption: each for each in page(name).blocks if isinstance(each, Table)}


def rows(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in table.rows]


def test_the_first_page_says_who_answers_whom_by_when_and_where_it_applies() -> None:
    front = {label: plain(words) for label, words in document().front}
    assert front["Buyer"] == "Northbridge City Council"
    assert front["Bidder"].startswith("Elm Care Limited")
    assert front["Answers due by"] == "11 December 2026"
    assert front["Facts as they stood on"] == "16 November 2026; for England only"
    assert front["About this sample"] == "The questions are made up."


def test_the_file_carries_the_bidder_and_the_buyers_reference() -> None:
    assert document().slug == "tenders/city"
    assert document().organisation == "Elm Care Limited"
    assert document().reference == "NB-2026-014"


def test_questions_stand_in_the_buyers_order_so_that_ten_follows_nine() -> None:
    titles = [each.title for each in document().pages]
    assert titles[1:4] == ["Question 4.9", "Question 4.10", "Question 4.11"]


def test_the_question_stands_in_the_buyers_words_with_its_terms() -> None:
    words = said(page("q9").blocks)
    assert "How do you act?" in words
    assert "Limit: 500 words. Weight: 15% of quality. Marked: 0 to 5" in words


def test_the_answer_quotes_the_words_limits_and_numbers_of_the_buyers_authority() -> None:
    words = said(page("q9").blocks)
    assert "We raise a concern the same working day. At night we call 01632 960103." in words


def test_headings_of_the_answer_stand_below_ours_without_a_gap() -> None:
    levels = [each.level for each in page("q9").blocks if isinstance(each, Heading)]
    assert levels == [1, 2, 3, 2, 2]


def test_a_diagram_in_an_answer_is_the_one_of_the_buyers_authority() -> None:
    (figure,) = figures_in(page("q9").blocks)
    assert isinstance(figure, Figure)
    assert figure.diagram == "any-concern-northbridge"


def test_the_facts_of_an_answer_are_listed_by_source_with_the_day_of_their_check() -> None:
    facts = rows(tables("q9")["Facts quoted in this answer"])
    assert [
        "Northbridge City Council (authority)",
        "Raise a concern: limit the same working day\nWords, raise concern: raise a concern",
        "checked 12 October 2026",
    ] in facts
    assert ["Night team (contact)", "Phone: 01632 960103", "checked 12 October 2026"] in facts
    assert ["Concern forms (audit)", "Sent in time: percent 95%", "done 12 March 2026"] in facts
    assert ["Level 2 (training)", "Support worker: in post 40", "counted 31 October 2026"] in facts


def test_the_steps_of_a_diagram_are_not_facts_of_the_answer() -> None:
    sources = [row[0] for row in rows(tables("q9")["Facts quoted in this answer"])]
    assert not [each for each in sources if "pathway" in each]


def test_evidence_keeps_one_number_through_the_whole_document() -> None:
    first = rows(tables("q9")["Evidence for this answer"])
    second = rows(tables("q10")["Evidence for this answer"])
    assert [row[:2] for row in first] == [["E1", "Concern forms"], ["E2", "Safeguarding adults"]]
    assert [row[:2] for row in second] == [["E2", "Safeguarding adults"], ["E3", FORUM]]


def test_evidence_says_what_it_is_how_old_and_whose() -> None:
    (_, policy) = rows(tables("q9")["Evidence for this answer"])
    assert policy[2:] == ["Policy", "approved 2 March 2026, version 4.3", "Safeguarding lead"]


def test_the_index_says_where_each_piece_is_cited_and_leads_there() -> None:
    index = tables("evidence")["Evidence index"]
    assert [row[-1] for row in rows(index)] == [
        "Question 4.9",
        "Question 4.9, Question 4.10",
        "Question 4.10",
    ]
    assert "page:tenders/city/q10" in links_in((index,))


def test_the_overview_leads_to_each_question_and_shows_its_length() -> None:
    (glance,) = tables("overview").values()
    assert links_in((glance,)) == [f"page:tenders/city/{name}" for name in ("q9", "q10", "q11")]
    lengths = [row[3] for row in rows(glance)]
    assert lengths[0].endswith("of 500 words within the limit")
    assert lengths[1] == "39 of 20 characters 19 characters over the limit"
    assert lengths[2] == "No answer yet"


def test_an_answer_over_its_limit_says_so_beside_the_answer() -> None:
    badges = [
        inline.value
        for content in contents(page("q10").blocks)
        for inline in inlines_in(content)
        if isinstance(inline, Badge)
    ]
    assert badges == ["19 characters over the limit"]


def test_words_in_a_diagram_are_counted_apart() -> None:
    words = said(page("q9").blocks)
    assert "(everything counted, and " in words
    assert "words more in diagrams)" in words


def test_a_question_without_an_answer_says_so() -> None:
    assert any(
        isinstance(each, Callout) and "no answer" in each.title for each in page("q11").blocks
    )


def test_the_last_page_says_what_nobody_checked() -> None:
    words = said(document().pages[-1].blocks)
    assert "Not checked" in words
    assert "England only." in words
    assert "The questions are made up." in words


def test_what_only_staff_may_read_is_nowhere() -> None:
    whole = " ".join(said(each.blocks) for each in document().pages)
    assert "07700 900010" not in whole
    assert "bids-lead" not in whole


def test_the_front_page_is_quoted_like_all_others() -> None:
    assert Quote("tender/city#buyer", "Northbridge City Council") in list(quotes_in(document()))


def test_a_tender_whose_authority_the_reader_may_not_see_makes_no_document() -> None:
    hidden = "{kind: authority, id: elsewhere, audience: staff}"
    tender = "{kind: tender, id: hidden, authority: elsewhere}"
    view = view_of(library_of(*SMALL, hidden, tender), Audience.COMMISSIONER)
    assert tender_documents(view) == ()
