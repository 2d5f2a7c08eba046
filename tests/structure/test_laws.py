"""Laws of the design that a reader of one module cannot see broken in another."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.structure.modules import REPOSITORY
from tests.structure.modules import Module
from tests.structure.modules import all_modules
from tests.structure.modules import calls
from tests.structure.modules import imported_libraries

MODULES = all_modules()
LONGEST = 400
CLOCKS = {
    "date.today",
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.ctime",
    "time.gmtime",
    "time.localtime",
    "time.strftime",
    "time.time",
    "time.time_ns",
}
SHOWS_TO_THIS_MACHINE = {"generator/goldenthread/cli/serve.py": {"http"}}
"""``serve`` answers browsers on this machine; tests/cli/test_serve.py holds it to that address."""
THREADS = {
    "generator/goldenthread/cli/serve.py": {"_thread", "threading"},
    "generator/goldenthread/emit/site/live.py": {"threading"},
    "generator/goldenthread/pipeline/beside.py": {"threading"},
}
"""``serve`` answers several browsers at a time; nothing else has threads (decision 22).

``beside`` asks whether there are any.
"""
CODE_FROM_DATA = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "os.system",
    "os.popen",
    "yaml.load",
    "yaml.unsafe_load",
}


def called(names: set[str], allowed: set[str]) -> list[str]:
    return [
        f"{module.where}:{line} calls {name}"
        for module in MODULES
        if module.room not in allowed
        for name, line in calls(module)
        if name in names
    ]


def test_only_the_command_line_reads_the_clock() -> None:
    assert not called(CLOCKS, allowed={"cli"})


def test_data_is_never_run_as_code() -> None:
    assert not called(CODE_FROM_DATA, allowed=set())


def test_nothing_is_unpickled() -> None:
    risky = {"pickle", "marshal", "shelve", "dill"}
    assert not [
        f"{module.where}:{line}"
        for module in MODULES
        for library, line in imported_libraries(module)
        if library in risky
    ]


def test_nothing_reaches_for_the_network() -> None:
    network = {"socket", "urllib", "http", "requests", "urllib3", "httpx", "ftplib", "smtplib"}
    assert not [
        f"{module.where}:{line} imports {library}"
        for module in MODULES
        for library, line in imported_libraries(module)
        if library in network - SHOWS_TO_THIS_MACHINE.get(module.where, set())
        and not names_only(module, line)
    ]


def test_nothing_waits_for_a_thread() -> None:
    threads = {"_thread", "asyncio", "concurrent", "multiprocessing", "queue", "threading"}
    assert not [
        f"{module.where}:{line} imports {library}"
        for module in MODULES
        for library, line in imported_libraries(module)
        if library in threads - THREADS.get(module.where, set())
    ]


def names_only(module: Module, line: int) -> bool:
    """``urllib.parse`` takes addresses apart and asks nobody."""
    return "urllib.parse" in module.text.splitlines()[line - 1]


def test_only_the_command_line_and_reports_print() -> None:
    assert not called({"print"}, allowed={"cli", "report"})


@pytest.mark.parametrize("folder", ["generator", "tests"])
def test_no_module_is_too_long_to_read_in_one_go(folder: str) -> None:
    lengths = {
        path.relative_to(REPOSITORY).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in sorted((REPOSITORY / folder).rglob("*.py"))
    }
    assert not {where: length for where, length in lengths.items() if length > LONGEST}


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{module.where}:{getattr(node, 'lineno', 1)}"
        for module in MODULES
        for node in public(module.tree)
        if not ast.get_docstring(node)
    ]
    assert not silent


def public(node: ast.AST) -> Iterator[ast.Module | ast.ClassDef | ast.FunctionDef]:
    """Yield a module, class or function and what is public in it; inside a function nothing is."""
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
        if getattr(node, "name", "").startswith("_"):
            return
        yield node
    if isinstance(node, ast.Module | ast.ClassDef):
        for child in node.body:
            yield from public(child)
