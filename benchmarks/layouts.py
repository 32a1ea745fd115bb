"""How folders are laid out for other builders: as many pages of the same records."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import yaml

from benchmarks.hubs import ENVIRONMENT, Record, records

LISTS = 40
"""Pages that list resources: one for each publisher."""


def _words(one: Record) -> str:
    return f"# {one['title']}\n\n{one['summary']}\n\n{one['why']}\n\n{one['body']}"


def _lists(size: int) -> dict[int, list[Record]]:
    made = list(records(size))
    return {number: made[number::LISTS] for number in range(min(LISTS, size))}


def for_material(folder: Path, size: int) -> Path:
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


MACROS = """
import json
from pathlib import Path

RECORDS = json.loads((Path(__file__).parent / "records.json").read_text("utf-8"))
BY_ID = {one["id"]: one for one in RECORDS}


def define_env(env):
    @env.macro
    def show(id):
        one = BY_ID[id]
        return "\\n\\n".join([f"# {one['title']}", one["summary"], one["why"], one["body"]])

    @env.macro
    def listed(number, lists):
        some = RECORDS[number::lists]
        return "\\n".join(f"- [{one['title']}](resources/{one['id']}.md)" for one in some)
"""


def for_macros(folder: Path, size: int) -> Path:
    """Material whose pages are made of one file of records, by macros."""
    for_material(folder, size)
    (folder / "records.json").write_text(json.dumps(list(records(size))), "utf-8")
    (folder / "main.py").write_text(MACROS, "utf-8")
    for one in records(size):
        (folder / "docs" / "resources" / f"{one['id']}.md").write_text(
            f"{{{{ show('{one['id']}') }}}}\n", "utf-8"
        )
    for number in _lists(size):
        (folder / "docs" / f"list-{number}.md").write_text(
            f"# Publisher {number}\n\n{{{{ listed({number}, {LISTS}) }}}}\n", "utf-8"
        )
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    settings["plugins"] = ["search", "macros"]
    (folder / "mkdocs.yml").write_text(yaml.dump(settings), "utf-8")
    return folder


@cache
def _shells() -> tuple[dict[str, str], Path]:
    """Material's page as it comes out, with marks for the title and the words: of a list and of a
    single page, which stand one folder deeper; and the folder with what it loads."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    for_material(folder, 1)
    for name in ("list-0.md", "resources/generated-0.md"):
        text = "---\ntitle: TITLE\n---\n\n# TITLE\n\nWORDS\n"
        (folder / "docs" / name).write_text(text, "utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    subprocess.run(command, cwd=folder, check=True, env=ENVIRONMENT)
    site = folder / "site"
    pages = {"list": site / "list-0", "single": site / "resources" / "generated-0"}
    return {name: (at / "index.html").read_text("utf-8") for name, at in pages.items()}, site


def _filled(shell: str, title: str, words: str) -> str:
    """A shell as a template."""
    return shell.replace("<p>WORDS</p>", words).replace("TITLE", title)


def for_hugo_with_shell(folder: Path, size: int) -> Path:
    """Hugo with the page that Material makes: the same header, menu and footer around the words."""
    for_hugo(folder, size)
    shells, site = _shells()
    link = '<a href="{{ .RelPermalink }}">{{ .Title }}</a>'
    rows = f"<ul>{{{{ range .Pages }}}}<li>{link}</li>{{{{ end }}}}</ul>"
    words = {"list": rows, "single": "<p>{{ .Description }}</p>{{ .Content }}"}
    for name, shell in shells.items():
        text = _filled(shell, "{{ .Title }}", words[name])
        (folder / "layouts" / "_default" / f"{name}.html").write_text(text, "utf-8")
    shutil.copytree(site / "assets", folder / "static" / "assets")
    return folder


def for_eleventy(folder: Path, size: int) -> Path:
    """Eleventy with the same page, its records in Markdown."""
    shells, site = _shells()
    link = '<a href="../resources/{{ one.id }}/">{{ one.title }}</a>'
    rows = f"<ul>{{% for one in rows %}}<li>{link}</li>{{% endfor %}}</ul>"
    words = {"list": rows, "single": "<p>{{ summary }}</p>{{ content }}"}
    (folder / "_includes").mkdir(parents=True)
    for name, shell in shells.items():
        text = _filled(shell, "{{ title }}", words[name])
        (folder / "_includes" / f"{name}.liquid").write_text(text, "utf-8")
    (folder / "resources").mkdir()
    for one in records(size):
        front = {"layout": "single", "title": one["title"], "summary": one["summary"]}
        words_of = f"---json\n{json.dumps(front)}\n---\n{one['why']}\n\n{one['body']}"
        (folder / "resources" / f"{one['id']}.md").write_text(words_of, "utf-8")
    for number, some in _lists(size).items():
        listed = [{"id": one["id"], "title": one["title"]} for one in some]
        front = {"layout": "list", "title": f"Publisher {number}", "rows": listed}
        text = f"---json\n{json.dumps(front)}\n---\n"
        (folder / f"list-{number}.md").write_text(text, "utf-8")
    shutil.copytree(site / "assets", folder / "assets")
    settings = 'module.exports = c => { c.addPassthroughCopy("assets"); };\n'
    (folder / ".eleventy.js").write_text(settings, "utf-8")
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


def for_hugo(folder: Path, size: int) -> Path:
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
