"""Words that are not to be used: found where they are wrong, left alone where they are right."""

from __future__ import annotations

from datetime import date
from datetime import timedelta

import pytest

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.library.terms import packaged_terms
from goldenthread.library.terms import sightings
from goldenthread.sources.files import Source
from goldenthread.sources.places import NOWHERE
from tests.support import AS_OF
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of


def seen(library: Library, day: date = AS_OF) -> list[str]:
    """Return the ids of the terms that are found in a library on a day."""
    return [each.term.id for each in sightings(library, day)]


def in_policy(body: str, day: date = AS_OF) -> list[str]:
    """Return the terms found in the text of a policy, whose other fields hold none."""
    text = body.replace("\n", "\n  ")
    return seen(library_of(f"kind: policy\nid: p\nbody: |-\n  {text}"), day)


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("We protect vulnerable adults.", "vulnerable-adult"),
        ("Each safeguarding alert is logged.", "safeguarding-alert"),
        ("The alleged perpetrator is not told.", "perpetrator"),
        ("The guidance is No Secrets.", "no-secrets"),
        ("Staff have a CRB check.", "crb"),
        ("Staff are checked against the POVA list.", "pova-and-isa"),
        ("The CCG pays for the nurse.", "clinical-commissioning-group"),
        ("The local PCT, an NHS body, is told.", "pct-and-sha"),
        ("We follow NHS Digital advice.", "nhs-bodies-merged"),
        ("Public Health England is told of an outbreak.", "public-health-england"),
        ("We take part in a Serious Case Review.", "serious-case-review-child"),
        ("We report to the LSCB.", "lscb"),
        ("We work with the local safeguarding board.", "local-safeguarding-board"),
        ("We give papers to a domestic homicide review.", "domestic-homicide-review"),
        ("Staff know the signs of domestic violence.", "domestic-violence"),
        ("Honour-based violence is a crime.", "honour-based"),
        ("Institutional abuse is a pattern.", "institutional-abuse"),
        ("We map our work to each KLOE.", "key-line-of-enquiry"),
        ("We meet Outcome 7 of the CQC standards.", "cqc-outcomes"),
        ("We meet the essential standards.", "essential-standards"),
        ("CSCI inspected us.", "former-inspectors"),
        ("We answer to CQC's five domains.", "cqc-domains"),
        ("Evidence categories are scored from 1 to 4.", "evidence-category-scores"),
        ("We notify under Regulation 18.", "bare-regulation"),
        ("A reg. 18 notice is sent.", "bare-regulation"),
        ("We meet regulations 12, 13 and 17.", "bare-regulation"),
        ("The Care Act 2014 and Regulation 13 bind us.", "bare-regulation"),
        (
            "The Health and Social Care Act 2008 (Regulated Activities) Regulations 2010 apply.",
            "regulations-2010",
        ),
        ("We use the acid test for deprivation of liberty.", "acid-test"),
        ("Plans follow Cheshire West.", "cheshire-west"),
        ("LPS protect people in care.", "liberty-protection-safeguards"),
        ("People in supported living have DoLS in place.", "dols-in-the-community"),
        ("She was sectioned in May.", "sectioned"),
        ("The nominated person under the Mental Health Act is told.", "nominated-person"),
        ("We keep records under the Data Protection Act 1998.", "data-protection-act-1998"),
        ("We keep records under the Data Protection Act.", "bare-data-protection-act"),
        ("We follow GDPR.", "gdpr"),
        ("We follow the seven Caldicott principles.", "caldicott-principles"),
        ("We use the golden rules of 2018.", "golden-rules"),
        ("See Working Together to Safeguard Children (2018).", "working-together-older"),
        ("See Working Together 2023.", "working-together-2023"),
        ("A grade 3 pressure ulcer is reported.", "pressure-ulcer-grade"),
        ("A pressure sore is photographed.", "pressure-sore"),
        ("We support challenging behaviour.", "challenging-behaviour"),
        ("We care for the elderly.", "the-elderly"),
        ("He suffers from dementia.", "suffers-from"),
        ("We support mentally handicapped people.", "mental-handicap"),
        ("We support people with special needs.", "special-needs"),
        ("It was a lifestyle choice.", "labels-for-a-person"),
        ("The tenant was non-compliant with medication.", "non-compliant"),
        ("The concern was substantiated.", "substantiated"),
        ("The council calls a case conference.", "case-conference"),
        ("The protection plan names an owner.", "protection-plan"),
        ("Allegations about staff go to the LADO.", "lado"),
        ("The DASM is told.", "dasm"),
        ("All staff have SOVA training.", "sova"),
        ("We call the MASH.", "mash"),
        ("Child prostitution is reported.", "child-prostitution"),
        ("Staff notice who is vulnerable to radicalisation.", "vulnerable-to-radicalisation"),
        ("We file a SIRI.", "nhs-incident-systems"),
        ("The contract is advertised in OJEU.", "old-tender-words"),
        ("We passed the PQQ.", "pqq"),
        ("We have a statutory duty to co-operate.", "statutory-duty-to-co-operate"),
        (
            "In line with the Care Act, we report every concern within 24 hours.",
            "time-limit-of-the-care-act",
        ),
        (
            "The council decides within 5 working days as required by the Care Act 2014.",
            "time-limit-of-the-care-act",
        ),
        ("We call NHS Surrey Heartlands.", "merged-icbs"),
        ("We support service users.", "service-user"),
        ("The victim is asked.", "victim"),
        ("A safeguarding\nalert is logged.", "safeguarding-alert"),
        ("Every **vulnerable adult** is heard.", "vulnerable-adult"),
    ],
)
def test_a_word_that_is_wrong_is_found(body: str, term: str) -> None:
    assert in_policy(body) == [term]


