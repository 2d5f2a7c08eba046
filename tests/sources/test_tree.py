"""What a YAML file may hold, and what is said when it holds something else."""

from __future__ import annotations

from io import StringIO
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from goldenthread.sources.characters import flaw_in
from goldenthread.sources.refusal import Refusal
from goldenthread.sources.tree import compose

AS_WRITTEN = [
    "01174960000",
    "03001234567",
    "+441174960000",
    "0117 496 0000",
    "017",
    "09:30",
    "17:30",
    "2026-11-23",
    "NO",
    "yes",
    "on",
    "1.10",
    "1e3",
    "0x1F",
    "1_000",
    "~",
    "null",
]


@pytest.mark.parametrize("written", AS_WRITTEN)
def test_a_plain_value_stays_as_it_is_written(written: str) -> None:
    assert compose(f"value: {written}\n")[0] == {"value": written}


def test_every_key_and_item_has_its_place() -> None:
    values, places = compose("kind: role\ntags:\n  - a\n  - name: b\n")
    assert values == {"kind": "role", "tags": ["a", {"name": "b"}]}
    assert places.nearest(("kind",)) == (1, 1)
    assert places.nearest(("tags", 0)) == (3, 5)
    assert places.nearest(("tags", 1, "name")) == (4, 5)


def test_nothing_after_a_colon_is_none_and_quotes_are_text() -> None:
    assert compose('a:\nb: ""\n')[0] == {"a": None, "b": ""}


REFUSED = [
    ("a: &x 1\n", 1, "Anchors and aliases (&x) are not allowed."),
    ("a: *x\n", 1, "Anchors and aliases (*x) are not allowed."),
    ("a: &a {b: *a}\n", 1, "Anchors and aliases (&a) are not allowed."),
    ("b:\n  <<: 1\n", 2, "Merge keys (<<) are not allowed."),
    ("a: !!python/object:os.system x\n", 1, "Tags ("),
    ("%YAML 1.1\n---\na: 1\n", 1, "Lines that start with % are not allowed"),
    ("a: 1\n---\nb: 2\n", 2, "A second document starts here"),
    ("", 1, "There is no record in this file."),
    ("# only a comment\n", 1, "There is no record in this file."),
    ("phone: 1\nname: x\nphone: 2\n", 3, '"phone" appears twice here (first on line 1).'),
    ("a:\n\tb: 1\n", 2, "The line is indented with a tab."),
    ("title: Act now: call\n", 1, "There is a second colon in this line."),
    ('a: 1\nb: "open\nc: 2\n', 2, "A quote is opened here and never closed."),
    ('a: "open\n\nb: "x"\n', 1, "A quote is opened here and closed only 2 lines further down."),
    ('a: "x" y\n', 1, "The text goes on after its closing quote."),
    ("a: b\n  c: d\n", 2, "This line is indented further than the one above"),
    ("a: b\nc\nd: e\n", 2, "There is no colon in this line"),
    ('a: "S:\\Safe"\n', 1, "A backslash between double quotes has a meaning of its own."),
    ("a: @desk\n", 1, "The text here starts with a sign that has a meaning of its own"),
    ("[1]: 2\n", 1, "A name is expected here, before the colon."),
    ("a: [1\n", 2, "The layout of this line cannot be read"),
    ("a: " + "[" * 100_000, 1, "This is nested deeper than 30 levels."),
    ("a: [" + "1," * 60_000 + "]", 1, "The file has more than 50,000 items."),
]


@pytest.mark.parametrize(("text", "line", "message"), REFUSED, ids=lambda value: str(value)[:24])
def test_what_would_mean_two_things_is_refused_with_a_line(
    text: str, line: int, message: str
) -> None:
    with pytest.raises(Refusal) as refused:
        compose(text)
    assert refused.value.line == line
    assert refused.value.message.startswith(message)
    assert refused.value.hint


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_thirty_levels_are_read_and_one_more_is_not(opening: str) -> None:
    closing = {"[": "]", "{a: ": "}"}[opening]
    compose("a: " + opening * 30 + closing * 30)
    with pytest.raises(Refusal):
        compose("a: " + opening * 31 + closing * 31)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    said: list[Refusal] = []
    try:
        compose(text)
    except Refusal as refusal:
        said.append(refusal)
    assert all(each.message and each.line >= 1 for each in said)


TREES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(
        lambda text: flaw_in(text) is None
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcxyz_", min_size=1, max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abcxyz_", min_size=1, max_size=8), TREES, min_size=1, max_size=5))
def test_what_ruamel_writes_is_read_back_as_it_was(tree: dict[str, object]) -> None:
    text = StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = False
    writer.dump(_quoted(tree), text)
    assert compose(text.getvalue())[0] == in_one_form(tree)


def in_one_form(value: object) -> object:
    """Return the tree with every text in NFC, as it is read."""
    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, dict):
        return {key: in_one_form(item) for key, item in value.items()}
    return [in_one_form(item) for item in value] if isinstance(value, list) else value


def _quoted(value: object) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {key: _quoted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_quoted(item) for item in value]
    return DoubleQuotedScalarString(value)


def test_a_time_between_brackets_needs_quotes_and_the_message_says_so() -> None:
    with pytest.raises(Refusal) as said:
        compose("bands:\n  - {days: mon to fri, opens: 09:00, closes: 17:00}\n")
    assert said.value.message == "There is a colon in a value that stands in brackets."
    assert (said.value.line, said.value.hint) == (2, "Put quotes round the value.")
