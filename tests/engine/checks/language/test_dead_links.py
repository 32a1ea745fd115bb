"""Links that readers could not click, or that lead to no site, mailbox or number."""

from __future__ import annotations

import pytest

from signpost.checks.language import check_text
from tests.engine.checks.language.made_up import HOUSE


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(f.rule, f.message, f.hint) for f in check_text(text, HOUSE) if f.rule != "link-words"]


BAR = "copy the address from the browser's address bar"
NOWHERE = {
    "https://": ("'https://' is not a whole web address", BAR),
    "https://xn--plots-x.example": (
        "'https://xn--plots-x.example' is not a whole web address",
        BAR,
    ),
    "https://plots.example%20/a": ("'https://plots.example%20/a' is not a whole web address", BAR),
    "https://plots․example/a": (
        "'https://plots․example/a' has '․' in the name of the site, which only looks like a plain "
        "sign",
        "type the address anew",
    ),
    "https://plоts.example": (
        "'https://plоts.example' has letters of another alphabet in the name of the site",
        "see whose site it is; if it is the right one, write the address as it begins xn--",
    ),
    "mailto:": (
        "'mailto:' leads to no mailbox",
        "write the whole mailbox, such as mailto:team@example.org",
    ),
    "mailto:plots@": (
        "'mailto:plots@' leads to no mailbox",
        "write the whole mailbox, such as mailto:team@example.org",
    ),
    "tel:": ("'tel:' leads to no number", "write the whole number"),
}


@pytest.mark.parametrize("target", NOWHERE)
@pytest.mark.parametrize("link", ["[frost]({})", '<a href="{}">frost</a>'])
def test_a_link_that_readers_could_not_click_is_an_error(link: str, target: str) -> None:
    assert ("unsafe-link", *NOWHERE[target]) in _told(link.format(target))


@pytest.mark.parametrize(
    "markdown",
    [
        "[https://www.example.org](https://www.example.org)",
        "[https://www.example.org/][1]\n\n[1]: https://www.example.org/",
        "[**https://www.example.org**](https://www.example.org) and **https://example.org**",
        "[see https://example.org/a](https://example.org/a), *https://example.org/b*",
        "[a](https://cynllun-tŷ.example) [b](https://xn--cyngor-mn-n7a.example)",
        "[a](mailto:plots@example.org?subject=A) [b](mailto:?subject=A) [c](tel:999)",
        "[a](mailto:plots@example.org,seeds@example.org)",
        "<o:p></o:p>Words<o:p>&nbsp;</o:p>",
    ],
)
def test_links_that_are_whole_are_not_refused(markdown: str) -> None:
    assert [one for one in _told(markdown) if one[0] == "unsafe-link"] == []
