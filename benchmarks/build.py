"""Builds generated catalogues of N resources; prints seconds, peak memory and bytes per page.

    python benchmarks/build.py 100 1000 [--runs 3]

The sizes are built in turn, run after run, so that a machine that slows down slows them all.
The last column is the seconds of each size over those of the first: linear growth keeps
seconds per page level.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
PER_FILE = 2_000
KINDS = ("guide", "template", "tool", "policy", "training", "research")


@dataclass(frozen=True)
class Run:
    """One whole build, as the operating system accounts for it."""

    seconds: float
    peak_mib: float
    pages: int
    bytes: int


def generated_hub(folder: Path, size: int) -> Path:
    """The shipped hub with its resources replaced by `size` made-up ones."""
    ignored = shutil.ignore_patterns(".*", "site", "node_modules", "tests", "*.egg-info", "shared")
    shutil.copytree(ROOT, folder, ignore=ignored)
    taxonomy = yaml.safe_load((ROOT / "catalogue" / "taxonomy.yml").read_text("utf-8"))
    files = []
    for start in range(0, size, PER_FILE):
        records = [record(n, taxonomy) for n in range(start, min(size, start + PER_FILE))]
        name = f"catalogue/generated-{start}.yml"
        dump = yaml.dump({"resources": records}, sort_keys=False, Dumper=yaml.CSafeDumper)
        (folder / name).write_text(dump, "utf-8")
        files.append(name)
    kept = ["hub", "taxonomy", "services", "vocabulary"]
    includes = [*(f"catalogue/{name}.yml" for name in kept), *files]
    (folder / "resources.yml").write_text(yaml.dump({"include": includes}), "utf-8")
    untie(folder)
    return folder


def record(n: int, taxonomy: dict[str, list[dict[str, str]]]) -> dict[str, object]:
    """A made-up resource, unlike its neighbours in every facet."""

    def some(section: str, count: int) -> list[str]:
        ids = [item["id"] for item in taxonomy[section]]
        return sorted({ids[(n * 7 + i * 3) % len(ids)] for i in range(count)})

    return {
        "id": f"generated-{n}",
        "title": f"A made-up resource for measuring, number {n}",
        "kind": KINDS[n % len(KINDS)],
        "summary": f"It stands for a real one and has as many words: record {n} of this run. " * 2,
        "why": f"To see what each page costs, in seconds and in bytes, at record {n}.",
        "publisher": f"Publisher {n % 40}",
        "published": f"{2000 + n % 26}",
        "languages": [{"language": "en", "url": f"https://example.org/{n}", "format": "PDF"}],
        "topics": some("topics", 3),
        "audiences": some("audiences", 3),
        "stages": some("stages", 2),
        "nations": ["England", "Wales"],
        "related": [f"generated-{n - 1}"] if n else [],
        "body": "Some words that are worth reading, in a paragraph of their own.\n\n" * 5,
        "assurance": {"confidence": "unconfirmed", "checked_on": "2026-11-22"},
        "added": "2026-11-22",
    }


def untie(folder: Path) -> None:
    """Take out of pages and words what names the real resources."""
    for page in (folder / "docs").rglob("*.md"):
        if page.name not in ("find.md", "guides.md", "topics.md", "changes.md", "glossary.md"):
            page.write_text("---\ntitle: A page\n---\n\n# A page\n", "utf-8")
    hub = yaml.safe_load((folder / "catalogue" / "hub.yml").read_text("utf-8"))
    hub["hub"]["quick"], hub["left_out"] = [], []
    (folder / "catalogue" / "hub.yml").write_text(yaml.dump(hub, allow_unicode=True), "utf-8")
    services = (folder / "catalogue" / "services.yml").read_text("utf-8")
    records = yaml.load(services, Loader=yaml.BaseLoader)  # noqa: S506 (plain text only)
    for service in records["services"]:
        service.pop("related", None)
    (folder / "catalogue" / "services.yml").write_text(yaml.dump(records), "utf-8")


def measure(folder: Path) -> Run:
    """Build once in a process of its own."""
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "hub", "build"], cwd=folder, stdout=subprocess.DEVNULL
    )
    _, status, _ = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    if status:
        raise SystemExit(f"the build in {folder} failed")
    pages = list((folder / "site").rglob("*.html"))
    peak = peak_of(folder)
    return Run(seconds, peak, len(pages), sum(page.stat().st_size for page in pages))


def peak_of(folder: Path) -> float:
    """Peak memory of MkDocs itself, in MiB: a second build, asked of the operating system."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def main() -> None:
    """Print a row for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        hubs = {size: generated_hub(Path(scratch) / str(size), size) for size in options.sizes}
        runs: dict[int, list[Run]] = {size: [] for size in options.sizes}
        for _ in range(options.runs):
            for size, folder in hubs.items():
                runs[size].append(measure(folder))
    heads = ("resources", "pages", "seconds", "peak MiB", "bytes/page", "ratio")
    print("{:>9} {:>7} {:>8} {:>9} {:>11} {:>6}".format(*heads))
    first = statistics.median(run.seconds for run in runs[options.sizes[0]])
    for size, done in runs.items():
        seconds = statistics.median(run.seconds for run in done)
        peak = statistics.median(run.peak_mib for run in done)
        pages, total = done[0].pages, done[0].bytes
        print(
            f"{size:>9} {pages:>7} {seconds:>8.1f} {peak:>9.0f} {total // pages:>11,} "
            f"{seconds / first:>6.2f}"
        )


if __name__ == "__main__":
    main()
