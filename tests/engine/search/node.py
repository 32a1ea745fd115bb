"""The finder's own JavaScript, run by Node without a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.contrib import search as search_plugin

from tests.conftest import ROOT, skip_or_fail

LUNR = Path(search_plugin.__file__).parent / "templates" / "search" / "lunr.js"
ASSETS = ROOT / "signpost" / "theme" / "assets"

SCRIPTS = ("pieces.js", "words.js", "reading.js", "finder.js")

SETTING = """
const fs = require("fs"), vm = require("vm");
const [lunrFile, inputFile, filesFile, ...scripts] = process.argv.slice(1);
globalThis.window = globalThis;
const lunr = require(lunrFile), input = JSON.parse(fs.readFileSync(inputFile, "utf8"));
scripts.forEach(file => vm.runInThisContext(fs.readFileSync(file, "utf8"), file));
const files = JSON.parse(fs.readFileSync(filesFile, "utf8")), brought = [];
function opened() {
  vm.runInThisContext(files["assets/hub-finder.js"]);
  const build = hubFinder.build;
  return HubFinder.open(hubFinder, async name => {
    brought.push(name);
    vm.runInThisContext(files[`assets/finder/${build}-${name}.js`]);
    return hubFinderPieces[`${build}-${name}`];
  });
}
(async () => {
"""


def in_node(tmp: Path, script: str, asked: Any, files: Mapping[str, str] | None = None) -> Any:
    """What a script answers that has `input` (what is asked), `lunr`, `HubReading`, `HubFinder`
    and, with the files of a finder, `opened()` for it and the names of the pieces that it `brought`
    since. It must leave its answer in `answer`, and may wait for it."""
    node = shutil.which("node")
    if node is None:
        skip_or_fail("Node is not installed")
    question, held = tmp / "asked.json", tmp / "files.json"
    question.write_text(json.dumps(asked), "utf-8")
    held.write_text(json.dumps(dict(files or {})), "utf-8")
    scripts = [ASSETS / name for name in SCRIPTS]
    done = subprocess.run(
        [
            *(node, "-e", f"{SETTING}{script}\nconsole.log(JSON.stringify(answer));\n}})();"),
            *map(str, (LUNR, question, held, *scripts)),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
