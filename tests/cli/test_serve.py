"""``goldenthread serve``: what is saved is checked at once and seen soon; nothing leaves here."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import expect

from goldenthread.cli import exits
from goldenthread.cli.main import run
from tests.cli.folders import change
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]
PAGE = "/authorities/anytown.html"
CONTACTS = "pathways/contacts/anytown.yaml"
OLD, NEW, WRONG = "01632 960201", "01632 960299", "01632 96029"
PATIENCE = 60
"""Seconds to wait before a test fails; on a quiet machine a change is seen in about half a one."""


class Serving:
    """A running ``goldenthread serve`` over a library that a test may edit."""

    def __init__(self, library: Path) -> None:
        self.library = library
        command = [sys.executable, "-m", "goldenthread", "serve", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--root", str(library)], stdout=subprocess.PIPE, text=True
        )
        self.lines: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait_for(lambda: "Ctrl-C stops." in self.said)
        self.url = self.said.split()[1].rstrip("/")

    def _listen(self) -> None:
        for line in self.process.stdout or ():
            self.lines.append(line)

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def wait_for(self, seen: Callable[[], bool]) -> float:
        """Wait until something is so, and return the seconds that it took."""
        began = time.monotonic()
        while not seen():
            assert time.monotonic() - began < PATIENCE, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.02)
        return time.monotonic() - began

    def get(self, path: str, host: str | None = None) -> tuple[int, str]:
        place = urlsplit(self.url)
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": host or place.netloc})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def shows(self, words: str, path: str = PAGE) -> bool:
        return words in self.get(path)[1]

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One run for the tests below; each leaves the library as it was."""
    library = tmp_path_factory.mktemp("served") / "library"
    assert run(["new", "library", str(library)]) == exits.CLEAN
    serving = Serving(library)
    serving.wait_for(lambda: serving.get(PAGE)[0] == 200)
    yield serving
    serving.stop()


@pytest.fixture
def edited(serving: Serving) -> Iterator[Serving]:
    """The same, put back afterwards."""
    before = tree(serving.library)
    yield serving
    for name, content in before.items():
        if (serving.library / name).read_bytes() != content:
            (serving.library / name).write_bytes(content)
    serving.wait_for(lambda: serving.shows(OLD))


def without_script(page: str) -> str:
    return re.sub(r'<script src="/.goldenthread/[^<]*</script>', "", page)


def test_it_shows_what_a_build_makes(serving: Serving, built: Path) -> None:
    for path in (PAGE, "/pathways/any-concern/anytown.html", "/call/anytown.html"):
        status, page = serving.get(path)
        assert status == 200
        assert without_script(page) == (built / "build" / "site" / path[1:]).read_text("utf-8")
    assert serving.get("/")[1] == serving.get("/index.html")[1]


def test_the_script_that_reloads_is_in_what_is_shown_and_in_no_file(
    serving: Serving, built: Path
) -> None:
    assert '<script src="/.goldenthread/reload.js?version=' in serving.get(PAGE)[1]
    assert not [
        name for name, content in tree(built / "build").items() if b".goldenthread" in content
    ]
    assert not [name for name in tree(serving.library) if name.startswith("build")]


def test_a_change_is_seen_on_every_page_that_quotes_it(edited: Serving) -> None:
    version = edited.get("/.goldenthread/version")
    change(edited.library, CONTACTS, OLD, NEW)
    edited.wait_for(lambda: edited.shows(NEW))
    assert edited.get("/.goldenthread/version") != version
    for path in (PAGE, "/contacts/anytown-night.html", "/call/anytown.html"):
        assert edited.shows(NEW, path)
        assert not edited.shows(OLD, path)


def test_a_page_that_was_shown_again_is_the_page_that_a_build_makes(
    edited: Serving, tmp_path: Path
) -> None:
    change(edited.library, CONTACTS, OLD, NEW)
    change(edited.library, "pathways/any-concern.yaml", "Call 999\n", "Call 999 now\n")
    path = "/pathways/any-concern/anytown.html"
    edited.wait_for(lambda: edited.shows("Call 999 now", path))
    out = tmp_path / "build"
    assert run(["build", "--root", str(edited.library), "--out", str(out)]) == exits.CLEAN
    for each in (path, PAGE):
        page = without_script(edited.get(each)[1])
        assert page == (out / "site" / each[1:]).read_text("utf-8")


def test_a_new_page_is_there_after_a_whole_build(edited: Serving) -> None:
    added = edited.library / "policies" / "speaking-up.md"
    text = (edited.library / "policies" / "safeguarding-adults.md").read_text("utf-8")
    added.write_text(text.replace("title: Safeguarding adults", "title: Speaking up"), "utf-8")
    edited.wait_for(lambda: edited.get("/policies/speaking-up.html")[0] == 200)
    added.unlink()
    edited.wait_for(lambda: edited.get("/policies/speaking-up.html")[0] == 404)


