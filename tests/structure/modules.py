"""What the tests of the house look at: committed files, modules, imports and calls."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
GENERATOR = REPOSITORY / "generator"
PACKAGE = "goldenthread"


@dataclass(frozen=True)
class Module:
    """One file: ``name`` is dotted, ``path`` is where it stands."""

    name: str
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path.name)

    @property
    def room(self) -> str:
        return room_of(self.name)

    @property
    def where(self) -> str:
        return self.path.relative_to(REPOSITORY).as_posix()


def committed() -> list[str]:
    """Return the paths of the files that git keeps, and of those that it would."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    paths = {path for path in listed.stdout.split("\0") if path}
    return sorted(path for path in paths if (REPOSITORY / path).is_file())


def room_of(name: str) -> str:
    """Return the room of a dotted name: what follows the package, or nothing for the package."""
    return name.partition(".")[2].partition(".")[0]


def all_modules() -> list[Module]:
    """Return the package's modules in the order of their names."""
    found = []
    for path in sorted((GENERATOR / PACKAGE).rglob("*.py")):
        parts = path.relative_to(GENERATOR).with_suffix("").parts
        found.append(Module(".".join(parts).removesuffix(".__init__"), path))
    return sorted(found, key=lambda module: module.name)


def imports(module: Module, names: set[str]) -> Iterator[tuple[str, int]]:
    """Yield the modules of ours that ``module`` imports, with the line, wherever the import stands.

    Imports inside functions and under TYPE_CHECKING count like any other. ``names`` are all
    modules of ours: ``from a import b`` imports ``a.b`` where that is a module, and ``a`` else.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in names:
                    yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                target = whole if whole in names else node.module
                if target in names:
                    yield target, node.lineno


def imported_libraries(module: Module) -> Iterator[tuple[str, int]]:
    """Yield the first name of everything that ``module`` imports from elsewhere, with the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0], node.lineno


def calls(module: Module) -> Iterator[tuple[str, int]]:
    """Yield every call by its dotted name as written (``date.today``), with the line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and (name := dotted(node.func)):
            yield name, node.lineno


def dotted(node: ast.expr) -> str:
    """Return ``a.b.c`` for an expression of names and dots, and an empty text for any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        left = dotted(node.value)
        return f"{left}.{node.attr}" if left else ""
    return ""
