"""Marks within lines that other tools know, written as they work here."""

from __future__ import annotations

import re

from pymdownx.gemoji_db import aliases, emoji

_TASK = re.compile(r"^([ \t>]*(?:[-*+]|\d+\.)[ ]+)\[([ \xa0xX]?)\][ \t\xa0]+(?=\S)", re.MULTILINE)
_SIGN = re.compile(r"(?<![\w:/]):[a-z0-9_+-]+:(?![\w:/])")
_INSERTED = re.compile(r"(?<![\w+])\+\+(?=[^\s+])([^\n]{0,200}?[^\s+])\+\+(?![\w+])")
_ABOUT = re.compile(r"(?<![\w~\\])~(?=\d)")
_HASHTAG = re.compile(r"^#(?=\w)", re.MULTILINE)
_BOLD = re.compile(r"(?<![*\\])\*\*(?!\*)")
_NO_WIDTH = re.compile("[\u200b\u2060\ufeff\xad]")
_WWW = re.compile(r"<(www\.[^<>\s]+)>")
_BREAKS = re.compile("[\u2028\u2029\x0b]")


def sign_of(name: str) -> str | None:
    """The sign that a name such as `:warning:` stands for; None where there is none."""
    known = emoji.get(aliases.get(name, name))
    if known is None:
        return None
    points = known.get("unicode_alt", known["unicode"]).split("-")
    return "".join(chr(int(point, 16)) for point in points)


def without_hidden(text: str) -> str:
    """A text without characters that nobody sees, and that part words for searching."""
    return _BREAKS.sub(" ", _NO_WIDTH.sub("", text))


def bare_www(text: str) -> str:
    """A text whose <www.…> would be taken for a tag, and be gone."""
    return _WWW.sub(r"\1", text)


def inline_marks(text: str) -> str:
    """Tasks, signs, inserted and bold words, and what only looks like a mark. The text holds
    neither code nor addresses."""
    text = _TASK.sub(lambda found: found[1] + ("☑ " if found[2] in ("x", "X") else "☐ "), text)
    text = _SIGN.sub(lambda found: sign_of(found[0]) or found[0], text)
    text = _INSERTED.sub(r"^^\1^^", text)
    text = _ABOUT.sub(r"\\~", text)
    text = _HASHTAG.sub(r"\\#", text)
    return "\n".join(_tight_bold(line) for line in text.split("\n"))


def _tight_bold(line: str) -> str:
    """Bold words without blanks between them and their marks, which Markdown would not take."""
    parts = _BOLD.split(line)
    if len(parts) % 2 == 0 or "***" in line:
        return line
    made = parts[0]
    for number, part in enumerate(parts[1:], 1):
        made += _bold(part, made, parts[number + 1]) if number % 2 else part
    return made


def _bold(words: str, before: str, after: str) -> str:
    """Bold words, with the blanks within on the outside where they part words there."""
    bare = words.strip(" \t\xa0")
    if not bare:
        return f"**{words}**"
    start = words.index(bare)
    lead = words[:start] if before[-1:].strip() else ""
    return f"{lead}**{bare}**{words[start + len(bare) :] if after[:1].isalnum() else ''}"
