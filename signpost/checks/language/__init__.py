"""Checks of language and privacy, for any Markdown text. Pure: text in, findings out."""

from signpost.checks.language.check import check_text, findings
from signpost.checks.language.finding import RULES, Finding
from signpost.checks.language.house import Channel, House
from signpost.checks.language.reading_age import ReadingAge, reading_age
from signpost.checks.language.source import Source

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
