"""What stands on the pages, in which order, read from small libraries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import quotes_in
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.model.finding import Suppressed
from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from goldenthread.model.inline import plain
from goldenthread.views.data import site_data
from goldenthread.views.pages import site_pages
from goldenthread.views.site.findings import findings
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import contents
from tests.views.making import inlines_in
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import view_of

TWO_COUNCILS = """\
records:
  - {kind: authority, id: wexcombe, name: Wexcombe County Council, short: Wexcombe,
     every_concern_notified: "yes"}
  - {kind: service, id: hazel-lodge, name: Hazel Lodge, authority: wexcombe}
  - kind: threshold_set
    id: wexcombe-levels
    authority: wexcombe
    levels:
      - {id: low, rank: 1, name: Practice-level issue, asks: report, action: Send.,
         record_rule: Log.}
      - {id: high, rank: 2, name: Section 42 concern, asks: report, action: Send.,
         record_rule: Log.}
    rows: [{category: physical, cells: [{level: high, signs: [A burn.]}]}]
"""
HOSTILE = 'A | star * <script>alert(1)</script> {{ macro }} "quote" [[nothing]]'


def pages(*more: str) -> dict[str, Page]:
    return {each.slug: each for each in site_pages(view_of(library_of(*SMALL, *more)))}


def titles(page: Page, level: int = 2) -> list[str]:
    found = [each for each in page.blocks if isinstance(each, Heading) and each.level == level]
    return [plain(each.content) for each in found]


def test_home_goes_from_danger_to_council_to_service_to_worry() -> None:
    home = pages(TWO_COUNCILS)["index"]
    assert titles(home) == [
        "Today: call the council where the person is",
        "Not sure which council? Choose your service",
        "What has happened?",
        "Due soon",
    ]
    assert links_in(home.blocks)[:5] == [
        "page:call/northbridge",
        "page:call/wexcombe",
        "page:call/wexcombe",
        "page:call/northbridge",
        "page:pathways/any-concern",
    ]


def test_with_one_council_home_shows_its_numbers() -> None:
    home = pages()["index"]
    numbers = [each.value for each in quotes_in(home) if isinstance(each, Call)]
    assert numbers[:4] == ["999", "01632 960101", "01632 960102", "01632 960103"]
    assert titles(home)[0] == "Today: call Northbridge City Council"


def test_a_pathway_page_says_who_to_call_before_what_to_do_and_steps_before_the_picture() -> None:
    page = pages()["pathways/any-concern/northbridge"]
    assert titles(page) == [
        "Who to call in Northbridge",
        "What you may notice",
        "What to do, in order",
        "The same steps as a picture",
        "How fast",
        "What to write down",
        "What you may share",
        "Levels in Northbridge",
        "Read more",
    ]


def test_our_limit_stands_beside_the_councils() -> None:
    text = said(pages()["pathways/any-concern/northbridge"].blocks)
    assert "Step We aim for Northbridge asks On whose word" in text
    assert (
        "5. Time to raise a concern within 4 hours the same working day, by 4.30pm own policy"
        in text
    )


def test_two_councils_stand_side_by_side_and_are_never_merged() -> None:
    made = pages(TWO_COUNCILS)
    text = said(made["thresholds/index"].blocks)
    assert "What it asks Northbridge Wexcombe" in text
    assert "Record and act ourselves Care quality matter No such level" in text
    assert "Must we send every concern? no yes" in text
    assert (
        "Physical abuse Reportable to the city: A bruise that nobody can explain. "
        "Section 42 concern: A burn." in text
    )


def test_it_is_said_where_one_council_wants_what_another_leaves_to_us() -> None:
    low = "kind: threshold_set\nid: lower\nauthority: northbridge\nrows:\n"
    rows = (
        "  - {category: physical, cells: [{level: one, signs: [A knock.]},"
        " {level: two, signs: [A bruise.]}]}\n"
        "  - {topic: Trips, same_as: Falls, cells: [{level: two, signs: [A fall.]}]}\n"
    )
    text = " ".join(said(pages(TWO_COUNCILS, low + rows)["thresholds/index"].blocks).split())
    line = "Some stays with us sent from: Reportable to the city All is sent whatever the level"
    assert f"Kind of concern Northbridge Wexcombe Physical abuse {line}" in text
    assert "The same everywhere: All is sent: Falls" in text


@pytest.mark.parametrize(
    ("own", "others"),
    [("northbridge", ("Practice-level issue", "Section 42 concern")),
     ("wexcombe", ("Care quality matter", "Reportable to the city"))],
)  # fmt: skip
def test_a_councils_pages_never_name_another_councils_levels(
    own: str, others: tuple[str, ...]
) -> None:
    for slug, page in pages(TWO_COUNCILS).items():
        if slug.split("/")[-1] == own or (own == "wexcombe" and slug.endswith("wexcombe-levels")):
            assert not [level for level in others if level in said(page.blocks)], slug


def test_a_council_that_wants_every_concern_says_so_on_its_pages() -> None:
    made = pages(TWO_COUNCILS)
    for slug in ("authorities/wexcombe", "pathways/any-concern/wexcombe"):
        assert "every concern" in said(made[slug].blocks)


def test_the_board_is_not_a_place_to_report_to() -> None:
    assert "The board is not a place to report to." in said(
        pages()["authorities/northbridge"].blocks
    )


def test_text_from_records_stays_literal_and_is_quoted() -> None:
    hostile = f"kind: category\nid: strange\nname: '{HOSTILE}'\nsigns: ['{HOSTILE}']\n"
    page = pages(hostile)["signs"]
    assert [each.value for each in quotes_in(page)].count(HOSTILE) == 2
    ours = [i.value for c in contents(page.blocks) for i in inlines_in(c) if isinstance(i, Text)]
    assert not [words for words in ours if "script" in words]


def test_a_case_leads_step_by_step_to_the_pathway_it_followed() -> None:
    case = """\
