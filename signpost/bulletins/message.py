"""A bulletin as an email: HTML with its style in its tags, and a message that opens as a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP

import css_inline

from signpost.errors import HubError

LARGEST = 100_000
"""Bytes of an email's HTML. Some mail programs cut off what is longer."""

_INLINER = css_inline.CSSInliner(
    keep_at_rules=True, keep_style_tags=False, load_remote_stylesheets=False
)


def email_html(letter: str) -> str:
    """The HTML of a letter, with every style in the tag that it is for.

    Raises HubError when it is too large to be sent.
    """
    html = _style_last(_INLINER.inline(letter))
    size = len(html.encode())
    if size > LARGEST:
        hint = "Name fewer resources and services, and link to their lists instead."
        raise HubError(f"The email would have {size:,} bytes; the limit is {LARGEST:,}. {hint}")
    return html


def _style_last(html: str) -> str:
    """The rules for phones and the dark at the end of the head: what says in which characters the
    letter is written must stand near its beginning."""
    kept = re.search(r"(<head>)(<style>.*?</style>)", html, re.DOTALL)
    if kept is None:
        return html
    return html.replace(kept[0], kept[1], 1).replace("</head>", f"{kept[2]}\n</head>", 1)


def draft_message(
    subject: str, html: str, text: str, language: str, calendars: Mapping[str, str] | None = None
) -> bytes:
    """A message that Outlook opens as a draft. Nobody sends it and nobody gets it yet: whoever
    opens it does, and chooses."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["X-Unsent"] = "1"
    message["Content-Language"] = language
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    for name, content in (calendars or {}).items():
        message.add_attachment(content, subtype="calendar", filename=name)
    _same_each_time(message)
    return message.as_bytes()


def _same_each_time(message: EmailMessage) -> None:
    """A fixed mark between the parts, so that the same bulletin makes the same file."""
    for number, part in enumerate(p for p in message.walk() if p.is_multipart()):
        part.set_boundary(f"=_signpost_bulletin_{number}_=")
