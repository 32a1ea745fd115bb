"""A link into a meeting is better sent to those who have booked."""

from __future__ import annotations

import pytest

from signpost.checks.language import Finding, check_text
from tests.engine.checks.language.made_up import HOUSE, of_rule


def test_a_link_into_a_meeting_is_told_in_words_that_say_what_to_do_and_not_which_meeting() -> None:
    url = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d"
    assert check_text(f"[Frost meeting]({url})", HOUSE) == [
        Finding(
            line=1,
            column=17,
            rule="meeting-link",
            id="meeting-link",
            words="teams.microsoft.com/…",
            message="this link lets anybody into a meeting",
            hint="say how to book, and send the link to those who have booked",
        )
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://teams.microsoft.com/meet/3123456789?p=abc",
        "https://teams.live.com/meet/931234567890",
        "https://zoom.us/j/1234567890",
        "https://us02web.zoom.us/j/1234567890?pwd=abcd1234",
        "https://council.zoom.us/my/plots",
        "https://zoom.us/w/1234567890",
        "https://meet.google.com/abc-defg-hij",
        "https://plots.webex.com/meet/ann",
        "https://plots.webex.com/plots/j.php?MTID=m0a1b",
        "https://meet.goto.com/123456789",
        "https://meet.jit.si/Plots",
        "https://whereby.com/plots-room",
    ],
)
def test_so_are_those_of_other_makers(url: str) -> None:
    assert len(of_rule("meeting-link", f"Join us at {url} on Monday.")) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://teams.microsoft.com/",
        "https://events.teams.microsoft.com/event/0a1b@2c3d",
        "https://teams.microsoft.com/registration/abc",
        "https://us02web.zoom.us/webinar/register/WN_abc",
        "https://zoom.us/meeting/register/abc",
        "https://zoom.us/download",
        "https://zoom.us/pricing",
        "https://support.zoom.com/hc/en/article?id=zm_kb",
        "https://meet.google.com/",
        "https://support.google.com/meet/answer/123",
        "https://www.webex.com/downloads.html",
        "https://help.webex.com/en-us/article/abc",
        "https://example.org/meet/abc-defg-hij",
        "https://example.org/j/1234567890",
        "https://www.goto.com/meeting",
        "https://whereby.com/blog",
        "https://www.eventbrite.co.uk/e/frost-123",
        "https://forms.office.com/Pages/ResponsePage.aspx?id=abc",
    ],
)
def test_a_page_where_people_book_or_read_about_meetings_is_fine(url: str) -> None:
    assert of_rule("meeting-link", f"Look at {url} first.") == []
