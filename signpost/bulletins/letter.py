"""A bulletin in every form in which it is sent: HTML, a draft message, text, Notify's Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from signpost.bulletins.message import draft_message, email_html
from signpost.bulletins.words import notify_markdown, plain_text
from signpost.errors import UnfitSite
from signpost.exports.calendar import calendar_files, diaries
from signpost.model import Bulletin, Edition, Problem
from signpost.reading.markup import MARK, NOT_FILLED
from signpost.render.plain import PlainRenderer


def letter_files(
    edition: Edition, bulletin: Bulletin, words: str, folders: Sequence[Path]
) -> dict[str, bytes]:
    """The files of a bulletin by their name. `words` are its HTML, with whole addresses.

    Raises UnfitSite where a macro was not filled: no letter may go out without its number.
    """
    if MARK in words:
        raise UnfitSite([Problem(bulletin.path, 1, "", *NOT_FILLED)])
    letter = letter_html(edition, bulletin, words, folders)
    html, text = email_html(letter), plain_text(letter)
    dates = calendars(edition, words)
    sure = bulletin.is_published(edition.as_of) and not edition.is_draft
    subject = bulletin.title if sure else f"DRAFT: {bulletin.title}"
    files = {
        ".html": html.encode(),
        ".eml": draft_message(subject, html, text, edition.language, dates),
        ".txt": text.encode(),
        ".notify.md": notify_markdown(letter).encode(),
    }
    named = {bulletin.slug + ending: content for ending, content in files.items()}
    return named | {name: content.encode() for name, content in dates.items()}


def letter_html(edition: Edition, bulletin: Bulletin, words: str, folders: Sequence[Path]) -> str:
    """The whole letter, its style still apart."""
    body = Markup(_for_outlook(words))  # noqa: S704 (sanitised by plain_html)
    renderer = PlainRenderer(edition, folders)
    return renderer.render("letter", edition.home.rstrip("/"), bulletin=bulletin, words=body)


def _for_outlook(words: str) -> str:
    """Framed parts as tables, because classic Outlook frames nothing else, and tags it knows."""
    start = '<table role="presentation" class="card" cellpadding="0" cellspacing="0"><tr><td>'
    framed = words.replace("<blockquote>", start).replace("</blockquote>", "</td></tr></table>")
    for tag, known in _OF_OUTLOOK.items():
        framed = framed.replace(f"<{tag}>", f"<{known}>").replace(f"</{tag}>", f"</{known}>")
    return framed.replace("<table>", '<table class="figures">')


_OF_OUTLOOK = {"mark": "strong", "del": "s", "ins": "u"}
"""Tags that classic Outlook does not know, or takes for corrections, and those in their place."""


def calendars(edition: Edition, words: str) -> dict[str, str]:
    """The calendar files of the events that a bulletin mentions, by their name: of what links to
    its calendar, and of every course that it leads to."""
    files = calendar_files(edition, edition.home.removesuffix(edition.folder))
    mentioned = {}
    for diary in diaries(edition):
        name = f"calendar/{diary.name}.ics"
        leads_there = f'"{edition.home}{name}"' in words
        course = diary.page.startswith("resources/") and f'"{edition.home}{diary.page}"' in words
        if name in files and (leads_there or course):
            mentioned[f"{diary.name.replace('/', '-')}.ics"] = files[name]
    return mentioned
