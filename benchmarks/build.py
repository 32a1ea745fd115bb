"""Builds catalogues of N made-up resources, with Signpost and its peers; prints what it takes.

    python -m benchmarks.build 100 1000 [--runs 3]

All are built in turn, run after run, so that a machine that slows down slows them all. `CPU` is
what both processors worked, `peak` the memory of the largest process, and `ours to it` the CPU
seconds that Signpost worked in the same round over its own: the median, with the least and the
most. A peer that is not here is said to be absent. They put less on a page than Signpost does, so
the last column is a yardstick, and no contest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hubs import ENVIRONMENT, machine
from benchmarks.peers import Builder, builders

HEADS = ("resources", "builder", "pages", "seconds", "CPU", "peak MiB", "bytes/page", "ours to it")
ROW = "{:>9}  {:<20} {:>6} {:>15} {:>21} {:>9} {:>11} {:>17}"


@dataclass(frozen=True)
class Run:
    """One whole build, as the operating system accounts for it."""

    seconds: float
    cpu: float
    peak_mib: float
    pages: int
    bytes: int


def measure(builder: Builder, folder: Path) -> Run:
    """Build once in a process of its own: from nothing, or after a change over what is there.

    Ends the program where the build fails, with what it said.
    """
    site = folder / builder.site
    if builder.change:
        builder.change(folder)
    else:
        shutil.rmtree(site, ignore_errors=True)
    said = folder.with_suffix(".said")  # beside the hub: a file in it would be a change
    started = time.monotonic()
    with said.open("w") as out:
        process = subprocess.Popen(
            builder.command, cwd=folder, env=ENVIRONMENT, stdout=out, stderr=out
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
    seconds = time.monotonic() - started
    if status:
        raise SystemExit(f"{builder.name} failed in {folder}:\n{said.read_text('utf-8')}")
    pages = list(site.rglob("*.html"))
    size = sum(page.stat().st_size for page in pages)
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, cpu, usage.ru_maxrss / 1024, len(pages), size)


def main() -> None:
    """Print a row for each size and builder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    all_of_them = builders()
    runs: dict[tuple[int, Builder], list[Run]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        folders = {
            (size, one): one.lay_out(Path(scratch) / str(size) / str(number), size)
            for size in options.sizes
            for number, one in enumerate(all_of_them)
            if not one.absent
        }
        for (_, one), folder in folders.items():
            if one.change:
                measure(one, folder)
        for _ in range(options.runs):
            for key, folder in folders.items():
                runs.setdefault(key, []).append(measure(key[1], folder))
    print(machine())
    print(ROW.format(*HEADS))
    for size in options.sizes:
        ours = [run.cpu for run in runs[size, all_of_them[0]]]
        for one in all_of_them:
            report(size, one, runs.get((size, one), []), ours)


def report(size: int, builder: Builder, runs: list[Run], ours: list[float]) -> None:
    """A row of the table: medians of the runs, and our CPU seconds over those of the builder."""
    if not runs:
        print(f"{size:>9}  {builder.name:<20} {builder.absent}")
        return
    seconds, cpu, peak = (
        statistics.median(getattr(run, name) for run in runs)
        for name in ("seconds", "cpu", "peak_mib")
    )
    pages, each = runs[0].pages, runs[0].bytes // max(runs[0].pages, 1)
    each_cpu = [run.cpu for run in runs]
    ratios = [mine / its for mine, its in zip(ours, each_cpu, strict=True)]
    numbers = (
        *(f"{seconds:.1f}", f"{cpu:.2f} {_range(each_cpu)}", f"{peak:.0f}", f"{each:,}"),
        f"{statistics.median(ratios):.2f} {_range(ratios)}",
    )
    print(ROW.format(size, builder.name, pages, *numbers))


def _range(numbers: list[float]) -> str:
    return f"({min(numbers):.2f}-{max(numbers):.2f})"


if __name__ == "__main__":
    main()
