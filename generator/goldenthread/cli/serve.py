"""``goldenthread serve``: the site on this machine while its sources are edited.

The one module that opens a socket, on this machine's own address only. What it adds to a page
for the browser is added on the way out and never stands in a file.
"""

from __future__ import annotations

import gc
import mimetypes
import os
import posixpath
import sys
from _thread import start_new_thread
from datetime import date
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import unquote
from urllib.parse import urlsplit

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.editing import Editing
from goldenthread.cli.editing import changes
from goldenthread.cli.shell import typed
from goldenthread.emit.passing import passing_folder
from goldenthread.emit.site.source import SiteError

ADDRESS = "127.0.0.1"
VERSION = "/.goldenthread/version"
SCRIPT = "/.goldenthread/reload.js"
HIDDEN = {"sw.js"}
"""Files of the site that are not shown: a copy for use without a signal would hide changes."""
HIGHEST_PORT = 65535
SECONDS_TO_START = 10
Answer = tuple[HTTPStatus, str, bytes]
"""A status, the type of the content and the content."""

OUTSIDE = {":", "\\"}
"""Signs by which Windows would find a file outside the site."""
PAGE = (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><h1>{title}</h1><pre>{words}</pre></body></html>"
)
WAITING = "It appears here when it is made. If it does not, the terminal says what to mend first."


@click.command()
@options.library
@options.judged_on
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    default=8000,
    show_default=True,
    help="The port to show the site on; 0 for any that is free.",
)
def command(root: Path, as_of: date | None, port: int) -> int:
    """Show the site on this machine while its sources are edited.

    Checks again and shows the pages again whenever a file is saved. While the library has
    errors, the last good site stays. Press Ctrl-C to stop.
    """
    gc.enable()  # this command goes on and on
    with passing_folder("goldenthread-serve-") as folder:
        editing = Editing(root, folder, as_of)
        with _server(editing, port) as server:
            _answer_beside(server)
            click.echo(f"Open http://{ADDRESS}:{server.server_port}/ in a browser. Ctrl-C stops.")
            try:
                for _ in changes(root):
                    editing.refresh()
            except KeyboardInterrupt:
                click.echo("Stopped.")
            finally:
                server.shutdown()
    return exits.CLEAN


def _server(editing: Editing, port: int) -> Server:
    try:
        return Server(editing, port)
    except OSError as problem:
        other = typed("goldenthread", "serve", "--port", "0")
        raise exits.WrongSettings(
            f"Port {port} cannot be used ({problem.strerror}). Try: {other}"
        ) from problem


def _answer_beside(server: Server) -> None:
    """Answer browsers in a thread from now on, or say that there is too little memory for one.

    Python's own ``Thread.start`` waits without an end for a thread that had no memory to begin.
    """
    runs = Event()

    def answer() -> None:
        runs.set()
        server.serve_forever()

    start_new_thread(answer, ())
    if not runs.wait(SECONDS_TO_START):
        raise MemoryError


class Server(ThreadingHTTPServer):
    """Shows the last good site of ``editing`` to browsers on this machine."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # on Windows it would let two servers share a port

    def __init__(self, editing: Editing, port: int) -> None:
        super().__init__((ADDRESS, port), _Handler)
        self.editing = editing

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, and do not wait until it runs."""
        start_new_thread(self.process_request_thread, (request, client_address))

    def handle_error(self, *_: object) -> None:
        """Own up to a failure in a sentence; say nothing of a browser that went away."""
        problem = sys.exception()
        if not isinstance(problem, ConnectionError):
            click.echo(f"A page could not be shown ({problem!r}).", err=True)

    def answer(self, host: str, address: str) -> Answer:
        """Return what stands at an address. Another host's name is a page that was led here."""
        if host not in {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}:
            return HTTPStatus.FORBIDDEN, "text/plain", b"This site is for this machine only."
        path = unquote(urlsplit(address).path)
        if path == VERSION:
            return HTTPStatus.OK, "text/plain", self.editing.version.encode()
        if path == SCRIPT:
            script = Path(__file__).with_name("reload.js").read_bytes()
            return HTTPStatus.OK, "text/javascript", script
        return self._page(path)

    def _page(self, path: str) -> Answer:
        version = self.editing.version  # before the page is read, so that no change is missed
        name = posixpath.normpath(path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
        if name in HIDDEN or name.startswith("..") or OUTSIDE & set(name):
            return _missing(name, version)
        try:
            file = self.editing.file(name)
        except SiteError as problem:
            page = _plain("This page cannot be made", str(problem))
            return HTTPStatus.INTERNAL_SERVER_ERROR, "text/html", _following(page, version)
        if file is None:
            page = _plain("The site is not there yet", WAITING)
            return HTTPStatus.SERVICE_UNAVAILABLE, "text/html", _following(page, version)
        if not file.is_file():
            return _missing(name, version)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        content = file.read_bytes()
        return HTTPStatus.OK, kind, _following(content, version) if kind == "text/html" else content


def _missing(name: str, version: str) -> Answer:
    page = _plain("There is no such page", name)
    return HTTPStatus.NOT_FOUND, "text/html", _following(page, version)


def _plain(title: str, words: str) -> bytes:
    return PAGE.format(title=title, words=escape(words)).encode()


def _following(page: bytes, version: str) -> bytes:
    """Return a page with the script that shows it again when the site has changed."""
    script = f'<script src="{SCRIPT}?version={version}"></script></body>'
    return page.replace(b"</body>", script.encode(), 1)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def do_GET(self) -> None:
        status, kind, content = self.server.answer(self.headers.get("Host", ""), self.path)
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for findings."""
