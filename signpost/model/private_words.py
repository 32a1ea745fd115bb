"""The words of a hub by which its checks notice that a text tells who somebody is."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints

from signpost.model.values import Record, refusal

_SIGNS = re.compile(r"[^\w\s.'’&-]|_")
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """a an and are as at be been but by can do for from had has have he her him his i if in is
        it its me my no not of on one or our she so that the their them they this to us was we were
        what when who will with you your""",
    )
)


def _as_written(value: str) -> str:
    if signs := _SIGNS.findall(value):
        hint = "write each word as people write it, with a comma between one and the next"
        raise refusal(f"{value[:40]!r} holds {signs[0]!r}, which no word has", hint)
    if not re.search(r"[^\W\d_]", value):
        hint = "write a word, or take the line out"
        raise refusal(f"{value[:40]!r} has no letter in it", hint)
    if value.lower() in _SMALL:
        hint = "write a word that tells something of a person, or take the line out"
        raise refusal(f"{value!r} stands in nearly every sentence", hint)
    return value


def _long_enough(value: str) -> str:
    if len(re.findall(r"[^\W\d_]", value)) < 2:
        hint = "write the whole word"
        raise refusal(f"{value!r} is a single letter, which would be found everywhere", hint)
    return value


def _or_a_capital(value: str) -> str:
    return value if re.fullmatch("[A-Z]", value) else _long_enough(value)


_Written = Annotated[str, StringConstraints(max_length=60), AfterValidator(_as_written)]
Word = Annotated[_Written, AfterValidator(_long_enough)]
"""A word or phrase as people write it. A hyphen in it may be missing or a blank in a text."""

_OrCapital = Annotated[_Written, AfterValidator(_or_a_capital)]
Words = Annotated[tuple[Word, ...], Field(min_length=1)]


class PrivateWords(Record):
    """What people of the hub's subject are called, with whom and where they are, and by whom they
    are helped. The checks put them into sentences: NAME at PLACE, RELATIVE of NAME, NAME aged N.

    Words are written in small letters, singular where a list is of one, and in each form that is
    not a mere plural. `person`, `place`, `group` and `instead` are what messages say. `until_age`
    is the highest age, in years, that beside a name tells who somebody is; `last_group` the highest
    number behind a word of `numbered_groups`.
    """

    model_config = ConfigDict(use_attribute_docstrings=True)

    person: Annotated[str, StringConstraints(max_length=60)] = "somebody"
    place: Annotated[str, StringConstraints(max_length=60)] = "a place"
    group: Annotated[str, StringConstraints(max_length=60)] = "a group"
    instead: Annotated[str, StringConstraints(max_length=120)] | None = None
    until_age: Annotated[int, Field(ge=1, le=99)] = 17
    persons: Words = ()
    """One of those whom the hub must not tell of, also before a letter: NOUN J."""
    before_a_letter: Words = ()
    """More words that stand before somebody's letter or number, and for nothing else here."""
    many: Words = ()
    """Several of them: plurals, and words for groups."""
    family: Words = ()
    """Relatives of whom a text says: the WORD of NAME."""
    families: Words = ()
    """Several of one family, where a number or "the" stands before them."""
    multiples: Words = ()
    """Several of one family who are few without any such word."""
    relatives: Words = ()
    """All other relatives, and whoever stands in for them."""
    at_home: Words = ()
    """What relatives are called at home, right before or behind a name."""
    no_names: Words = ()
    """More words that begin a sentence, with a capital, before an age, and are nobody's name."""
    places: Words = ()
    """The last word of the name of a place to which persons belong. With a capital: only so."""
    places_at_the_end: Words = ()
    """The same, where no other word with a capital follows."""
    kinds_of_places: Words = ()
    """Words before the last one: what kind of place it is."""
    no_places: Words = ()
    """Phrases that look like one of these places and are none."""
    no_place_begins: Words = ()
    """First words that make no name of a place."""
    organisations: Words = ()
    """Houses that may be named with their address, because an organisation has them."""
    name_endings: Words = ()
    """Words with which the name of an organisation, a law or a report goes on, and no person's."""
    numbered_groups: Annotated[tuple[_OrCapital, ...], Field(min_length=1)] = ()
    """Words before a number that is a group of persons. A single capital is fine here."""
    last_group: Annotated[int, Field(ge=1, le=99)] = 13
    lettered_groups: Words = ()
    """Words before a number with a letter, such as 4B."""
    groups: Words = ()
    """Groups that are named in words alone."""
    roles: Words = ()
    """People at work, before and behind their names."""
    roles_behind_a_name: Words = ()
    """Professions: in front of a name they are often an author's."""
    roles_before_a_name: Words = ()
    """Words that are a role in front of a name, and often something else behind it."""
    form_labels: Words = ()
    """What stands on a form before a colon and a person's name, known or not."""
    numbered: Words = ()
    """What has a number, reference or id in a records system."""
    systems: Words = ()
    """Records systems, whose numbers tell of a case."""
    numbers_of_persons: Words = ()
    """Numbers by which one person is known, by their names and letters."""
    mailboxes: Words = ()
    """Words in the mailboxes of teams and roles, besides those that every office has."""

    @cached_property
    def mailbox_words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self.mailboxes)

    @property
    def missing(self) -> tuple[str, ...]:
        """Lists without which a person is not noticed by whom and where he or she is."""
        return tuple(name for name in NEEDED if not getattr(self, name))


NEEDED = ("persons", "relatives", "places", "roles")
