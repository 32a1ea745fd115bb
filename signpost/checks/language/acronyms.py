"""Acronyms that a page neither writes out nor marks with a macro."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from signpost.checks.language.finding import Finding, quoted
from signpost.checks.language.house import Channel, House
from signpost.checks.language.sentences import Sentence
from signpost.checks.language.source import Source

_CAPITALS = re.compile(r"(?<![\w&/@#])([A-Z]{2,6})(?:s|['’]s)?(?![\w&])")
_ROMAN = re.compile(r"[IVX]+")
_TERM = re.compile(r"\{\{\s*term\(\s*[\"']([^\"']+)[\"']\s*\)\s*\}\}")
_TITLED = re.compile(r"<abbr\s[^>]*\btitle\s*=[^>]*>\s*([^<]+?)\s*</abbr>", re.IGNORECASE)


def acronyms(
    source: Source, said: Sequence[Sentence], house: House, channel: Channel
) -> Iterator[Finding]:
    """The first of each acronym that nobody explains. On the web the hub explains its own."""
    marked = {*_TERM.findall(source.text), *_TITLED.findall(source.text)}
    seen: set[str] = set()
    for at, short in sorted(_candidates(source, house, channel)):
        record = house.written_out[short][0] if short in house.written_out else None
        names = {short} | ({record.id, record.acronym} if record else set())
        if short in seen or short in house.known or names & marked:
            continue
        seen.add(short)
        if not _explained(short, said, house):
            yield _finding(source, at, short, house)


def _candidates(source: Source, house: House, channel: Channel) -> Iterator[tuple[int, str]]:
    ours = set(house.written_out)
    for found in _CAPITALS.finditer(source.prose):
        if not _ROMAN.fullmatch(found[1]) and not (channel == "web" and found[1] in ours):
            yield found.start(), found[1]
    mixed = sorted((s for s in ours if not _CAPITALS.fullmatch(s)), key=lambda s: (-len(s), s))
    if channel == "email" and mixed:
        pattern = rf"(?<![\w-])({'|'.join(map(re.escape, mixed))})(?![\w-])"
        yield from ((f.start(), f[1]) for f in re.finditer(pattern, source.prose))


def _explained(short: str, said: Sequence[Sentence], house: House) -> bool:
    in_full = house.written_out[short][1] if short in house.written_out else ()
    if any(sentence.has(words) for sentence in said for words in in_full):
        return True
    return any(_spelled_out(sentence, short) for sentence in said)


def _spelled_out(sentence: Sentence, short: str) -> bool:
    """`Words in Full (WIF)`, by the first letter of one of the words, or `WIF (what it is)`."""
    for at, word in enumerate(sentence.words):
        if word.text not in (short, f"{short}s"):
            continue
        before = sentence.text[sentence.start : word.start].rstrip(" *_\n")
        near = sentence.words[max(0, at - len(short) - 3) : at]
        if before.endswith("(") and any(w.text[0].upper() == short[0] for w in near):
            return True
        inside = re.match(r"[*_]*\s*\(([^)]*)\)", sentence.text[word.end : sentence.end])
        if inside and len(inside[1].split()) > 1:
            return True
    return False


def _finding(source: Source, at: int, short: str, house: House) -> Finding:
    message = f"{quoted(short)} is not explained on the page"
    if short in house.written_out:
        meanings = " or ".join(str(meaning) for meaning in house.written_out[short][0].means)
        hint = f"write it out the first time: {meanings} ({short})"
    else:
        hint = "write it out the first time, with the short form in brackets behind it"
    return source.finding("acronym", at, short, message, hint)
