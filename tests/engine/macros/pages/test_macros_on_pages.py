"""A macro is filled wherever readers can see it, and told with its line wherever they could not."""

from __future__ import annotations

from inspect import signature

import pytest

from signpost.macros import MACROS
from tests.engine.bulletins.made_up import post
from tests.engine.macros.pages.conftest import Told
from tests.engine.macros.pages.damage import AREA, POSTS
from tests.engine.whole import FIRST_LINE, page

PHONE = '{{ phone("garden-line") }}'
CODE = (
    "phone: stands where Markdown makes code of it, and readers would see none of it. Begin its "
    "line as far left as the words above it, and take ` marks around it away; to show the call "
    "itself, write {% raw %} before it and {% endraw %} after it."
)
PICTURE = (
    "phone: stands in the words of a picture, which can hold no macro. Put it below the picture, "
    "on a line of its own."
)
ADDRESS = (
    "phone: stands in the address of a link or picture, and would lead nowhere. Take the link "
    "around it away; where it shows a number, that is a link by itself."
)
TAG = (
    "phone: stands in quotes, in the title of a link or in a tag, and readers would see none of "
    "it. Put it after the link or tag."
)
HEADING = (
    "phone: stands in a heading, which is a place that pages link to and can hold no macro. Write "
    "the heading in words, and put the macro below it."
)
LINK = "phone: shows a link, and stands in the words of another. Put it before or after the link."
LOST = "phone: stands where readers would never see it. Put it on a line of its own."
MISPLACED = {
    f"Ring `{PHONE}` now": CODE,
    f"```\n{PHONE}\n\n```": CODE,
    f"![{PHONE}](%sassets/bed.png)": PICTURE,
    f"<div title='{PHONE}'>x</div>": TAG,
    f"[x](%scare.md '{PHONE}')": TAG,
    f"![a][p]\n\n[p]: %sassets/bed.png '{PHONE}'": TAG,
    f"[a]({PHONE})": ADDRESS,
    f"<a href='{PHONE}'>a</a>": ADDRESS,
    f"![a]({PHONE})": ADDRESS,
    f"## {PHONE}\n\nx": HEADING,
    f"## Ring {PHONE} now\n\nx": HEADING,
    f"[Ring {PHONE}](%scare.md)": LINK,
    f"| a | b |\n| --- | --- |\n| 1 | 2 | {PHONE} |": LOST,
}  # fmt: skip
FILLED = [
    f"- item\n\n        {PHONE}",
    f"    {PHONE}",
    f"\t{PHONE}",
    f"Ring the line:\n\n      {PHONE}",
    f">     {PHONE}",
    f"!!! note \"x\"\n\n        {PHONE}",
    f"Ring {PHONE} or {PHONE}.",
    f"- item\n\n    {PHONE}",
    f"| a | b |\n| --- | --- |\n| 1 | {PHONE} |",
    f"*{PHONE}* and ~~{PHONE}~~ and =={PHONE}==",
    f"Term\n:   {PHONE}",
    f"!!! note \"Ring {PHONE}\"\n\n    Words.",
    f"Words.[^1]\n\n[^1]: {PHONE}",
    f"<div>\n{PHONE}\n</div>",
    f"<!-- {PHONE} -->",
    "`{% raw %}{{ phone('x') }}{% endraw %}`",
    "{{ service('garden-line') }}\n\n{{ service('garden-line') }}",
]  # fmt: skip


def errors(told: Told, name: str, text: str, area: str | None = None) -> list[str]:
    """The errors of the small hub with other words in one file."""
    found = told({name: text}, area)
    return [one.removeprefix("error: ") for one in found if one.startswith("error: ")]


def line_of(words: str) -> int:
    """The line of a page on which a macro stands in these words, two lines below its heading."""
    return FIRST_LINE + 2 + words.partition("{{")[0].count("\n")


@pytest.mark.grid(one_in=5)
@pytest.mark.parametrize("words", MISPLACED)
def test_a_macro_that_readers_would_not_see_is_told_with_its_line(words: str, told: Told) -> None:
    written = words.replace("%s", "")
    place = f"docs/x.md:{line_of(words)}"
    assert errors(told, "docs/x.md", page("# X", "", written)) == [f"{place}: {MISPLACED[words]}"]


