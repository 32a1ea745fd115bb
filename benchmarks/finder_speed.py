"""Types into the search box of a hub of N resources in Chromium; prints the milliseconds it takes.

    python -m benchmarks.finder_speed 100 1000 10000 [--runs 3] [--pagefind PYTHON]

The resources are the shipped ones, and others made of their sentences. `load` is from the focus
until the finder is ready, `first` the first keystroke after that, `later` every further one: from
the event until the suggestions stand in the page. The sizes take turns, run after run.

Then each query is asked by somebody who comes to the box for the first time, on slow 3G (400 ms,
50 kB/s) and a processor four times slower: how many bytes come, compressed, and after how many
seconds the suggestions stand there. With the interpreter that has Pagefind, its bytes beside.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
from copy import deepcopy
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, sync_playwright

from benchmarks.hubs import ENVIRONMENT, ROOT, copy_of_the_hub, machine
from tests.browser.chromium import FLAGS, chromium

TYPED = ("harmfull sexual behavour", "who can i call now", "photo sent round year 9", "isva")
PER_FILE = 1_000
Times = dict[str, list[float]]

LOAD = """async () => {
  const before = performance.now(), box = document.querySelector("#home-search");
  box.focus();
  await HubSearch.load(HubSearch.rootOf(box.form));
  return performance.now() - before;
}"""
KEY = """async text => {
  const box = document.querySelector("#home-search");
  const list = document.querySelector("#home-search-list");
  list.replaceChildren();
  await null; // what was taken out is no answer
  box.value = text;
  const shown = new Promise((done) => {
    new MutationObserver(done).observe(list, { childList: true });
  });
  const before = performance.now();
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await shown;
  return performance.now() - before;
}"""


SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
ASK = """async text => {
  const box = document.querySelector("#home-search");
  const list = document.querySelector("#home-search-list");
  const shown = new Promise((done) => {
    new MutationObserver(done).observe(list, { childList: true });
  });
  performance.clearResourceTimings();
  const before = performance.now();
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await shown;
  const seconds = (performance.now() - before) / 1000;
  const fetched = performance.getEntriesByType("resource");
  return [seconds, fetched.reduce((sum, one) => sum + one.encodedBodySize, 0), fetched.length];
}"""
"""How long it takes, how many bytes come meanwhile, and in how many files."""


def _mixed(shipped: list[dict[str, Any]], n: int, field: str) -> str:
    """Sentences of several resources, and now and then a word that no other one has."""
    drawn = random.Random(f"{n} {field}")  # noqa: S311 (the same hub every time)
    sentences = _sentences(shipped[n % len(shipped)], field)
    mixed = []
    for at, own in enumerate(sentences):
        other = _sentences(shipped[drawn.randrange(len(shipped))], field)
        mixed.append(other[at % len(other)] or own)
    new = "".join(drawn.choice(("ba", "ke", "li", "mo", "ru", "sa", "te", "vo")) for _ in range(4))
    return f"{' '.join(mixed)[:260].rpartition(' ')[0]} {new}."


def _sentences(resource: dict[str, Any], field: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", str(resource.get(field, "")))


def larger_hub(folder: Path, size: int) -> Path:
    """The shipped hub with so many resources: the shipped ones, and some made of their words."""
    copy_of_the_hub(folder)
    main = yaml.load((ROOT / "resources.yml").read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    shipped = main["resources"]
    copies = []
    for n in range(max(0, size - len(shipped))):
        one = deepcopy(shipped[n % len(shipped)]) | {"id": f"copy-{n}"}
        other = shipped[(n * 7 + 3) % len(shipped)]
        one["title"] = f"{str(one['title'])[:80]}: {str(other['title'])[:80]} ({n})"
        for field in ("summary", "why"):
            if isinstance(one.get(field), str):
                one[field] = _mixed(shipped, n, field)
        for names in ("aliases", "related", "withdrawn", "locked"):
            one.pop(names, None)
        if "look_for" not in one and not any(
            "url" in c for c in one["languages"] if isinstance(c, dict)
        ):
            one["look_for"] = "Somewhere."
        copies.append(one)
    files = [f"catalogue/copies-{at}.yml" for at in range(0, len(copies), PER_FILE)]
    for at, name in enumerate(files):
        some = {"resources": copies[at * PER_FILE : (at + 1) * PER_FILE]}
        text = yaml.dump(some, Dumper=yaml.CSafeDumper, allow_unicode=True)
        (folder / name).write_text(text, "utf-8")
    start = (folder / "resources.yml").read_text("utf-8")
    named = "".join(f"  - {name}\n" for name in files)
    (folder / "resources.yml").write_text(
        start.replace("include:\n", f"include:\n{named}", 1), "utf-8"
    )
    return folder


def built(folder: Path) -> Path:
    """The core edition of a hub, built."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "signpost",
            "--project",
            str(folder),
            "build",
            "--site-dir",
            str(folder / "site"),
        ],
        cwd=folder,
        env=ENVIRONMENT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder / "site"


