"""Serves a hub that is being edited, and tells its pages when to load again and what is wrong."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Thread
from urllib.parse import parse_qs, urlsplit

from signpost.errors import HubError
from signpost.site.preview.checking import Checking
from signpost.site.preview.hub import Answer, LiveHub
from signpost.site.preview.watching import watched
from signpost.site.settings import settings_of

_OWN = "/.signpost/"
_SCRIPT = Path(__file__).with_name("live.js")
_PATIENCE = 20.0
"""Seconds for which a page waits for news before it asks again."""


@dataclass
class News:
    """What pages wait for: another `version` of the hub, and what the check finds in it. `heard`
    counts what was found, so that nobody is told the same twice."""

    version: int = 1
    heard: int = 0
    problems: Sequence[str] = ()
    _changed: Condition = field(default_factory=Condition)

    def changed(self) -> None:
        with self._changed:
            self.version += 1
            self._changed.notify_all()

    def found(self, problems: Sequence[str]) -> None:
        with self._changed:
            self.heard, self.problems = self.heard + 1, problems
            self._changed.notify_all()

    def wait(self, version: int, heard: int) -> dict[str, object]:
        """What is new to a page that knows these, as soon as there is something."""
        with self._changed:
            self._changed.wait_for(
                lambda: (self.version, self.heard) != (version, heard), _PATIENCE
            )
            told = list(self.problems) if self.heard != heard else None
            return {"version": self.version, "heard": self.heard, "problems": told}


class Server(ThreadingHTTPServer):
    """A hub on an address of this machine. `tell` prints a line for whoever edits."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, hub: LiveHub, address: tuple[str, int]) -> None:
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, _Handler)
        self.hub = hub
        self.news = News()

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        name = host.decode() if isinstance(host, bytes | bytearray) else host
        return f"http://{f'[{name}]' if ':' in name else name}:{port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that has gone away is no error; and nothing else can happen here."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == f"{_OWN}news":
            self._news(parse_qs(parts.query))
        elif parts.path == f"{_OWN}live.js":
            self._send(Answer(200, "text/javascript", _SCRIPT.read_bytes()))
        else:
            version = self.server.news.version
            self._send(_with_script(self.server.hub.answer(self.path), version))

    do_HEAD = do_GET  # noqa: N815 (the name that is called)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are nobody's business."""

    def _news(self, asked: dict[str, list[str]]) -> None:
        version, heard = (
            int(given) if (given := asked.get(name, ["0"])[0]).isdecimal() else 0
            for name in ("since", "heard")
        )
        found = json.dumps(self.server.news.wait(version, heard))
        self._send(Answer(200, "application/json", found.encode()))

    def _send(self, answer: Answer) -> None:
        kind = answer.kind
        self.send_response(answer.status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if _is_text(kind) else kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        if answer.leads_to:
            self.send_header("Location", answer.leads_to)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind in ("application/json", "image/svg+xml")


def _with_script(answer: Answer, version: int) -> Answer:
    """A page that loads itself again, and shows what is wrong with it."""
    if answer.kind != "text/html":
        return answer
    content = answer.content or _NOT_MADE
    said = escape(json.dumps(list(answer.problems)))
    script = (
        f'<script src="{_OWN}live.js" data-version="{version}" data-problems="{said}"></script>'
    )
    before, end, behind = content.rpartition(b"</body>")
    whole = before + script.encode() + end + behind if end else behind + script.encode()
    return Answer(answer.status, answer.kind, whole, answer.problems)


_NOT_MADE = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>This page cannot be shown yet</title>
<meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body style="font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem">
<h1>This page cannot be shown yet</h1>
<p>What stands in the way is told below. Mend it and save: the page then loads again by itself.</p>
</body></html>
"""


@contextmanager
def running(
    root: Path, as_of: date | None = None, area: str | None = None, port: int | None = None
) -> Iterator[Server]:
    """A hub that is served while somebody edits it; a `port` of 0 is one that is free.

    Raises HubError where the address is in use.
    """
    hub = LiveHub(root, as_of, area)
    host, wanted = _address(root)
    try:
        server = Server(hub, (host, wanted if port is None else port))
    except OSError as error:
        raise HubError(_TAKEN.format(host, wanted, error.strerror, wanted + 1)) from None
    thread = Thread(target=server.serve_forever, daemon=True)
    checking = Checking(root, as_of, area, server.news.found)

    def changed() -> None:
        hub.forget()
        server.news.changed()
        checking.begin()

    try:
        with watched(root, changed):
            thread.start()
            checking.begin()
            yield server
    finally:
        checking.stop()
        server.shutdown()
        server.server_close()
        hub.close()


_TAKEN = (
    "The preview cannot be shown at {}:{} ({}). Stop what is shown there, or write another "
    "address into mkdocs.yml, such as dev_addr: 127.0.0.1:{}."
)


def _address(root: Path) -> tuple[str, int]:
    """Where a preview is shown: dev_addr in mkdocs.yml, as MkDocs has it."""
    config = settings_of(root).config
    given = config.dev_addr if config else None
    return (given.host, given.port) if given else ("127.0.0.1", 8000)


def preview(root: Path, as_of: date | None, area: str | None, tell: Callable[[str], None]) -> None:
    """Serve a hub until somebody stops it. Raises HubError where it cannot be served."""
    with running(root, as_of, area) as server:
        tell(f"The hub is at {server.url}. It changes as you save. To stop: Ctrl and C.")
        try:
            _wait()
        except KeyboardInterrupt:
            tell("Stopped.")


def _wait() -> None:
    """Until Ctrl and C: on Windows a thread that waits for ever does not hear of it."""
    news = Condition()
    with news:
        while True:
            news.wait(0.5 if sys.platform == "win32" else None)
