"""No value above its reader leaves the house, shown with a library in which every value is marked.

The library is built for real. Every file is taken apart and searched. That the search would find a
leak is shown too: staff find the marks in every sort of file, and one field that is marked for a
wider circle than it is for turns the test red.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from pydantic import BaseModel

from goldenthread.cli.main import run
from goldenthread.library.audience import for_reader
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.audience import Audience
from goldenthread.pipeline import check
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.outputs import outputs_of
from goldenthread.records import KINDS
from goldenthread.records import shown
from goldenthread.records.fields import audience_of
from goldenthread.rules.rule import world_of
from goldenthread.views.diagrams import diagrams
from tests.canary.planting import hints
from tests.canary.planting import marked_library
from tests.canary.planting import models_within
from tests.canary.planting import parts_in
from tests.canary.planting import planted
from tests.canary.planting import takes_marks
from tests.canary.planting import write
from tests.canary.unpacking import found
from tests.canary.unpacking import plain
from tests.canary.unpacking import texts_of
from tests.support import AS_OF
from tests.views.making import said
from tests.views.making import sample_view
from tests.views.making import view_of

OUTSIDE = (Audience.INSPECTOR, Audience.COMMISSIONER, Audience.PUBLIC)
READERS = {"word/tenders/": Audience.COMMISSIONER, "word/packs/": Audience.INSPECTOR}
HOUSE = ("sheets/", "site/", "diagrams/", "manifest.json", "ledger.json", "WHO-MAY-READ.txt")
"""What stays in the house. A new output must be named here or get a reader above."""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The plain text of every file of a build of the marked library.

    What the rules think of values that mean nothing is no matter here: none is asked.
    """
    library = write(tmp_path_factory.mktemp("canary") / "library")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "RULES", ())
        assert run(["build", "--root", str(library)]) == 0
    return texts_of(library / "build")


def above(reader: Audience, text: str) -> dict[str, Audience]:
    """Return the marks in a text that its reader may not see."""
    marks = planted().marks
    return {mark: marks[mark] for mark in found(marks, text) if not reader.may_see(marks[mark])}


def reader_of(name: str) -> Audience | None:
    return next((who for folder, who in READERS.items() if name.startswith(folder)), None)


def test_no_file_that_leaves_holds_a_mark_above_its_reader(outputs: dict[str, str]) -> None:
    outgoing = [name for name in outputs if reader_of(name)]
    assert len(outgoing) >= 3
    leaks = {name: above(reader_of(name), outputs[name]) for name in outgoing}
    assert not {name: marks for name, marks in leaks.items() if marks}


def test_every_file_either_has_a_reader_or_stays_in_the_house(outputs: dict[str, str]) -> None:
    assert not [name for name in outputs if not reader_of(name) and not name.startswith(HOUSE)]


def test_the_sheet_on_top_names_each_file_that_may_go_and_no_other(
    outputs: dict[str, str],
) -> None:
    sheet = outputs["WHO-MAY-READ.txt"]
    for name in outputs:
        assert (f"  {name.lower()}  (for: " in sheet) == (reader_of(name) is not None), name
    assert "word/packs/tern-court.docx  (for: inspectors and staff)" in sheet


def test_outgoing_files_do_hold_what_their_readers_may_see(outputs: dict[str, str]) -> None:
    """Else nothing was tested: the marks went into the files."""
    for name in ("word/tenders/northbridge-2026.docx", "word/packs/tern-court.docx"):
        held = found(planted().marks, outputs[name])
        assert len(held) > 20, name
        assert reader_of(name) in {planted().marks[mark] for mark in held}, name


@pytest.mark.parametrize(
    "file",
    [
        "manifest.json",
        "site/search/search_index.json",
        "site/index.html",
        "site/call/northbridge.html",
        "diagrams/any-concern-northbridge.svg",
    ],
)
def test_the_search_sees_into_every_sort_of_file(outputs: dict[str, str], file: str) -> None:
    assert found(planted().marks, outputs[file])


def test_marks_of_every_circle_and_sort_were_planted() -> None:
    marks = planted().marks
    assert set(marks.values()) == set(Audience)
    for sort in (r"quokka[a-z]{4}", r"0163296\d{4}", r"73\d{4}", r"\d+ [a-z]+ 195\d"):
        assert any(re.fullmatch(sort, mark) for mark in marks), sort


def said_to(reader: Audience) -> str:
    """Return all that a reader's library holds, also what no view would print."""
    entries = for_reader(marked_library(), reader).entries
    words = [f"{key}\n{entry.source}" for key, entry in entries.items()]
    words += [each for entry in entries.values() for each in values_in(entry.record)]
    return plain("\n".join(words))


