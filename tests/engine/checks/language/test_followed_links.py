"""Links that hide where they lead, say who is reading, or carry somebody's data."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE

SHOWN = "open it, and write the address that the browser then shows"


def _told(url: str) -> list[tuple[str, str, str]]:
    found = check_text(f"[Frost guide]({url})", HOUSE)
    return [(f.rule, f.message, f.hint) for f in found]


@pytest.mark.parametrize("host", ["bit.ly", "tinyurl.com", "t.co", "lnkd.in", "ow.ly", "buff.ly"])
def test_a_short_link_is_a_warning(host: str) -> None:
    message = f"'{host}' hides where the link leads"
    assert _told(f"https://{host}/3xYz") == [("hidden-link", message, SHOWN)]


def test_a_link_by_way_of_another_site_is_a_warning() -> None:
    url = "https://go.example.org/out?url=https%3A%2F%2Fother.example.com%2Fform"
    message = "this link goes by way of 'go.example.org' to 'other.example.com'"
    assert _told(url) == [("hidden-link", message, "write the address of the page itself")]


def test_a_mark_of_the_way_is_a_warning_with_the_address_without_it() -> None:
    url = "https://www.example.org/g?utm_source=news&id=7&fbclid=IwAR0#top"
    message = "this link says which way its readers came ('utm_source=…')"
    hint = "write it without: https://www.example.org/g?id=7#top"
    assert _told(url) == [("tracked-link", message, hint)]


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.org/g?gclid=abc", "https://example.org/g"),
        ("https://example.org/g?a=1&mc_cid=abc&b=2", "https://example.org/g?a=1&b=2"),
        ("https://example.org/g#utm_source=abc", "https://example.org/g"),
        ("https://www.youtube.com/watch?v=abc&si=def", "https://www.youtube.com/watch?v=abc"),
        ("https://youtu.be/abc?si=def", "https://youtu.be/abc"),
        ("https://example.org/?p=9&amp;utm_medium=x", "https://example.org/?p=9"),
    ],
)
def test_only_the_marks_are_taken_out(url: str, clean: str) -> None:
    assert [(rule, hint) for rule, _, hint in _told(url)] == [
        ("tracked-link", f"write it without: {clean}")
    ]


@pytest.mark.parametrize("name", ["mc_eid", "_hsenc", "mkt_tok", "dm_i", "vero_id", "elqTrackId"])
def test_the_mark_of_one_reader_is_an_error(name: str) -> None:
    message = f"this link carries the mark of one reader ('{name}=…')"
    hint = "write it without: https://example.org/g?id=7"
    url = f"https://example.org/g?id=7&{name}=0a1b2c"
    assert ("person-in-link", message, hint) in _told(url)


def _base64(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode()


LEAVE = "link to the page itself, without what stands behind the question mark"


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("https://x.example/a?to=ann.spade%40plots.gov.uk", "somebody's email address"),
        ("https://x.example/a/ann.spade%2540plots.gov.uk/b", "somebody's email address"),
        ("https://x.example/a#ann.spade%40plots.gov.uk", "somebody's email address"),
        (
            f"https://x.example/a?data={_base64('ann.spade@plots.gov.uk')}",
            "somebody's email address",
        ),
        (f"https://x.example/a/{_base64('to=ann.spade@plots.gov.uk')}", "somebody's email address"),
        ("https://x.example/a?tel=%2B447911654321", "a mobile number"),
        ("https://x.example/a?patient=943%20476%205919", "an NHS number"),
        ("https://x.example/a?NhsId=9434765919", "an NHS number"),
        ("https://x.example/a?dateOfBirth=12%2F03%2F2012", "a date of birth"),
        ("https://x.example/a?name=Jane+Smith", "the name of a person"),
        ("https://x.example/a?child_name=Ella+Smith&x=1", "the name of a person"),
        ("https://x.example/a?q=Ella+Smith%2C+aged+9", "what tells who somebody is"),
        ("https://x.example/a?case_ref=AB12345", "the number of a case or a person"),
    ],
)
def test_what_is_encoded_in_an_address_is_found(url: str, what: str) -> None:
    assert ("person-in-link", f"this link carries {what}", LEAVE) in _told(url)


@pytest.mark.parametrize(
    ("query", "what"),
    [
        ("cc=ann.spade%40plots.gov.uk", "somebody's email address"),
        ("subject=Child%20J%2C%209", "what tells who somebody is"),
        ("body=Ring%20Sarah%20Jones%20on%2001632%20960018", "the name of a person"),
        ("body=She%20lives%20at%2012%20Acacia%20Road", "where somebody lives"),
        ("body=Hello%0AKind%20regards%2C%0AJane", "the name of a person"),
    ],
)
def test_a_letter_that_a_link_begins_is_read(query: str, what: str) -> None:
    hint = "leave only the mailbox of a role or team in it"
    told = _told(f"mailto:team@example.org?{query}")
    assert ("person-in-link", f"this link carries {what}", hint) in told


def test_it_is_told_without_what_it_carries() -> None:
    text = "[Frost guide](https://x.example/a?to=ann.spade%40plots.gov.uk)"
    assert check_text(text, HOUSE) == [
        Finding(
            line=1,
            column=15,
            rule="person-in-link",
            id="person-in-link",
            words="a link",
            message="this link carries somebody's email address",
            hint=LEAVE,
        )
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/frost?id=7#top",
        "https://example.org/page#:~:text=some%20words",
        "https://example.org/find?q=frost&postcode=BS1",
        "https://example.org/a?to=info%40plots.gov.uk",
        "https://example.org/a?to=name%40example.org",
        "https://example.org/a?ref=9434765919",
        "https://example.org/9434765919",
        "https://example.org/2012-03-12/frost",
        "https://example.org/a?name=Lucy+Faithfull+Foundation",
        "https://example.org/a?name=frost",
        "https://example.org/wiki/Foo_(bar)",
        "https://www.gov.uk/guidance/a-very-long-name-of-a-page-that-looks-like-base64",
        "https://doi.org/10.1080/13552600.2019.1234567",
        "https://assets.example.org/media/5f0c9a8be90e0762a4f4c5a1/Frost_Guide.pdf",
        "https://forms.office.com/Pages/ResponsePage.aspx?id=abc",
        "https://forms.gle/AbCdE",
        "https://example.sharepoint.com/:w:/r/sites/Team/_layouts/15/Doc.aspx?sourcedoc=%7B0A1B%7D",
        "https://web.archive.org/web/2023/https://www.example.org/form",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/2016/https://www.example.org/",
        "https://validator.w3.org/nu/?doc=https%3A%2F%2Fexample.org",
        "https://view.officeapps.live.com/op/view.aspx?src=https%3A%2F%2Fexample.org%2Fa.docx",
        "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.org",
        "https://example.org/login?redirect=https%3A%2F%2Fwww.example.org%2Fhome",
        "https://youtu.be/abc",
        "mailto:plots@example.org?subject=A%20referral",
        "tel:+442079460018",
        "../frost.md?a=1",
    ],
)
def test_an_address_that_carries_nobody_is_fine(url: str) -> None:
    assert _told(url) == []
