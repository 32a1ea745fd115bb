"""The whole check of one text: every rule, then what the text accepts."""

from __future__ import annotations

from functools import lru_cache

from signpost.checks.language.accept import judged
from signpost.checks.language.acronyms import acronyms
from signpost.checks.language.finding import Finding
from signpost.checks.language.house import Channel, House
from signpost.checks.language.link_words import link_words, picture_words
from signpost.checks.language.private import private
from signpost.checks.language.reading_age import too_hard
from signpost.checks.language.sentences import sentences
from signpost.checks.language.source import Source
from signpost.checks.language.unsafe import unsafe_links
from signpost.checks.language.wording import wording
from signpost.model import Acronym, Wording
from signpost.model.once import Same


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
    words = Same(house.wording), Same(house.acronyms), house.known
    return [
        *_with_words(source, *words, channel),
        *unsafe_links(source, house),
        *private(source, house),
        *_in_any_house(source, language),
    ]


@lru_cache(maxsize=1024)
def _with_words(
    source: Source,
    avoided: Same[tuple[Wording, ...]],
    explained: Same[tuple[Acronym, ...]],
    known: frozenset[str],
    channel: Channel,
) -> tuple[Finding, ...]:
    """What is found with the words of a hub. Kept, because its editions have the same."""
    house, said = House(avoided.it, explained.it, known), sentences(source)
    return (*wording(source, said, house), *acronyms(source, said, house, channel))


@lru_cache(maxsize=1024)
def _in_any_house(source: Source, language: str) -> tuple[Finding, ...]:
    """What is found in a text whatever the hub. Kept, because several editions ask."""
    hard = too_hard(source, sentences(source)) if language == "en" else ()
    return (*hard, *link_words(source), *picture_words(source))
