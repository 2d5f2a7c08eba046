"""Libraries from YAML text, for tests that read as specifications.

``library_of`` takes files by name; fields that a record leaves out are filled from
``tests/samples/<kind>.yaml``, so that a test shows only what it is about.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.model.finding import Finding
from goldenthread.records import BY_KIND
from goldenthread.records.settings import Settings
from goldenthread.rules.engine import run
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import world_of
from goldenthread.sources.files import Source
from goldenthread.sources.tree import compose

ROOT = Path(__file__).parent.parent
SAMPLES = Path(__file__).parent / "samples"
AS_OF = date(2026, 11, 16)


def sample_values(kind: str) -> dict[str, Any]:
    """Return the fields of the sample record of a kind."""
    values: dict[str, Any] = compose((SAMPLES / f"{kind}.yaml").read_text(encoding="utf-8"))[0]
    return values


def source_of(text: str, file: str = "", *, fill: bool = True) -> Source:
    """Return YAML text as a source, with fields that are left out filled from the samples.

    Without a name, the file is called after the record that it holds.
    """
    data, places = compose(text)
    file = file or f"pathways/{data.get('id', 'example')}.yaml"
    if fill:
        records = data.get("records", [data])
        for record in records:
            _fill(record, record.get("kind") or data.get("kind"))
    return Source(file, "0" * 64, data, places, text)


def _fill(record: dict[str, Any], kind: str) -> None:
    if kind not in BY_KIND:
        return
    for name, value in sample_values(kind).items():
        if name not in ("id", "kind"):
            record.setdefault(name, value)


def settings_of(**fields: Any) -> Settings:
    """Return settings of a demonstration library, with some fields changed."""
    return Settings(**{"name": "Test", "provider": "elm-care", "demonstration": True, **fields})


def read_library(
    *texts: str, fill: bool = True, **settings: Any
) -> tuple[Library, tuple[Finding, ...]]:
    """Return the library of some YAML texts and what was found while reading them."""
    return load(settings_of(**settings), [source_of(text, fill=fill) for text in texts])


def library_of(*texts: str, fill: bool = True, **settings: Any) -> Library:
    """Return the library of some YAML texts, which must read without a finding."""
    library, findings = read_library(*texts, fill=fill, **settings)
    assert not findings, findings
    return library


def findings_of(rule: Rule, library: Library) -> tuple[Finding, ...]:
    """Return what one rule finds in a library on the day of the tests."""
    return run((rule,), world_of(library, AS_OF))
