"""What stands in angle brackets: a tag of HTML, a leftover of Word, or words that people wrote."""

from __future__ import annotations

import re
from collections.abc import Callable

OFFICE = re.compile(
    r"</?(?:[ovwxmp]|st\d|u\d|wp|dt|mso)\d*:[a-z][\w-]*(?:\s[^<>]*)?/?>"
    r"|<\?xml:[^<>]*>|<!\[(?:if|endif)[^<>]*\]>",
    re.IGNORECASE,
)
"""Tags that Word and Outlook leave behind, such as <o:p></o:p>. They show nothing."""

TAG = re.compile(r"<(/?)([a-zA-Z][^<>\s/]*)((?:(?!\n[ \t>]*\n)[^<>])*)>")
"""What Markdown takes for a tag, whatever its name is."""

_ADDRESS = re.compile(r"<(?:(?:https?|mailto):[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>", re.IGNORECASE)
_DECLARED = re.compile(r"<(?=!(?!--)[a-zA-Z\[]|\?)")
_ATTRIBUTE = re.compile(r"[\w:-]\s*=")
_BARE = re.compile(r"[\s/]*(?:(?:open|hidden|async|defer|reversed|controls|checked)[\s/]*)*")
_ALONE = frozenset(("br", "hr", "wbr", "p", "li", "tr", "td", "th", "dt", "dd", "thead", "tbody"))
"""Tags that mean something without attributes and without an end."""

_HTML = frozenset(
    re.findall(
        r"\w+",
        """a abbr acronym address applet article aside audio b bdi bdo big blockquote body button
        canvas caption center cite code colgroup data datalist dd del details dfn dialog dir div dl
        dt em fieldset figcaption figure font footer form frameset h1 h2 h3 h4 h5 h6 head header
        hgroup html i iframe ins kbd label legend li main map mark math menu meter nav noscript
        object ol optgroup option output p picture pre progress q rp rt ruby s samp script search
        section select slot small span strike strong style sub summary sup svg table tbody td
        template textarea tfoot th thead time title tr tt u ul var video""",
    )
)
"""Names of HTML (WHATWG, and those that it calls obsolete) that have an end."""


def tags_in(text: str) -> Callable[[re.Match[str]], bool]:
    """Tells of each match of TAG in a text, which holds no code, whether it is a tag.

    A name that HTML knows is a word too: `<address>` is a tag only where it is closed.
    """
    found = list(TAG.finditer(text))
    closed = {match[2].lower() for match in found if match[1]}

    def opens(match: re.Match[str]) -> bool:
        name = match[2].lower()
        whole = name in _ALONE or (name in _HTML and name in closed)
        return bool(_ATTRIBUTE.search(match[3]) or (whole and _BARE.fullmatch(match[3])))

    opened = {match[2].lower() for match in found if not match[1] and opens(match)}
    return lambda match: match[2].lower() in opened if match[1] else opens(match)


def without_office(text: str) -> str:
    """A text without the tags that Word leaves behind. Line breaks stay. It holds no code."""
    return OFFICE.sub(lambda found: "\n" * found[0].count("\n"), text)


def words_kept(text: str) -> str:
    """A text in which words in angle brackets are shown. It holds no code and no comments."""
    text = _DECLARED.sub("&lt;", text)
    for _ in range(_DEEPEST):
        before, text = text, _escaped(text)
        if text == before:
            break
    return text


def _escaped(text: str) -> str:
    is_tag = tags_in(text)

    def written(found: re.Match[str]) -> str:
        kept = _ADDRESS.fullmatch(found[0]) or is_tag(found)
        return found[0] if kept else f"&lt;{found[0][1:]}"

    return TAG.sub(written, text)


_DEEPEST = 20
"""Brackets within brackets that are still looked into."""
