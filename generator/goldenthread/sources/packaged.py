"""Reference data that ships with the package: word lists and tables, as YAML beside the code."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from goldenthread.sources.tree import compose


@cache
def packaged(name: str) -> Any:
    """Return the values of ``reference/<name>.yaml``. Nobody may change them."""
    file = files("goldenthread").joinpath("reference", f"{name}.yaml")
    return compose(file.read_text(encoding="utf-8"))[0]
