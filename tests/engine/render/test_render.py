"""Cards and pages of a small made-up edition: what they show, what they doubt, what they hide."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from signpost.model import Edition
from signpost.reading import read_catalogue
from signpost.render import Renderer, generated_pages
from signpost.render.look import folders_of
from tests.conftest import AS_OF, ROOT, write_tree
from tests.words import shown

FOLDERS = folders_of(ROOT / "overrides" / "theme")

REPORTED = "{confidence: reported, checked_on: 2026-11-20, how: archive, sources: [{name: A page}]}"
CATALOGUE = f"""\
hub:
  strapline: Grow well.
  search_hint: Try frost
  danger: In danger?
  urgent: {{label: Worried now?, page: worried/}}
  care: Somebody to talk to.
  care_page: {{label: Care, page: care/}}
  menu: [{{label: Guides, page: guides/}}]
  feedback: {{label: Tell us, page: tell-us/}}
  owner: committee
  licence: CC BY 4.0
topics:
  - {{id: frost, group: form, name: Frost, summary: Cold nights.}}
  - {{id: rain, group: form, name: Rain, summary: Wet days.}}
services:
  - id: frost-line
    name: The Frost Line
    kind: helpline
    provider: Growers
    summary: Advice on cold nights.
    for_whom: [professional]
    area_served: Wales
    hours: {{words: Every night.}}
    phones:
      - {{number: 020 7946 0018, label: Days, assurance: {{confidence: unconfirmed}}}}
      - {{number: 020 7946 0019, label: Nights, assurance: {REPORTED}}}
    url: https://example.org/frost-line
    status: unknown
    alert: Nobody answered in spring.
    topics: [frost]
    nations: [Wales]
    assurance: {REPORTED}
    added: 2026-11-01
  - id: old-line
    name: The Old Line
    kind: helpline
    provider: Growers
    summary: Ring 020 7946 0999 for advice.
    description: It was at https://example.org/old-line.
    for_whom: [professional]
    area_served: Wales
    phones: [{{number: 020 7946 0999, assurance: {{confidence: unconfirmed}}}}]
    url: https://example.org/old-line
    email: old@example.org
    topics: [frost]
    nations: [Wales]
    assurance: {{confidence: unconfirmed}}
    added: 2026-11-01
    withdrawn: {{on: 2026-11-02, reason: It closed., replaced_by: frost-line}}
resources:
  - id: guide
    title: {{en: Guide to frost, cy: Canllaw i rew}}
    kind: guide
    summary: How to keep plants alive.
    why: Frost is forecast.
    publisher: Growers
    published: 2025-03
    languages:
      - {{language: en, url: 'https://example.org/guide', format: PDF, size: 299 KB, pages: 12}}
    content_note: Dead plants are shown.
    topics: [frost]
    nations: [UK]
    assurance: {{confidence: unconfirmed}}
    added: 2026-11-01
    aliases: [frost-handbook]
  - id: paper
    title: A paper
    kind: research
    summary: A paper on fleece.
    why: You wonder about fleece.
    publisher: Growers
    languages: [en]
    look_for: Ask in the library.
    topics: [frost]
    nations: [UK]
    related: [guide]
    assurance:
      {{confidence: confirmed, checked_on: 2026-11-20, how: document, by: clerk, as_of: 2026-10}}
    added: 2026-11-02
