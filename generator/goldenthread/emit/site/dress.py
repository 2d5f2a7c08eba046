"""The last touches to a built page, the same whatever engine built it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.emit.site.drawings import put_in_drawings
from goldenthread.emit.site.inlines import inlines
from goldenthread.emit.site.links import Places
from goldenthread.emit.site.policy import policy
from goldenthread.model.inline import Inline

_ANYWHERE = "404"
_HEAD = '<meta charset="utf-8">'
_BANNER = '<div data-md-component="announce">'
_LANGUAGE = '<html lang="en"'


@dataclass(frozen=True, slots=True)
class Dress:
    """What every page of a site gets: drawings, the banner, the language and a policy."""

    places: Places
    drawings: Mapping[str, str]
    banner: tuple[Inline, ...]

    def on(self, page: str, slug: str) -> str:
        """Return the HTML of the page ``slug``, finished but for its drawings."""
        page = page.replace(_LANGUAGE, '<html lang="en-GB"', 1)
        page = page.replace(_BANNER, _BANNER + self._banner(slug), 1)
        return page.replace(_HEAD, _HEAD + policy(page), 1)

    def drawn(self, page: str) -> str:
        """Return the HTML of a page with its drawings."""
        return put_in_drawings(page, self.drawings)

    def _banner(self, slug: str) -> str:
        if not self.banner:
            return ""
        # The page for unknown addresses is shown at any depth, so no way from it is right.
        places = Places({}) if slug == _ANYWHERE else self.places
        words = inlines(self.banner, places.seen_from(slug))
        return (
            '<aside class="md-banner gt-banner" aria-label="Emergency">'
            f'<div class="md-banner__inner md-grid md-typeset">{words}</div></aside>'
        )
