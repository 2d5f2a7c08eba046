"""An inspection pack: one service, its evidence, the gaps in it, and what staff may be asked."""

from __future__ import annotations

from goldenthread.model.audience import Audience
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Table
from goldenthread.model.block import figures_in
from goldenthread.model.document import Document
from goldenthread.model.inline import plain
from goldenthread.views.documents import DOCUMENTS
from goldenthread.views.documents import inspection_packs
from goldenthread.views.view import View
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import view_of

FRAMEWORK = """\
kind: requirement
records:
  - kind: framework
    id: saf
    audience: public
    title: Assessment framework
    edition: "2023"
    standing: in_force
    called: quality statement
    called_plural: quality statements
    groups: [{id: safe, name: Safe}]
    categories:
      - {id: people, name: People's experience}
      - {id: processes, name: Processes}
      - {id: partners, name: Feedback from partners}
      - {id: outcomes, name: Outcomes}
  - {id: safe, framework: saf, group: safe, order: 2, name: Safeguarding, safeguarding: "yes"}
  - {id: lessons, framework: saf, group: safe, order: 1, name: Learning, safeguarding: "yes"}
  - {id: nothing, framework: saf, group: safe, order: 3, name: Consent, safeguarding: "yes"}
  - {id: premises, framework: saf, group: safe, order: 4, name: Premises}
"""
TYPE = """\
{kind: service_type, id: supported-living, name: supported living, audience: public,
 evidence_not_used: [{framework: saf, categories: [outcomes]}]}
"""
AUDITS = """\
kind: audit
records:
  - id: forms-1
    title: Concern forms
    done_on: 2026-02-12
    measures: [{id: quick, standard: Sent in time, met: 14, of: 20}]
    shows: [{requirement: safe, category: processes}]
  - id: forms-2
    title: Concern forms, second round
    repeat_of: forms-1
    done_on: 2026-08-12
    measures: [{id: quick, standard: Sent in time, met: 19, of: 20}]
    actions:
      - {id: again, what: Look again, owner: safeguarding-lead, due: 2026-12-01}
      - {id: tell, what: Tell staff, owner: safeguarding-lead, due: 2026-09-01, done_on: 2026-08-30}
    shows:
      - {requirement: safe, category: processes}
      - {requirement: safe, category: people}
      - {requirement: safe, category: outcomes}
  - {id: elsewhere, services: [other], shows: [{requirement: safe, category: partners}]}
  - kind: meeting
    id: forum
    shows: [{requirement: safe, category: partners}, {requirement: lessons, category: partners}]
"""
THREAD = """\
kind: case_example
records:
  - {id: a-bruise, title: A bruise, evidence: [audit/forms-1]}
  - kind: learning
    id: look-sooner
    title: Look sooner
    came_from: [case_example/a-bruise]
    changed_in: [policy/adults]
    checked_on: 2026-10-20
    checked_by: audit/forms-2
    result: Bruises are seen the same day.
  - {kind: policy, id: adults, title: Safeguarding adults, changes: []}
"""
PEOPLE = """\
kind: training
records:
  - id: level-2
    title: Level 2
    target_percent: 90
    coverage:
      - {role: support-worker, in_post: 40, in_date: 38, competent: 36}
      - {role: care-worker, in_post: 10, in_date: 5, competent: 5}
  - {kind: role, id: quality-lead, name: quality lead, audience: public}
  - {kind: role, id: care-worker, name: care worker, services: [other], audience: public}
  - {kind: service, id: other, name: Other}
"""
THEMES = """\
kind: theme_report
records:
  - id: themes-2026-08
    month: 2026-08
    counts: [{category: physical, count: 3}]
    sent_to_council: 6
  - id: themes-2026-09
    month: 2026-09
    counts: [{category: physical, count: 4}]
    sent_to_council: 2
"""
SOURCES = (*SMALL, FRAMEWORK, AUDITS, THREAD, PEOPLE, THEMES)


def view() -> View:
    sources = [each for each in SOURCES if "service_type, id" not in each]
    library = library_of(TYPE, *sources, inspection_framework="saf")
    return view_of(library, Audience.INSPECTOR)


