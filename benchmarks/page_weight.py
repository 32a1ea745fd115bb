"""What a first visit to a page of the hub loads; prints the bytes of each file, packed (gzip -9).

    python -m benchmarks.page_weight [SITE…] [--paint] [--runs 5]

Where no site is named that was built with --all, one is built. With `--paint` the pages are opened
in Chromium too, as on a slow phone: 360 px wide, 400 ms to the server, 50 kB a second, a quarter of
this processor. It prints the median milliseconds until something is shown; several sites take
turns, run after run.
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin

from playwright.sync_api import Browser, sync_playwright

from benchmarks.hubs import ENVIRONMENT, ROOT, machine
from tests.browser.chromium import FLAGS, chromium

PAGES = {
    "front page": "index.html",
    "a guide": "resources/csac-signs-indicators/index.html",
    "an area": "bristol/index.html",
}
ASKED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"')
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def first_visit(site: Path, page: str) -> dict[str, int]:
    """The files that a browser asks for with an empty cache, and the bytes of each."""
    html = (site / page).read_text("utf-8")
    asked = dict.fromkeys(urljoin(page, href) for href in ASKED.findall(html))
    return {name: packed(site / name) for name in (page, *asked)}


class _Packed(SimpleHTTPRequestHandler):
    """Serves files packed, and says nothing."""

    def send_head(self) -> BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def served(site: Path) -> str:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(site)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{httpd.server_port}/"


def paint(browser: Browser, address: str) -> float:
    """The milliseconds until something is shown, on a slow phone that was never here."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    rate = {"offline": False, "latency": 400, "downloadThroughput": 50_000}
    slow.send("Network.emulateNetworkConditions", {**rate, "uploadThroughput": 50_000})
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.wait_for_function(f"({PAINT})() > 0")
    shown: float = page.evaluate(PAINT)
    context.close()
    return shown


def paints(sites: list[Path], runs: int) -> None:
    if (installed := chromium()) is None:
        raise SystemExit("There is no Chromium in which to measure. Install one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        origins = {site: served(site) for site in sites}
        for name, at in PAGES.items():
            found: dict[Path, list[float]] = {site: [] for site in sites}
            for _ in range(runs):
                for site, origin in origins.items():
                    found[site].append(paint(browser, origin + at.removesuffix("index.html")))
            for site, times in found.items():
                print(f"{statistics.median(times):>8.0f} ms  {name}, {site}")
        browser.close()


def built(folder: Path) -> Path:
    command = [sys.executable, "-m", "signpost", "build", "--all", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--paint", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as temporary:
        sites = options.sites or [built(Path(temporary) / "site")]
        for site in sites:
            for name, page in PAGES.items():
                found = first_visit(site, page)
                print(f"\n{name}, {site}: {len(found)} files, {sum(found.values()):,} bytes")
                for file, size in found.items():
                    print(f"{size:>9,}  {file}")
        if options.paint:
            paints(sites, options.runs)


if __name__ == "__main__":
    main()
