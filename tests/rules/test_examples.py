"""Every rule's examples, executed: the bad one is found where marked, the good one is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.library.load import load_settings
from goldenthread.model.finding import Finding
from goldenthread.records.settings import Settings
from goldenthread.rules import RULES
from goldenthread.rules.engine import run
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import world_of
from goldenthread.rules.suppressions.applying import apart
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.folder import look
from tests.support import AS_OF
from tests.support import settings_of
from tests.support import source_of

MARK = "# <-"
WAS = re.compile(r"^(\s*[a-z_]+:).*# (?:<- )?was (.*)$", re.MULTILINE)


def found(rule: Rule, text: str, folder: Path) -> list[Finding]:
    """Return what the rule finds in an example, by the same way as the real run."""
    if rule.code == "GT006":
        return passed_over(text, folder)
    file = folder / "pathways" / "example.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    raw = read(folder, file)
    if isinstance(raw, Finding):
        return [raw]
    if rule.code == "GT005":
        settings = load_settings(raw)
        return [] if isinstance(settings, Settings) else list(settings)
    keep_id = rule.code == "GT004"
    source = source_of(text, "pathways/example.yaml")
    if not keep_id and "records" not in source.data:
        source.data.setdefault("id", "example")
    demonstration = rule.code != "GT403"
    library, findings = load(
        settings_of(demonstration=demonstration, inspection_framework="saf"), [source]
    )
    if rule.code == "GT191":
        return suppressed(library)
    if rule.check is None:
        return [each for each in findings if each.code == rule.code]
    assert [each for each in findings if each.code != "GT004"] == []
    before = library_before(text) if WAS.search(text) else None
    return list(run((rule,), world_of(library, AS_OF, before)))


def library_before(text: str) -> Library:
    """Return the library of an example as it was: a line may end with what stood there before."""
    source = source_of(WAS.sub(r"\1 \2", text), "pathways/example.yaml")
    source.data.setdefault("id", "example")
    return load(settings_of(), [source])[0]


def suppressed(library: Library) -> list[Finding]:
    """Return what is said of the suppressions when everything else has run."""
    rules = run(RULES, world_of(library, AS_OF))
    parted = apart(rules, library, AS_OF, frozenset())
    return [each for each in parted.counting if each.code == "GT191"]


def passed_over(text: str, folder: Path) -> list[Finding]:
    """Return what is said of a file under the name that its first line gives."""
    file = folder / text.split()[1]
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return look(folder).findings


def marked(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if MARK in line]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_bad_example_is_found_on_its_marked_lines(rule: Rule, tmp_path: Path) -> None:
    findings = found(rule, rule.bad, tmp_path)
    assert [max(each.place.line, 1) for each in findings] == marked(rule.bad)
    assert {each.code for each in findings} == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_good_example_is_not_found(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, rule.good, tmp_path) == []
    assert MARK not in rule.good


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_finding_says_what_is_wrong_and_what_to_do(rule: Rule, tmp_path: Path) -> None:
    for finding in found(rule, rule.bad, tmp_path):
        assert finding.message.endswith(".")
        assert finding.hint
        assert not {"mapping", "scalar", "ValidationError", "None"} & set(finding.message.split())


def test_registry_is_the_folder_in_order() -> None:
    """Every rule file is registered once, and codes rise."""
    folder = Path(__file__).parents[2] / "generator" / "goldenthread" / "rules"
    files = sorted(path.stem.split("_")[0].upper() for path in folder.glob("*/gt*.py"))
    assert [rule.code for rule in RULES] == files


def test_a_source_is_a_source() -> None:
    """The support code fills a short example from the sample of its kind."""
    assert isinstance(source_of("kind: role\nid: a"), Source)
