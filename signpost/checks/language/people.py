"""Adults by name: whom to contact, who signed, who wrote; and what was pasted out of an email."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.lists import Lists, exact
from signpost.checks.language.names import (
    CAPITAL,
    NAME,
    could_be_named,
    holds_a_given_name,
    is_given,
    is_named,
    is_nobody,
)
from signpost.checks.language.source import Source

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|DI|WPC|Sgt|Cllr)\.?\s+)"
_TITLED = re.compile(rf"\b{_TITLE}[A-Z]")
_TO = (
    r"(?:contact|ring|call|phone|telephone|e-?mail|text|message|write\s+to|(?:speak|talk)\s+(?:to"
    r"|with)|ask(?:\s+for)?|get\s+in\s+touch\s+with|(?:book|apply|refer|register)\s+(?:with|through|via|to)|let|reply\s+to|c/o|FAO"
    r"|attention\s+of|my\s+name\s+is|rsvp\s+to|cysylltwch\s+â|ffoniwch|gofynnwch\s+am)"
)
_CONTACTED = re.compile(rf"\b(?i:{_TO}):?\s+[*_]{{0,2}}(?P<title>{_TITLE})?(?P<name>{NAME})")
_SIGNED = re.compile(
    r"(?:^|[\n>.!?]\s{0,4})[*_]{0,2}(?i:(?:kind(?:est)?|best|warm(?:est)?|with kind)?\s{0,2}regards"
    r"|(?:best|warm) wishes|all the best|many thanks|thanks|thank you|yours (?:sincerely"
    r"|faithfully|truly)|yours|cheers|sincerely|best|warmly|take care|speak soon"
    r"|cofion(?: gorau| cynnes)?|diolch)[*_]{0,2}\s{0,2}[,!.]?[ \t]{0,4}(?P<break>\n?)"
    r"\s{0,4}>?\s{0,4}[*_]{0,2}"
    rf"(?P<name>{CAPITAL}(?:[ \t]+{CAPITAL}){{0,2}})[*_]{{0,2}}[ \t.,]*(?=\n|\Z|\|)"
)
_BYLINE = re.compile(
    rf"^[>*_ \t]*(?:Written|Prepared|Posted|Sent)\s+by\s+(?P<name>{NAME})[*_. \t]*$", re.MULTILINE
)
_PASTED = re.compile(
    r"\bSent from my (?:iPhone|iPad|Galaxy|Samsung|mobile|Android|phone|BlackBerry)"
    r"|\bGet Outlook for (?:iOS|Android)|-{3,}\s*(?:Original|Forwarded) [Mm]essage\s*-{3,}"
    r"|^[> \t]*Begin forwarded message:|^[> \t]*On (?=.*[0-9]).{6,80} wrote:[ \t]*$"
    r"|^[> \t]*[*_]{0,2}(?:From|Sent|To|Cc):[*_]{0,2}[ \t]+\S.*\n+[> \t]*[*_]{0,2}(?:From|Sent"
    r"|Date|To|Cc|Subject):[*_]{0,2}[ \t]+\S"
    r"|\bCAUTION: This e-?mail (?:originated|came)|\bThis e-?mail(?: and any (?:attachments?|files)"
    r"[^.\n]{0,40})? (?:is|are) (?:confidential|intended)",
    re.MULTILINE,
)
_OF_AN_EMAIL = (
    *("Sent from", "Outlook for", "essage", " wrote:", "From:", "Sent:", "To:", "Cc:"),
    *("CAUTION", "confidential", "intended"),
)
"""What a text must hold for the search to be worth it."""


class _Patterns(NamedTuple):
    """A name behind a label, the labels that are surely a person's, and names beside a role."""

    labelled: re.Pattern[str]
    surely: re.Pattern[str]
    at_work: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=32)