def values_in(value: object) -> Iterator[str]:
    """Yield every value below a record, with what is computed."""
    if isinstance(value, tuple):
        for each in value:
            yield from values_in(each)
    elif isinstance(value, BaseModel):
        for name in (*type(value).model_fields, *type(value).model_computed_fields):
            yield from values_in(getattr(value, name))
    else:
        yield date_words(value) if isinstance(value, date) else str(value)


@pytest.mark.parametrize("reader", OUTSIDE, ids=lambda each: each.word)
def test_a_readers_library_holds_no_mark_above_them(reader: Audience) -> None:
    assert above(reader, said_to(reader)) == {}


@pytest.mark.parametrize("reader", OUTSIDE, ids=lambda each: each.word)
def test_pathways_are_bound_and_drawn_for_every_reader(reader: Audience) -> None:
    """What a reader may not see is missing from a record, also where a default would do."""
    for library in (marked_library(), sample_view().library):
        assert diagrams(view_of(library, reader))


MODELS = {model.__name__: model for kind in KINDS for model in models_within(kind)}
"""Every model by its name; no two have the same one."""


def parts_of(value: object, model: str) -> Iterator[BaseModel]:
    """Yield every part of a record that is of a model."""
    if isinstance(value, tuple):
        for each in value:
            yield from parts_of(each, model)
    elif isinstance(value, BaseModel):
        if type(value).__name__ == model:
            yield value
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name), model)


@cache
def marks_in(model: str, name: str) -> frozenset[str]:
    """Return the marks that a field holds itself; no link or group of fields does."""
    if not takes_marks(hints(MODELS[model])[name]):
        return frozenset()
    values = (
        each
        for entry in marked_library().entries.values()
        for part in parts_of(entry.record, model)
        for each in values_in(getattr(part, name))
    )
    return frozenset(found(planted().marks, plain("\n".join(values))))


HIDDEN = sorted(
    (model.__name__, name)
    for model in MODELS.values()
    for name in model.model_fields
    if audience_of(model, name) is not Audience.PUBLIC and marks_in(model.__name__, name)
)


def around(model: str) -> set[tuple[str, str]]:
    """Return the fields that hold parts of a model, and the fields that hold these."""
    holding = {
        (owner.__name__, name)
        for owner in MODELS.values()
        for name, hint in hints(owner).items()
        if MODELS[model] in parts_in(hint)
    }
    return holding.union(*(around(owner) for owner, _ in holding))


@pytest.fixture
def widen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Mark one field of one model for everybody, while a test lasts."""

    def mark(model: str, name: str) -> None:
        field = MODELS[model].model_fields[name]
        monkeypatch.setattr(field, "json_schema_extra", {"audience": "public"})
        shown.shown_to.cache_clear()

    yield mark
    monkeypatch.undo()
    shown.shown_to.cache_clear()


Widen = Callable[[str, str], None]


@pytest.mark.parametrize(("model", "name"), HIDDEN)
def test_widening_any_one_field_turns_it_red(widen: Widen, model: str, name: str) -> None:
    """What stands around the field is widened first: then only the field itself holds it back."""
    for owner, outer in around(model):
        widen(owner, outer)
    own = dict.fromkeys(marks_in(model, name))
    assert not found(own, said_to(Audience.PUBLIC))
    widen(model, name)
    assert found(own, said_to(Audience.PUBLIC))


@pytest.mark.parametrize(
    ("model", "name", "quote"),
    [
        ("Service", "on_call_phone", "[[service/tern-court#on_call_phone]]"),
        ("Contact", "internal_note", "[[contact/day-team#internal_note]]"),
        ("CaseExample", "internal_reference", "[[case_example/bruise#internal_reference]]"),
        ("ThemeReport", "sent_to_council", "[[theme_report/themes-2026-09#sent_to_council]]"),
        ("Role", "board_member", "[[role/bids-lead#board_member]]"),
        ("RoleHolder", "name", "[[role_holder/manager-tern-court#name]]"),
    ],
)
def test_an_answer_that_quotes_a_hidden_field_shows_nothing_of_it_unless_it_is_widened(
    widen: Widen, model: str, name: str, quote: str
) -> None:
    """The checks refuse such an answer; here it is printed all the same."""
    library = marked_library(f"\n\nWe say {quote} here.")
    [said] = tender_in(library)
    assert "we say not shown here here." in said
    assert not above(Audience.COMMISSIONER, said)
    widen(model, name)
    [said] = tender_in(library)
    assert above(Audience.COMMISSIONER, said)


def tender_in(library: Library) -> list[str]:
    """Return what the response to the first tender says."""
    documents = outputs_of(Checked(world_of(library, AS_OF), ())).documents
    return [
        plain(" ".join(said(page.blocks) for page in each.pages))
        for each in documents
        if each.slug == "tenders/northbridge-2026"
    ]
