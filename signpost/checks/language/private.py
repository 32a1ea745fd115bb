"""All that no text of a hub may hold, page or record: personal data, and links that carry some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from urllib.parse import unquote

from signpost.checks.language.addresses import addresses, followed_links
from signpost.checks.language.aged import persons_with_ages
from signpost.checks.language.decoded import readings
from signpost.checks.language.described import persons_described
from signpost.checks.language.finding import Finding
from signpost.checks.language.homes import homes
from signpost.checks.language.house import House
from signpost.checks.language.known_by import numbers_of_persons
from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.people import named_people, pasted_emails
from signpost.checks.language.personal import personal_data, personal_numbers
from signpost.checks.language.source import Source
from signpost.checks.language.unsafe import secrets
from signpost.checks.language.unwrap import parameters, split, unwrapped

_WHAT = {
    "nhs-number": "an NHS number",
    "date-of-birth": "a date of birth",
    "mobile-number": "a mobile number",
    "personal-email": "somebody's email address",
    "case-number": "the number of a case or a person",
    "person-described": "what tells who somebody is",
    "named-person": "the name of a person",
    "home-address": "where somebody lives",
    "pasted-email": "an email",
}
"""What an address carries, by the rule that found it in what the address says."""

_ASKS = re.compile(r"@|(?:0|44)[\s().-]{0,3}7|[0-9]{3}[ \xa0-]?[0-9]{3}[ \xa0-]?[0-9]{4}")

_Look = Callable[[Source], Iterable[Finding]]
_Rule = Callable[[Source, Lists], Iterable[Finding]]
_NUMBERS: tuple[_Rule, ...] = (personal_numbers, numbers_of_persons)
_SENTENCES: tuple[_Rule, ...] = (persons_with_ages, persons_described, named_people)
"""Rules that need more than one word to find anything."""


@lru_cache(maxsize=32)
def _persons_key(lists: Lists) -> re.Pattern[str]:
    """What a parameter is called that holds a person's number."""
    return re.compile(rf"nhs|person|client|{exact(lists.words.numbered)}", re.IGNORECASE)


def private(source: Source, house: House) -> Iterator[Finding]:
    """Personal data wherever it stands in a text, comments and code included, and in its links."""
    yield from with_words(source, house.lists)
    yield from not_of_house(source, house)


@lru_cache(maxsize=8192)
def with_words(source: Source, lists: Lists, in_a_record: bool = False) -> tuple[Finding, ...]:
    """What no hub with these words may hold. Kept, because several editions of it ask.

    A record of the catalogue is about an organisation, whose address may stand anywhere in it.
    """
    tells, look = partial(tells_of_somebody, lists=lists), partial(_words, lists=lists)
    found = (*secrets(source), *followed_links(source, tells))
    return (*look(source, in_a_record=in_a_record), *found, *_inside_links(source, look, lists))


def not_of_house(source: Source, house: House) -> tuple[Finding, ...]:
    """NHS numbers, and mobiles and mailboxes that are not among those which this hub publishes."""
    if not asks_a_house(source, house.lists):
        return ()
    look = partial(personal_data, house=house)
    return (*look(source), *_inside_links(source, look, house.lists))


@lru_cache(maxsize=8192)
def asks_a_house(source: Source, lists: Lists) -> bool:
    """Whether a text holds what may be one of these, perhaps inside a link."""
    inside = (said_by(url, lists) or "" for _, url in addresses(source.text))
    return any(_ASKS.search(text) for text in (source.text, *inside))


def _words(source: Source, lists: Lists, in_a_record: bool = False) -> Iterator[Finding]:
    source = source.bracketless
    several = re.search(r"\S\s+\S", source.text)
    for rule in (*_NUMBERS, *(_SENTENCES if several else ())):
        yield from rule(source, lists)
    if several:
        yield from pasted_emails(source)
        yield from homes(source, lists, in_a_record)


@lru_cache(maxsize=8192)
def tells_of_somebody(url: str, lists: Lists) -> bool:
    """Whether an address holds a secret or somebody's data, so that no message may repeat it."""
    inside = Source(said_by(url, lists) or "")
    told = (*secrets(Source(url)), *_words(inside, lists), *personal_data(inside, House()))
    return "@" in f"{url}{inside.text}" or bool(told)


def _inside_links(source: Source, look: _Look, lists: Lists) -> Iterator[Finding]:
    """What is encoded in an address, and so is not seen in the text."""
    for at, url in addresses(source.text):
        if not (inside := said_by(url, lists)):
            continue
        seen = {finding.rule for finding in look(Source(url))}
        found = [finding.rule for finding in look(Source(inside)) if finding.rule not in seen]
        for rule in dict.fromkeys(found):
            message = f"this link carries {_WHAT[rule]}"
            hint = "link to the page itself, without what stands behind the question mark"
            if url.lower().startswith("mailto:"):
                hint = "leave only the mailbox of a role or team in it"
            yield source.finding("person-in-link", at, "a link", message, hint)


@lru_cache(maxsize=8192)
def said_by(url: str, lists: Lists) -> str | None:
    """What an address says in words, decoded, one step or parameter on a line.

    None for one that says nothing more than is written, and for a wrapped one, which is told
    as such.
    """
    if not re.search(r"[%?#=+]|mailto:|[\w+/-]{16}", url) or unwrapped(url):
        return None
    scheme, _, rest = url.partition(":")
    if scheme.lower() in ("mailto", "sms", "tel"):
        path, _, query = rest.partition("?")
        pieces, host = path.split(","), ""
    else:
        parts = split(url)
        if parts is None:
            return None
        query, host = f"{parts.query}&{parts.fragment}", parts.hostname or ""
        pieces = parts.path.split("/")
    lines = [line for piece in pieces for line in _lines("", piece, lists)]
    lines += [line for pair in parameters(query) for line in _lines(*pair, lists)]
    return "\n".join(line for line in dict.fromkeys(lines) if line and line != host)


def _lines(name: str, value: str, lists: Lists) -> Iterator[str]:
    """A parameter as somebody would write it down: dateOfBirth=2012 is "date Of Birth: 2012"."""
    if not value and name:
        name, value = "", name
    name = re.sub(r"(?<=[a-z])(?=[A-Z])|[_.-]", " ", unquote(name))
    for words in readings(value.replace("+", " ")):
        # Ten digits are an NHS number by chance in one of eleven numbers of pages.
        chance = re.fullmatch("[0-9]{10}", words) and not _persons_key(lists).search(name)
        words = f"/{words}" if chance else words
        yield f"{name}: {words}" if name else words
