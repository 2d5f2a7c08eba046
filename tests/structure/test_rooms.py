"""The house keeps its floors: a room imports only from rooms below it.

Lazy imports and imports for types count, because they are where such orders rot first.
"""

from __future__ import annotations

import networkx as nx

from tests.structure.modules import all_modules
from tests.structure.modules import calls
from tests.structure.modules import imported_libraries
from tests.structure.modules import imports
from tests.structure.modules import room_of

SIBLINGS = {"rules", "views", "emit", "report"}
FLOORS = (
    {""},  # the package itself: its version
    {"model"},
    {"sources"},
    {"records"},
    {"library"},
    {"graph"},
    SIBLINGS,
    {"pipeline"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
ONLY_HERE = {
    "ruamel": {"sources"},
    "_ruamel_yaml": {"sources"},
    "yaml": {"sources"},
    "click": {"cli"},
}
"""Libraries that belong to one room, because the room exists to keep them in one place."""

MODULES = all_modules()
NAMES = {module.name for module in MODULES}
LINKS = [
    (module, target, line)
    for module in MODULES
    for target, line in imports(module, NAMES)
    if target != module.name
]


def test_every_room_has_its_floor() -> None:
    assert {module.room for module in MODULES} <= FLOOR.keys()


def test_a_room_imports_only_from_rooms_below_it() -> None:
    wrong = [
        f"{module.where}:{line} imports {target}"
        for module, target, line in LINKS
        if room_of(target) != module.room and FLOOR[room_of(target)] >= FLOOR[module.room]
    ]
    assert not wrong


def test_emitters_know_only_the_model() -> None:
    wrong = [
        f"{module.where}:{line} imports {target}"
        for module, target, line in LINKS
        if module.room == "emit" and room_of(target) not in {"emit", "model"}
    ]
    assert not wrong


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph((module.name, target) for module, target, _ in LINKS)
    circles = [sorted(each) for each in nx.strongly_connected_components(graph) if len(each) > 1]
    assert not circles


def test_a_library_that_belongs_to_one_room_stays_there() -> None:
    wrong = [
        f"{module.where}:{line} imports {library}"
        for module in MODULES
        for library, line in imported_libraries(module)
        if library in ONLY_HERE and module.room not in ONLY_HERE[library]
    ]
    assert not wrong


def test_only_the_command_line_imports_by_a_computed_name() -> None:
    """Such an import would pass by the tests above."""
    by_name = {"import_module", "importlib.import_module", "runpy.run_module", "__import__"}
    wrong = [
        f"{module.where}:{line} calls {name}"
        for module in MODULES
        for name, line in calls(module)
        if name in by_name and module.room != "cli"
    ]
    assert not wrong