def _patterns(lists: Lists) -> _Patterns:
    words = lists.words
    role = exact((*words.roles, *words.roles_behind_a_name))
    surely = (
        r"(?:(?:full|first|last) ?name|surname|forename"
        rf"|{exact(words.form_labels)}|(?:[a-z]+ ){{0,2}}{role})"
    )
    label = (
        rf"(?:{surely}|{exact((*words.persons, *lists.kin))}|name|contact|lead|author|authors|by"
        r"|written by|prepared by|posted by|sent by|trainer|facilitator|bookings?|enquiries"
        r"|questions|organiser|rsvp|from|to|cc|editor|reviewed by)"
    )
    return _Patterns(
        re.compile(
            rf"(?:^|[\n|>;,(*]|[-•] )[ \t*_]{{0,6}}(?P<label>(?i:{label})|[A-Z]{{3,6}})"
            rf"[ \t*_]{{0,4}}:[ \t*_]{{0,6}}(?P<title>{_TITLE})?(?P<name>{NAME})"
        ),
        re.compile(surely, re.IGNORECASE),
        (*map(re.compile, _beside_a_role(role, lists)), _BYLINE),
    )


def _beside_a_role(role: str, lists: Lists) -> Iterator[str]:
    """Names with a role behind or before them; of a role in letters, as in "Ann Spade is the QAL",
    a hub knows nothing but the letters."""
    words = lists.words
    before = exact((*words.roles, *words.roles_before_a_name))
    yield (
        rf"(?P<title>{_TITLE}(?:[A-Z]\.?\s+)?)?(?P<name>{NAME})[*_]{{0,2}}\s{{0,3}}(?:,|\(|[-–—|]\s"
        rf"|\b(?:is|was)\s)\s{{0,3}}(?:(?:our|the|a|an|your)\s+)?(?:[\w'’-]+\s+){{0,3}}?(?i:{role})\b"
    )
    yield (rf"\b(?i:{before})(?:,|\s+is|\s+was)?\s+[*_]{{0,2}}(?P<title>{_TITLE})?(?P<name>{NAME})")
    yield rf"(?P<name>{NAME}),?\s+(?:who\s+)?(?:is|was)\s+(?:the|our|your|a)\s+[A-Z]{{2,6}}\b"
    yield (
        r"\b(?i:the|our|your)\s+[A-Z]{2,6}(?:,|\s+is|\s+was)\s+"
        rf"(?P<title>{_TITLE})?(?P<name>{NAME})"
    )


_FIELD = re.compile(
    r"^(?:authors?|by|contact|editors?|owner|from)[ \t]*:[ \t]*((?:.*\n)(?:[ \t]+.*\n|-.*\n)*)",
    re.MULTILINE | re.IGNORECASE,
)
"""Fields at the top of a page that say who answers for it."""

HINT = (
    "give the role or the team, such as: ask for the duty desk, so that it stays true "
    "and nobody's name is published"
)

AUTHOR_HINT = "write who answers for it, such as: Practice development team"


def named_people(source: Source, lists: Lists) -> Iterator[Finding]:
    """People at work by name, wherever they stand on a page, and an email's signature."""
    seen: set[int] = set()
    for at, name, message, hint in (*_authors(source, lists), *_at_work(source.text, lists)):
        if at not in seen:
            seen.add(at)
            yield source.finding("named-person", at, name[:3] + "…", message, hint)


def _at_work(text: str, lists: Lists) -> Iterator[tuple[int, str, str, str]]:
    for found in _people(text, lists):
        message = f"{veiled(found['name'])} looks like the name of a person"
        yield found.start("name"), found["name"], message, HINT


def _people(text: str, lists: Lists) -> Iterator[re.Match[str]]:
    patterns = _patterns(lists)
    named = holds_a_given_name(text)
    titled = _TITLED.search(text)
    for found in _CONTACTED.finditer(text) if named or titled else ():
        whose = re.search(r"['’]s$", found["name"])
        if not whose and (found["title"] or is_named(found["name"], lists)):
            yield found
    for found in patterns.labelled.finditer(text) if re.search(r":[\s*_]", text) else ():
        sure = patterns.surely.fullmatch(found["label"]) and could_be_named(found["name"], lists)
        if found["title"] or sure or is_named(found["name"], lists):
            yield found
    for pattern in patterns.at_work if named or titled else ():
        for found in pattern.finditer(text):
            if found.groupdict().get("title") or is_named(found["name"], lists):
                yield found
    for found in _SIGNED.finditer(text):
        alone = found["break"] and could_be_named(found["name"], lists)
        if alone or is_named(found["name"], lists):
            yield found


