"""What must be known to get through stands beside a number wherever readers meet it."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.exports.workbook import workbook_html
from signpost.model import Edition
from signpost.render import Renderer, generated_pages
from signpost.render.look import folders_of
from signpost.render.plain import PlainRenderer
from signpost.search.documents import documents
from tests.conftest import ROOT
from tests.engine.made_up import ALLOTMENTS, allotments
from tests.words import shown

THEME = folders_of(ROOT / "overrides" / "theme")
FOLDERS = THEME
PLAIN = "{number: 020 7946 0018, assurance: {confidence: unconfirmed}}"
FULL = """\
number: 0844 847 7879
        extension: '204'
        option: 2 then 1
        charge: 7p a minute and more
        relay: true
        assurance: {confidence: unconfirmed}"""
SAID = "0844 847 7879, extension 204, then press 2 then 1 (7p a minute and more)"


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    assert ALLOTMENTS.count(PLAIN) == 1
    footer = "everywhere: footer\n    status: unknown"
    resources = ALLOTMENTS.replace(PLAIN, FULL).replace("status: unknown", footer)
    return allotments(tmp_path, resources).edition()


def page(edition: Edition, address: str) -> str:
    return next(p for p in generated_pages(edition) if p.address == address).html(
        Renderer(edition, FOLDERS)
    )


@pytest.mark.parametrize("address", ["services/garden-line/", "topics/soil/", "workbook/"])
def test_it_is_on_its_page_on_cards_and_in_the_workbook(edition: Edition, address: str) -> None:
    assert SAID in shown(page(edition, address))


@pytest.mark.parametrize("template", ["helplines", "phone", "footer"])
def test_it_is_in_lists_and_on_the_foot_of_every_page(edition: Edition, template: str) -> None:
    service = edition.catalogue.by_id["garden-line"]
    context = {"entries": [service], "service": service}
    assert SAID in shown(Renderer(edition, FOLDERS).render(template, "..", **context))


@pytest.mark.parametrize("template", ["helplines", "phone"])
def test_it_is_in_emails(edition: Edition, template: str) -> None:
    service = edition.catalogue.by_id["garden-line"]
    context = {"entries": [service], "service": service}
    text = shown(PlainRenderer(edition, FOLDERS).render(template, "..", **context))
    assert SAID in text
    assert "(Relay UK: 18001 then the number)" in text


def test_it_is_in_the_results_of_a_search_with_a_link_to_the_number_alone(
    edition: Edition,
) -> None:
    (found,) = (one for one in documents(edition) if one.id == "garden-line")
    assert [(phone["number"], phone["dial"]) for phone in found.phones] == [(SAID, "+448448477879")]


def test_a_service_says_how_relay_uk_rings_it(edition: Edition) -> None:
    html = page(edition, "services/garden-line/")
    assert 'Relay UK: <a href="tel:1800108448477879">18001 then 0844 847 7879</a>' in html
    assert "Relay UK: 18001 then the number" in shown(workbook_html(edition, THEME))


def test_a_plain_number_says_none_of_it(tmp_path: Path) -> None:
    html = shown(page(allotments(tmp_path).edition(), "services/garden-line/"))
    assert "020 7946 0018" in html
    for word in ("extension", "then press", "Relay UK", "0018 ("):
        assert word not in html