@pytest.mark.parametrize(
    "body",
    [
        "The Safeguarding Vulnerable Groups Act 2006 and the DBS still say vulnerable adult.",
        'The person wrote "I am a vulnerable adult" on the form.',
        "A note from 2009 says:\n\n> She is a vulnerable adult.\n\nWe would not write so.",
        "Care homes formerly spoke of a vulnerable adult.",
        "There are no secrets between partners.",
        "[[agency/crb#name]] and `CRB` and https://crb.example/CRB are no words of ours.",
        "The Domestic Violence Unit of the police is called.",
        "The Domestic Violence, Crime and Victims Act 2004 makes it a crime.",
        "An independent domestic violence adviser comes along.",
        'So-called "honour"-based abuse and so-called honour-based abuse are crimes.',
        "Regulation 18 of the Care Quality Commission (Registration) Regulations 2009 asks it.",
        "Regulation 18 of the 2009 Regulations asks it.\n\nA regulation 18 notice has a number.",
        "The HSCA 2008 (Regulated Activities) Regulations 2014, regulation 13.",
        "Since [2026] UKSC 16 the acid test no longer decides.",
        "The Liberty Protection Safeguards are not in force.",
        "DoLS are for care homes. In supported living the Court of Protection decides.",
        "The nominated individual answers to CQC.",
        "We keep records under the Data Protection Act 2018 and UK GDPR.",
        "The Data Protection Act 2018 applies.\n\nThe Data Protection Act lets us share.",
        "Working Together 2026 replaces the 2023 edition.",
        "An information sharing agreement (ISA) is signed.",
        "The file has a SHA-256 digest.",
        "The door was sectioned off.",
        "The elderly lady next door called.",
        "The child protection plan is the council's.",
        "A concern about work with children goes to the LADO.",
        "The child was referred to the MASH.",
        "The Care Act sets no number of hours; our own limit is 24 hours for every concern.",
        "We raise a concern within 24 hours, our own policy, under the Care Act.",
        "Under the Care Act the council makes enquiries.",
        "We are not one of the bodies with a statutory duty to co-operate.",
        "The shelf is hard to reach.",
        "The acid test is whether staff would act tonight.",
        "Cheshire West and Chester Council runs it.",
        "The kitchen keeps essential standards of hygiene.",
        "NHS Surrey and Sussex Integrated Care Board pays.",
        "The allegation was substantiated.",
        "The boiler was non-compliant.",
        "Psychological and emotional abuse, neglect and self-neglect are weighed.",
        "The draft framework of 2026 has 24 key lines of enquiry.",
        "The service had zero tolerance for late visits.",
    ],
)
def test_a_word_that_is_right_is_left_alone(body: str) -> None:
    assert in_policy(body) == []


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("We have a zero tolerance approach.", "filler"),
        ("Our comprehensive training covers it.", "filler-word"),
    ],
)
def test_words_that_earn_no_marks_are_found_in_answers_only(body: str, term: str) -> None:
    assert seen(library_of(f"kind: answer\nid: a\nbody: {body}")) == [term]
    assert in_policy(body) == []


def test_one_word_is_one_finding() -> None:
    assert in_policy("Plans follow the acid test of Cheshire West.") == ["cheshire-west"]
    answer = "kind: answer\nid: a\nbody: We have robust policies and procedures."
    assert seen(library_of(answer)) == ["filler"]


def test_the_words_of_others_are_theirs() -> None:
    library = library_of(
        "records:\n"
        "  - {kind: question, id: q, text: Whom do you tell about vulnerable adults}\n"
        "  - {kind: pathway, id: p, search_words: [vulnerable adult, POVA]}\n"
        "  - {kind: agency, id: a, name: Domestic Violence Helpline}\n"
    )
    assert seen(library) == []


