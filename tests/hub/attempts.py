"""Builds of a damaged copy of the hub, over a site that must stay as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from signpost.site.manifest import MANIFEST
from signpost.site.opening import open_project
from tests.conftest import SHIPPED_ON, copy_hub, write_tree
from tests.engine.sites import site
from tests.process import run_hub

OLD_SITE = {
    "index.html": b"<p>The site that readers have.</p>\n",
    "assets/hub.css": b"p { color: teal }\n",
    "services/x/index.html": b"\xff not even text",
}
UNTOUCHED = {f"site/{name}": content for name, content in OLD_SITE.items()}
OPENING = "The hub was not built. The site you had is untouched. Put these right first:"
UNFIT = "The new site is not fit to publish. The site you had is untouched:"

Damage = dict[str, str | bytes]


@dataclass(frozen=True)
class Attempt:
    """A build of a damaged copy of the hub, and what it left behind."""

    root: Path
    exit_code: int
    said: str

    def everything_built(self) -> dict[str, bytes]:
        """All that stands in the site, and in whatever a build leaves beside it."""
        folders = [path for path in self.root.glob("*site*") if path.is_dir()]
        folders += [path for path in self.root.glob(".*site*") if path.is_dir()]
        files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
        names = {file.relative_to(self.root).as_posix(): file.read_bytes() for file in files}
        return {name: content for name, content in names.items() if name != f"site/{MANIFEST}"}


def damaged(folder: Path, pages: Damage) -> Path:
    root = copy_hub(folder / "copy")
    site(root / "site", {"": dict(OLD_SITE)}, hub=open_project(root).name)
    return write_tree(root, pages)


def hub_build(root: Path) -> Attempt:
    done = run_hub("build", "--as-of", SHIPPED_ON.isoformat(), cwd=root)
    return Attempt(root, done.returncode, done.stdout + done.stderr)


def mkdocs_build(root: Path) -> Attempt:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env={**os.environ, **quiet, "HUB_AS_OF": SHIPPED_ON.isoformat(), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Attempt(root, done.returncode, done.stdout + done.stderr)
