"""Boxes and notes of a page as they can be sent: frames that are always open, notes in words."""

from __future__ import annotations

import re

NOTES = "Notes"
"""The heading above the notes of a letter."""

_REST = r"(?:\"[^\"]*\"|[^\">])*"
_FRAME = re.compile(rf"<(/?)(div|details)\b({_REST})>")
_TITLE = re.compile(
    rf'<(p)\b{_REST}\bclass="admonition-title"{_REST}>(.*?)</p>|<(summary)>(.*?)</summary>', re.S
)
_TO_NOTE = re.compile(
    rf'\s*<sup\b{_REST}>\s*<a\b{_REST}\bclass="footnote-ref"{_REST}>(.*?)</a>\s*</sup>', re.S
)
_BACK = re.compile(rf'(?:&nbsp;|\s)*<a\b{_REST}\bclass="footnote-backref"{_REST}>.*?</a>', re.S)
_NOTES = re.compile(r'<div class="footnote">\s*<hr>')


def sendable(html: str) -> str:
    """The HTML of a page with each box as a quote below its title, and with its notes in words.

    Nothing unfolds in an email, and in many programs a link within one leads nowhere.
    """
    html = _NOTES.sub(f'<div class="footnote"><h2>{NOTES}</h2>', _BACK.sub("", html))
    html = _TO_NOTE.sub(r" (note \1)", html)
    html = _TITLE.sub(lambda title: f"<p><strong>{title[2] or title[4]}</strong></p>", html)
    return _framed(html)


def _framed(html: str) -> str:
    ends: list[str] = []

    def instead(tag: re.Match[str]) -> str:
        if tag[1]:
            return ends.pop() if ends else ""
        box = tag[2] == "details" or "admonition" in tag[3]
        ends.append("</blockquote>" if box else "</div>")
        return "<blockquote>" if box else tag[0]

    return _FRAME.sub(instead, html)
