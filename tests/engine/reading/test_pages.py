"""The hand-written pages, as the finder hears of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.model import WrittenPage
from signpost.reading.pages import page_address, written_pages
from tests.conftest import write_tree


def _docs(folder: Path, files: dict[str, str | bytes]) -> list[Path]:
    return [write_tree(folder, files)]


def page(front: str) -> str:
    return f"---\n{front}\n---\n\n# A heading\n"


def test_a_page_is_known_by_its_title_and_description(tmp_path: Path) -> None:
    text = page("title: 'Frost: what to do'\ndescription: In a cold spring.")
    assert list(written_pages(_docs(tmp_path, {"about/frost.md": text}))) == [
        WrittenPage(
            address="about/frost/",
            title="Frost: what to do",
            description="In a cold spring.",
            text="A heading",
        )
    ]


def test_the_finder_hears_the_words_of_a_page_and_not_its_code_macros_or_addresses(
    tmp_path: Path,
) -> None:
    text = (
        page("title: Frost\ndescription: Cold.")
        + """
## What to do {: #do }

Cover [the plants](guides/cover.md "now"). **Ring** {{ phone("police") }}.

### {{ term("rhs") }} and others

```
secret: code
```

<div class="x">Bare</div>
"""
    )
    (found,) = written_pages(_docs(tmp_path, {"frost.md": text}))
    assert found.headings == ("What to do",)
    assert found.text == "A heading What to do Cover the plants . Ring . and others Bare"


def test_a_page_of_macros_alone_has_no_words(tmp_path: Path) -> None:
    text = "---\ntitle: Find\ndescription: All.\n---\n\n{{ search() }}\n"
    assert [found.text for found in written_pages(_docs(tmp_path, {"find.md": text}))] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "# No front matter\n",
        page("title: No description"),
        page("title: [a, list]\ndescription: x"),
        page("title: 'never closed\ndescription: x"),
        "---\ntitle: Never ends\n",
        "",
    ],
)
def test_a_page_that_says_too_little_is_left_out_and_breaks_nothing(
    tmp_path: Path, text: str
) -> None:
    assert list(written_pages(_docs(tmp_path, {"odd.md": text}))) == []


def test_the_front_page_is_where_everybody_is_already(tmp_path: Path) -> None:
    text = page("title: Home\ndescription: x")
    assert list(written_pages(_docs(tmp_path, {"index.md": text}))) == []


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("index.md", ""),
        ("frost.md", "frost/"),
        ("about/index.md", "about/"),
        ("about/plant-index.md", "about/plant-index/"),
    ],
)
def test_a_page_stands_at_its_address(tmp_path: Path, file: str, address: str) -> None:
    assert page_address(tmp_path, tmp_path / file) == address