PACKS = {each.slug: each for each in inspection_packs(view())}


def pack() -> Document:
    return PACKS["packs/tern-court"]


def page(name: str) -> Page:
    return next(each for each in pack().pages if each.slug == f"packs/tern-court/{name}")


def rows(name: str, caption: str) -> list[list[str]]:
    (found,) = [t for t in page(name).blocks if isinstance(t, Table) and t.caption == caption]
    return [[plain(cell) for cell in row] for row in found.rows]


def test_there_is_one_pack_a_service() -> None:
    assert sorted(PACKS) == ["packs/other", "packs/tern-court"]


def test_the_first_page_says_which_service_this_is_and_on_which_day() -> None:
    front = {label: plain(words) for label, words in pack().front}
    assert front["Service"] == "Tern Court, supported living"
    assert front["People supported"] == "12, of whom 9 receive a regulated activity"
    assert front["Council that hosts it"] == "Northbridge City Council"
    assert front["Framework"] == "Assessment framework, edition 2023 (in force)"
    assert front["Facts as they stood on"] == "16 November 2026; for England only"


def test_coverage_counts_each_category_and_says_gaps_in_words() -> None:
    assert rows("glance", "Pieces of evidence by category") == [
        ["Learning single source: nothing in 2 of 3 categories", "none", "none", "1"],
        ["Safeguarding every category", "1", "1", "1"],
        ["Consent no evidence", "none", "none", "none"],
    ]


def test_categories_that_an_inspector_does_not_use_there_are_left_out() -> None:
    assert "Outcomes" not in said(page("glance").blocks)


def test_only_requirements_about_safeguarding_are_asked() -> None:
    assert "Premises" not in said(page("glance").blocks)


def test_coverage_leads_to_the_evidence_of_each_requirement() -> None:
    anchors = {each.anchor for each in page("evidence").blocks if isinstance(each, Heading)}
    for target in links_in(page("glance").blocks):
        assert target.partition("#")[2] in anchors


def test_a_repeated_audit_counts_once_by_its_latest_round() -> None:
    evidence = [row[1] for row in rows("evidence", "Evidence: Safeguarding")]
    assert evidence == [
        "Concern forms, second round (audit)",
        "Concern forms, second round (audit)",
        "Provider forum, 16 September 2026 (meeting)",
    ]


def test_a_requirement_without_evidence_says_so() -> None:
    assert any(isinstance(each, Callout) for each in page("evidence").blocks)


def test_the_index_gives_owner_approver_last_and_next_review() -> None:
    (audit, _) = rows("index", "Evidence index")
    assert audit == [
        "E1",
        "Concern forms, second round (audit)",
        "Quality lead",
        "done 12 August 2026",
        "12 March 2027 ok",
    ]


def test_a_draft_framework_is_called_one() -> None:
    library = library_of(*SMALL, FRAMEWORK.replace("in_force", "draft"), inspection_framework="saf")
    (draft,) = inspection_packs(view_of(library, Audience.INSPECTOR))
    callouts = [each for each in draft.pages[0].blocks if isinstance(each, Callout)]
    assert [each.title for each in callouts] == ["This framework is a draft"]


def test_a_library_without_a_framework_has_packs_without_coverage() -> None:
    (plain_pack,) = inspection_packs(view_of(library_of(*SMALL), Audience.INSPECTOR))
    slugs = [each.slug.rpartition("/")[2] for each in plain_pack.pages]
    assert "evidence" not in slugs
    assert "Framework" not in dict(plain_pack.front)


def test_a_thread_runs_from_the_concern_to_the_check() -> None:
    stages = rows("threads", "What came of it")
    assert [row[0] for row in stages] == ["Outcome", "Lesson", "Change", "Check"]
    assert stages[2][2] == "Policy: Safeguarding adults"
    assert stages[3][1:] == [
        "Bruises are seen the same day.",
        "Audit: Concern forms, second round\non 20 October 2026",
    ]


