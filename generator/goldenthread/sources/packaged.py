"""Reference data that ships with the package: word lists and tables, as YAML beside the code."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import Any

from goldenthread.sources.tree import compose


@cache
def packaged(name: str) -> Any:
    """Return the values of ``reference/<name>.yaml``. Nobody may change them."""
    raw = get_data("goldenthread", f"reference/{name}.yaml")
    if raw is None:
        raise FileNotFoundError(f"reference/{name}.yaml")
    return compose(raw.decode())[0]
