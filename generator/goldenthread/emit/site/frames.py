"""Frames: what the site engine prints round the words of a page, printed once for many pages.

A frame is a Markdown page of headings and marks. Pages of one folder whose headings have the
same levels and anchors share one: menu, way to the styles and table of contents are the same,
and only the words differ. They are put in place of the marks when the engine is done, so no
text of ours is read as Markdown, HTML or Jinja by anybody. A site of 1,000 pages has about 30
frames, and printing them is nine tenths of what the engine does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.emit.site.blocks import Writer
from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.links import Href
from goldenthread.emit.site.sections import headings_in
from goldenthread.emit.site.sections import sections
from goldenthread.model.block import Page
from goldenthread.model.inline import plain

_MARK = re.compile(r"gt_(\w+?)_tg")
"""No text of ours is taken for a mark: the encoder leaves no ``_``, nor does a slug hold one."""
_HEADING = re.compile(r"(<h\d[^>]*>)gt_words(\d+)_tg")
_ALONE = re.compile(r"<p>(gt_body\d+_tg)</p>")
_NAMES = re.compile(r"\n<div>gt_names_tg.*?</div>")
_URL = re.compile(r"\s*<url>.*?</url>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Frame:
    """What pages must have in common to share a frame.

    ``slug`` is the page's own, or one that several share. ``headings`` are level and anchor of
    each section; ``names`` are anchors further in, given where somebody's links may need them.
    """

    slug: str
    described: bool
    headings: tuple[tuple[int, str], ...]
    names: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """Return the mark in a shared slug, where each page has its own name; else nothing."""
        found = _MARK.search(self.slug)
        return found[1] if found else ""

    def markdown(self) -> str:
        """Return the Markdown of the frame, front matter included."""
        about = _mark("about") if self.described else '""'
        parts = [f"---\ntitle: {_mark('title')}\ndescription: {about}\n---"]
        for number, (level, anchor) in enumerate(self.headings):
            parts.append(f"{'#' * level} {_mark(f'words{number}')} {{#{anchor}}}")
            parts.append(_mark(f"body{number}"))
        names = "".join(f'<i id="{name}"></i>' for name in self.names)
        parts += [f"<div>{_mark('names')}{names}</div>"] if names else []
        return "\n\n".join(parts) + "\n"


def frame_of(page: Page, *, alone: bool) -> Frame:
    """Return the frame of a page, which ``alone`` keeps from being shared."""
    headings = tuple((each.heading.level, each.heading.anchor) for each in sections(page))
    described = bool(page.description)
    if alone:
        names = {each.anchor for each in headings_in(page.blocks)} - {name for _, name in headings}
        return Frame(page.slug, described, headings, tuple(sorted(names - {""})))
    folder = page.slug.rpartition("/")[0]
    digest = hashlib.sha256(repr((described, headings)).encode()).hexdigest()[:12]
    return Frame(f"{folder}/{_mark(f'name{digest}')}", described, headings)


def frames_of(
    pages: Iterable[Page], alone: Callable[[Page], bool]
) -> dict[Frame, tuple[Page, ...]]:
    """Return every frame with its pages. ``alone`` says which pages share with no other."""
    found: dict[Frame, list[Page]] = {}
    for page in pages:
        found.setdefault(frame_of(page, alone=alone(page)), []).append(page)
    return {frame: tuple(members) for frame, members in found.items()}


def words_of(page: Page, href: Href, above: Page | None) -> dict[str, str]:
    """Return what stands in place of each mark on a page.

    ``href`` gives the way from this page to any target; ``above`` is the index page that
    leads here. Raises SiteError for a picture that was not drawn.
    """
    write = Writer(page.slug, href)
    words = {"title": encode(page.title), "about": encode(page.description)}
    for number, section in enumerate(sections(page)):
        words[f"words{number}"] = encode(plain(section.heading.content))
        words[f"heading{number}"] = write.words(section.heading.content)
        words[f"body{number}"] = write.all(section.blocks)
    words["body0"] = "\n".join(filter(None, (write.way_up(above), words["body0"])))
    return words


def cut(printed: str) -> list[str]:
    """Cut a printed frame at its marks: every second part is the name of a mark."""
    printed = _HEADING.sub(r"\1gt_heading\2_tg", printed)
    return _MARK.split(_NAMES.sub("", _ALONE.sub(r"\1", printed)))


def filled(parts: list[str], frame: Frame, page: Page, words: Mapping[str, str]) -> str:
    """Return the HTML of a page: a frame that was cut, with words in place of its marks."""
    words = {**words, frame.mark: page.slug.rpartition("/")[2]}
    done = list(parts)
    done[1::2] = [words[mark] for mark in parts[1::2]]
    return "".join(done)


def sitemap(printed: str, frames: Mapping[Frame, tuple[Page, ...]]) -> str:
    """Return the engine's map of the site with every page in place of its frame."""
    pages = {frame.slug: members for frame, members in frames.items()}

    def spread(match: re.Match[str]) -> str:
        shared = next((slug for slug in pages if f"/{slug}.html" in match[0]), None)
        if shared is None:
            return match[0]
        return "".join(match[0].replace(shared, page.slug) for page in pages[shared])

    return _URL.sub(spread, printed)


def _mark(name: str) -> str:
    return f"gt_{name}_tg"