def test_a_change_that_nobody_checked_says_when_the_check_is_due() -> None:
    unchecked = THREAD.replace("    checked_on: 2026-10-20\n", "")
    library = library_of(*SMALL, FRAMEWORK, AUDITS, unchecked, PEOPLE)
    found = inspection_packs(view_of(library, Audience.INSPECTOR))[-1]
    assert "Not checked yet due 31 January 2027 ok" in said(found.pages[2].blocks)


def test_the_council_is_reached_by_day_and_by_night() -> None:
    (day, night) = rows("service", "Where a concern goes in Northbridge, day and night")
    assert day[0].startswith("Front door")
    assert day[3] == "01632 960101\nfor professionals: 01632 960102"
    assert night[3] == "01632 960103"


def test_numbers_for_staff_only_are_nowhere() -> None:
    assert "07700 900010" not in " ".join(said(each.blocks) for each in pack().pages)


def test_an_audit_stands_beside_the_round_before_it() -> None:
    assert rows("audits", "What was counted") == [["Sent in time", "19 of 20", "95%", "70%"]]


def test_open_actions_come_first() -> None:
    (action,) = rows("audits", "Open actions of audits, meetings and theme reports")
    assert action == [
        "Look again",
        "Concern forms, second round",
        "Safeguarding lead",
        "1 December 2026 due soon",
    ]


def test_training_counts_the_roles_that_work_there() -> None:
    assert rows("staff", "Level 2: people by role") == [
        ["Support worker", "40", "38", "36", "95% on target"]
    ]


def test_small_numbers_are_withheld_month_by_month_and_over_half_a_year() -> None:
    months = rows("partners", "Concerns month by month")
    assert [row[:2] for row in months] == [
        ["August 2026", "6"],
        ["September 2026", "fewer than 5"],
    ]
    (category,) = rows("partners", "Concerns by category, half a year each")
    assert category == ["Physical abuse", "fewer than 5", "fewer than 5"]


def test_each_pathway_has_its_picture_and_the_same_steps_in_a_table() -> None:
    (figure,) = figures_in(page("pathways").blocks)
    assert figure.diagram == "any-concern-northbridge"
    steps = rows("pathways", "Worried about somebody: the steps in Northbridge")
    assert [row[0] for row in steps] == [str(number) for number in range(1, 10)]
    assert steps[1][1] == "Is anybody in danger?\nYes: step 3\nNo: step 4"
    assert steps[4] == [
        "5",
        "Time to raise a concern",
        "Registered manager",
        "Within 4 hours\nCouncil asks: the same working day, by 4.30pm",
        "Northbridge council",
    ]


def test_staff_rehearse_five_questions_whose_answers_come_from_the_pathway() -> None:
    sheet = rows("rehearsal", "Rehearsal: Worried about somebody")
    answers = {question: answer for question, answer, _ in sheet}
    assert "Northbridge council" in answers["Who would you tell, here and outside?"]
    assert "Night team: 01632 960103" in answers["Which number would you call at night?"]
    assert answers["How fast does it have to be?"] == (
        "Time to raise a concern: within 4 hours; the council asks the same working day, by 4.30pm."
    )
    assert "Front door, 01632 960101" in answers["What if your manager is part of it?"]
    assert answers["What do you write down?"] == "Concern form"


def test_a_changed_pathway_changes_the_rehearsal() -> None:
    changed = [each.replace("PT4H", "PT2H") for each in SOURCES]
    library = library_of(*changed, inspection_framework="saf")
    packs = inspection_packs(view_of(library, Audience.INSPECTOR))
    (found,) = [each for each in packs if each.slug == "packs/tern-court"]
    whole = " ".join(said(each.blocks) for each in found.pages)
    assert "within 2 hours" in whole
    assert "within 4 hours" not in whole


def test_the_pack_says_how_to_read_it_and_what_nobody_checked() -> None:
    assert "How to read this pack" in said(pack().pages[0].blocks)
    assert "Not checked" in said(pack().pages[-1].blocks)


def test_every_sort_of_document_names_its_reader() -> None:
    assert [reader for reader, _ in DOCUMENTS] == [Audience.COMMISSIONER, Audience.INSPECTOR]
