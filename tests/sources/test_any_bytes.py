"""Any bytes in: a record or a finding out, and never anything else.

A run of the suite tries a few hundred inputs. To search for longer:
``GT_EXAMPLES=20000 pytest -n0 tests/sources/test_any_bytes.py``
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.library.load import load
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.records import KINDS
from goldenthread.sources.files import Source
from goldenthread.sources.files import addresses_named
from goldenthread.sources.files import read
from tests.support import SAMPLES
from tests.support import sample_values
from tests.support import settings_of

LONG = settings(
    max_examples=int(os.environ.get("GT_EXAMPLES", "150")),
    deadline=2000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
FOLDER = TemporaryDirectory()
ROOT = Path(FOLDER.name)

PIECES = st.sampled_from(
    [
        *(
            "kind: ",
            "contact",
            "- ",
            ": ",
            "\n",
            "  ",
            "\t",
            '"',
            "'",
            "|",
            ">-",
            "{",
            "}",
            "[",
            "]",
        ),
        *("&a ", "*a", "<<: ", "!!str ", "%YAML 1.1\n", "---\n", "...\n", "? ", "# ", "\\u202e"),
        *("\\ud83d", "0117 496 0000", "2026-02-30", "null", "~", "\ufeff", "\u200b", "[[a/b#c]]"),
        *("records:\n", "id: x\n", "audience: public\n", "<<<<<<< HEAD\n", "\r", "\0", "\u0660"),
    ]
)
MARKUP = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)
BYTES = st.binary(max_size=300) | MARKUP.map(lambda text: text.encode("utf-8", "surrogatepass"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | MARKUP,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def read_bytes(content: bytes, name: str = "x.yaml") -> Source | Finding:
    path = ROOT / "pathways" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert all("/" in each for each in addresses_named(path))
    return read(ROOT, path)


def check(found: Source | Finding) -> None:
    """Hold that what came out is a library with findings that a person can act on."""
    findings = (found,) if isinstance(found, Finding) else load(settings_of(), [found])[1]
    for each in findings:
        assert each.message.strip()
        assert each.place.file.startswith("pathways/")
        assert each.place.line >= 0
        assert each.severity is Severity.ERROR
        json.dumps([each.message, each.hint, each.example], ensure_ascii=False).encode()


@LONG
@given(BYTES, st.sampled_from(["x.yaml", "x.md"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    check(read_bytes(content, name))


@LONG
@given(st.sampled_from(sorted(SAMPLES.glob("*.yaml"))), st.data())
def test_a_damaged_record_is_read_or_refused(sample: Path, data: st.DataObject) -> None:
    content = sample.read_bytes()
    place = data.draw(st.integers(0, len(content)))
    gap = data.draw(st.integers(0, 20))
    check(read_bytes(content[:place] + data.draw(BYTES) + content[place + gap :]))


@LONG
@given(st.sampled_from(KINDS), st.data())
def test_a_record_with_strange_values_is_read_or_refused(kind: Any, data: st.DataObject) -> None:
    values = sample_values(kind.kind)
    for name in data.draw(st.lists(st.sampled_from(sorted(values)), max_size=4)):
        values[name] = data.draw(VALUES)
    check(
        read_bytes(
            json.dumps(values, ensure_ascii=data.draw(st.booleans())).encode(
                "utf-8", "surrogatepass"
            )
        )
    )
