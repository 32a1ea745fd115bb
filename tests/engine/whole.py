"""The allotment hub with everything that a build needs, so that it can be checked and built."""

from __future__ import annotations

from pathlib import Path

from signpost.project import Project
from signpost.site.opening import open_project
from tests.conftest import AS_OF, ROOT, write_tree
from tests.engine.made_up import ALLOTMENTS, AROUND

SECOND = ROOT / "tests" / "engine" / "second_hub"

SETTINGS = f"""\
site_name: The allotment hub
site_url: ""
strict: true
theme:
  name: signpost
plugins:
  - macros:
      modules: [signpost.macros]
      on_undefined: strict
      on_error_fail: true
hooks:
  - {ROOT}/hooks/engine.py
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - sane_lists
  - tables
  - toc
  - pymdownx.superfences
validation:
  nav:
    omitted_files: ignore
  links:
    anchors: warn
    unrecognized_links: warn
"""


def page(*lines: str, title: str = "A page", description: str = "What it is for.") -> str:
    """A page with five lines above the first of `lines`."""
    front = f"---\ntitle: {title}\ndescription: {description}\n---\n\n"
    return front + "\n".join(lines) + "\n"


FIRST_LINE = 6
"""Where the words of `page` begin."""


def whole_files(resources: str = ALLOTMENTS) -> dict[str, str | bytes]:
    """The files of the hub: the pages that every hub needs are the second hub's."""
    pages = {
        f"docs/{path.relative_to(SECOND / 'docs').as_posix()}": path.read_text("utf-8")
        for path in (SECOND / "docs").rglob("*.md")
    }
    # An offer is of one taxonomy, and this hub has none.
    company = str(pages["docs/company.md"])
    pages["docs/company.md"] = company.replace('{{ offer("bench") }}\n', "")
    own = {
        "docs/index.md": page("# The allotment hub", "", "{{ hero() }}", "", "{{ local() }}"),
        "docs/worried.md": page("# Worried", "", "{{ urgent() }}", title="Worried"),
        "docs/care.md": page("# Looking after yourself", title="Looking after yourself"),
        "docs/tell-us.md": page("# Tell us", title="Tell us"),
    }
    around = {name: text for name, text in AROUND.items() if name not in pages}
    del pages["docs/company.md"], pages["docs/something-wrong.md"], around["docs/guides/index.md"]
    return {**around, **pages, **own, "mkdocs.yml": SETTINGS, "resources.yml": resources}


def whole(folder: Path, resources: str = ALLOTMENTS, **more: str | bytes) -> Project:
    """The whole hub in a folder, with other or more files by their names."""
    write_tree(folder, whole_files(resources) | more)
    return open_project(folder, AS_OF)