def _authors(source: Source, lists: Lists) -> Iterator[tuple[int, str, str, str]]:
    """Who a page says has written it: a role, and never a person."""
    for field in _FIELD.finditer(source.front):
        for found in re.finditer(r"[^\[\],\n\"'#]+", field[1]):
            name = found[0].strip(" -\t*&")
            if is_a_person(name, lists):
                at = field.start(1) + found.start() + found[0].index(name)
                message = f"{veiled(name)} looks like a person, where a role should stand"
                yield at, name, message, AUTHOR_HINT


_SHORT_NAMES = frozenset(
    re.findall(
        r"\w+",
        """al bo di ed flo jan jay jen jim kay kim kit lee lou lu mae mel nat ned nic nick pat ray
        rob ron sal ted val vic will max mark grace faith hope joy may june april rose lily daisy
        ivy holly jack jill bill bob dee drew frank gene guy jean jade ruby amber pearl robin sky
        summer dawn eve gay heather iris jasmine hazel olive poppy violet rusty sandy sunny
        chelsea florence victor""",
    )
)
"""Names that are words or places too, or short for others: persons where they stand alone."""
_NOBODYS_ROLE = frozenset(
    re.findall(
        r"\w+",
        """me myself mine you yourself yours him himself her herself she they them themselves us our
        ourselves ours who somebody someone anybody anyone everybody everyone nobody none unknown
        various tbc tba test xxx""",
    )
)
"""What stands for a person, or for nobody, where a role should."""

_INITIALS_FIRST = re.compile(rf"(?:[A-Z]\.?\s*){{1,2}}\s{CAPITAL}")


def is_a_role_of(words: str, lists: Lists) -> bool:
    """Whether the words in a field for a role name one: some word of three letters, that is no
    person's, no "me" and no initials."""
    parts = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words)
    alone = parts[0].lower() if len(parts) == 1 else ""
    if alone in _SHORT_NAMES or is_given(alone):
        return False
    said = [part for part in parts if part.lower() not in _NOBODYS_ROLE | {"the"}]
    capitals = [part for part in re.findall(r"(?:St\.? )?[\w'’-]+", words) if part[0].isupper()]
    named = any(map(is_given, capitals)) and not is_nobody(" ".join(capitals), lists)
    if named or _INITIALS_FIRST.fullmatch(words):
        return False
    return any(len(part) > 2 for part in said) and not is_a_person(words, lists)


def is_a_person(words: str, lists: Lists) -> bool:
    """Whether the words in a field for a role are a person's name: a title and a surname, or a
    given name that we know. Of names that we do not know, a role in capitals looks no different."""
    capitals = all(re.match(r"[A-ZÀ-Þ]", part) for part in words.split())
    titled = bool(re.match(_TITLE, words))
    return titled or (bool(words) and capitals and is_named(words, lists))


_PICTURE = re.compile(
    r"\bcid:[\w.-]{1,80}@[\w.-]{1,80}|\[image: [^\]\n]{1,80}\](?![(\[])|\[cid:[^\]\n]{1,80}\]"
)
"""What Outlook and Gmail leave in the place of a picture."""


def pasted_emails(source: Source) -> Iterator[Finding]:
    """The head or foot of an email that somebody pasted, which names who wrote to whom; and the
    places of its pictures."""
    for found in _PICTURE.finditer(source.text):
        message = "a picture stood here in an email, and was not pasted along"
        way_out = "save it in docs/assets/ and name it from there, or take this out"
        yield source.finding("pasted-email", found.start(), "a picture", message, way_out)
    hint = "take it out, with the names and addresses around it"
    body = source.text[len(source.front) :]
    if not any(words in body for words in _OF_AN_EMAIL):
        return
    for found in _PASTED.finditer(body):
        message = "this looks pasted out of an email"
        at = len(source.front) + found.start()
        yield source.finding("pasted-email", at, found[0][:3] + "…", message, hint)