kind: case_example
id: a-bruise
pathway: any-concern
actions:
  - {step: safe, by: support-worker, what: Stayed with the person.}
  - {after: PT2H, step: raise, by: registered-manager, what: Called the front door.}
"""
    page = pages(case)["cases/a-bruise"]
    assert "page:pathways/any-concern/northbridge#step-raise" in links_in(page.blocks)
    assert "Within 2 hours Registered manager Called the front door." in said(page.blocks)
    assert titles(page)[:2] == ["What was happening", "What we did, and when"]


def test_findings_are_shown_worst_first_and_none_is_said_with_the_day() -> None:
    library = library_of(*SMALL)
    clean = said(findings(view_of(library)).blocks)
    assert "The checks found nothing on 16 November 2026." in clean
    found = (
        Finding(
            "GT201", Severity.WARNING, Place("pathways/x.yaml", 3, 1), "It is old.", "Check it."
        ),
        Finding("GT101", Severity.ERROR, Place("pathways/y.yaml", 9, 5), "It leads nowhere."),
    )
    text = said(findings(view_of(library, findings=found)).blocks)
    assert text.index("It leads nowhere.") < text.index("It is old.\nCheck it.")
    assert "1 error, 1 warning." in text
    assert "pathways/y.yaml:9:5" in text


def test_hand_written_pages_get_counts_and_single_facts() -> None:
    data = site_data(view_of(library_of(*SMALL)))
    assert data["counts"]["service"] == 1
    assert data["counts"]["tender"] == 0
    assert data["facts"]["contact/night-team#phone"] == "01632 960103"
    assert data["facts"]["pathway/any-concern#steps.raise.within.limit"] == "within 4 hours"
    assert not [value for value in data["facts"].values() if "[[" in value]


def test_a_quote_is_a_value_and_its_address() -> None:
    page = pages()["contacts/night-team"]
    assert Quote("contact/night-team#hours", "Monday") not in set(quotes_in(page))
    assert {each.address for each in quotes_in(page)} >= {
        "contact/night-team#phone",
        "contact/night-team#hours",
        "contact/night-team#verified_on",
    }


def test_a_service_names_its_manager_and_starts_with_the_pathway_for_any_concern() -> None:
    managed = SMALL[2].replace("}", ", registered_manager: registered-manager}")
    holder = """\
kind: role_holder
id: tern-court-manager
role: registered-manager
service: tern-court
name: Ada Elm
"""
    narrow = "{kind: pathway, id: narrow, title: A narrow one, categories: []}"
    library = library_of(*SMALL[:2], managed, *SMALL[3:], holder, narrow)
    made = {each.slug: each for each in site_pages(view_of(library))}
    page = made["services/tern-court"]
    assert "Registered manager: Ada Elm" in said(page.blocks)
    ways = [each for each in links_in(page.blocks) if each.startswith("page:pathways/")]
    assert ways[0].startswith("page:pathways/any-concern/")


def test_the_provider_can_be_reached_by_its_web_and_email_addresses() -> None:
    provider = """\
kind: provider
id: elm-care
name: Elm Care
website: https://www.elm.example
email: office@elm.example
"""
    records = [provider, *SMALL[1:]]
    made = {each.slug: each for each in site_pages(view_of(library_of(*records)))}
    page = made["services/index"]
    assert {"https://www.elm.example", "mailto:office@elm.example"} <= set(links_in(page.blocks))
    assert "Website: https://www.elm.example" in said(page.blocks)


def test_a_pathway_says_what_a_buyer_should_take_from_it() -> None:
    records = [
        f"{each.rstrip()}\nemphasis_for_bids: We act within the hour.\n"
        if "kind: pathway\n" in each
        else each
        for each in SMALL
    ]
    made = {each.slug: each for each in site_pages(view_of(library_of(*records)))}
    page = made["pathways/any-concern/northbridge"]
    assert "What to say in bids We act within the hour." in said(page.blocks)


def test_what_else_a_row_of_a_threshold_set_says_stands_below_its_columns() -> None:
    noted = TWO_COUNCILS.replace("category: physical,", "category: physical, note: Ask first.,")
    assert "Physical abuse: Ask first." in said(pages(noted)["thresholds/wexcombe-levels"].blocks)


def test_what_is_suppressed_is_listed_with_its_reason_its_owner_and_its_end() -> None:
    library = library_of(
        "{kind: role, id: director, name: operations director}",
        "{kind: suppression, id: a, rule: GT202, record: policy/x, reason: It is booked.,"
        " owner: director, decided_on: 2026-11-01, expires: 2027-03-31}",
        "{kind: suppression, id: b, rule: GT201, record: role/director}",
    )
    found = Finding("GT202", Severity.WARNING, Place("policies/a.md", 3, 1), "Review is overdue.")
    held = Suppressed(found, "suppression/a", "It is booked.", "director", date(2027, 3, 31))
    view = replace(view_of(library), suppressed=(held,))
    text = " ".join(said(findings(view).blocks).split())
    assert "The checks found nothing on 16 November 2026." in text
    assert "Review is overdue. It is booked. Until 31 March 2027: the operations director" in text
    assert "GT201 Nothing is held back by it today." in text
