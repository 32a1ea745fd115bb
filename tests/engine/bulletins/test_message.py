"""The email: parsed back as a mail program would, and held to what classic Outlook can show."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from signpost.bulletins.letter import letter_files
from signpost.bulletins.message import LARGEST, draft_message, email_html
from signpost.errors import HubError, UnfitSite
from signpost.site.opening import open_project
from tests.conftest import AS_OF
from tests.engine.areas.built import DAY
from tests.engine.bulletins.made_up import HOME
from tests.process import run_hub

SLUG = "frost"


@pytest.fixture(scope="module")
def rendering(hub_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up hub's bulletin for every edition that shows it."""
    out = tmp_path_factory.mktemp("mail") / "out"
    done = run_hub("bulletin", "render", SLUG, "--out", str(out), *DAY, cwd=hub_root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"Wrote 'frost' for 3 editions into {out}. To send it, open {out / 'core' / 'frost.eml'}.\n"
    )
    return out


EDITIONS = ("core", "north-town", "south-town")
every_edition = pytest.mark.parametrize("edition", EDITIONS)


def _message(rendering: Path, edition: str = "core") -> EmailMessage:
    message = message_from_bytes((rendering / edition / "frost.eml").read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def _html(rendering: Path, edition: str = "core") -> str:
    return (rendering / edition / "frost.html").read_text("utf-8")


def test_every_edition_has_every_form(rendering: Path) -> None:
    files = {p.relative_to(rendering).as_posix() for p in rendering.rglob("*") if p.is_file()}
    forms = ("frost.eml", "frost.html", "frost.txt", "frost.notify.md")
    assert files == {"bulletin.json"} | {f"{e}/{form}" for e in EDITIONS for form in forms}


@every_edition
def test_the_message_opens_as_a_draft_that_nobody_sends_yet(rendering: Path, edition: str) -> None:
    message = _message(rendering, edition)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == (
        "Frost is coming" if edition == "core" else "DRAFT: Frost is coming"
    )
    assert [message[name] for name in ("From", "To", "Cc", "Bcc", "Sender", "Date")] == [None] * 6
    assert message.get_content_type() == "multipart/alternative"
    assert not message.defects


@every_edition
def test_its_parts_are_the_text_and_the_html_of_the_files(rendering: Path, edition: str) -> None:
    text, html = _message(rendering, edition).iter_parts()
    assert [part.get_content_type() for part in (text, html)] == ["text/plain", "text/html"]
    assert [part.get_content_charset() for part in (text, html)] == ["utf-8", "utf-8"]
    written = (rendering / edition / "frost.txt").read_text("utf-8")
    assert text.get_content().replace("\r\n", "\n").strip() == written.strip()
    assert html.get_content().replace("\r\n", "\n").strip() == _html(rendering, edition).strip()


def test_no_line_of_the_message_is_longer_than_mail_allows(rendering: Path) -> None:
    raw = (rendering / "core" / "frost.eml").read_bytes()
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


@every_edition
def test_nothing_is_loaded_and_nothing_reports_who_opened_it(rendering: Path, edition: str) -> None:
    html = _html(rendering, edition)
    loaded = re.findall(r"<(?:img|link|script|iframe|object|video|audio|form|input)\b", html)
    assert loaded == []
    assert re.findall(r"url\(|@import|\bsrc=|background=", html) == []
    hrefs = re.findall(r'<a [^>]*href="([^"]*)"', html)
    assert len(hrefs) > 10
    assert [href for href in hrefs if not re.match(r"https?://|tel:|mailto:", href)] == []
    assert [href for href in hrefs if "?" in href] == []


def test_links_lead_to_the_site_of_each_edition(rendering: Path) -> None:
    homes = {
        "core": f"{HOME}/",
        "north-town": "https://north.example.org/hub/",
        "south-town": f"{HOME}/south-town/",
    }
    for edition, home in homes.items():
        for form in ("frost.html", "frost.txt", "frost.notify.md"):
            text = (rendering / edition / form).read_text("utf-8")
            assert f"{home}bulletins/frost/" in text
            assert f"{home}resources/frost-guide/" in text


def test_classic_outlook_gets_tables_and_the_style_in_the_tags(rendering: Path) -> None:
    html = _html(rendering)
    body = html[html.index("<body") :]
    assert '<!--[if mso]><table role="presentation" width="600"' in html
    assert "<blockquote" not in body
    assert re.findall(r"display:\s*(?:flex|grid)|position:|float:|var\(|rem\b", html) == []
    assert len(re.findall(r'<td[^>]* style="[^"]*font-family', body)) > 4
    layout = re.findall(r'<table(?![^>]*role="presentation")(?![^>]*class="figures")', body)
    assert layout == []


def test_the_dark_and_phones_keep_their_rules(rendering: Path) -> None:
    html = _html(rendering)
    assert html.index('<meta charset="utf-8">') < 300
    assert '<meta name="color-scheme" content="light dark">' in html
    head = html[: html.index("</head>")]
    assert "@media (prefers-color-scheme: dark)" in head
    assert "@media (max-width: 480px)" in head


@every_edition
def test_support_and_whom_to_ring_are_in_every_form(rendering: Path, edition: str) -> None:
    for form in ("frost.html", "frost.txt", "frost.notify.md"):
        text = (rendering / edition / form).read_text("utf-8")
        assert "Support for you" in text
        assert "999" in text


def test_a_draft_area_says_so_in_every_form(rendering: Path) -> None:
    for form in ("frost.html", "frost.txt", "frost.notify.md"):
        text = (rendering / "north-town" / form).read_text("utf-8")
        assert "has not confirmed these pages" in text


@every_edition
def test_the_email_is_small(rendering: Path, edition: str) -> None:
    assert len(_html(rendering, edition).encode()) < LARGEST


def test_what_is_too_large_is_refused() -> None:
    with pytest.raises(HubError, match="limit is 100,000"):
        email_html(f"<html><head></head><body>{'<p>x</p>' * 20_000}</body></html>")


def test_the_same_bulletin_makes_the_same_message() -> None:
    made = [
        draft_message("Frost", "<p>x</p>", "x\n", "en", {"a.ics": "BEGIN:VCALENDAR\r\n"})
        for _ in "ab"
    ]
    assert made[0] == made[1]
    parsed = message_from_bytes(made[0], policy=default)
    assert [part.get_content_type() for part in parsed.iter_parts()] == [
        "multipart/alternative",
        "text/calendar",
    ]


def test_a_subject_in_other_letters_arrives_as_it_was() -> None:
    raw = draft_message("Rhew ar y ffordd: tŷ gwydr — 2 °C", "<p>x</p>", "x\n", "cy")
    assert message_from_bytes(raw, policy=default)["Subject"] == "Rhew ar y ffordd: tŷ gwydr — 2 °C"


def test_no_letter_goes_out_with_a_macro_that_was_not_filled(hub_root: Path) -> None:
    edition = open_project(hub_root, AS_OF).edition()
    bulletin = edition.bulletins[0]
    words = "<p>Ring <code>&lt;span data-hub=&quot;0&quot;&gt;&lt;/span&gt;</code></p>"
    with pytest.raises(UnfitSite, match=f"{bulletin.path}:1: holds a macro that was not filled"):
        letter_files(edition, bulletin, words, [])
