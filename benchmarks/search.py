"""Asks three searches what people type: the finder, Material's and Pagefind; prints how they did.

    python -m benchmarks.search [--queries FILE]... [--pagefind PYTHON] [--sample N] [--misses]

All three search the same builds of the hub, one for each area that the queries name. Material's
search is the theme's own worker, run in Node over the index that its plugin wrote. Pagefind
indexes each page's article (--root-selector), so no header, breadcrumbs or footer, and no 404.html;
it is asked in headless Chromium. These two find pages, so for them a page is right wherever on it
the answer stands; a term of the glossary, say.

The sizes are gzip bytes, of the first edition: the core. The finder's are all scripts of the hub,
with what else they do, and all pieces of the index, of which a query brings some (`bench-speed`);
Material's its index and its worker; Pagefind's what one query fetches until ten results can be
shown, the median of a few queries.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import material
import yaml

from benchmarks.hubs import ENVIRONMENT, ROOT, copy_of_the_hub, machine
from signpost.search import Finder
from signpost.site.opening import open_project

HERE = Path(__file__).resolve().parent
QUERIES = ROOT / "tests" / "hub" / "search" / "queries.yml"
FINDER, MATERIAL, PAGEFIND = ENGINES = ("finder", "Material", "Pagefind")
WORKERS = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
"""Where Material keeps its search; a site of ours does not publish it."""

NODE = shutil.which("node")
"""Without it, Material's search cannot be asked."""

LOOKED_AT = 10
AIM_FIRST, AIM_TOP3 = 0.88, 0.97


@dataclass(frozen=True)
class Query:
    """What somebody types somewhere, and what they should find, first or among the first three."""

    words: str
    area: str
    first: bool
    right: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What a search found, best first, and the place of the first right one, if there is one."""

    query: Query
    found: list[str]
    place: int | None

    def within(self, places: int) -> bool:
        return self.place is not None and self.place <= places


@dataclass
class Outcome:
    """Answers and download of each search, and the queries that no edition can answer."""

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    left_out: list[Query] = field(default_factory=list)

    def add(self, engine: str, answers: list[Answer], size: int) -> None:
        self.answers.setdefault(engine, []).extend(answers)
        self.sizes.setdefault(engine, size)


def read_queries(files: Iterable[Path]) -> list[Query]:
    items = [item for file in files for item in yaml.safe_load(file.read_text("utf-8"))["queries"]]
    queries = []
    for item in items:
        right = tuple(item.get("first") or item["top3"])
        queries.append(Query(str(item["q"]), str(item.get("area") or ""), "first" in item, right))
    return queries


def hub_with_search(folder: Path) -> Path:
    """The shipped hub, with Material's search plugin switched on."""
    copy_of_the_hub(folder)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    assert "\nplugins:\n" in settings
    switched_on = settings.replace("\nplugins:\n", "\nplugins:\n  - material/search\n")
    (folder / "mkdocs.yml").write_text(switched_on, "utf-8")
    return folder


def build(folder: Path, area: str, site: Path) -> None:
    """Build one edition, in a process of its own."""
    chosen = ["--area", area] if area else []
    command = [sys.executable, "-m", "signpost", "build", "--site-dir", str(site), *chosen]
    subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)


def page(url: str) -> str:
    """The address of a page, whichever way a search writes it."""
    return url.split("#")[0].removeprefix("/").removeprefix("./")


def graded(query: Query, found: list[str], urls: list[str], right: set[str]) -> Answer:
    places = (n for n, url in enumerate(urls[:LOOKED_AT], 1) if url in right)
    return Answer(query, found, next(places, None))


def right_urls(query: Query, finder: Finder) -> set[str]:
    return {finder.documents[id].url for id in query.right if id in finder.documents}


def ask_finder(site: Path, finder: Finder, asked: list[Query]) -> tuple[list[Answer], int]:
    """What the finder answers, and its download."""
    answers = []
    for query in asked:
        results = finder.search(query.words, LOOKED_AT)
        ids, urls = [result.id for result in results], [result.url for result in results]
        answers.append(graded(query, ids, urls, right_urls(query, finder)))
    scripts = [file for file in (site / "assets").rglob("*.js") if "javascripts" not in file.parts]
    return answers, sum(len(gzip.compress(file.read_bytes())) for file in scripts)


def ask_peer(command: list[str], finder: Finder, asked: list[Query]) -> tuple[list[Answer], int]:
    """What a search answers that a program of its own asks, and its download."""
    words = json.dumps([query.words for query in asked])
    done = subprocess.run(command, input=words, stdout=subprocess.PIPE, text=True, check=True)
    told = json.loads(done.stdout)
    answers = []
    for query, urls in zip(asked, told["ranked"], strict=True):
        pages = list(map(page, urls))
        right = set(map(page, right_urls(query, finder)))
        answers.append(graded(query, pages, pages, right))
    return answers, told["bytes"]


