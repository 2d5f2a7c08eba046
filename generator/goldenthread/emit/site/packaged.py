"""Where things lie: the look that ships with the package, the data of one build."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
DATA = "data/site.json"
"""Beside the build's ``mkdocs.yml``, outside what is published."""
