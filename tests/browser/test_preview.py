"""Whoever edits sees each change and each mistake without touching the browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from signpost.editing.new_hub import new_hub
from signpost.site.preview.server import running
from tests.conftest import AS_OF

pytestmark = [pytest.mark.browser, pytest.mark.builds]


@pytest.fixture
def edited(tmp_path: Path, browser: Browser) -> Iterator[tuple[Path, Page]]:
    """A hub's front page in a browser, and the file that it is made of."""
    new_hub(tmp_path / "hub", "Mending", AS_OF)
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    with running(tmp_path / "hub", AS_OF, port=0) as server:
        page.goto(server.url)
        yield tmp_path / "hub" / "docs" / "index.md", page
        page.close()


def test_a_page_follows_what_is_saved_and_says_what_is_wrong_until_it_is_mended(
    edited: tuple[Path, Page],
) -> None:
    file, page = edited
    written = file.read_text("utf-8")
    wrong = page.locator("#signpost-problems")
    file.write_text(f"{written}\nOne sentence more.\n", "utf-8")
    expect(page.get_by_text("One sentence more.")).to_be_visible()
    expect(wrong).to_have_count(0)
    file.write_text(f"{written}\n[<b>Gone</b>](gone.md)\n", "utf-8")
    expect(wrong).to_contain_text("1 problem")
    line = written.count("\n") + 2
    expect(wrong.get_by_role("listitem")).to_contain_text(f"docs/index.md:{line}: there is no page")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    file.write_text(written, "utf-8")
    expect(wrong).to_have_count(0)
    settings = file.parents[1] / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nplugins: [\n", "utf-8")
    expect(page.get_by_role("heading", name="This page cannot be shown yet")).to_be_visible()
    expect(wrong).to_contain_text("mkdocs.yml:")
