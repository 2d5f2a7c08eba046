"""Every record is shown where it has to be, or there is a reason: a renderer that skips is caught.

The renderers are made to skip for real: while the pages are made, the library does not hand out
some records. The ledger is then kept from the library as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from goldenthread.emit.publish.emitted import Emitted
from goldenthread.emit.publish.ledger import Account
from goldenthread.emit.publish.ledger import totals
from goldenthread.emit.publish.ledger import write_ledger
from goldenthread.library.library import Library
from goldenthread.model.inline import Quote
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.ledger.accounts import Unaccounted
from goldenthread.pipeline.ledger.accounts import accounts
from goldenthread.pipeline.outputs import outputs_of
from goldenthread.pipeline.pictures import cut
from goldenthread.pipeline.produced import CALL
from goldenthread.pipeline.produced import DIAGRAMS
from goldenthread.pipeline.produced import SITE
from goldenthread.pipeline.produced import produced
from goldenthread.records.fields import Record
from goldenthread.rules.rule import World
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import SAMPLES
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import sample_view

Skips = Callable[[Record], bool]
TENDERS, PACKS = "documents for a commissioner", "documents for an inspector"
ONE_OF_EACH = (
    *(path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.yaml"))),
    "{kind: sector, id: council}",
    "{kind: framework, id: saf}",
)
WELSH = """
kind: contact
id: sian
audience: staff
agency: northbridge-council
name: Tîm Siân
purposes: [raise-concern]
areas: [northbridge]
phone: "01632 960299"
hours: {bands: [{days: mon to fri, opens: "08:45", closes: "17:00"}], bank_holidays: closed}
"""
SPARE = """
kind: purpose
id: spare
name: Ask nobody
sector: council
"""


ON_CALL = ("authority/", "contact/", "service/", "provider/")


def rendered(world: World) -> tuple[Emitted, ...]:
    made = outputs_of(Checked(world, ()))
    return produced(world.library, made, cut(made.diagrams))


def world(*texts: str, **settings: Any) -> World:
    return world_of(library_of(*texts, **settings), AS_OF)


@cache
def sample_world() -> World:
    return world_of(sample_view().library, AS_OF)


@cache
def kept(*texts: str) -> tuple[Account, ...]:
    """Return the ledger of a library that is rendered as it has to be."""
    found = world(*texts)
    return accounts(found, rendered(found))


def skipped(monkeypatch: pytest.MonkeyPatch, skips: Skips, *texts: str) -> str:
    """Render with renderers that skip, and return what the ledger says to it."""
    whole = Library.all
    with monkeypatch.context() as patch:
        patch.setattr(
            Library,
            "all",
            lambda library, model: tuple(each for each in whole(library, model) if not skips(each)),
        )
        outputs = rendered(world(*texts))
    with pytest.raises(Unaccounted) as problem:
        accounts(world(*texts), outputs)
    return str(problem.value)


def state(ledger: tuple[Account, ...], record: str, family: str) -> str:
    """Return the reason why a record is not shown; nothing when it is."""
    (found,) = (each for each in ledger if (each.record, each.family) == (record, family))
    return found.reason


def test_in_the_sample_library_every_record_has_one_state_in_every_family() -> None:
    found = accounts(sample_world(), rendered(sample_world()))
    records = len(sample_world().library.entries)
    assert len({(each.record, each.family) for each in found}) == len(found)
    for each in totals(found):
        assert each.shown + sum(count for _, count in each.excluded) == records
    assert all(bool(each.shown_in) != bool(each.reason) for each in found)
    site = next(each for each in totals(found) if each.family == SITE)
    assert {words for words, _ in site.excluded} <= {
        "part of a tender",
        "kept for the checks of texts",
    }


@pytest.mark.parametrize("texts", [(), SMALL, ONE_OF_EACH], ids=["none", "small", "one of each"])
def test_any_library_is_accounted_for(texts: tuple[str, ...]) -> None:
    assert bool(kept(*texts)) == bool(texts)


def test_reasons_are_those_of_the_record_and_the_reader() -> None:
    ledger = kept(*SMALL, WELSH, SPARE)
    assert state(ledger, "contact/sian", SITE) == ""
    assert state(ledger, "contact/sian", CALL) == ""
    assert state(ledger, "contact/sian", DIAGRAMS) == "other-kind"
    assert state(ledger, "contact/sian", TENDERS) == "audience"
    assert state(ledger, "purpose/spare", SITE) == "not-needed"


@pytest.mark.parametrize(
    ("record", "family"),
    [
        (each.record, each.family)
        for each in kept(*SMALL, WELSH)
        if each.shown_in
        and (each.family == SITE or (each.family == CALL and each.record.startswith(ON_CALL)))
    ],
)
def test_one_skipped_record_is_missed_whichever_it_is(record: str, family: str) -> None:
    outputs = rendered(world(*SMALL, WELSH))
    left = tuple(
        each if each.family != family else replace(each, content=without(each, record))
        for each in outputs
    )
    with pytest.raises(Unaccounted, match=record):
        accounts(world(*SMALL, WELSH), left)


def without(output: Emitted, record: str) -> tuple[Quote, ...]:
    return tuple(
        Quote(each.address, each.value)
        for each in output.quotes
        if each.address.partition("#")[0] != record
    )


LOOPED = ("audit", "case_example", "contact", "duty", "learning", "meeting", "pathway", "policy")


@pytest.mark.parametrize("kind", LOOPED)
def test_a_renderer_that_skips_one_kind_is_caught(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    said = skipped(monkeypatch, lambda each: each.kind == kind, *ONE_OF_EACH)
    assert f"{kind}/" in said
    assert "This is a fault of the tool and not of your library" in said


def test_a_renderer_that_skips_the_last_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    last = WELSH.replace("id: sian", "id: zz-last")
    assert "contact/zz-last has no page in the staff site that shows it" in skipped(
        monkeypatch, lambda each: each.id == "zz-last", *SMALL, last
    )


def test_a_renderer_that_skips_what_is_not_ascii_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = skipped(monkeypatch, lambda each: not repr(each).isascii(), *SMALL, WELSH)
    assert "contact/sian" in said
    assert "contact/sian is not in site/call/northbridge.html" in said


def test_a_record_that_is_shown_to_the_wrong_reader_is_caught() -> None:
    outputs = list(rendered(sample_world()))
    at = next(at for at, each in enumerate(outputs) if each.family == TENDERS)
    hidden = next(key for key in sample_world().library.entries if key.startswith("role_holder/"))
    outputs[at] = replace(outputs[at], content=(Quote(f"{hidden}#name", "A name"),))
    with pytest.raises(Unaccounted, match=rf"{hidden} is in .*may not be \(not for this reader\)"):
        accounts(sample_world(), tuple(outputs))


def test_a_team_on_another_councils_crisis_page_is_caught() -> None:
    elsewhere = WELSH.replace("id: sian", "id: far").replace("[northbridge]", "[eastmarle]")
    outputs = rendered(world(*SMALL))
    at = next(at for at, each in enumerate(outputs) if each.family == CALL)
    shown = (*outputs[at].quotes, Quote("contact/far#name", "Tîm Siân"))
    wrong = (*outputs[:at], replace(outputs[at], content=shown), *outputs[at + 1 :])
    council = "kind: authority\nid: eastmarle\nname: Eastmarle Council"
    with pytest.raises(Unaccounted, match=r"contact/far is in site/call/northbridge\.html"):
        accounts(world(*SMALL, elsewhere, council), wrong)


def test_the_file_says_state_and_reason_for_each(tmp_path: Path) -> None:
    write_ledger(tmp_path, kept(*SMALL, WELSH, SPARE))
    ledger = json.loads((tmp_path / "ledger.json").read_bytes())
    assert ledger["records"]["purpose/spare"][SITE] == {"state": "excluded", "reason": "not-needed"}
    assert ledger["records"]["contact/sian"][CALL] == {"state": "rendered", "outputs": 1}
    assert ledger["reasons"]["not-needed"] == "not needed by anything shown"


def test_a_council_without_a_service_and_an_edition_that_was_replaced_need_no_page() -> None:
    """They are needed as records: people are placed from there, and answers quoted the old one."""
    placing = "{kind: authority, id: eastmoor, name: Eastmoor Council, short: Eastmoor}"
    older = "{kind: threshold_set, id: levels-2020, replaced_by: levels-2026}"
    ledger = kept(*SMALL, placing, older)
    assert {"authority/eastmoor", "threshold_set/levels-2020"} <= {each.record for each in ledger}


def test_a_document_that_was_held_back_is_a_reason() -> None:
    made = world(*SMALL)
    outputs = tuple(each for each in rendered(made) if each.family != PACKS)
    ledger = accounts(made, outputs, ["word/packs/tern-court.docx"])
    assert state(ledger, "pathway/any-concern", PACKS) == "held-back"
    with pytest.raises(Unaccounted):
        accounts(made, outputs)


NURSES = """
kind: contact
records:
  - id: nurses
    agency: northbridge-council
    name: Community nurses
    purposes: [tell-nurse]
    areas: [northbridge]
    phone: "01632 960341"
    hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
    when_closed: national-line
  - id: national-line
    agency: northbridge-council
    name: National line
    purposes: [tell-nurse]
    areas: []
    phone: "111"
    hours: {always: yes}
"""
TELL_NURSE = "{kind: purpose, id: tell-nurse, name: Tell a nurse, sector: council}"


def test_a_national_line_that_answers_for_a_closed_team_stands_on_the_crisis_page() -> None:
    assert state(kept(*SMALL, NURSES, TELL_NURSE), "contact/national-line", CALL) == ""
