"""Checks of language and privacy, for any Markdown text. Pure: text in, findings out."""

from hub.language.check import check_text, findings
from hub.language.finding import RULES, Finding
from hub.language.house import Channel, House
from hub.language.reading_age import ReadingAge, reading_age
from hub.language.source import Source

__all__ = [
    "RULES",
    "Channel",
    "Finding",
    "House",
    "ReadingAge",
    "Source",
    "check_text",
    "findings",
    "reading_age",
]
