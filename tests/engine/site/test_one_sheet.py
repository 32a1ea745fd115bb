"""Built hubs: the one style sheet has what their own pages, scripts, sheets and frames ask for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.site.test_shells import built

PAGE = '---\ntitle: Own\ndescription: Ours.\n---\n\n# Own\n\n<p class="md-button">Go</p>\n'
EXTRA = (
    "markdown_extensions:",
    "extra_css: [own.css]\nextra_javascript: [own.js]\nmarkdown_extensions:",
)
OWN = {
    "docs/own.md": PAGE,
    "docs/own.js": 'document.body.classList.add("md-tag");\n',
    "docs/own.css": "h1 { box-shadow: var(--md-shadow-z2) }\n",
    "overrides/theme/assets/frame.css": ".own-frame { top: 0 }\n",
    "overrides/theme/assets/hub.js": 'own("script");\n',
}


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a hub that has none of these."""
    return built(tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def plain(without: Path) -> str:
    return (without / "assets/signpost.css").read_text("utf-8")


def test_the_header_has_its_rules_in_the_page_and_what_is_below_waits_for_the_sheet(
    without: Path, plain: str
) -> None:
    for page in without.rglob("*.html"):
        html = page.read_text("utf-8")
        (first,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
        header, sheet = html.index("</header>"), html.index("signpost.css")
        assert html.index(first) < header < sheet < html.index("<article")
        assert ".hub-danger a{" in first
        assert ".hub-card" not in first
        assert len(first) < len(plain) / 6


def test_the_sheet_has_what_a_hubs_own_files_ask_for_and_no_more(
    tmp_path: Path, plain: str
) -> None:
    site = built(tmp_path, settings=EXTRA, **OWN)
    sheet = (site / "assets/signpost.css").read_text("utf-8")
    asked = (
        ".md-typeset .md-button{",
        ".md-typeset .md-tag{",
        "--md-shadow-z2:",
        ".own-frame{top:0}",
    )
    assert {rule: (rule in plain, rule in sheet) for rule in asked} == dict.fromkeys(
        asked, (False, True)
    )
    for never in (".md-search__", ".md-nav__", ".md-banner"):
        assert never not in plain + sheet
    bar = ".hub-header__bar{align-items"
    assert (bar in plain, bar in sheet) == (True, False)
    html = (site / "own/index.html").read_text("utf-8")
    assert "<style>" not in html
    order = ('href="../assets/signpost.css"', 'href="../own.css"', 'src="../assets/signpost.js"')
    assert sorted(order, key=html.index) == list(order)
    script = (site / "assets/signpost.js").read_text("utf-8")
    assert script.startswith('try{own("script");')
    assert "HubSearch" in script


def test_a_frame_of_an_earlier_version_finds_all_that_it_asks_for(tmp_path: Path) -> None:
    frame = (
        '{% extends "base.html" %}{% block styles %}{{ super() }}'
        '<link rel="stylesheet" href="{{ \'assets/tokens.css\' | url }}">'
        "{% for sheet in site_frame.own_styles %}"
        '<link rel="stylesheet" href="{{ sheet | url }}">{% endfor %}{% endblock %}'
        "{% block header %}{{ site_frame.header(page, base_url) }}{% endblock %}"
        "{% block container %}<div id=content>{{ page.content }}</div>{% endblock %}"
        "{% block footer %}{{ site_frame.footer(base_url) }}{% endblock %}"
        "{% block scripts %}<script src=\"{{ 'assets/hub.js' | url }}\"></script>{% endblock %}"
    )
    site = built(tmp_path, **{"overrides/theme/main.html": frame})
    assets = {path.relative_to(site).as_posix() for path in site.rglob("assets/**/*.*")}
    assert {"assets/tokens.css", "assets/hub.js", "assets/print.css"} < assets
    (main,) = [name for name in assets if name.startswith("assets/stylesheets/")]
    assert f'href="{main}"' in (site / "index.html").read_text("utf-8")
