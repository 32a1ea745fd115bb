"""Pages from the catalogue share a frame that MkDocs makes once, and are what MkDocs would make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import AS_OF
from tests.engine.whole import SETTINGS, whole
from tests.process import run_hub

DAY = ("--as-of", AS_OF.isoformat())
SAME = "def on_page_content(html, page, config, files):\n    return html\n"
"""A hook with a hand in every page, so that MkDocs makes each; it changes nothing."""


def built(folder: Path, own: str = "", settings: tuple[str, str] = ("", ""), **files: str) -> Path:
    """The site of a small hub with a hook of its own, other settings and more files."""
    text = SETTINGS.replace("The allotment hub", "Hub & <home>")
    text = text.replace("hooks:\n", "hooks:\n  - hooks/own.py\n") if own else text
    if any(name.startswith("overrides/theme/") for name in files):
        text = text.replace("theme:\n", "theme:\n  custom_dir: overrides/theme\n")
    assert settings[0] in text
    more = {"mkdocs.yml": text.replace(*settings), "hooks/own.py": own, **files}
    root = whole(folder / "hub", **more).root
    done = run_hub("build", "--all", *DAY, cwd=root)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return root / "site"


def contents(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return contents(built(tmp_path_factory.mktemp("joined")))


def test_a_site_is_the_same_to_the_byte_where_mkdocs_makes_each_page(
    tmp_path: Path, joined: dict[str, bytes]
) -> None:
    assert contents(built(tmp_path, SAME)) == joined
    assert len([name for name in joined if name.endswith(".html")]) > 25


@pytest.mark.audit
def test_a_word_that_holds_a_place_in_frames_may_be_the_name_of_a_hub(
    tmp_path: Path, joined: dict[str, bytes]
) -> None:
    name = ("site_name: Hub & <home>", "site_name: zqtitlezq zqwordszq")
    site = contents(built(tmp_path, settings=name))
    assert site.keys() == joined.keys()
    frames = [html.decode() for at, html in site.items() if at.endswith(".html")]
    titles = [re.findall(r"<title>(.*?)</title>", html, re.DOTALL)[0] for html in frames]
    assert [title for title in titles if "zqtitlezq zqwordszq" not in title] == []
    assert len(set(titles)) > 20


def test_an_own_frame_is_asked_about_every_page(tmp_path: Path) -> None:
    frame = (
        '{% extends "base.html" %}{% block site_meta %}{{ super() }}'
        '<meta name="at" content="{{ page.url if page }}|{{ page.file.src_uri if page }}">'
        "{% endblock %}{% block header %}{{ site_frame.header(page, base_url) }}{% endblock %}"
        "{% block container %}<div id=content>{{ page.content }}</div>{% endblock %}"
        "{% block footer %}{{ site_frame.footer(base_url) }}{% endblock %}"
        "{% block scripts %}{% endblock %}"
    )
    site = built(tmp_path, **{"overrides/theme/main.html": frame})
    service = next((site / "services").iterdir())
    html = (service / "index.html").read_text("utf-8")
    at = f"services/{service.name}/|services/{service.name}.md"
    assert re.findall(r'<meta name="at" content="([^"]*)">', html) == [at]


def test_an_own_setting_of_markdown_reaches_every_page(tmp_path: Path) -> None:
    own = (
        "def on_config(config):\n    config.markdown_extensions.append('abbr')\n    return config\n"
    )
    page = "---\ntitle: Own\ndescription: Ours.\n---\n\n# Own\n\nThe HTML.\n\n*[HTML]: Markup\n"
    site = built(tmp_path, own, **{"docs/own.md": page})
    assert '<abbr title="Markup">HTML</abbr>' in (site / "own" / "index.html").read_text("utf-8")


def test_an_own_hook_that_goes_through_all_pages_at_once_finds_every_one(tmp_path: Path) -> None:
    own = (
        "def on_env(env, config, files):\n"
        "    for file in files.documentation_pages():\n"
        "        file.page.content += '<p>Seen.</p>'\n"
        "    return env\n"
    )
    site = built(tmp_path, own)
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    assert [path for path in pages if "<p>Seen.</p>" not in path.read_text("utf-8")] == []


@pytest.mark.audit
def test_the_list_for_search_engines_names_every_page(tmp_path: Path) -> None:
    address = ('site_url: ""', "site_url: https://hub.example.org/")
    site = built(tmp_path, settings=address)
    listed = (site / "sitemap.xml").read_text("utf-8")
    named = re.findall(r"<loc>https://hub.example.org/(.*?)</loc>", listed)
    pages = {
        path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
    }
    of_core = {page for page in pages if not page.startswith("north-town/")}
    assert (sorted(named), len(named)) == (sorted(of_core), len(set(named)))


@pytest.mark.audit
def test_a_page_from_the_catalogue_may_stand_in_the_menu_of_mkdocs(tmp_path: Path) -> None:
    menu = ("hooks:\n", "nav:\n  - Home: index.md\n  - services/police.md\nhooks:\n")
    site = built(tmp_path, settings=menu)
    assert (site / "services" / "police" / "index.html").is_file()
