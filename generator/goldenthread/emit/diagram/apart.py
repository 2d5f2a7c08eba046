"""Pictures drawn in a process of their own, which may die without taking a build with it.

Graphviz ends its process when there is too little memory, without a word and with exit code 1.
What goes to such a process and what comes back is JSON.
"""

from __future__ import annotations

import json
import os
import sys
from base64 import b64decode
from base64 import b64encode
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from typing import Any

from goldenthread.emit import process
from goldenthread.emit.diagram.drawing import Drawing
from goldenthread.emit.diagram.drawing import Task
from goldenthread.emit.diagram.drawing import draw_one
from goldenthread.emit.diagram.engine import Engine
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.passing import passing_folder
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node
from goldenthread.model.inline import Quote

_SECONDS_TO_START = 60
_SECONDS_A_PICTURE = 30
_MOST = 2048 * process.MIB
_WORKER = "goldenthread.emit.diagram.worker"


@contextmanager
def drawing_apart(
    tasks: Iterable[Task], *, engine: Engine
) -> Iterator[Callable[[], dict[str, Drawing]]]:
    """Let another process draw pictures while the block does something else.

    What is given waits for them and returns them by name. Raises ``DiagramError``.
    """
    asked = [{"diagram": asdict(diagram), "png": png} for diagram, png in tasks]
    # One that is ended in the middle cannot clear up: what it kept in its folder goes with it.
    with passing_folder("goldenthread-draw-") as folder:
        with _in_words():
            program = process.Program(
                [sys.executable, "-m", _WORKER, engine],
                json.dumps(asked).encode(),
                seconds=_SECONDS_TO_START + _SECONDS_A_PICTURE * len(asked),
                most=_MOST,
                environment=os.environ | {"TMPDIR": str(folder)},
            )
        with program:
            yield partial(_drawings, program)


def answer(asked: bytes, engine: Engine) -> bytes:
    """Draw what another process asked for, and return what to tell it."""
    drawn = {}
    for each in json.loads(asked):
        diagram = _diagram(each["diagram"])
        try:
            drawn[diagram.name] = _as_json(draw_one((diagram, each["png"]), engine=engine))
        except DiagramError as error:
            return json.dumps({"trouble": str(error)}).encode()
    return json.dumps({"drawn": drawn}).encode()


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except process.Trouble as trouble:
        raise DiagramError(f"The process that draws the pictures {trouble}.") from trouble


def _drawings(program: process.Program) -> dict[str, Drawing]:
    with _in_words():
        done = program.done()
    if done.code or not done.out:
        said = " ".join(done.err.decode("utf-8", "replace").split())[-300:]
        raise DiagramError(
            "Graphviz ended in the middle of a picture. There may be too little memory: close "
            f"other programs, then try again. It said: {said or 'nothing'}."
        )
    told = json.loads(done.out)
    if "trouble" in told:
        raise DiagramError(told["trouble"])
    return {name: _drawing(each) for name, each in told["drawn"].items()}


def _diagram(values: Mapping[str, Any]) -> Diagram:
    parts = {
        "nodes": tuple(Node(**each) for each in values["nodes"]),
        "edges": tuple(Edge(**each) for each in values["edges"]),
        "quotes": tuple(Quote(**each) for each in values["quotes"]),
    }
    return Diagram(**{**values, **parts})


def _as_json(drawing: Drawing) -> dict[str, Any]:
    png = b64encode(drawing.png).decode() if drawing.png is not None else None
    return {**asdict(drawing), "png": png}


def _drawing(values: Mapping[str, Any]) -> Drawing:
    png = b64decode(values["png"]) if values["png"] is not None else None
    return Drawing(**{**values, "png": png})