@pytest.mark.parametrize(
    "words", [next(iter(MISPLACED)), f"[a]({PHONE})", f"[x](%scare.md '{PHONE}')"]
)
def test_it_is_told_in_bulletins_and_in_the_pages_of_areas(words: str, told: Told) -> None:
    bulletin, shows = f"{POSTS}/2026-11-20-frost.md", f"{AREA}/docs/shows.md"
    in_a_post = post("Words.", "", words.replace("%s", "../../"))
    at = in_a_post.partition("{{")[0].count("\n") + 1
    assert errors(told, bulletin, in_a_post) == [f"{bulletin}:{at}: {MISPLACED[words]}"]
    (told_of_area,) = [
        one
        for one in errors(told, shows, page("# X", "", words.replace("%s", "")), "north-town")
        if one.startswith(shows)
    ]
    assert told_of_area == f"{shows}:{line_of(words)}: {MISPLACED[words]}"


@pytest.mark.grid(one_in=3)
@pytest.mark.parametrize("words", FILLED)
def test_a_macro_that_readers_see_is_let_pass(words: str, told: Told) -> None:
    assert errors(told, "docs/x.md", page("# X", "", words)) == []


@pytest.mark.parametrize("words", ['`<span data-hub="0"></span>`', "<p DATA-HUB=x>x</p>"])
def test_nobody_can_type_the_mark_of_a_macro(words: str, told: Told) -> None:
    message = "data-hub= is a mark that the hub keeps for itself. Take it out."
    assert errors(told, "docs/x.md", page("# X", "", words)) == [
        f"docs/x.md:{FIRST_LINE + 2}: {message}"
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("hero", "hero"), ("search", "search"), ("hero", "urgent")]
)
def test_what_can_be_linked_to_stands_once_on_a_page(first: str, second: str, told: Told) -> None:
    words = f"{{{{ {first}() }}}}\n\n{{{{ {second}() }}}}"
    message = f"shows again what {first}() further up shows already. Take one of the two out."
    place = f"docs/x.md:{FIRST_LINE + 4}"
    assert errors(told, "docs/x.md", page("# X", "", words)) == [f"{place}: {second}: {message}"]


NUMBER = "limit must be a whole number from 1 up{given}. Write a whole number such as 3: {name}(3)."
ARGUMENTS = {
    'latest("two")': NUMBER.format(name="latest", given=", and here is 'two'"),
    'bulletins("x")': NUMBER.format(name="bulletins", given=", and here is 'x'"),
    'changes("3")': NUMBER.format(name="changes", given=", and here is '3'"),
    "latest(-1)": NUMBER.format(name="latest", given=""),
    "latest(0)": NUMBER.format(name="latest", given=", and here is 0"),
    "latest(2.5)": NUMBER.format(name="latest", given=", and here is 2.5"),
    "latest(true)": NUMBER.format(name="latest", given=", and here is true"),
    "latest(none)": NUMBER.format(name="latest", given=""),
    "latest(limit=[3])": NUMBER.format(name="latest", given=""),
    'search("")': "label is empty. Write something between the quotes.",
    'phone(" ")': "id is empty. Write something between the quotes.",
    "phone(999)": 'id must be in quotes, and here is 999. Write "999".',
    'phone(["a", "b"])': "id cannot be a list. It takes one.",
    "phone(garden-line)": "phone() was given something that is not an id. Put ids in quotes.",
    "confirmed(ids=[])": "ids cannot be an empty list. Name at least one.",
    'resources(ids=["frost-guide", 3])': 'ids must be in quotes, and here is 3. Write "3".',
    'resources(filters="yes")': "filters must be true or false, and here is 'yes'. "
    "Write filters=true, or leave it out.",
    "topics(3)": 'group must be in quotes, and here is 3. Write "3".',
}


def test_each_argument_is_told_of_as_its_author_can_put_it_right(told: Told) -> None:
    found = errors(told, "docs/x.md", page(*(f"{{{{ {call} }}}}" for call in ARGUMENTS)))
    assert found == [
        f"docs/x.md:{FIRST_LINE + line}: {call.partition('(')[0]}: {ARGUMENTS[call]}"
        for line, call in enumerate(ARGUMENTS)
    ]


ODD = ["-1", "0", "2.5", "9" * 40, '"two"', '""', "none", "true", "[]", "[3]", '["x"]', "{}", "x"]
CALLS = [
    f"{name}({option}={value})"
    for name, macro in MACROS.items()
    for option in list(signature(macro).parameters)[1:]
    for value in ODD
]


def test_nothing_that_an_author_can_give_makes_a_macro_fail(told: Told) -> None:
    found = errors(told, "docs/x.md", page(*(f"{{{{ {call} }}}}\n" for call in CALLS)))
    assert [one for one in found if "failed (" in one or "hub's code" in one] == []
