"""A bulletin takes along the calendar files of what it mentions, and of nothing else."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from signpost.bulletins.letter import calendars
from signpost.bulletins.plain import plain_html
from signpost.bulletins.words import plain_text
from signpost.macros import MACROS
from signpost.macros.page import AuthorPage
from signpost.render import Renderer
from signpost.render.plain import PlainRenderer
from tests.engine.areas.built import DAY
from tests.engine.areas.practice_made_up import PRACTICE
from tests.engine.bulletins.made_up import SOUTH, hub_of_bulletins, post
from tests.engine.exports.test_calendar import CLINIC, edition, events
from tests.engine.exports.test_calendar import clinic as clinic_events
from tests.engine.render.pathway.made_up import FOLDERS
from tests.process import run_hub

HOME = "https://hub.example.org/north-town/"


def test_the_dates_of_a_clinic_that_a_bulletin_shows_go_with_it(tmp_path: Path) -> None:
    shown = edition(tmp_path).model_copy(update={"home": HOME})
    words = f'<p><a href="{HOME}calendar/clinic.ics">Put these dates into your calendar</a></p>'
    found = calendars(shown, words)
    assert list(found) == ["clinic.ics"]
    assert len(events(found["clinic.ics"])) == len(clinic_events(tmp_path))


def test_a_cancelled_date_is_shown_as_cancelled_on_the_page_and_in_the_email(
    tmp_path: Path,
) -> None:
    off = CLINIC.replace("note: Bring gloves.", "cancelled: true")
    shown = edition(tmp_path, clinic=off)
    when = "Wednesday 8 July 2026, 10am to 11:30am"
    page = AuthorPage("p.md", "p/", "..", 1, Renderer(shown, FOLDERS))
    html = str(MACROS["offer"](page, "clinic"))
    assert re.search(rf">Cancelled</strong><time [^>]*><del>{when}</del></time>", html)
    assert html.count("Cancelled") == html.count("<del>") == 1
    letter = AuthorPage("p.md", "p/", "..", 1, PlainRenderer(shown, FOLDERS))
    text = plain_text(plain_html(MACROS["offer"](letter, "clinic"), HOME))
    assert f"- Cancelled: [crossed out: {when}] · Shed 4, the lane" in " ".join(text.split())


def test_what_a_bulletin_does_not_mention_stays_at_home(tmp_path: Path) -> None:
    shown = edition(tmp_path).model_copy(update={"home": HOME})
    assert calendars(shown, f'<p>Read <a href="{HOME}guides/">the guides</a>.</p>') == {}


def test_an_area_that_writes_of_its_clinic_sends_dates_and_support_along(tmp_path: Path) -> None:
    south = f"{SOUTH}{PRACTICE}"
    root = hub_of_bulletins(
        tmp_path / "hub",
        **{
            "overrides/areas/south-town/area.yml": south,
            "overrides/areas/south-town/docs/bulletins/posts/2026-11-20-clinic.md": post(
                '{{ offer("clinic") }}', title="The clinic"
            ),
        },
    )
    out = tmp_path / "out"
    done = run_hub("bulletin", "render", "clinic", "--out", str(out), *DAY, cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    raw = (out / "south-town" / "clinic.eml").read_bytes()
    message = message_from_bytes(raw, policy=default)
    attached = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert [part.get_filename() for part in attached] == ["clinic.ics"]
    content = (out / "south-town" / "clinic.ics").read_text("utf-8")
    assert len(events(content)) == 2
    for form in ("html", "txt", "notify.md"):
        text = (out / "south-town" / f"clinic.{form}").read_text("utf-8")
        care = text[text.index("Support for you") :]
        assert re.search(r"A cup of tea:[^A-Za-z]*.*020 7946 0777", care, re.DOTALL)
