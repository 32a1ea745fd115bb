"""Ranks as Pagefind does: indexes a built site and asks in headless Chromium.

    python benchmarks/search_pagefind.py SITE PYTHON < queries.json

PYTHON is the interpreter that has Pagefind. Prints the pages' urls for each query, and the bytes
that one query makes a reader fetch.
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, chromium

ARTICLE = "article.md-typeset"
PAGES = "**/index.html"
MEASURED = 9
ASK = """async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const ranked = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    ranked.push(shown.map((result) => result.url));
  }
  return ranked;
}"""


class Handler(SimpleHTTPRequestHandler):
    """Serves the site and remembers what was fetched."""

    def __init__(self, *arguments: Any, fetched: set[str], **options: Any) -> None:
        self.fetched = fetched
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        self.fetched.add(self.path.split("?")[0])
        super().do_GET()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def ask(browser: Browser, origin: str, queries: list[str]) -> list[list[str]]:
    """Ask as a reader whose browser has nothing stored."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(origin)
    ranked = tab.evaluate(ASK, queries)
    context.close()
    return ranked


def sent(file: Path) -> int:
    """The bytes of a file as a server sends it; Pagefind's own are compressed already."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content)))


def main() -> None:
    """Index, ask, print."""
    site, python = Path(sys.argv[1]), sys.argv[2]
    chosen = ["--root-selector", ARTICLE, "--glob", PAGES, "--silent"]
    command = [python, "-m", "pagefind", "--site", str(site), *chosen]
    subprocess.run(command, stdout=sys.stderr, check=True)
    queries = json.load(sys.stdin)
    fetched: set[str] = set()
    handler = partial(Handler, fetched=fetched, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}/"
    measured = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for query in queries[:MEASURED]:
            fetched.clear()
            ask(browser, origin, [query])
            ours = [path.lstrip("/") for path in fetched if path.startswith("/pagefind/")]
            measured.append(sum(sent(site / path) for path in ours))
        ranked = ask(browser, origin, queries)
        browser.close()
    server.shutdown()
    json.dump({"ranked": ranked, "bytes": statistics.median_low(measured)}, sys.stdout)


if __name__ == "__main__":
    main()