def check_index(site: Path, finder: Finder) -> None:
    """Stop when Material's index lacks a page that the finder knows."""
    docs = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    indexed = {page(doc["location"]) for doc in docs}
    if lacking := {page(document.url) for document in finder.documents.values()} - indexed:
        raise SystemExit(f"Material's index lacks {', '.join(sorted(lacking))}")


def compare(folder: Path, queries: list[Query], pagefind: str | None) -> Outcome:
    """Build each edition, and ask each search what is asked there."""
    outcome = Outcome()
    for area in sorted({query.area for query in queries}):
        print(f"{area or 'core'} …", file=sys.stderr)
        site = folder.parent / "sites" / (area or "core")
        build(folder, area, site)
        finder = Finder(open_project(folder, area=area or None).edition())
        check_index(site, finder)
        here = [query for query in queries if query.area == area]
        asked = [query for query in here if right_urls(query, finder)]
        outcome.left_out += [query for query in here if not right_urls(query, finder)]
        outcome.add(FINDER, *ask_finder(site, finder, asked))
        if NODE:
            worker = [NODE, str(HERE / "search_material.mjs"), str(site), str(WORKERS)]
            outcome.add(MATERIAL, *ask_peer(worker, finder, asked))
        if pagefind:
            command = [sys.executable, str(HERE / "search_pagefind.py"), str(site), pagefind]
            outcome.add(PAGEFIND, *ask_peer(command, finder, asked))
    return outcome


def share(hits: Iterable[float]) -> str:
    numbers = list(hits)
    return f"{sum(numbers) / len(numbers):.3f}" if numbers else "-"


def print_quality(answers: dict[str, list[Answer]]) -> None:
    """A row for each search: for all queries, for those asked in the core, and in areas."""
    row = "{:<9} {:<10} {:>7} {:>9} {:>9} {:>7} {:>8}"
    print(row.format("", "", "queries", "success@1", "success@3", "MRR", "nothing"))
    for part, kinds in {"all": (False, True), "core": (False,), "areas": (True,)}.items():
        for engine in ENGINES:
            if engine not in answers:
                print(f"{part:<9} {engine:<10} absent")
                continue
            some = [answer for answer in answers[engine] if bool(answer.query.area) in kinds]
            first, third = (share(answer.within(n) for answer in some) for n in (1, 3))
            mrr = share(1 / answer.place if answer.place else 0 for answer in some)
            nothing = sum(not answer.found for answer in some)
            print(row.format(part, engine, len(some), first, third, mrr, nothing))


def print_aims(answers: dict[str, list[Answer]]) -> None:
    """The two measures that the project holds itself to."""
    print(f"\n{'':<20} {'success@1 where one must be first':>34} {'success@3 of all':>18}")
    print(f"{'aim':<20} {AIM_FIRST:>34.3f} {AIM_TOP3:>18.3f}")
    for engine, some in answers.items():
        first = share(a.within(1) for a in some if a.query.first)
        print(f"{engine:<20} {first:>34} {share(a.within(3) for a in some):>18}")


def print_sizes(sizes: dict[str, int]) -> None:
    print(f"\n{'':<20} {'gzip bytes':>10}")
    for engine, size in sizes.items():
        print(f"{engine:<20} {size:>10,}")


def print_misses(answers: list[Answer]) -> None:
    """Where the finder's right answer was not in the place that the query asks for."""
    for answer in answers:
        query, places = answer.query, 1 if answer.query.first else 3
        if not answer.within(places):
            wanted = "first" if query.first else "top3"
            print(f"\n{query.words!r} in {query.area or 'core'}")
            print(f"  {wanted}: {', '.join(query.right)}")
            print(f"  got: {', '.join(answer.found[:3]) or 'nothing'}")


def has_pagefind(python: str) -> bool:
    """Whether an interpreter has Pagefind, which is no dependency of the project."""
    command = [python, "-m", "pagefind", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> None:
    """Print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--queries", type=Path, action="append", metavar="FILE")
    parser.add_argument("--pagefind", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--sample", type=int, metavar="N", help="only N queries, of the core")
    parser.add_argument("--misses", action="store_true", help="list what the finder missed")
    options = parser.parse_args()
    pagefind = options.pagefind if has_pagefind(options.pagefind) else None
    queries = read_queries(options.queries or [QUERIES])
    if options.sample:
        queries = [query for query in queries if not query.area][: options.sample]
    with tempfile.TemporaryDirectory() as scratch:
        outcome = compare(hub_with_search(Path(scratch) / "hub"), queries, pagefind)
    print(machine())
    print_quality(outcome.answers)
    print_aims(outcome.answers)
    print_sizes(outcome.sizes)
    if not NODE:
        print("\nFor Material's search, put node on the PATH.")
    if not pagefind:
        print("\nFor Pagefind: pip install 'pagefind[bin]' in a venv, and --pagefind its python.")
    for query in outcome.left_out:
        print(f"\nleft out, no answer is in {query.area or 'core'}: {query.words!r}")
    if options.misses:
        print_misses(outcome.answers[FINDER])


if __name__ == "__main__":
    main()
