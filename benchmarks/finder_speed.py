"""Types into the search box of a hub of N resources in Chromium; prints the milliseconds it takes.

    python -m benchmarks.finder_speed 100 1000 [--runs 3]

The resources are copies of the shipped ones under other names. `load` is from the focus until the
finder is ready, `first` the first keystroke after that, `later` every further one: from the event
until the suggestions stand in the page. The sizes take turns, run after run; the last line is the
ratio of their medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
from copy import deepcopy
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from benchmarks.hubs import ENVIRONMENT, ROOT, copy_of_the_hub, machine
from tests.browser.chromium import FLAGS, chromium

TYPED = ("harmfull sexual behavour", "who can i call now", "photo sent round year 9", "isva")
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
  box.value = text;
  const before = performance.now();
  box.dispatchEvent(new Event("input", { bubbles: true }));
  while (!list.children.length) await Promise.resolve();
  return performance.now() - before;
}"""


def larger_hub(folder: Path, size: int) -> Path:
    """The shipped hub with so many resources: the shipped ones, and copies of them."""
    copy_of_the_hub(folder)
    main = yaml.load((ROOT / "resources.yml").read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    shipped = main["resources"]
    copies = []
    for n in range(max(0, size - len(shipped))):
        one = deepcopy(shipped[n % len(shipped)]) | {"id": f"copy-{n}"}
        one["title"] = f"{one['title'][:180]} ({n})"
        for names in ("aliases", "related", "withdrawn", "locked"):
            one.pop(names, None)
        if "look_for" not in one and not any(
            "url" in c for c in one["languages"] if isinstance(c, dict)
        ):
            one["look_for"] = "Somewhere."
        copies.append(one)
    text = yaml.dump({"resources": copies}, Dumper=yaml.CSafeDumper, allow_unicode=True)
    (folder / "catalogue" / "copies.yml").write_text(text, "utf-8")
    start = (folder / "resources.yml").read_text("utf-8")
    (folder / "resources.yml").write_text(
        start.replace("include:\n", "include:\n  - catalogue/copies.yml\n", 1), "utf-8"
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


def served(site: Path) -> ThreadingHTTPServer:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    installed = chromium()
    if installed is None:
        raise SystemExit("There is no Chromium in which to measure. Install one.")
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        sites = {n: built(larger_hub(Path(temporary) / str(n), n)) for n in options.sizes}
        servers = {n: served(site) for n, site in sites.items()}
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        found: dict[int, Times] = {n: {"load": [], "first": [], "later": []} for n in options.sizes}
        for _ in range(options.runs):
            for n, server in servers.items():
                for name, times in typed(
                    browser, f"http://127.0.0.1:{server.server_port}/"
                ).items():
                    found[n][name] += times
        browser.close()
    report(found)


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


if __name__ == "__main__":
    main()
