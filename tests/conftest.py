"""What tests of several rooms share: the real browser, and patience with a busy machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck
from hypothesis import settings
from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium; without one a test fails, it is never passed over."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert program, "Chromium is not installed. `python3 run.py test` installs it."
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        with playwright.chromium.launch(executable_path=program, args=options) as browser:
            yield browser
