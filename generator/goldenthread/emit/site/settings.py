"""MkDocs' settings of one build: the library's own, with what the generator relies on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from goldenthread.emit.site.dates import in_words
from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.packaged import ASSETS
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.site.source import SiteInput

_NAMES = (dict, "names with a colon (search: {}), so that the build can add what it needs")
_PATHS = (list, "a list of paths, each after a hyphen")
_SHAPES: dict[str, tuple[type, str]] = {
    "plugins": _NAMES,
    "markdown_extensions": _NAMES,
    "extra_css": _PATHS,
    "extra_javascript": _PATHS,
}
_MACROS = {
    "modules": ["goldenthread.emit.site.macros"],
    "on_error_fail": True,
    "on_undefined": "strict",
    "render_by_default": False,
    "j2_comment_start_string": "{##",
    "j2_comment_end_string": "##}",
}


def settings(site: SiteInput, nav: list[Any]) -> str:
    """Return the text of the build's ``mkdocs.yml``, which inherits the library's own.

    JSON is YAML, and unlike YAML has one way to write a text. Raises SiteError when the
    library's settings cannot be read.
    """
    config = site.config
    base = config if config is not None and config.is_file() else ASSETS / "mkdocs.yml"
    own = _read(base)
    return json.dumps(
        {
            "INHERIT": str(base.resolve()),
            "site_name": encode(site.title),
            "copyright": _made(site),
            "docs_dir": "docs",
            "use_directory_urls": False,
            "nav": nav,
            "not_in_nav": "/**",
            "theme": _theme(own, base.parent),
            "plugins": {"search": {}, "macros": _MACROS},
            "markdown_extensions": {"attr_list": {}, "admonition": {}},
            "extra_css": ["assets/goldenthread/site.css", *(own.get("extra_css") or [])],
            "extra_javascript": [
                "assets/goldenthread/site.js",
                *(own.get("extra_javascript") or []),
            ],
            "extra": {"generator": False},
            "validation": {
                "nav": {"omitted_files": "ignore"},
                "links": dict.fromkeys(("absolute_links", "unrecognized_links", "anchors"), "warn"),
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _theme(own: dict[str, Any], folder: Path) -> dict[str, Any]:
    theme = {"name": "material", "font": False}
    named = own.get("theme")
    custom = named.get("custom_dir") if isinstance(named, dict) else None
    return theme | {"custom_dir": str((folder / custom).resolve())} if custom else theme


def _made(site: SiteInput) -> str:
    """Return the last line of every page: its day, whom it is for, and until when it is used.

    The date that a script compares with the reader's clock stands in words for everybody else.
    """
    said = encode(f"As recorded on {in_words(site.as_of)}.")
    if site.until is None:
        return said
    last = f'<time class="gt-until" datetime="{site.until}">{encode(in_words(site.until))}</time>'
    return f"{said} For our staff only. To be used until {last}."


def _read(config: Path) -> dict[str, Any]:
    try:
        with config.open("rb") as file:
            own = yaml_load(file)
    except (ConfigurationError, UnicodeDecodeError) as error:
        raise SiteError(f"{config.name} cannot be read: {error}") from error
    if not isinstance(own, dict):
        raise SiteError(f'{config.name} must hold names with a colon, such as "theme:".')
    for name, (kind, shape) in _SHAPES.items():
        if not isinstance(own.get(name) or kind(), kind):
            raise SiteError(f'{config.name}: "{name}" must be {shape}.')
    return own
