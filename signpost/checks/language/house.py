"""What a check needs to know of the hub: its words, its acronyms, its numbers and mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from signpost.checks.language.lists import Lists
from signpost.checks.language.sentences import forms
from signpost.model import Acronym, Catalogue, PrivateWords, Wording, dialled
from signpost.model.once import Same

Channel = Literal["web", "email"]
"""Where a text is read. On the web the hub explains the acronyms that it knows; an email cannot."""


@dataclass(frozen=True)
class House:
    """How one edition writes. `mailboxes`, `numbers` and `addresses` are those that its catalogue
    publishes; numbers as they are dialled, addresses without their scheme."""

    wording: tuple[Wording, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    known: frozenset[str] = frozenset()
    mailboxes: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    """Words of which the names of teams and offices are made."""
    ids: frozenset[str] = frozenset()
    """The ids of all wordings, also of those for other nations."""
    private_words: PrivateWords = field(default_factory=PrivateWords)
    """By which a text is noticed that tells who somebody is."""

    @classmethod
    def of(cls, catalogue: Catalogue, nation: str | None = None) -> House:
        """The house of a catalogue; `nation` is an area's, None for what all areas share."""
        contacts = catalogue.local.filled.values()
        emails = [*(s.email for s in catalogue.services), *(c.email for c in contacts)]
        phones = [phone.dial for service in catalogue.services for phone in service.phones]
        texts = [dialled(s.text_number) for s in catalogue.services if s.text_number]
        return cls(
            wording=_avoided(Same(catalogue.wording), nation),
            acronyms=catalogue.acronyms,
            known=frozenset(form for group in catalogue.known for form in group.acronyms),
            mailboxes=frozenset(email.lower() for email in emails if email),
            numbers=frozenset(number for number in (*phones, *texts) if number),
            addresses=frozenset(bare_address(url) for url in _addresses(catalogue) if url),
            roles=frozenset(_roles(catalogue)),
            ids=frozenset(record.id for record in catalogue.wording),
            private_words=catalogue.private_words,
        )

    @cached_property
    def lists(self) -> Lists:
        """The words by which persons are noticed, made ready for patterns."""
        return Lists.of(self.private_words)

    @cached_property
    def offices(self) -> frozenset[str]:
        """Words of this hub in the mailboxes of teams and offices."""
        return self.roles | self.private_words.mailbox_words

    @cached_property
    def phrases(self) -> Phrases:
        """The phrases to avoid by the form of their first word, the longest first."""
        return _phrases(Same(self.wording))

    @cached_property
    def written_out(self) -> WrittenOut:
        """Each short form of the catalogue: its acronym, and the words that explain it."""
        return _written_out(Same(self.acronyms))


Phrases = dict[str, list[tuple[tuple[str, ...], Wording]]]
WrittenOut = dict[str, tuple[Acronym, tuple[tuple[str, ...], ...]]]


@lru_cache(maxsize=64)
def _phrases(wording: Same[tuple[Wording, ...]]) -> Phrases:
    found: Phrases = {}
    for record in wording.it:
        for phrase in record.avoid:
            if key := forms(phrase):
                found.setdefault(key[0], []).append((key, record))
    return {
        first: sorted(several, key=lambda pair: -len(pair[0])) for first, several in found.items()
    }


@lru_cache(maxsize=64)
def _written_out(acronyms: Same[tuple[Acronym, ...]]) -> WrittenOut:
    return {
        short: (acronym, tuple(forms(words) for words in _in_full(acronym)))
        for acronym in acronyms.it
        for short in (acronym.acronym, *map(_without_note, acronym.also))
        if " " not in short
    }


@lru_cache(maxsize=64)
def _avoided(wording: Same[tuple[Wording, ...]], nation: str | None) -> tuple[Wording, ...]:
    """What is avoided in a nation: one tuple, by which its areas are known to avoid the same."""
    return tuple(w for w in wording.it if not (nation and w.nations) or nation in w.nations)


def bare_address(url: str) -> str:
    """An address without its scheme and the slash at its end, to compare it by."""
    return re.sub(r"^https?://", "", url, flags=re.IGNORECASE).rstrip("/")


def _in_full(acronym: Acronym) -> Iterator[str]:
    for meaning in acronym.means:
        yield from meaning.root.values()
    yield from (words for also in acronym.also if " " in (words := _without_note(also)))


def _without_note(short: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", short)


def _addresses(catalogue: Catalogue) -> Iterator[str | None]:
    for service in catalogue.services:
        yield from (service.url, service.referral_form)
    for resource in catalogue.resources:
        yield from (copy.url for copy in resource.languages)
    for contact in catalogue.local.filled.values():
        yield contact.url


def _roles(catalogue: Catalogue) -> Iterator[str]:
    """Words of the names of services and slots and of what acronyms mean, in small letters."""
    named = [
        *(str(service.name) for service in catalogue.services),
        *(str(slot.name) for slot in catalogue.slots),
        *(str(topic.name) for topic in catalogue.topics),
        *(str(meaning) for acronym in catalogue.acronyms for meaning in acronym.means),
        *(short for acronym in catalogue.acronyms for short in (acronym.acronym, *acronym.also)),
    ]
    for name in named:
        yield from re.findall(r"[a-z]{3,}", name.lower())
