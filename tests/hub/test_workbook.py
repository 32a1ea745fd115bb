"""What stands in a workbook and what never does, read from its HTML, which is made in no time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from signpost.errors import HubError
from signpost.exports.workbook import workbook, workbook_html
from signpost.model import Edition
from signpost.model.dates import in_words
from signpost.render.certainty import of_number
from signpost.render.confirmed import notice
from signpost.render.look import folders_of
from signpost.render.signposting import always
from signpost.render.views import good_until
from signpost.render.workbook import Workbook
from signpost.site.opening import open_project
from tests.conftest import ROOT, SHIPPED_ON, write_tree
from tests.engine.made_up import allotment_edition
from tests.words import shown

THEME = folders_of(ROOT / "overrides" / "theme")
AREAS = (None, "barking-and-dagenham", "bristol", "denbighshire", "lincolnshire")
every_edition = pytest.mark.parametrize("area", AREAS, ids=lambda id: id or "core")


@cache
def shipped(area: str | None) -> tuple[Edition, str]:
    edition = open_project(ROOT, SHIPPED_ON, area).edition()
    return edition, workbook_html(edition, THEME)


def chapter(html: str, id: str) -> str:
    found = re.search(rf'<h2 id="{id}">.*?(?=<h2 id=|\Z)', html, re.DOTALL)
    assert found, f"there is no chapter {id!r}"
    return found[0]


def entry(html: str, id: str) -> str:
    anchor = id.replace("/", "-")
    found = re.search(rf'<article[^>]* id="entry-{anchor}">(.*?)</article>', html, re.DOTALL)
    assert found, f"{id!r} is not in the workbook"
    return found[1]


@pytest.mark.grid(one_in=3)
@every_edition
def test_every_live_entry_is_in_it_once_and_nothing_else(area: str | None) -> None:
    edition, html = shipped(area)
    live = [e for e in edition.catalogue.entries if edition.catalogue.lists(e)]
    wanted = sorted("entry-" + e.id.replace("/", "-") for e in live)
    assert sorted(re.findall(r'id="(entry-[^"]+)"', html)) == wanted
    assert len(wanted) > 100


@every_edition
def test_every_number_stands_with_how_sure_we_are_of_it(area: str | None) -> None:
    edition, html = shipped(area)
    for service in edition.catalogue.live_services:
        text = shown(entry(html, service.id))
        for phone in service.phones:
            said = f"{phone.number} {of_number(edition, phone, service).mark}".strip()
            assert said in text, service.id


@every_edition
def test_what_is_withdrawn_or_hidden_is_never_in_it(area: str | None) -> None:
    edition, html = shipped(area)
    catalogue = edition.catalogue
    gone = [e for e in catalogue.entries if not catalogue.lists(e)]
    text = re.sub(r"\D", "", shown(html))
    retired = {p.dial for s in catalogue.services if s.withdrawn for p in s.phones}
    assert retired
    assert {dial for dial in retired if dial in html or dial.removeprefix("+44") in text} == set()
    assert {e.id for e in gone if f"entry-{e.id}" in html} == set()
    if area == "bristol":
        assert {"havens", "lighthouse"} <= {e.id for e in gone}


@every_edition
def test_a_note_on_hard_content_comes_before_anything_else_of_its_entry(area: str | None) -> None:
    edition, html = shipped(area)
    noted = [r for r in edition.catalogue.live_resources if r.content_note]
    for resource in noted:
        _, _, after = entry(html, resource.id).partition("</h4>")
        after = after or entry(html, resource.id).partition("</h3>")[2]
        words = shown(after).removeprefix(f"For {' and '.join(resource.nations)}.")
        assert "Before you read:" in words[:90], resource.id
    assert noted


@every_edition
def test_every_link_inside_it_leads_somewhere(area: str | None) -> None:
    _, html = shipped(area)
    inside = {href for href in re.findall(r'href="([^"]*)"', html) if not re.match(r"\w+:", href)}
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert {href for href in inside if href[:1] != "#" or href[1:] not in ids} == set()
    assert len(ids) == len(set(ids))


@every_edition
def test_the_address_of_what_is_linked_can_be_read_on_paper(area: str | None) -> None:
    _, html = shipped(area)
    links = re.findall(r'<a class="hub-book__address" href="(https?:[^"]*)"[^>]*>(.*?)</a>', html)
    assert [href for href, words in links if unescape(href) != unescape(words)] == []
    assert len(links) > 100


def test_an_area_has_its_front_door_its_own_services_and_a_draft_warning() -> None:
    edition, html = shipped("bristol")
    ring, cover = shown(chapter(html, "ring")), shown(html.partition("</section>")[0])
    assert "Child in danger now? 999" in ring
    ((service, phone), *_) = [filled.line for filled in always(edition) if filled.line]
    sure = of_number(edition, phone, service).mark
    assert f"{phone.label}: {phone.number} {sure}" in ring
    draft = "Draft. Bristol City Council has not confirmed these pages."
    assert (draft in cover) is edition.is_draft
    built, until = in_words(SHIPPED_ON), in_words(good_until(edition))
    assert f"Built on: {built} Valid until: {until}" in cover
    assert "Printed copies go out of date: check numbers before use." in cover
    services = chapter(html, "services")
    assert services.index("Services of Bristol") < services.index(">The Bridge")
    assert services.index(">The Bridge") < services.index('id="helplines"')
    note = str(edition.catalogue.local.notes["nspcc-helpline"])
    assert note in shown(entry(html, "nspcc-helpline"))


def test_what_is_for_people_elsewhere_says_so_and_stands_last() -> None:
    edition, html = shipped("bristol")
    book = Workbook(edition)
    order = [service.id for _, services in book.services for service in services]
    assert "For Wales. Check what there is in Bristol." in shown(entry(html, "live-fear-free"))
    assert order.index("live-fear-free") > order.index("childline")


def test_the_core_says_whom_to_ask_and_is_no_draft() -> None:
    edition, html = shipped(None)
    ring = shown(chapter(html, "ring"))
    assert "Find your council's children's services on its website" in ring
    assert "NSPCC Helpline" in ring
    assert "Draft." not in shown(html)
    assert notice(edition) in shown(html.partition("</section>")[0])


def test_research_is_summed_up_with_its_limits() -> None:
    edition, html = shipped(None)
    for study in Workbook(edition).summaries:
        text = shown(entry(html, study.id))
        parts = [str(study.question), str(study.key_findings[0].text)]
        parts += [str(study.means_for_practice[0]), str(study.limitations[0])]
        places = [text.index(" ".join(part.split())) for part in parts]
        assert places == sorted(places)


def test_a_guide_is_whole_once_and_only_named_under_its_other_topics() -> None:
    edition, html = shipped(None)
    guides = chapter(html, "guides")
    whole = [guide.id for shelf in Workbook(edition).shelves for guide in shelf.whole]
    assert len(whole) == len(set(whole)) > 40
    several = next(r for r in edition.catalogue.live_resources if len(r.topics) > 1)
    assert guides.count(f'href="#entry-{several.id}"') == len(several.topics) - 1


def test_the_same_day_gives_the_same_words_and_another_day_another_end() -> None:
    edition, html = shipped(None)
    assert workbook_html(edition, THEME) == html
    later = open_project(ROOT, SHIPPED_ON + timedelta(days=1)).edition()
    assert f"Valid until {in_words(good_until(later))}" in shown(workbook_html(later, THEME))
    assert good_until(later) == good_until(edition) + timedelta(days=1)


# What to do next --------------------------------------------------------------------------------


@pytest.fixture
def small(tmp_path: Path) -> Edition:
    return allotment_edition(tmp_path)


# Nothing from anywhere else ---------------------------------------------------------------------

MadeTheme = Callable[[str], Path]


@pytest.fixture
def theme_with(tmp_path: Path) -> MadeTheme:
    """A theme whose workbook is only what a test gives it."""

    def made(body: str) -> Path:
        page = f'<!doctype html><html lang="en"><title>A</title><body>{body}</body></html>'
        files = {"hub/workbook/document.html": page, "assets/workbook.css": "p { color: red }"}
        return write_tree(tmp_path / "theme", files)

    return made


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="A" src="https://example.org/a.png">',
        '<img alt="A" src="http://127.0.0.1:9/a.png">',
        '<img alt="A" src="file:///etc/passwd">',
        "<style>@import url(https://example.org/a.css);</style>",
        "<style>p { background: url(https://example.org/a.png) }</style><p>A",
        '<link rel="stylesheet" href="https://example.org/a.css">',
        "<style>@font-face { font-family: A; src: url(https://example.org/a.woff) }</style>",
    ],
)
def test_a_workbook_that_would_load_something_is_refused(
    body: str, small: Edition, theme_with: MadeTheme
) -> None:
    with pytest.raises(HubError, match=r"it would load .*nothing in it may be loaded"):
        workbook(small, (theme_with(body),))


def test_a_picture_without_words_is_refused(small: Edition, theme_with: MadeTheme) -> None:
    dot = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    with pytest.raises(HubError, match="no required alt"):
        workbook(small, (theme_with(f'<img src="{dot}">'),))
    assert workbook(small, (theme_with(f'<img src="{dot}" alt="A dot">'),)).pages == 1


def test_a_hub_that_lays_nothing_over_the_theme_prints_in_the_looks_of_the_theme(
    small: Edition, tmp_path: Path
) -> None:
    assert workbook(small, folders_of(tmp_path / "nowhere")).pages > 1
