"""What hand-written pages may say: values that the build wrote, never looked up elsewhere.

The macros plugin loads this module inside MkDocs. A page opts in with ``render_macros: true``
in its front matter; an unknown kind or address fails the build and names what was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs_macros.plugin import MacrosPlugin

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.packaged import DATA


def define_env(env: MacrosPlugin) -> None:
    """Offer ``count(kind)``, ``fact(address)`` and ``as_of`` to the pages of one build."""
    data = json.loads((Path(env.project_dir) / DATA).read_text(encoding="utf-8"))
    env.macros["count"] = _looking_up(data.get("counts", {}), "kind of record")
    env.macros["fact"] = _looking_up(data.get("facts", {}), "fact")
    env.variables["as_of"] = encode(data["as_of"])


def _looking_up(values: dict[str, Any], what: str) -> Callable[[str], str]:
    def look_up(name: str) -> str:
        if name not in values:
            raise LookupError(f'there is no {what} "{name}"')
        return encode(str(values[name]))

    return look_up