def test_a_mistake_is_said_at_once_and_the_last_good_site_stays(edited: Serving) -> None:
    change(edited.library, CONTACTS, OLD, WRONG)
    edited.wait_for(lambda: f"{CONTACTS}:46:5  error  GT002" in edited.said)
    edited.wait_for(lambda: "The last good site stays." in edited.said)
    assert edited.shows(OLD)
    change(edited.library, CONTACTS, WRONG, NEW)
    edited.wait_for(lambda: edited.shows(NEW))


def test_settings_that_cannot_be_read_are_said_and_the_last_good_site_stays(
    edited: Serving,
) -> None:
    change(edited.library, "goldenthread.yaml", "name: ", "nane: ")
    edited.wait_for(lambda: "There is no field `nane` in this settings file." in edited.said)
    assert edited.shows(OLD)


def test_a_file_that_goes_away_while_it_is_looked_at_is_no_failure(edited: Serving) -> None:
    path = edited.library / CONTACTS
    text = path.read_text("utf-8")
    for _ in range(20):  # as editors save: a new file, put in the old one's place
        beside = path.with_suffix(".swp")
        path.unlink()
        beside.write_text(text.replace(OLD, NEW), "utf-8")
        beside.rename(path)
        time.sleep(0.02)
    edited.wait_for(lambda: edited.shows(NEW))


def test_the_browser_shows_the_change_by_itself(edited: Serving, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(edited.url + PAGE)
    main = page.locator("main")
    expect(main).to_contain_text(OLD)
    change(edited.library, CONTACTS, OLD, NEW)
    expect(main).to_contain_text(NEW, timeout=PATIENCE * 1000)
    expect(main).not_to_contain_text(OLD)
    page.close()


def test_nobody_else_can_read_it(serving: Serving) -> None:
    place = urlsplit(serving.url)
    assert place.hostname == "127.0.0.1"
    for host in ("example.org", f"example.org:{place.port}", f"127.0.0.1.example.org:{place.port}"):
        assert serving.get(PAGE, host=host) == (403, "This site is for this machine only.")
    assert serving.get(PAGE, host=f"localhost:{place.port}")[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a second address of its own")
def test_it_listens_on_one_address_of_this_machine(serving: Serving) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", urlsplit(serving.url).port or 0), 1)


@pytest.mark.parametrize(
    "path",
    [
        "/../goldenthread.yaml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/C:/x",
        "/..%5cx",
        "/a",
    ],
)
def test_nothing_outside_the_site_is_shown(serving: Serving, path: str) -> None:
    status, page = serving.get(path)
    assert status == 404
    assert "There is no such page" in page


def test_the_copy_for_use_without_a_signal_is_not_offered_here(serving: Serving) -> None:
    assert serving.get("/sw.js")[0] == 404


def test_it_starts_with_a_mistake_and_shows_the_site_when_that_is_mended(library: Path) -> None:
    change(library, CONTACTS, OLD, WRONG)
    serving = Serving(library)
    serving.wait_for(lambda: "There is no site yet." in serving.said)
    assert serving.get("/")[0] == 503
    assert serving.shows("The site is not there yet", "/")
    change(library, CONTACTS, WRONG, OLD)
    serving.wait_for(lambda: serving.shows(OLD))
    assert serving.stop() == exits.CLEAN
    assert serving.said.endswith("Stopped.\n")
    assert "\x1b" not in serving.said


def test_wrong_arguments_are_usage_errors(library: Path, tmp_path: Path, capsys: Captured) -> None:
    root = ["--root", str(library)]
    assert run(["serve", *root, "--port", "65536"]) == exits.USAGE
    assert run(["serve", *root, "--port", "http"]) == exits.USAGE
    assert run(["serve", *root, "--as-of", "soon"]) == exits.USAGE
    assert run(["serve", "--root", str(tmp_path / "none")]) == exits.USAGE
    capsys.readouterr()
    assert run(["serve", "--root", str(tmp_path), "--port", "0"]) == exits.USAGE
    assert "this folder is not a library" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(serving: Serving, library: Path, capsys: Captured) -> None:
    port = str(urlsplit(serving.url).port)
    assert run(["serve", "--root", str(library), "--port", port]) == exits.USAGE
    said = capsys.readouterr().err
    assert f"Port {port} cannot be used" in said
    assert said.endswith("Try: goldenthread serve --port 0\n")
