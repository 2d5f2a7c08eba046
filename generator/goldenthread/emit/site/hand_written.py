"""The hand-written part of a site: a folder of Markdown pages and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.utils.meta import get_data

from goldenthread.emit.site.source import SiteError

_PAGE = ".md"
_OPT_IN = "render_macros"
_ASSETS = {".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".ico", ".woff2", ".pdf"}


@dataclass(frozen=True, slots=True)
class HandWritten:
    """Files by their path in the site, with their bytes; sorted by path."""

    files: dict[str, bytes]

    @property
    def slugs(self) -> list[str]:
        """Return the slugs of the pages."""
        return [path.removesuffix(_PAGE) for path in self.files if path.endswith(_PAGE)]

    @property
    def assets(self) -> list[str]:
        """Return the paths of everything that is not a page."""
        return [path for path in self.files if not path.endswith(_PAGE)]

    def names(self, slug: str) -> bool:
        """Say whether a page may link to the generated page ``slug``, so that it is checked."""
        file = f"{slug.rpartition('/')[2]}{_PAGE}".encode()
        return any(file in text for path, text in self.files.items() if path.endswith(_PAGE))

    def uses_macros(self, slug: str) -> bool:
        """Say whether a page opts in to macros."""
        _, front = get_data(self.files[f"{slug}{_PAGE}"].decode("utf-8-sig"))
        return bool(front.get(_OPT_IN))


def read_hand_written(
    folder: Path | None, checked: Mapping[str, bytes] | None = None
) -> HandWritten:
    """Read the folder, or nothing when there is none.

    ``checked`` are the pages as they were read and checked: then no page is read again, so that
    what is published is what was checked. Hidden files are left alone. Raises SiteError for a
    link or for a kind of file that has no place on a site: what lies in this folder is published.
    """
    if folder is None or not folder.is_dir():
        return HandWritten({})
    files = {path: _content(folder, path, checked) for path in sorted(_paths(folder))}
    for path, content in files.items():
        if path.endswith(_PAGE):
            _check(f"{folder.name}/{path}", content)
    return HandWritten(files)


def _content(folder: Path, path: str, checked: Mapping[str, bytes] | None) -> bytes:
    if checked is None or not path.endswith(_PAGE):
        return (folder / path).read_bytes()
    if path not in checked:
        raise SiteError(
            f"{folder.name}/{path} was not there when the pages were checked. Try again."
        )
    return checked[path]


def _check(name: str, content: bytes) -> None:
    """Refuse a page whose front matter or braces MkDocs would print as they stand."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SiteError(f"{name} is not UTF-8 text. Save it as UTF-8.") from error
    _, front = get_data(text)
    if text.startswith("---") and not front:
        raise SiteError(
            f"{name} starts with lines between --- and ---, but they cannot be read. "
            "Write each as a name, a colon and a value."
        )
    if "{{" in text and _OPT_IN not in front:
        raise SiteError(
            f"{name} has braces {{{{ }}}}, which are printed as they stand. Put "
            f'"{_OPT_IN}: true" between --- and --- at the top of the page, or false to print them.'
        )


def _paths(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if any(part.startswith(".") for part in name.parts):
            continue
        if path.is_symlink():
            raise SiteError(f"{folder.name}/{name.as_posix()} is a link. Put the file itself here.")
        if path.is_dir():
            continue
        if not path.is_file() or path.suffix not in _ASSETS | {_PAGE}:
            raise SiteError(
                f"{folder.name}/{name.as_posix()} would be published, but a site holds only "
                f"Markdown pages, pictures and styles. Move the file elsewhere."
            )
        yield name.as_posix()
