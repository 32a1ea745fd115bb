"""The finder's own JavaScript, run by Node without a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from mkdocs.contrib import search as search_plugin

from signpost.model import Edition
from signpost.search import search_files
from tests.conftest import ROOT, skip_or_fail

LUNR = Path(search_plugin.__file__).parent / "templates" / "search" / "lunr.js"
ASSETS = ROOT / "signpost" / "theme" / "assets"

SETTING = """
const fs = require("fs"), vm = require("vm");
const [lunrFile, readingFile, finderFile, indexFile, asked] = process.argv.slice(1);
const run = file => vm.runInThisContext(fs.readFileSync(file, "utf8"), file);
globalThis.window = globalThis;
globalThis.lunr = require(lunrFile);
[readingFile, finderFile].forEach(run);
if (indexFile) run(indexFile);
const input = JSON.parse(fs.readFileSync(asked, "utf8"));
"""


def in_node(tmp: Path, script: str, asked: Any, edition: Edition | None = None) -> Any:
    """What a script answers that has `input` (what is asked), `lunr`, `HubReading`, `HubFinder`
    and, with an edition, its index as `hubFinder`. It must leave its answer in `answer`."""
    node = shutil.which("node")
    if node is None:
        skip_or_fail("Node is not installed")
    question, index = tmp / "asked.json", tmp / "hub-finder.js"
    question.write_text(json.dumps(asked), "utf-8")
    if edition is not None:
        index.write_text(search_files(edition)["assets/hub-finder.js"], "utf-8")
    files = (LUNR, ASSETS / "reading.js", ASSETS / "finder.js", index if edition else "", question)
    done = subprocess.run(
        [node, "-e", f"{SETTING}{script}\nconsole.log(JSON.stringify(answer));", *map(str, files)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
