"""The screens and pages that the browser tests look at."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
SMALLEST: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 900}
PATHWAY = "pathways/self-neglect/northbridge.html"
CRISIS = "call/northbridge.html"
PAGES = ("index.html", PATHWAY, "authorities/northbridge.html", "thresholds.html", CRISIS)
Scheme = Literal["light", "dark"]


def opened(browser: Browser, size: ViewportSize, scheme: Scheme = "light", **more: bool) -> Page:
    context = browser.new_context(
        viewport=size, color_scheme=scheme, service_workers="block", **more
    )  # type: ignore[arg-type]
    return context.new_page()
