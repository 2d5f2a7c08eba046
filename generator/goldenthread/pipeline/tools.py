"""The versions of everything that has a hand in the bytes of a build."""

from __future__ import annotations

from importlib.metadata import version

from goldenthread import __version__
from goldenthread.emit.diagram import chosen
from goldenthread.emit.diagram import version as graphviz_version
from goldenthread.emit.word import pandoc

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "pydantic", "ruamel.yaml")


def tools() -> dict[str, str]:
    """Return the version of each tool by its name."""
    return {
        "goldenthread": __version__,
        "graphviz": graphviz_version(chosen()),
        "pandoc": pandoc.version(pandoc.find()),
        **{name: version(name) for name in PACKAGES},
    }
