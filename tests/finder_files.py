"""What the files of a finder hold, as a browser would read them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def files_in(site: Path) -> dict[str, str]:
    """The finder's files of an edition that was built, by their name in it."""
    paths = [site / "assets" / "hub-finder.js", *sorted((site / "assets" / "finder").glob("*.js"))]
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in paths}


def text_in(site: Path) -> str:
    """All that stands in them."""
    return "".join(files_in(site).values())


def pieces(files: Mapping[str, str]) -> dict[str, Any]:
    """The pieces of a finder by their names: `w0`, `t0`."""
    entry = json.loads(files["assets/hub-finder.js"].removeprefix("window.hubFinder="))
    found = dict(entry["pieces"])
    for name, text in files.items():
        if name != "assets/hub-finder.js":
            said, _, content = text.partition("=window.hubFinderPieces||{})")[2].partition("=")
            assert said == f'["{Path(name).stem}"]'
            assert said.startswith(f'["{entry["build"]}-')
            found[Path(name).stem.removeprefix(f"{entry['build']}-")] = json.loads(content)
    return found


def documents(files: Mapping[str, str]) -> list[dict[str, Any]]:
    """What is shown of each thing that can be found, in their order."""
    held = pieces(files)
    texts = sorted((n for n in held if re.fullmatch(r"t\d+", n)), key=lambda n: int(n[1:]))
    return [document for name in texts for document in held[name]]


def without_ordinary_words(files: Mapping[str, str]) -> list[str]:
    """The names of a finder's files but for those that hold nothing but ordinary words."""
    alone = [name for name, held in pieces(files).items() if _is_ordinary(held)]
    return [name for name in files if not name.endswith(tuple(f"-{one}.js" for one in alone))]


def _is_ordinary(piece: Any) -> bool:
    return isinstance(piece, dict) and [name for name in piece if any(piece[name])] == ["plain"]