def typed(browser: Browser, origin: str) -> Times:
    """One visit: the finder is loaded, and every query typed letter by letter."""
    page = browser.new_page()
    page.goto(origin)
    times: Times = {"load": [page.evaluate(LOAD)], "first": [], "later": []}
    page.wait_for_timeout(500)
    for query in TYPED:
        for end in range(1, len(query) + 1):
            name = "later" if times["first"] else "first"
            times[name].append(page.evaluate(KEY, query[:end]))
    page.close()
    return times


def reached(browser: Browser, origin: str, query: str) -> list[float]:
    """Somebody's first query, in a slow network: what ASK tells of it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(origin)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    told: list[float] = page.evaluate(ASK, query)
    context.close()
    return told


def served(site: Path) -> ThreadingHTTPServer:
    """A server that sends scripts compressed, as servers do."""

    class Quiet(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            if path.suffix != ".js" or not path.is_file():
                return super().do_GET()
            content = gzip.compress(path.read_bytes())
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def pagefind_bytes(site: Path, python: str) -> int:
    """What Pagefind fetches for a first query of these over the same site."""
    command = [sys.executable, "-m", "benchmarks.search_pagefind", str(site), python]
    done = subprocess.run(
        command, input=json.dumps(TYPED), stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    )
    return int(json.loads(done.stdout)["bytes"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pagefind", help="the Python that has Pagefind")
    options = parser.parse_args()
    installed = chromium()
    if installed is None:
        raise SystemExit("There is no Chromium in which to measure. Install one.")
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        sites = {n: built(larger_hub(Path(temporary) / str(n), n)) for n in options.sizes}
        servers = {n: served(site) for n, site in sites.items()}
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        found: dict[int, Times] = {n: {"load": [], "first": [], "later": []} for n in options.sizes}
        first: dict[int, list[list[float]]] = {n: [] for n in options.sizes}
        for _ in range(options.runs):
            for n, server in servers.items():
                origin = f"http://127.0.0.1:{server.server_port}/"
                for name, times in typed(browser, origin).items():
                    found[n][name] += times
                first[n] += [reached(browser, origin, query) for query in TYPED]
        browser.close()
        report(found)
        report_first(first)
        for n in options.sizes if options.pagefind else ():
            print(f"{n:>9}  Pagefind {pagefind_bytes(sites[n], options.pagefind) / 1000:.0f} kB")


def report(found: dict[int, Times]) -> None:
    print(machine())
    print(f"{'resources':>9}  {'':5}  {'median':>8}  {'worst':>8}  ms")
    for n, times in found.items():
        for name, values in times.items():
            print(f"{n:>9}  {name:5}  {statistics.median(values):>8.1f}  {max(values):>8.1f}")
    first, last = min(found), max(found)
    for name in ("load", "first", "later") if first != last else ():
        ratio = statistics.median(found[last][name]) / statistics.median(found[first][name])
        print(f"{name}: {last} resources take {ratio:.1f} times as long as {first}")


def report_first(found: dict[int, list[list[float]]]) -> None:
    print("\na first query, slow 3G and a processor four times slower")
    print(f"{'resources':>9}  {'':6}  {'kB':>6}  {'seconds':>7}  {'files':>5}")
    for n, told in found.items():
        for name, chosen in (("median", statistics.median), ("worst", max)):
            seconds, sent, files = (chosen(values) for values in zip(*told, strict=True))
            print(f"{n:>9}  {name:6}  {sent / 1000:>6.0f}  {seconds:>7.2f}  {files:>5.0f}")


if __name__ == "__main__":
    main()
