"""A child's name, letter or initials beside an age: enough for some readers to know who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.names import LABELLED, are_initials, is_labelled, is_nobody, is_told
from signpost.checks.language.pupils import is_a_title
from signpost.checks.language.source import Source

_NAME = (
    rf"(?P<name>{LABELLED}"
    r"|(?!(?:[A-Z]{2,}\b)(?!\s*\())[A-ZÀ-ÖØ-Þ][\w'’-]*[a-zà-öø-ÿ]"
    r"(?:\s+[A-ZÀ-ÖØ-Þ][\w'’-]+)?|[A-Z]\.?\s?[A-Z]\.?|[A-Z]\.|[B-HJ-Z](?![\w'’-]))[*_]{0,2}"
)
_AGE = (
    r"(?:1[0-7]|[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen)"
)
_ALONE = r"(?![\w%]|\s*[-–]\s*\d|-\w|\s*(?:to|or|and|plus)\b\s*\w|[.,:/]\d)"
_OLD = (
    r"(?:\s*(?:-\s*)?(?:years?|yrs?|months?|weeks?)[\s-]*old|\s*-?y\.?/?o\b"
    r"|\s+(?:ml(?:wydd)?\s+)?oed\b)"
)
_IS = r"(?:(?:who|is|was|yn|now|just|only|turned|a|an|our|her|his)\s+){0,3}"
_SURE = (
    (
        rf"[Aa]ged?\s*{_AGE}\b",
        rf"(?<![\w@/]){_NAME}(?P<comma>,|\s[-–—])?\s+{_IS}[Aa]ged?\s*{_AGE}{_ALONE}",
    ),
    (rf"{_AGE}{_OLD}\b", rf"(?<![\w@/]){_NAME},?\s+{_IS}{_AGE}{_OLD}\b"),
    (
        rf"{_AGE}{_OLD}\b",
        rf"\b{_AGE}{_OLD},?\s+(?:(?:girl|boy|child|pupil|son|daughter)\s*,?\s+)?"
        rf"(?:(?:called|named)\s+)?{_NAME}(?![\w-])",
    ),
)
"""What a text must hold for the second to match, and what is surely a name with an age."""

_LIKELY = (
    (
        rf"\((?:(?:now|then)\s+)?(?:aged?\s+)?{_AGE}(?:{_OLD}|\s*yrs?)?\)",
        rf"(?<![\w@/]){_NAME}\s+\((?:(?:now|then)\s+)?(?:aged?\s+)?{_AGE}(?:{_OLD}|\s*yrs?)?\)",
    ),
    (rf",\s+{_AGE},\s", rf"(?<![\w@/]){_NAME},\s+{_AGE},\s"),
)
"""The same for what is only likely to be one."""

_ENDS = (
    r"(?=[.,;:)\n]|\s+(?:from|at|in|who|told|tells|lives|lived|said|says|is|was|has|goes|attends"
    r"|came|when|now|last|this|next|on|and(?!\s*\d))\b|\s*\Z)"
)
_NTH = r"(?:1st|2nd|3rd|[4-9]th|1[0-7]th|first|second|third|[a-z]{2,7}th)"
_TOLD = (
    (rf",\s+{_AGE}\b", rf"(?<![\w@/]){_NAME},\s+{_AGE}{_ALONE}{_ENDS}"),
    (
        rf"(?:\b(?:is|was|turn(?:s|ed))|['’]s)\s+(?:now\s+|only\s+|just\s+)?{_AGE}\b",
        rf"(?<![\w@/]){_NAME}(?:,?\s+who)?(?:['’]s|\s+(?:is|was|turn(?:s|ed)))"
        rf"\s+(?:now\s+|only\s+|just\s+)?{_AGE}{_ALONE}{_ENDS}",
    ),
    (rf"[Aa]ged?\s*{_AGE},", rf"\b[Aa]ged?\s*{_AGE},\s+{_NAME}"),
    (rf"{_AGE}yrs?\b", rf"(?<![\w@/]){_NAME},?\s+{_IS}{_AGE}yrs?\b"),
    (rf"\sof\s+{_AGE}\b", rf"(?<![\w@/]){_NAME},?\s+a\s+(?:\w+\s+){{1,3}}of\s+{_AGE}{_ALONE}"),
    (rf"\sof\s+{_AGE}\b", rf"\bof\s+{_AGE},?\s+(?:called|named)\s+{_NAME}"),
    (
        rf"[A-Z]{{3}},?\s+{_IS}(?:[Aa]ged?\s+)?{_AGE}\b",
        rf"(?<![\w@/])(?P<name>[A-Z]{{3,20}}),?\s+{_IS}"
        rf"(?:[Aa]ged?\s+{_AGE}{_ALONE}|{_AGE}{_OLD}\b)",
    ),
    ("birthday", rf"(?<![\w@/]){_NAME}\s+{_NTH}\s+birthday"),
)
"""The same for what is one if we know the name, or it is a letter: "Child J, 9"."""

_ANY = re.compile(
    rf"[Aa]ged?[\s\d]|old\b|\dyrs?\b|y\.?/?o\b|\soed\b|[(,]\s*(?:(?:now|then)\s+)?{_AGE}\b"
    rf"|(?:is|was|of|now|only|just|turn(?:s|ed)|['’]s)\s+{_AGE}\b|birthday"
)
"""Without one of these there is no age, and nothing more to look for."""

_PATTERNS = [
    (re.compile(needs), re.compile(pattern), how)
    for how, rows in (("sure", _SURE), ("likely", _LIKELY), ("told", _TOLD))
    for needs, pattern in rows
]
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        """a an the this that these those any every each some all both most many few several no
        none another other others one two three four five six seven eight nine ten he she they i
        we you it who whose which what when where why how if for from in on at by of to and or
        but not only also as with about than then so because since until while though although
        under over between among his her their our my your its young younger older people person
        persons child children girl girls boy boys pupil pupils student students teenager
        teenagers teen teens youth youths anyone anybody everyone everybody someone somebody
        participant participants respondent respondents interviewee sibling siblings brother
        brothers sister sisters son sons daughter daughters mother mothers father fathers parent
        parents mum mums dad dads carer carers baby babies toddler toddlers infant infants
        adolescent adolescents minor minors adult adults woman women man men member members user
        users twin twins cousin friend friends year years age ages aged section sections part
        parts chapter step steps stage figure table page pages annex appendix article articles
        schedule rule question item note number version level key group class form grade week day
        month room floor line route january february march april may june july august september
        october november december monday tuesday wednesday thursday friday saturday sunday
        england wales scotland ireland britain london north south east west english welsh
        scottish irish british american european asian african black white muslim christian
        jewish hindu sikh gypsy roma traveller polish romanian""",
    )
)


def named_children(source: Source) -> Iterator[Finding]:
    """Names and initials with an age below 18. Made-up ones cannot be told from real ones."""
    hint = (
        "a name or initials with an age can tell people who a child is, even when both are "
        "changed; say what matters without them, such as: a child at primary school. If no child "
        "is meant, write the number another way"
    )
    if not _ANY.search(source.text):
        return
    seen: set[int] = set()
    small = frozenset(re.findall(r"\b[^\W\d_]+", source.text))
    for needed, pattern, how in _PATTERNS:
        for found in pattern.finditer(source.text) if needed.search(source.text) else ():
            if how == "told" and not is_told(found["name"], source.text, found.start("name")):
                continue
            at = _name_in(found, source.text, small if how == "likely" else None)
            if at is not None and at not in seen and not is_a_title(source, at):
                seen.add(at)
                name = source.text[at : found.end("name")]
                message = f"{veiled(name)} with an age looks like a child in a real case"
                yield source.finding("child-named", at, name[:3] + "…", message, hint)


def _name_in(found: re.Match[str], text: str, others: frozenset[str] | None) -> int | None:
    """Where the name begins that a pattern found; None if it is hardly one.

    Only likely to be a name, it is none when it is also among `others`, written small.
    """
    at, parts = found.start("name"), found["name"].split()
    if is_labelled(found["name"]):
        return at
    if re.fullmatch(r"[A-Z]\.?", found["name"]):
        return at if are_initials(found["name"], text, at) else None
    if len(parts) > 1 and _folded(parts[0]) in _NO_NAMES - {"the", "a", "an"}:
        at = text.index(parts[1], at + 1)  # a small word begins the sentence, and then a name
        parts = parts[1:]
    if len(parts) > 1 and is_nobody(" ".join(parts[1:])):
        return None
    words = [_folded(part) for part in parts]
    if any(word in _NO_NAMES for word in words):
        return None
    if others is not None:
        return None if others & set(words) else at
    plural = words[-1].endswith("s") and not found.groupdict().get("comma")
    return None if plural and _begins_a_sentence(text, at) else at


def _folded(name: str) -> str:
    return re.sub(r"['’]s?$", "", name).lower()


def _begins_a_sentence(text: str, at: int) -> bool:
    return bool(
        re.search(r"(?:\A|[.!?:]\s|\n\s*|[-*>#|]\s)[*_\"'“‘]*\Z", text[max(0, at - 20) : at])
    )
