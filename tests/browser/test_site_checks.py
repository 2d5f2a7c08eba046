"""What programs say of every page: requests, refusals and accessibility."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import ViewportSize

from tests.browser.screens import DESK
from tests.browser.screens import PAGES
from tests.browser.screens import PHONE
from tests.browser.screens import Scheme
from tests.browser.screens import opened


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone light", "desk dark"]
)
def test_nothing_is_asked_of_another_host_and_nothing_is_refused(
    browser: Browser, address: str, size: ViewportSize, scheme: Scheme
) -> None:
    page = opened(browser, size, scheme)
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for name in PAGES:
        page.goto(address + name, wait_until="networkidle")
    assert not [url for url in asked if not url.startswith((address, "data:"))]
    assert not [each for each in complaints if "registration blocked" not in each]
    page.context.close()


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone light", "desk dark"]
)
def test_axe_finds_nothing(
    browser: Browser, address: str, size: ViewportSize, scheme: Scheme
) -> None:
    axe = Axe()
    page = opened(browser, size, scheme, bypass_csp=True)
    for name in (*PAGES, "404.html"):
        page.goto(address + name)
        found = axe.run(page).response["violations"]
        assert not [(each["id"], each["nodes"][0]["html"]) for each in found], name
    page.context.close()
