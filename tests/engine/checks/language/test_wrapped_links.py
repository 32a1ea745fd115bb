"""Links that somebody has wrapped: refused, with the address inside as the way out."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from signpost.checks.language import Finding, check_text
from signpost.checks.language.unwrap import unwrapped
from tests.engine.checks.language.made_up import HOUSE
from tests.engine.checks.language.wrapped import FORM, READABLE, UNREADABLE


@pytest.mark.parametrize(("by", "url"), READABLE)
def test_the_address_inside_is_read_without_opening_the_link(by: str, url: str) -> None:
    wrapped = unwrapped(url)
    assert wrapped
    assert (wrapped.by, wrapped.address) == (by, FORM)


@pytest.mark.parametrize(("by", "url", "site"), UNREADABLE)
def test_where_only_its_maker_can_read_it_nothing_is_made_up(
    by: str, url: str, site: str | None
) -> None:
    wrapped = unwrapped(url)
    assert wrapped
    assert (wrapped.by, wrapped.address, wrapped.site) == (by, None, site)


@pytest.mark.parametrize(
    ("inside", "behind", "address"),
    [
        ("form?a=1*b", "Kw", "https://www.example.org/form?a=1+b"),
        ("**Aform", "fn4", "https://www.example.org/~~form"),
        ("*form", "w6k", "https://www.example.org/éform"),
        ("form*top", "Iw", "https://www.example.org/form#top"),
    ],
)
def test_what_proofpoint_keeps_behind_the_address_is_put_back(
    inside: str, behind: str, address: str
) -> None:
    url = f"https://urldefense.com/v3/__https://www.example.org/{inside}__;{behind}!!abc!def$"
    wrapped = unwrapped(url)
    assert wrapped
    assert wrapped.address == address


def test_wrapping_is_taken_off_layer_by_layer() -> None:
    url = f"https://www.google.com/url?q={quote(FORM + '?utm_source=x', safe='')}"
    for _ in range(3):
        url = f"https://urldefense.com/v3/__{url}__;!!a!b$"
        url = f"https://eur03.safelinks.protection.outlook.com/?url={quote(url, safe='')}&data=x"
    wrapped = unwrapped(url)
    assert wrapped
    assert wrapped.address == FORM


@pytest.mark.parametrize(
    "inside",
    ["javascript:alert(1)", "https://x.example/\n\x1b[31mforged", "https://", "", "not one", "//"],
)
def test_what_is_no_address_of_the_web_is_never_the_way_out(inside: str) -> None:
    url = f"https://eur03.safelinks.protection.outlook.com/?url={quote(inside, safe='')}"
    wrapped = unwrapped(url)
    assert wrapped
    assert wrapped.address is None


@pytest.mark.parametrize(
    "url",
    [
        FORM,
        "https://forms.office.com/Pages/ResponsePage.aspx?id=abc",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0",
        "https://www.google.com/maps/place/x",
        "https://www.google.com/search?q=frost",
        "https://notgoogle.com/url?q=x",
        "https://safelinks.protection.outlook.com.example.org/?url=x",
        "https://www.facebook.com/example",
        "https://www.linkedin.com/company/example",
        "https://www.youtube.com/watch?v=abc",
        "https://example.us1.list-manage.com/subscribe?u=1&id=2",
        "https://community.mimecast.com/",
        "https://web.archive.org/web/2023/https://www.example.org/form",
        "https://en.wikipedia.org/wiki/Foo_(bar)",
        "mailto:team@example.org",
        "https://[x",
    ],
)
def test_any_other_link_is_not_wrapped(url: str) -> None:
    assert unwrapped(url) is None


OUTLOOK = (
    "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fform"
    "&data=05%7C02%7Cworker.one%40council.example%7C0a1b2c"
)


def _told(url: str) -> list[tuple[str, str, str]]:
    found = check_text(f"[Frost guide]({url})", HOUSE)
    return [(f.rule, f.message, f.hint) for f in found]


def test_a_wrapped_link_is_an_error_that_tells_no_address_of_a_person() -> None:
    assert check_text(f"Dig.\n\nUse [the form]({OUTLOOK}) today.", HOUSE) == [
        Finding(
            line=3,
            column=16,
            rule="wrapped-link",
            id="wrapped-link",
            words="a link wrapped by Outlook",
            message="this link is wrapped by Outlook and carries somebody's email address",
            hint="write the address itself: https://www.example.org/form",
        )
    ]


OPEN = (
    "where it leads cannot be read from it; open it, and write the address that the browser then "
    "shows"
)


@pytest.mark.parametrize(
    ("url", "message", "hint"),
    [
        (
            "https://urldefense.com/v3/__https://www.example.org/__;!!abc",
            "this link is wrapped by Proofpoint, for the one person who got the email",
            "write the address itself: https://www.example.org/",
        ),
        (
            "https://www.google.com/url?q=https://www.example.org&sa=D",
            "this link goes by way of Google, which learns who opens it",
            "write the address itself: https://www.example.org",
        ),
        (
            "https://protect-eu.mimecast.com/s/AbC?domain=example.org",
            "this link is wrapped by Mimecast, for the one person who got the email",
            f"{OPEN}, on example.org",
        ),
        (
            "https://example.us1.list-manage.com/track/click?u=1&id=2",
            "this link is out of a newsletter (Mailchimp), made for one reader of it",
            OPEN,
        ),
        (
            "https://www.google.com/url?q=https://www.example.org/x?to%3Dann.spade%40plots.gov.uk",
            "this link goes by way of Google, which learns who opens it",
            "the address inside carries a secret or somebody's data too; open it, and link to the "
            "page without what stands behind the question mark",
        ),
    ],
)
def test_each_maker_is_told_in_plain_words(url: str, message: str, hint: str) -> None:
    assert ("wrapped-link", message, hint) in _told(url)


@pytest.mark.parametrize(
    "text",
    [
        "[form]({})",
        "<{}>",
        "{}",
        "<a href='{}'>form</a>",
        "[form][a]\n\n[a]: {}",
        "`{}`",
        "<!-- {} -->",
        "```\n{}\n```",
        "---\nlink: {}\n---\n",
        '{{{{ resource("{}") }}}}',
    ],
)
@pytest.mark.parametrize("url", [OUTLOOK, OUTLOOK.replace("&", "&amp;"), OUTLOOK[8:], OUTLOOK[6:]])
def test_it_is_found_wherever_and_however_it_stands(text: str, url: str) -> None:
    found = [f for f in check_text(text.format(url), HOUSE) if f.rule == "wrapped-link"]
    assert [f.hint for f in found] == ["write the address itself: https://www.example.org/form"]


@pytest.mark.parametrize(
    "inside",
    [
        "https://www.example.org/x?to=ann.spade%40plots.gov.uk",
        "https://ann:spade@www.example.org/",
        "https://www.example.org/x?token=a1b2c3d4",
        "https://www.example.org/x?nhsId=943%20476%205919",
        "https://www.example.org/x?name=Ella+Smith",
    ],
)
def test_no_message_repeats_what_the_address_inside_carries(inside: str) -> None:
    url = f"https://gbr01.safelinks.protection.outlook.com/?url={quote(inside, safe='')}"
    found = check_text(f"[Frost guide]({url})", HOUSE)
    said = " ".join(f"{f.words} {f.message} {f.hint}" for f in found if f.rule == "wrapped-link")
    assert "the address inside carries a secret or somebody's data too" in said
    assert "example.org" not in said
