"""What the browser tests share: the built hub on a local address, and pages that are watched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.chromium import FLAGS, chromium
from tests.browser.pages import Visit, record
from tests.conftest import ROOT, skip_or_fail

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

OpenPage = Callable[..., Visit]
"""`open_page(address, width=1280, scheme="light", media=None, **context options)`"""


@dataclass
class Served:
    """The built hub on a local address, and all that it was ever asked, headers and all."""

    origin: str = ""
    asked: list[str] = field(default_factory=list)


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, served: Served, **options: Any) -> None:
        self.served = served
        super().__init__(*args, **options)

    def parse_request(self) -> bool:
        understood = super().parse_request()
        self.served.asked.append(f"{self.requestline}\n{self.headers}" if understood else "?")
        return understood

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def server(whole_site: Path) -> Iterator[Served]:
    served = Served()
    handler = partial(_Quiet, served=served, directory=str(whole_site))
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.origin = f"http://127.0.0.1:{httpd.server_port}"
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield served
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window, in an empty profile of its own."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        skip_or_fail("playwright is not installed")
    installed = chromium()
    if installed is None:
        skip_or_fail("there is no Chromium: sudo apt install chromium-headless-shell")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(installed), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, server: Served) -> Iterator[OpenPage]:
    """Opens an address in a new, empty context that nothing else shares, and watches it."""
    contexts = []

    def open_it(
        address: str,
        width: int = 1280,
        scheme: str = "light",
        media: str | None = None,
        **options: Any,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, **options
        )
        contexts.append(context)
        visit = record(context, server.origin)
        if media:
            visit.page.emulate_media(media=media)
        visit.go(address)
        return visit

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser, server: Served) -> Iterator[dict[bool, Visit]]:
    """The two pages of `look_at`, with JavaScript and without."""
    contexts = {on: browser.new_context(java_script_enabled=on) for on in (True, False)}
    yield {on: record(context, server.origin) for on, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture
def look_at(tabs: dict[bool, Visit]) -> OpenPage:
    """Opens an address in a page that all tests share which only look. A context of its own for
    each of them takes four times as long."""

    def look(
        address: str,
        width: int = 1280,
        scheme: str = "light",
        media: str = "screen",
        java_script_enabled: bool = True,
    ) -> Visit:
        visit = tabs[java_script_enabled]
        visit.complaints.clear()
        visit.requests.clear()
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.page.emulate_media(color_scheme=scheme, media=media)
        visit.go(address)
        return visit

    return look


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, as `npm ci` puts it in place."""
    if not AXE.is_file():
        skip_or_fail("axe-core is not installed: run npm ci")
    return AXE.read_text("utf-8")
