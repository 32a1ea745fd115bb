"""The whole check of one text: every rule, then what the text accepts."""

from __future__ import annotations

from functools import lru_cache

from hub.language.accept import judged
from hub.language.acronyms import acronyms
from hub.language.finding import Finding
from hub.language.house import Channel, House
from hub.language.link_words import link_words, picture_words
from hub.language.private import private
from hub.language.reading_age import too_hard
from hub.language.sentences import sentences
from hub.language.source import Source
from hub.language.unsafe import unsafe_links
from hub.language.wording import wording


def check_text(
    text: str, house: House, channel: Channel = "web", language: str = "en"
) -> list[Finding]:
    """Everything to tell the author of a Markdown text, in order of place.

    `text` is the whole file, so that lines are counted as an editor counts them; what its front
    matter accepts is left out. For "email" every acronym must be explained, also those that web
    pages explain by themselves: whatever is told for "web" is told for "email" too.
    """
    source = Source.of(text)
    return sorted(judged(source, findings(source, house, channel, language), house))


def findings(
    source: Source, house: House, channel: Channel = "web", language: str = "en"
) -> list[Finding]:
    """What every rule finds, whether or not the text accepts it."""
    said = sentences(source)
    return [
        *wording(source, said, house),
        *acronyms(source, said, house, channel),
        *(too_hard(source, said) if language == "en" else ()),
        *unsafe_links(source, house),
        *private(source, house),
        *_in_any_house(source),
    ]


@lru_cache(maxsize=256)
def _in_any_house(source: Source) -> tuple[Finding, ...]:
    """What is found in a text whatever the hub. Kept, because several editions ask."""
    rules = (link_words, picture_words)
    return tuple(finding for rule in rules for finding in rule(source))
