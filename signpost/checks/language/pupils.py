"""A child who is told by a school, a year group, a street or a relative, with or without an age."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.links import links
from signpost.checks.language.names import (
    CAPITAL,
    LABELLED,
    are_initials,
    holds_a_given_name,
    is_given,
    is_named,
    is_told,
)
from signpost.checks.language.source import Source

_WHO = (
    rf"(?P<name>{LABELLED}|[A-Z]\.(?:\s?[A-Z]\.)?|(?<![\w.])(?:[A-Z]{{2}}|[B-HJ-Z])(?![\w.'’-])"
    rf"|{CAPITAL}(?:\s+{CAPITAL})?)[*_]{{0,2}}"
)
_YEARS_OLD = (
    r"(?:1[0-7]|[1-9])(?:[\s-]?(?:y\.?/?o\b|yrs?[\s-]?old\b|years?[\s-]old\b)|[\s-]?yrs?\b)"
)
"""12yo, 12 y/o, 12yr old, 12-year-old, 12yrs."""
_CHILD = (
    r"(?:girl|boy|child|pupil|student|toddler|baby|infant|teenager|son|daughter|brother|sister"
    r"|sibling|young person|schoolgirl|schoolboy|year[- ]old"
    r"|(?:1[0-7]|[1-9])[\s-]?(?:y\.?/?o\b|yrs?[\s-]?old|year-old))(?!['’]s\s+school)"
)
_ONE_CHILD = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his|[Oo]ur|[Aa]nother|[Hh]er|[Hh]is|[Tt]heir|[Mm]y)\s+"
    rf"(?:[\w'’/.-]+\s+){{0,4}}?{_CHILD}\b",
)
_YEAR = (
    r"(?:(?:[Yy]ear|[Yy]r\.?|Y|[BMF]lwyddyn)\s?(?:1[0-3]|[1-9])(?![\w%-]|\s*(?:to|and|or|–|-)\s*\d|/\d)"
    r"|[Rr]eception\s+class|[Cc]lass\s+[0-9][A-Z]\b|[Ff]orm\s+[0-9]+[A-Z]\b)"
)
_SAYS_A_YEAR = re.compile(_YEAR)
_OF_SCHOOLS = (
    "chool",
    "cademy",
    "rimary",
    "ursery",
    "nfants",
    "uniors",
    "Form",
    "ollege",
    "High",
    " St",
)
_KIND_OF_SCHOOL = (
    r"(?:(?:[Pp]rimary|[Jj]unior|[Ii]nfants?['’]?|[Ss]econdary|[Hh]igh|[Gg]rammar|[Nn]ursery"
    r"|[Mm]iddle|[Cc]omprehensive|[Ss]pecial|[Cc]ommunity|[Ff]irst|[Uu]pper|C of E|RC|CE)\s+)*"
    r"(?:[Ss]chool|[Aa]cademy|[Nn]ursery|[Pp]rimary|[Ii]nfants|[Jj]uniors|[Ss]ixth [Ff]orm"
    r"|High(?!\s+[A-Z])"
    r"|College(?!\s+(?:of|London)))\b(?!\s+(?:Lane|Road|Street|of|[Hh]ealth|[Nn]urs))"
)
_SCHOOL = re.compile(
    rf"(?<![\w.])(?!(?:The|A|Our|Every|Each|Your|Any|Some|In|At|Of|Royal|University|National)\b)"
    rf"(?:St\.?\s+)?[A-Z][\w'’-]+(?:\s+(?:St\.?|[A-Z][\w'’-]*)){{0,4}}?\s+{_KIND_OF_SCHOOL}"
    r"|\b(?:at|attends|attended) St\.?\s+[A-Z]\w+['’]?s\b(?!(?:\s+[A-Z]\w+)*\s+(?:Hospital"
    r"|Centre|Clinic|Church|House|Hub|SARC|Road|Street))"
)
_SCHOOL_BY_NAME = re.compile(
    r"\b(?:(?:[Oo]ur|[Tt]heir|[Hh]er|[Hh]is|[Mm]y)\s+(?:\w+\s+)?KIND[,:]|KIND\s+(?:called|named))\s+"
    r"(?!(?:\w+day|Year|Key|Class|Term|I)\b)(?P<name>CAPITAL)".replace(
        "KIND", "(?:school|nursery|academy|college|pre-?school|playgroup|sixth form)"
    ).replace("CAPITAL", CAPITAL)
)
"""Our nursery, Little Acorns."""
_NO_SCHOOL = frozenset(
    ("primary", "secondary", "junior", "infant", "high", "nursery", "special", "state")
)
_AT = (
    r"(?:\s*\(\s*|(?:,|\s*\()?\s*(?:who\s+|is\s+|was\s+|now\s+|still\s+|a\s+(?:pupil|student|child|girl|boy)\s+"
    r")*(?:from|at|attends|attended|goes\s+to|went\s+to|of|joined|left|started\s+at|moved\s+to)\s+"
    r"(?:the\s+)?)"
)
_WHO_IS_AT = re.compile(rf"(?<![\w@/.&-]){_WHO}{_AT}\Z")
_IN_YEAR = r"(?:,|\s*\()?\s*(?:(?:who|is|was|now|just|in|yn|ym|from|of|a|an|starting|started)\s+)*"
_IN_A_YEAR = re.compile(rf"(?<![\w@/.&-]){_WHO}{_IN_YEAR}{_YEAR}")
_YEAR_FIRST = re.compile(
    rf"\b{_YEAR}\s+(?:pupil|student|girl|boy|child),?\s+(?:(?:called|named)\s+)?{_WHO}"
)
_RELATIVE = (
    r"(?:mother|mum|mam|mummy|father|dad|daddy|step-?(?:mother|mum|father|dad)|foster carer|carer"
    r"|grandmother|grandfather|nan|nana|gran|grandad|brother|sister|uncle|aunt|auntie|son"
    r"|daughter|stepson|stepdaughter|twin|sibling|cousin)"
)
_WITH_RELATIVE = re.compile(
    rf"\b(?:(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y)\s+|(?:{CAPITAL}|[A-Z]\.?)['’]s\s+|child['’]s\s+)"
    rf"(?:\w+\s+)?{_RELATIVE},?\s+(?:(?:called|named|is)\s+)?(?P<name>{CAPITAL}(?:\s+{CAPITAL})?)"
)
_PARENT = r"(?:mum|mam|mummy|dad|daddy|nan|nana|gran|grandad|step-?(?:mum|dad)|carer)"
_AT_HOME = re.compile(rf"\b(?i:{_PARENT}),?\s+\(?(?P<name>{CAPITAL}(?:\s+{CAPITAL})?)")
_IN_BRACKETS = re.compile(
    rf"(?P<name>{CAPITAL}(?:\s+{CAPITAL})?)\s+\((?:\w+['’]s?\s+|her\s+|his\s+)?(?i:{_RELATIVE})\)"
)
_CHILD_OF = re.compile(
    rf"\b(?:daughter|son|brother|sister|sibling|child|twin)\s+of\s+(?P<name>{CAPITAL}(?:\s+{CAPITAL})?)"
)
_TWO_OF_THEM = re.compile(
    r"\b(?i:siblings|twins|brothers|sisters|children|kids|girls|boys),?\s+(?:(?:called|named)\s+)?"
    rf"(?P<name>{CAPITAL})(?:\s+{CAPITAL})?(?:,\s+{CAPITAL})*\s+and\s+(?P<other>{CAPITAL})\b"
)
_BREAK = re.compile(r"(?<!\b[A-Z])(?<!\bSt)(?<!\bYr)(?<!y\.o)[.!?][\s\"'”’)]+|\n\s*(?:\n|[-*#|>])")
_AGE_OF_A_CHILD = re.compile(
    rf"\b{_YEARS_OLD}|\baged?(?:1[0-7]|[1-9])\b"
    r"|\b(?:of|aged?|is|was|only)\s+(?:1[0-7]|[1-9])\b(?!\s*(?:%|per\b|out\b|(?:to|and|or|–|-)\s*\d)|[.,:/]\d)"
    r"|\b(?:1[0-7]|[1-9]|[a-z]+teen|seven|eight|nine|ten|eleven|twelve|four|five|six)[\s-]+years?"
    r"[\s-]+old|\b(?:of|aged?|is|was)\s+(?:[a-z]+teen|seven|eight|nine|ten|eleven|twelve|four|five|six)\b"
)
_CHILD_WITH_AGE = re.compile(
    rf"\b(?i:{_CHILD})\s?(?:,|\()\s?(?:aged?\s+)?(?:1[0-7]|[1-9])\b(?!\s*(?:to|and|or|in|–|-)\s*\d)"
)
_SIBLINGS = (
    r"(?:[Tt]wins|[Tt]riplets"
    r"|(?:[Tt]wo|[Tt]hree|[Tt]he|[Oo]ur)\s+(?:sisters|brothers|siblings|twins))"
)
_SOME_SIBLINGS = re.compile(rf"\b{_SIBLINGS}\b")
_SIBLINGS_WITH_AGES = re.compile(
    rf"\b(?:{_SIBLINGS}|(?i:siblings|brothers|sisters)"
    r"|(?:[Tt]wo|[Tt]hree)\s+(?:pupils|children|girls|boys|students)),?\s?\(?(?:both\s+)?"
    r"(?:aged?\s+)?(?:1[0-7]|[1-9])\b(?!\s*(?:%|in\b|of\b|to\b|or\b|–|-))"
)
"""More than one child, of whom there are so few that a school tells who they are."""
_LONG_AGO = re.compile(r"\b(?:former|ex-pupil|1[89][0-9]{2})")
_PUBLISHED = re.compile(
    r"\b(?:Law|law|inquiry|Inquiry|review|Review|report|Report|judgment|inquest|campaign\w*"
    r"|murder\w*|killed|death|Act|v)\b"
)
"""Words of what was published of somebody long since, whose name is no secret any more."""


def told_children(source: Source) -> Iterator[Finding]:
    """Children whom a school, a year group or a relative tells readers of, without an age too."""
    hint = (
        "a school, a year group or a relative can tell people who a child is, even when the name "
        "is changed; say what matters without them, such as: a child at primary school"
    )
    seen: set[int] = set()
    for at, words, beside in _told(source.text):
        if at not in seen and not is_a_title(source, at):
            seen.add(at)
            message = f"{veiled(words)} with {beside} looks like a child in a real case"
            yield source.finding("child-named", at, words[:3] + "…", message, hint)


def _told(text: str) -> Iterator[tuple[int, str, str]]:
    for pattern in (_IN_A_YEAR, _YEAR_FIRST) if _says_a_year(text) else ():
        for found in pattern.finditer(text):
            if who := _who(found, text):
                yield *who, "a year group"
    schools = any(part in text for part in _OF_SCHOOLS)
    for school in _SCHOOL.finditer(text) if schools else ():
        if school[0].split()[0].lower() not in _NO_SCHOOL:
            yield from _at_a_school(text, school)
    for school in _SCHOOL_BY_NAME.finditer(text) if schools else ():
        yield from _with_an_age(text, school)
    if holds_a_given_name(text):
        yield from _with_relatives(text)


def _says_a_year(text: str) -> bool:
    return bool(re.search("[0-9]|eception", text) and _SAYS_A_YEAR.search(text))


def _with_relatives(text: str) -> Iterator[tuple[int, str, str]]:
    for pattern in (_WITH_RELATIVE, _CHILD_OF, _AT_HOME, _IN_BRACKETS):
        for found in pattern.finditer(text):
            public = _PUBLISHED.search(_sentence(text, found.start())[1])
            if is_named(found["name"]) and not public:
                yield found.start("name"), found["name"], "a relative"
    for found in _TWO_OF_THEM.finditer(text):
        if is_given(found["name"]) and is_given(found["other"]):
            yield found.start("name"), found["name"], "a brother or sister"


def _at_a_school(text: str, school: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """Who is told by a school: somebody before it, or one child with an age or year group."""
    start, _ = _sentence(text, school.start())
    first = max(start, school.start() - 90)
    at = re.match("at(?:tend(?:s|ed))? ", school[0])
    before = text[first : school.start() + (at.end() if at else 0)]
    if (found := _WHO_IS_AT.search(before)) and (who := _who(found, before)):
        yield first + who[0], who[1], "a school"
    else:
        yield from _with_an_age(text, school)


def _with_an_age(text: str, school: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """One child, or brothers and sisters, of an age or a year group in the sentence of a school."""
    start, sentence = _sentence(text, school.start())
    young = re.search(rf"\b{_YEAR}", sentence) or _AGE_OF_A_CHILD.search(sentence)
    child = _CHILD_WITH_AGE.search(sentence) or _SIBLINGS_WITH_AGES.search(sentence)
    child = child or (young and (_ONE_CHILD.search(sentence) or _SOME_SIBLINGS.search(sentence)))
    if child and not _LONG_AGO.search(sentence):
        yield start + child.start(), child[0], "a school and an age"


def _who(found: re.Match[str], text: str) -> tuple[int, str] | None:
    """Where a child's name, letter or initials begin, and what they are; None if there is none."""
    at, words = found.start("name"), found["name"]
    if re.search(r"\bSt\.?\s\Z", text[max(0, at - 4) : at]) or words.startswith("St "):
        return None
    if are_initials(words, text, at) or is_told(words, text, at):
        return at, words
    _, *others = words.split()
    return (text.index(others[0], at), others[0]) if others and is_given(others[0]) else None


def _sentence(text: str, at: int) -> tuple[int, str]:
    """The sentence around an offset, and where it begins."""
    first = max(0, at - 400)
    start = max((found.end() for found in _BREAK.finditer(text, first, at)), default=first)
    end = _BREAK.search(text, at)
    return start, text[start : end.start() if end else at + 400]


def is_a_title(source: Source, at: int) -> bool:
    """Whether it stands in the words of a link to a page of the web: what a review is called."""
    spans = _titles(source)
    index = bisect_right(spans, (at, len(source.text) + 1)) - 1
    return index >= 0 and at <= spans[index][1]


@lru_cache(maxsize=64)
def _titles(source: Source) -> list[tuple[int, int]]:
    """Where the words of links to pages of the web begin and end."""
    found = (link for link in links(source) if link.target.lower().startswith("http"))
    return sorted((link.start, link.start + len(link.words)) for link in found)