"""

HOSTILE = '<script>alert(1)</script> {{ 7*7 }} <b onclick="x">'
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} &lt;b onclick=&#34;x&#34;&gt;"

Draw = Callable[[str], str]


def _renderer(folder: Path, catalogue: str = CATALOGUE, language: str = "en") -> Renderer:
    reading = read_catalogue(write_tree(folder, {"resources.yml": catalogue}))
    assert [str(problem) for problem in reading.problems] == []
    edition = Edition.model_construct(
        catalogue=reading.catalogue, name="Frost", as_of=AS_OF, language=language
    )
    return Renderer(edition, FOLDERS)


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """Draws the page at an address of the made-up edition."""
    renderer = _renderer(tmp_path)
    pages = {page.address: page for page in generated_pages(renderer.edition)}
    return lambda address: pages[address].html(renderer)


def test_each_entry_alias_and_facet_has_its_page(tmp_path: Path) -> None:
    pages = generated_pages(_renderer(tmp_path).edition)
    assert {page.address: (page.template, page.title) for page in pages} == {
        "resources/guide/": ("resource", "Guide to frost"),
        "resources/frost-handbook/": ("moved", "Guide to frost"),
        "resources/paper/": ("resource", "A paper"),
        "services/frost-line/": ("service", "The Frost Line"),
        "services/old-line/": ("tombstone", "The Old Line"),
        "topics/frost/": ("facet", "Frost"),
        "topics/rain/": ("facet", "Rain"),
        "workbook/": ("workbook/page", "Workbook to print"),
    }


def test_reported_and_unconfirmed_read_the_same_beside_a_number(draw: Draw) -> None:
    phones = re.findall(r"<li>.*?</li>", draw("services/frost-line/"), re.DOTALL)[:2]
    days, nights = (shown(phone) for phone in phones)
    assert (days, nights) == (
        "Days 020 7946 0018 not yet confirmed",
        "Nights 020 7946 0019 not yet confirmed",
    )
    assert [re.findall(r'href="(tel:.*?)"', phone) for phone in phones] == [
        ["tel:+442079460018"],
        ["tel:+442079460019"],
    ]


def test_a_card_of_a_service_says_the_same_of_each_number(draw: Draw) -> None:
    card = shown(draw("topics/frost/"))
    doubt = "not yet confirmed"
    assert f"Days: 020 7946 0018 {doubt} Nights: 020 7946 0019 {doubt} Growers · Every" in card


def test_a_card_of_a_resource_has_no_mark_because_nothing_on_it_is_opened(draw: Draw) -> None:
    assert "Guide to frost Frost is forecast. Growers · March 2025" in shown(draw("topics/frost/"))


def test_a_service_that_may_not_run_says_so_on_page_and_card(draw: Draw) -> None:
    page = shown(draw("services/frost-line/"))
    assert "We don't know whether it still runs. Nobody answered in spring." in page
    assert "We don't know whether it still runs" in shown(draw("topics/frost/"))


def test_a_service_page_says_what_is_not_known(draw: Draw) -> None:
    page = shown(draw("services/frost-line/"))
    assert "Hours Every night. Area Wales Cost Not known Wait Not known Run by Growers" in page
    assert "It is a helpline: ring it yourself, or give the number to somebody" in page


def test_a_tombstone_shows_no_number_and_no_link_of_its_own(draw: Draw) -> None:
    html = draw("services/old-line/")
    assert re.findall(r"0999|7946 0999|old-line|old@|mailto|sms:", html) == []
    assert shown(html).startswith(
        "Withdrawn The Old Line Do not rely on this. Withdrawn from the hub on 2 November 2026. "
        "It closed. Use this instead Helpline The Frost Line"
    )


def test_a_tombstone_stands_on_no_list(draw: Draw) -> None:
    assert "Old Line" not in draw("topics/frost/")


def test_a_resource_page_has_the_note_first_then_the_one_action(draw: Draw) -> None:
    page = shown(draw("resources/guide/"))
    assert page.startswith(
        "Guide Guide to frost How to keep plants alive. Before you read: Dead plants are shown. "
        "Care "
        "Open at example.org (PDF, 299 KB) not yet confirmed Why you would "
        "open it Frost is forecast."
    )
    assert "Publisher Growers Published March 2025 English PDF, 299 KB, 12 pages Nations UK" in page


def test_a_resource_without_an_address_says_where_to_look(draw: Draw) -> None:
    html = draw("resources/paper/")
    assert "Where to look for it: Ask in the library." in shown(html)
    assert "hub-action" not in html
    assert "Published Date not known English Format not known" in shown(html)


def test_a_confirmed_fact_says_who_looked_when_how_and_when_again(draw: Draw) -> None:
    page = shown(draw("resources/paper/"))
    assert "Confirmed in the document on 20 November 2026 by clerk." in page
    assert re.search(r"The source is dated October 2026\. Check again by \d+ \w+ 2027\.", page)


def test_what_goes_well_together_is_shown_from_both_sides(draw: Draw) -> None:
    assert 'href="../../resources/guide/"' in draw("resources/paper/")
    assert 'href="../../resources/paper/"' in draw("resources/guide/")


def test_an_old_address_leads_on(draw: Draw) -> None:
    html = draw("resources/frost-handbook/")
    assert '<a href="../../resources/guide/">Guide to frost</a>' in html


def test_a_topic_page_puts_people_first_and_an_empty_one_leads_on(draw: Draw) -> None:
    headings = re.findall(r"<h2[^>]*>(.*?) <span", draw("topics/frost/"))
    assert headings == ["Who can help", "Guides, templates and tools", "Research"]
    assert "Nothing is filed here yet. See everything ." in shown(draw("topics/rain/"))


def test_a_welsh_edition_shows_the_welsh_where_there_is_some(tmp_path: Path) -> None:
    renderer = _renderer(tmp_path, language="cy")
    pages = {page.address: page for page in generated_pages(renderer.edition)}
    assert "<h1>Canllaw i rew</h1>" in pages["resources/guide/"].html(renderer)
    assert "<h1>A paper</h1>" in pages["resources/paper/"].html(renderer)
    assert "20 Tachwedd 2026" in pages["resources/paper/"].html(renderer)


FIELDS = """A paper|A paper on fleece.|You wonder about fleece.|Ask in the library.|clerk
|Growers|A page|Cold nights.|Advice on cold nights.|Nobody answered in spring.|Every night.
|It closed.|Dead plants are shown.|The Frost Line|299 KB"""


@pytest.mark.parametrize("words", FIELDS.replace("\n", "").split("|"))
def test_html_and_jinja_in_any_field_are_shown_as_text(words: str, tmp_path: Path) -> None:
    quoted = f"'{HOSTILE}'"
    catalogue = re.sub(rf"(?<=: ){re.escape(words)}(?=[,}}\n])", lambda _: quoted, CATALOGUE)
    assert catalogue != CATALOGUE
    renderer = _renderer(tmp_path, catalogue)
    html = "".join(page.html(renderer) for page in generated_pages(renderer.edition))
    assert ESCAPED in html
    assert re.findall(r"<script|<b onclick|\b49\b", html) == []
