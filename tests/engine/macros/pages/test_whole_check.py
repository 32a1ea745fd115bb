"""What `signpost check` finds by making every page: links, places, macros, addresses, letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from signpost.site.opening import open_project
from signpost.site.trial import page_problems
from tests.conftest import AS_OF
from tests.engine.macros.pages.attempt import checked
from tests.engine.macros.pages.conftest import Told
from tests.engine.macros.pages.damage import AREA, POSTS
from tests.engine.whole import FIRST_LINE, page


def test_the_hub_that_is_damaged_below_is_sound(told: Told) -> None:
    assert told({}) == []
    assert [one for one in told({}, "north-town") if one.startswith("error")] == []


X = f"error: docs/x.md:{FIRST_LINE}: "
LINKS = {
    "[a](cre.md)": "there is no page 'cre.md'. Did you mean 'care.md'?",
    "[a](CARE.md)": "there is no page 'CARE.md'. Write care.md.",
    "[a](care.html)": "there is no file 'care.html'. Did you mean 'care.md'?",
    "[a](care/)": "there is no page 'care/'. Write care.md.",
    "[a](../care/)": "there is no page '../care/'. Name its file: write care.md.",
    "[a](/care/)": "the link '/care/' begins with /, and would leave the hub. Write care.md.",
    "[a](care)": "there is no page 'care'. Write care.md.",
    "[a](care.md#gone)": "there is no place 'gone' on care.md. Mend the part behind the #.",
    "[a](care.md#looking-after)": "there is no place 'looking-after' on care.md. Did you mean "
    "'care.md#looking-after-yourself'?",
    "[a](#gone)": "there is no place 'gone' on this page. Mend the part behind the #.",
    "[a](glossary.md#rsh)": "there is no place 'rsh' on glossary.md. Did you mean "
    "'glossary.md#rhs'?",
    "[a](resources/frost-gide.md)": "there is no page 'resources/frost-gide.md'. Did you mean "
    "'resources/frost-guide.md'?",
    "[a](services/north-town/gate.md)": "there is no page 'services/north-town/gate.md'.",
    "[a][1]\n\n[1]: cre.md": "there is no page 'cre.md'. Did you mean 'care.md'?",
    "[a](ann@example.org)": "the link to 'ann@example.org' leads nowhere. Write mailto: in front "
    "of it.",
    "[a](tel://[)": "the link 'tel://[' is not a whole address. Copy it from the browser's address "
    "bar.",
    "[a](nope.md)": "there is no page 'nope.md'. Check the name, or take it out.",
    "[a](assets/findr.css)": "there is no file 'assets/findr.css'. Check the name, or take it out.",
    "[a](assets/nots.txt)": "there is no file 'assets/nots.txt'. Did you mean 'assets/notes.txt'?",
    "[a](resources/)": "there is no page 'resources/'. Did you mean 'guides.md'?",
    "[here](gone.md)": "there is no page 'gone.md'. Check the name, or take it out.",
    '<a href="../cre/">a</a>': "there is no page '../cre/'. Did you mean 'care.md'? Write it in "
    "Markdown: [your words](care.md).",
    '<a href="care.md">a</a>': "the tag <a> does not find the file 'care.md'. Write it in "
    "Markdown: [your words](care.md).",
    '<a href="care/">a</a>': "there is no page 'care/'. Write it in Markdown: "
    "[your words](care.md).",
    "![](media/image1.png)": "there is no picture 'media/image1.png'. Check the name, or take it "
    "out.",
    '<img src="assets/bed.png">': "the tag <img> does not find the file 'assets/bed.png'. Write it "
    "in Markdown: ![what it shows](assets/bed.png).",
    "![a](assets/bad.png)": "there is no picture 'assets/bad.png'. Did you mean 'assets/bed.png'?",
    '<img src="bad.png" alt="a">': "there is no picture 'bad.png'. Did you mean 'assets/bed.png'? "
    "Write it in Markdown: ![what it shows](assets/bed.png).",
    "![a](https://example.org/x.png)": "the picture 'https://example.org/x.png' would be loaded "
    "from another host. Keep a copy in docs/assets/ and name that.",
    "{{ urgent }}": "urgent is a macro and needs its brackets. Write {{ urgent() }}.",
    "{{ resource('frost-gide') }}": "resource: there is no resource 'frost-gide'. Did you mean "
    "'frost-guide'?",
}


@pytest.mark.grid(one_in=2)
@pytest.mark.parametrize("words", LINKS)
def test_what_leads_nowhere_is_told_with_its_line_and_the_way_out(words: str, told: Told) -> None:
    found = told({"docs/x.md": page("# X", "", words)})
    line = FIRST_LINE + 2 + words.count("\n")
    errors = [one for one in found if one.startswith("error")]
    assert len(errors) == 1
    assert errors[0].startswith(f"error: docs/x.md:{line}: {LINKS[words]}")


SOUND = [
    "[a](care.md) [b](soil/index.md#deeper) [c](resources/frost-guide.md) [d](#x) [e](stages.md)",
    "[a](glossary.md#rhs) and [b](find.md#a-to-z), which macros made",
    "[a](assets/notes.txt) ![b](assets/bed.png) <img src='../assets/bed.png' alt=''>",
    "<a href='../care/'>a</a> [b](care%2Emd) [c](<care.md>) [d](care.md 'Title') [e](care.md?a=1)",
    "[a](mailto:us@example.org) [b](tel:999) [c](https://example.org) <https://example.org>",
    "`[a](gone.md)` and \\[b](gone.md)",
    "```\n[a](gone.md)\n```",
    "{% raw %}{{ urgent }}{% endraw %} {# [a](gone.md) #} <!-- [b](gone.md) -->",
]


@pytest.mark.parametrize("words", SOUND)
def test_what_leads_somewhere_or_is_only_shown_is_let_pass(words: str, told: Told) -> None:
    found = told({"docs/x.md": page("# X", "", words)})
    assert [one for one in found if one.startswith("error")] == []


def test_every_mistake_of_a_page_is_told_at_once(told: Told) -> None:
    lines = (
        "# X",
        "[a](gone1.md)",
        "{{ urgent }}",
        "{% set x = 1 %}",
        "[b](gone2.md) [c](gone3.md)",
    )
    found = told({"docs/x.md": page(*lines)})
    places = [one.split(": ")[1] for one in found if one.startswith("error")]
    at = [FIRST_LINE + n for n in (1, 2, 3, 4, 4)]
    assert places == [f"docs/x.md:{line}" for line in at]


def test_a_front_matter_that_cannot_be_read_hides_no_other_mistake(told: Told) -> None:
    broken = (
        "---\ntitle: Frost: x\ndate: 2026-11-20\n---\n\n# Twice\n\n{{ phone('x-y') }} [a](g.md)\n"
    )
    found = told({f"{POSTS}/2026-11-20-x.md": broken, "docs/x.md": broken})
    errors = [one.split(": ")[1:3] for one in found if one.startswith("error")]
    assert [place for place, _ in errors] == [
        f"{POSTS}/2026-11-20-x.md:2",
        f"{POSTS}/2026-11-20-x.md:6",
        f"{POSTS}/2026-11-20-x.md:8",
        f"{POSTS}/2026-11-20-x.md:8",
        "docs/x.md:2",
        "docs/x.md:8",
        "docs/x.md:8",
    ]


def test_a_link_of_an_areas_page_is_told_by_the_check_of_that_area_alone(told: Told) -> None:
    files = {f"{AREA}/docs/shows.md": page("# Shows", "", "[a](services/north-town/gat.md)")}
    path = f"{AREA}/docs/shows.md:{FIRST_LINE + 2}"
    assert told(files) == []
    found = [one for one in told(files, "north-town") if one.startswith("error")]
    assert found == [
        f"error: {path}: there is no page 'services/north-town/gat.md'. Did you mean "
        "'services/north-town/gate.md'?"
    ]


ADDRESSES = {
    "docs/care/index.md": "has the same address, care/, as docs/care/index.md",
    "docs/README.md": "has the same address, that of the front page, as docs/README.md",
    "docs/resources/frost-guide.md": "has the address of a page that the hub makes itself, "
    "resources/frost-guide/",
    "docs/topics/soil/index.md": "has the address of a page that the hub makes itself, topics/",
    "docs/bulletins/frost.md": "has the same address, bulletins/frost/, as",
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_two_pages_with_one_address_are_told(name: str, told: Told) -> None:
    found = [one for one in told({name: page("# X")}) if one.startswith("error")]
    assert any(ADDRESSES[name] in one for one in found)


@pytest.mark.parametrize("name", ["find", "services", "worried"])
def test_a_page_that_the_hub_itself_leads_to_is_missed(name: str, root: Path) -> None:
    file = root / "docs" / f"{name}.md"
    kept = file.read_bytes()
    file.unlink()
    try:
        missed = [one for one in checked(root) if one.severity == "error"]
    finally:
        file.write_bytes(kept)
    assert any(name in one.message or name in one.path for one in missed)


@pytest.mark.parametrize(
    "words",
    [
        "\n".join("    " * n + "- item" for n in range(40)),
        "<div>" * 80 + "x" + "</div>" * 80,
        "\n\n".join("    " * n + "- item" for n in range(16)),
    ],
)
def test_parts_that_stand_too_deeply_in_one_another_are_refused(words: str, told: Told) -> None:
    found = [one for one in told({"docs/x.md": page("# X", "", words)}) if one.startswith("error")]
    assert len(found) == 1
    assert "too deeply inside one another. Make it flatter." in found[0]


def test_nothing_of_a_trial_is_printed(
    root: Path, capfd: pytest.CaptureFixture[str], told: Told
) -> None:
    told({"docs/x.md": page("# X", "", "[a](gone.md)")})
    assert page_problems(open_project(root, AS_OF))
    assert capfd.readouterr() == ("", "")
