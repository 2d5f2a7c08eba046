"""What a search of the site finds, and where it leads."""

from __future__ import annotations

import json
from pathlib import Path

from goldenthread.emit.site.search import entries
from goldenthread.emit.site.search import fill_index
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Call
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone


def said(value: str) -> Paragraph:
    return Paragraph((Text(value),))


def found(*blocks: Block) -> list[tuple[str, str, str]]:
    page = Page("teams/east", "East & West", blocks)
    return [(each["location"], each["title"], each["text"]) for each in entries(page)]


def test_every_heading_that_can_be_linked_to_is_found_by_itself() -> None:
    night, inner = Heading(2, (Text("Night"),), "night"), Heading(3, (Text("Duty"),), "duty")
    assert found(said("First"), night, said("Second"), Items(((inner, said("Third")),))) == [
        ("teams/east.html", "East &amp; West", "<p>First</p>"),
        ("teams/east.html#night", "Night", "<p>Second</p>"),
        ("teams/east.html#duty", "Duty", "<p>Third</p>"),
    ]


def test_every_word_is_found() -> None:
    team = Call("contact/edt#phone", "0117 496 0021", "Duty team")
    blocks: list[Block] = [
        Callout(Tone.DANGER, "Now", (said("1 < 2"),)),
        Items(((Paragraph((Strong((Link((Text("go"),), "page:x"),)), team)), said("more")),)),
        Table(((Text("Team"),),), (((team,),),), "Teams"),
        Figure("steps", "Five steps", "The steps"),
        Heading(3, (Text("No anchor"),)),
    ]
    assert found(Callout(Tone.NOTE, "Note", tuple(blocks)))[0][2] == (
        "<p>Note</p> <p>Now</p> <p>1 &lt; 2</p> <li>goDuty team 0117 496 0021</li> <p>more</p> "
        "<p>Teams Team Duty team 0117 496 0021</p> <p>The steps</p> <p>No anchor</p>"
    )


def test_what_the_engine_found_on_hand_written_pages_stays(tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    docs = [{"location": place} for place in ("about.html#us", "teams/frame.html", "index.html#x")]
    path.write_text(json.dumps({"docs": docs}), encoding="utf-8")
    fill_index(path, [Page("index", "Home", ())], frozenset({"teams/frame", "index"}))
    index = json.loads(path.read_bytes())
    assert [each["location"] for each in index["docs"]] == ["index.html", "about.html#us"]


def test_a_library_that_turns_the_search_off_gets_none(tmp_path: Path) -> None:
    fill_index(tmp_path / "index.json", [], frozenset())
    assert not list(tmp_path.iterdir())
