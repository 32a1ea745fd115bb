"""Links that run something, open for nobody, or carry a secret; and http where https is meant."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(f.rule, f.message, f.hint) for f in check_text(text, HOUSE) if f.rule != "link-words"]


def test_a_link_that_runs_something_is_an_error() -> None:
    assert check_text("Dig.\n\n[Frost guide](javascript:alert(1))", HOUSE) == [
        Finding(
            line=3,
            column=15,
            rule="unsafe-link",
            id="unsafe-link",
            words="javascript:alert(1",
            message="a link may not begin with 'javascript:'",
            hint="link to a page that begins with https://, or take the link out",
        )
    ]


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("[frost](JavaScript:alert(1))", "javascript"),
        ("[frost](java\nscript:alert(1))", "javascript"),
        ("[frost]( javascript:alert(document.cookie(1)))", "javascript"),
        ("[frost](javascript&#58;alert(1))", "javascript"),
        ("[frost](&#106;avascript:alert(1))", "javascript"),
        ("[frost](<javascript:alert(1)>)", "javascript"),
        ("[frost](vbscript:x)", "vbscript"),
        ("[frost](data:text/html;base64,xxxx)", "data"),
        ("![A bed](data:image/png;base64,xxxx)", "data"),
        ("[frost](file:///etc/frost)", "file"),
        ("[frost](ftp://example.org/frost)", "ftp"),
        ("[frost][a]\n\n[a]: javascript:x", "javascript"),
        ("<javascript:x>", "javascript"),
        ("<a href='javascript:x'>frost</a>", "javascript"),
        ("<a\nhref=javascript:x>frost</a>", "javascript"),
        ('<img alt="A bed" src="file:///bed.png">', "file"),
        ("[an unclosed link](javascript:x", "javascript"),
    ],
)
def test_however_it_is_written_its_scheme_is_told(text: str, scheme: str) -> None:
    hint = "link to a page that begins with https://, or take the link out"
    assert ("unsafe-link", f"a link may not begin with '{scheme}:'", hint) in _told(text)


COPY = "give the address of a page that every reader can open"


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("http://intranet/frost", "'http://intranet/frost' opens only inside one network"),
        ("https://plots.local/", "'https://plots.local/' opens only inside one network"),
        ("//plots.internal/a", "'//plots.internal/a' opens only inside one network"),
        ("http://localhost:8000/", "'http://localhost:8000/' opens only inside one network"),
        (
            "https://192.168.0.1/x",
            "'https://192.168.0.1/x' leads to a number and not to a named site",
        ),
        ("https://[::1]/x", "'https://[::1]/x' leads to a number and not to a named site"),
        ("http://2130706433/", "'http://2130706433/' leads to a number and not to a named site"),
        ("http://0x7f.1/", "'http://0x7f.1/' leads to a number and not to a named site"),
        ("\\\\server\\frost", "'\\\\\\\\server\\\\frost' is a file of one network or computer"),
        ("C:\\frost.docx", "'C:\\\\frost.docx' is a file of one network or computer"),
    ],
)
def test_a_link_that_opens_only_for_some_is_an_error(target: str, message: str) -> None:
    assert ("unsafe-link", message, COPY) in _told(f"[frost]({target})")


def test_a_password_in_a_link_is_an_error_and_is_not_repeated() -> None:
    found = check_text("[frost](https://ann:spade@example.org/)", HOUSE)
    assert [(f.rule, f.words, f.message, f.hint) for f in found] == [
        (
            "unsafe-link",
            "https://…@example.org/",
            "the link to '…@example.org' holds a user name or password",
            "take out what stands before @",
        )
    ]


def test_an_address_that_cannot_be_read_is_an_error() -> None:
    hint = "copy it from the browser's address bar"
    message = "'https://[x/frost' is not a whole address"
    assert ("unsafe-link", message, hint) in _told("[frost](https://[x/frost)")


def test_an_address_in_the_text_is_looked_at_too() -> None:
    message = "'http://intranet/frost' opens only inside one network"
    assert _told("See http://intranet/frost.") == [("unsafe-link", message, COPY)]


@pytest.mark.parametrize(
    "text",
    [
        "[frost](https://example.org/frost?id=7#top)",
        "[frost](../frost.md)",
        "[frost](frost.md#when:cold)",
        "[frost](#frost)",
        "[write](mailto:plots@example.org)",
        "[ring](tel:+442079460018)",
        "[frost](//example.org/x)",
        "`[frost](javascript:x)`",
        "```\nhttp://127.0.0.1:8000\n```",
        "It fails on file:// and data: addresses.",
        "JavaScript: a language.",
        "![A bed](bed.png)",
    ],
)
def test_what_opens_for_everybody_is_fine(text: str) -> None:
    assert _told(text) == []


def test_http_is_a_warning() -> None:
    assert check_text("[Frost guide](http://example.org/x?id=1)", HOUSE) == [
        Finding(
            line=1,
            column=15,
            rule="plain-http",
            id="plain-http",
            words="http://example.org/x",
            message="'http://example.org/x' begins with http and not https",
            hint="try it with https://, and write that if it opens",
        )
    ]


def test_http_is_fine_where_the_catalogue_has_it_so() -> None:
    assert _told("[Frost guide](http://old.example.org/frost/)") == []


def test_a_key_in_a_link_is_an_error_and_is_not_repeated() -> None:
    assert check_text("[Frost guide](https://example.org/x?a=1&token=s3cr3ts)", HOUSE) == [
        Finding(
            line=1,
            column=15,
            rule="secret-in-link",
            id="secret-in-link",
            words="token=…",
            message="this link carries a secret or a person's own key ('token=…')",
            hint="link to the page itself, without what stands behind the question mark",
        )
    ]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://example.org/x?access_token=abcd1234", "access_token=…"),
        ("https://example.org/#access_token=abcd1234", "access_token=…"),
        ("https://example.org/x?b=1&amp;sig=abcd1234", "sig=…"),
        ("https://example.org/x?key=AIzaSy0123456", "key=…"),
        ("https://example.org/join?pwd=abcd1234", "pwd=…"),
        ("https://example.org/login?password=spade", "password=…"),
        ("https://list.example.org/u?e=0123456789ab", "e=…"),
        ("https://dropbox.example/s?rlkey=abcd1234", "rlkey=…"),
        ("https://example.org/record?nhsnumber=9434765919", "nhsnumber=…"),
        (
            "https://plots.sharepoint.com/:w:/s/frost/EabcdEfgh?e=XyZ123",
            "https://plots.sharepoint…",
        ),
        ("https://plots.sharepoint.com/:x:/g/personal/ann/Eabcd", "https://plots.sharepoint…"),
        ("https://1drv.ms/w/s!Abcd", "https://1drv.ms/w/s!Abcd…"),
    ],
)
def test_links_that_open_to_whoever_has_them_are_errors(url: str, name: str) -> None:
    assert of_rule("secret-in-link", f"[frost]({url})") == [name]


@pytest.mark.parametrize(
    "where", ["<!-- {} -->", "`{}`", "```\n{}\n```", "---\nlink: {}\n---\n", "{}"]
)
def test_a_secret_is_found_wherever_it_stands(where: str) -> None:
    url = "https://example.org/x?token=abcd1234"
    assert of_rule("secret-in-link", where.format(url)) == ["token=…"]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x?key=frost",
        "https://example.org/x?code=E06000023",
        "https://example.org/x?e=1",
        "https://example.org/x?token=YOUR-TOKEN",
        "https://example.org/x?token=…",
        "https://example.org/x?q=token",
        "https://example.org/x?utm_source=bulletin",
        "https://plots.sharepoint.com/sites/frost/Pages/Home.aspx",
        "https://example.org/token/frost",
    ],
)
def test_an_address_that_only_looks_like_one_with_a_secret_is_fine(url: str) -> None:
    assert of_rule("secret-in-link", f"[frost]({url})") == []
