"""Hostile text in every field of the catalogue: on the built pages it is text, and nothing else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.built import built
from tests.conftest import SHIPPED_ON, copy_hub
from tests.finder_files import text_in

SUM = "1234321"
"""What 1111*1111 comes to. It stands nowhere unless somebody worked it out."""


def _attack(name: str) -> str:
    """The attack on one field, as it is written and as a reader must see it."""
    return (
        f"\"></title><script>alert('{name}')</script><b onclick=alert(1)> "
        f"{{{{ 1111*1111 }}}} {{% raw %}} [{name}](javascript:alert(1))"
    )


def _quoted(name: str) -> str:
    return "'" + _attack(name).replace("'", "''") + "'"


RESOURCE = f"""

  - id: hostile
    title: {_quoted("title")}
    kind: guide
    summary: {_quoted("summary")}
    why: {_quoted("why")}
    body: {_quoted("body")}
    publisher: {_quoted("publisher")}
    authors: [{_quoted("author")}]
    languages: [{{language: en, url: 'https://example.org/', format: {_quoted("format")}}}]
    topics: [online]
    audiences: [police]
    stages: [first-concerns]
    nations: [England]
    content_note: {_quoted("note")}
    assurance:
      confidence: unconfirmed
      sources: [{{name: {_quoted("source")}}}]
    added: 2026-11-22
"""
SERVICE = f"""

  - id: hostile-line
    name: {_quoted("name")}
    kind: helpline
    provider: {_quoted("provider")}
    summary: {_quoted("brief")}
    description: {_quoted("description")}
    for_whom: [professional]
    area_served: {_quoted("area")}
    alert: {_quoted("alert")}
    phones:
      - {{number: 020 7946 0018, label: {_quoted("label")}, assurance: {{confidence: unconfirmed}}}}
    everywhere: footer
    topics: [online]
    nations: [England]
    assurance: {{confidence: unconfirmed}}
    added: 2026-11-22
"""
PLAIN_FIELDS = (
    *("title", "summary", "why", "publisher", "author", "format", "note", "source"),
    *("name", "provider", "brief", "area", "alert", "label"),
)


class Page(HTMLParser):
    """A page as a browser reads it: its scripts, its links, its handlers, its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.metas: dict[str, str] = {}
        self.titles: list[str] = []
        self.text = ""
        self._inside = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = tag
        self.handlers += [name for name in given if name.startswith("on")]
        self.addresses += [given[name] for name in ("href", "src", "action") if name in given]
        if tag == "meta" and "name" in given:
            self.metas[given["name"]] = given.get("content", "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
        elif self._inside == "title":
            self.titles.append(data)
        self.text += data


@pytest.fixture(scope="module")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hub whose catalogue holds an attack in every field of two records."""
    root = copy_hub(tmp_path_factory.mktemp("hostile") / "copy")
    for name, record in (("resources.yml", RESOURCE), ("catalogue/services.yml", SERVICE)):
        file = root / name
        file.write_text(file.read_text("utf-8").rstrip("\n") + record, "utf-8")
    return built(root, "--as-of", SHIPPED_ON.isoformat())


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> dict[str, Page]:
    """Every page of that site, read as a browser reads it."""
    found = sorted(site_folder.rglob("*.html"))
    return {path.relative_to(site_folder).as_posix(): Page(path) for path in found}


RESOURCE_PAGE = "resources/hostile/index.html"
SERVICE_PAGE = "services/hostile-line/index.html"


@pytest.mark.parametrize("field", PLAIN_FIELDS)
def test_an_attack_is_shown_as_the_text_it_is(field: str, pages: dict[str, Page]) -> None:
    shown = pages[RESOURCE_PAGE].text + pages[SERVICE_PAGE].text
    assert _attack(field) in shown


@pytest.mark.parametrize(
    ("field", "page"), [("body", RESOURCE_PAGE), ("description", SERVICE_PAGE)]
)
def test_rich_text_loses_the_link_and_keeps_the_words(
    field: str, page: str, pages: dict[str, Page]
) -> None:
    words = _attack(field).replace(f"[{field}](javascript:alert(1))", field)
    assert words in pages[page].text


def test_no_page_has_a_script_of_the_attacker(pages: dict[str, Page]) -> None:
    found = {name: page.scripts for name, page in pages.items() if "alert" in str(page.scripts)}
    assert found == {}


def test_no_page_has_an_event_handler_in_its_html(pages: dict[str, Page]) -> None:
    assert {name: page.handlers for name, page in pages.items() if page.handlers} == {}


def test_no_page_has_an_address_that_runs_something(pages: dict[str, Page]) -> None:
    wild = re.compile(r"\s*(javascript|data|vbscript|file):", re.IGNORECASE)
    found = {
        name: hits
        for name, page in pages.items()
        if (hits := [address for address in page.addresses if wild.match(address)])
    }
    assert found == {}


def test_nothing_of_an_attack_is_ever_worked_out(pages: dict[str, Page]) -> None:
    assert [name for name, page in pages.items() if SUM in page.text] == []
    assert [name for name, page in pages.items() if SUM in str(page.metas)] == []


def test_the_pages_head_says_the_words_whole(pages: dict[str, Page]) -> None:
    heads = {
        page: (pages[page].metas["description"], pages[page].titles[0])
        for page in (RESOURCE_PAGE, SERVICE_PAGE)
    }
    names = {RESOURCE_PAGE: ("summary", "title"), SERVICE_PAGE: ("brief", "name")}
    assert {page: head[0] for page, head in heads.items()} == {
        page: _attack(description) for page, (description, _) in names.items()
    }
    assert {page: head[1].startswith(_attack(names[page][1])) for page, head in heads.items()} == {
        RESOURCE_PAGE: True,
        SERVICE_PAGE: True,
    }


def test_lists_and_the_footer_show_it_as_text_too(pages: dict[str, Page]) -> None:
    assert _attack("title") in pages["find/index.html"].text
    assert [name for name, page in pages.items() if _attack("name") not in page.text] == []


def test_the_finders_files_cannot_end_its_script_early(site_folder: Path) -> None:
    finder = text_in(site_folder)
    assert "alert('title')" in finder
    assert "</" not in finder