def test_what_a_record_is_about_makes_its_words_clear() -> None:
    text = "{{kind: pathway, id: {}, summary: Never tell the perpetrator.}}"
    assert seen(library_of(text.format("domestic-abuse"))) == []
    assert seen(library_of(text.format("any-concern"))) == ["perpetrator"]


def test_laws_are_looked_at_where_a_policy_lists_them() -> None:
    library = library_of(
        "kind: policy\nid: p\nlegislation:\n"
        "  - {title: Data Protection Act 1998}\n"
        "  - {title: CQC (Registration) Regulations 2009, note: Regulation 18}\n"
    )
    assert seen(library) == ["data-protection-act-1998"]


def test_the_basis_of_a_limit_names_its_instrument() -> None:
    assert seen(library_of('kind: duty\nid: t11\nbasis: "Regulation 18(2)(e)"')) == [
        "bare-regulation"
    ]


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("The guidance is Working Together 2023.", date(2026, 3, 19)),
        ("Plans follow Cheshire West.", date(2026, 6, 2)),
        ("We call Surrey County Council.", date(2027, 4, 1)),
    ],
)
def test_a_word_is_right_until_the_day_it_is_not(body: str, first: date) -> None:
    assert in_policy(body, first - timedelta(days=1)) == []
    assert len(in_policy(body, first)) == 1


FLIP = """\
records:
  - {kind: term, id: key-line-of-enquiry, find: [KLOE(s)], level: warning, active_to: 2027-02-28}
  - {kind: term, id: quality-statement, find: [quality statement(s)], level: warning,
     active_from: 2027-03-01}
  - {kind: policy, id: p, body: We map our work to each KLOE and each quality statement.}
"""


def test_a_word_comes_back_when_a_framework_changes() -> None:
    library = library_of(FLIP)
    assert seen(library, date(2027, 2, 28)) == ["key-line-of-enquiry"]
    assert seen(library, date(2027, 3, 1)) == ["quality-statement"]


def test_a_library_may_allow_a_word_or_add_one() -> None:
    library = library_of(
        "records:\n"
        '  - {kind: term, id: sova, find: [SOVA], level: "off", reason: The course is called so.}\n'
        "  - {kind: term, id: inmate}\n"
        "  - {kind: policy, id: p, body: SOVA is taught to every inmate.}\n"
    )
    assert seen(library) == ["inmate"]


def test_a_term_that_could_not_be_read_may_have_allowed_the_word() -> None:
    source = source_of("kind: policy\nid: p\nbody: SOVA is taught.", "policies/p.yaml")
    library, _ = load(settings_of(), [source], {"term/sova"})
    assert seen(library) == []


def test_a_council_may_be_answered_in_its_own_words() -> None:
    text = (
        "records:\n"
        "  - {kind: authority, id: northbridge}\n"
        "  - {kind: contact, id: hub, name: Northbridge MASH, areas: [northbridge]}\n"
        "  - {kind: tender, id: t, authority: AUTHORITY}\n"
        "  - {kind: question, id: q, tender: t}\n"
        "  - {kind: answer, id: a, question: q, body: We call the MASH.}\n"
    )
    assert seen(library_of(text.replace("AUTHORITY", "northbridge"))) == []
    assert seen(library_of(text.replace("AUTHORITY", "wexcombe"))) == ["mash"]


def test_a_word_on_a_hand_written_page_is_found_at_its_line_and_column() -> None:
    text = "---\ntitle: About\n---\n\nWe protect\nevery vulnerable adult.\n"
    page = Source("site/about.md", "0" * 64, {"body": text}, NOWHERE)
    library, _ = load(settings_of(), [], (), [page])
    (found,) = sightings(library, AS_OF)
    place = library.place(found.passage.key, found.passage.path, found.at)
    assert str(place) == "site/about.md:6:7"


def test_every_packaged_term_says_why_and_from_where() -> None:
    for term in packaged_terms().values():
        assert term.reason.endswith("."), term.id
        assert term.source, term.id
        assert term.use_instead, term.id


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("kind: question\nid: q\ntext: How do you meet WORDS?", []),
        ("kind: tender\nid: t\nrules:\n- Answers name WORDS.", []),
        ("kind: answer\nid: a\nbody: We meet WORDS.", ["TERM"]),
    ],
)
@pytest.mark.parametrize(
    ("words", "term"),
    [("Regulation 18", "bare-regulation"), ("the Data Protection Act", "bare-data-protection-act")],
)
def test_what_a_buyer_wrote_is_not_ours_to_mend(
    record: str, expected: list[str], words: str, term: str
) -> None:
    wanted = [each.replace("TERM", term) for each in expected]
    assert seen(library_of(record.replace("WORDS", words))) == wanted
