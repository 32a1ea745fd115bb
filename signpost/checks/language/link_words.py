"""Words of links that say nothing on their own, and pictures without words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from signpost.checks.language.finding import Finding, quoted
from signpost.checks.language.links import links, pictures
from signpost.checks.language.source import Source
from signpost.search.fold import fold

_SAYS_NOTHING = frozenset(
    fold(words)
    for words in re.findall(
        r"[^;]+",
        """here; click; click here; click this; click this link; click on this link; click the
        link; link; this link; the link; this; this page; this website; this site; this document;
        this form; more; read more; read more here; learn more; find out more; find out more
        here; see more; see here; more info; more information; further information; details; more
        details; info; information; download; download here; download now; go; go here; continue;
        continue reading; open; view; view here; page; website; web page; document; pdf; yma;
        cliciwch yma; darllen mwy; mwy; rhagor; rhagor o wybodaeth; y ddolen hon""",
    )
)
_BARE_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.IGNORECASE
)
_NAMES_A_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|bmp)", re.IGNORECASE)
_NO_PICTURE = frozenset(("image", "picture", "photo", "photograph", "graphic", "logo", "icon"))
_MARKS = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|<[^>]*>|[*_`~]")


def link_words(source: Source) -> Iterator[Finding]:
    """Links whose words are an address, say nothing of where they lead, or are missing."""
    hint = "say in the words of the link what opens, such as the name of the guide"
    for link in links(source):
        holds_picture = "![" in link.words or "<img" in link.words.lower()
        words = _MARKS.sub(lambda found: found[1] or "", link.words).strip()
        if "\0" in words:
            continue
        if not words and not holds_picture:
            message = "the link has no words"
        elif fold(words) in _SAYS_NOTHING:
            message = f"the link {quoted(words)} does not say where it leads"
        elif _BARE_ADDRESS.fullmatch(words):
            message = f"the link shows its address, {quoted(words)}"
        else:
            continue
        yield source.finding("link-words", link.start, words, message, hint)


def picture_words(source: Source) -> Iterator[Finding]:
    """Pictures without words for those who cannot see them, or with words that say nothing."""
    hint = 'say what it shows, or write alt="" if it is only decoration'
    for picture in pictures(source):
        name = picture.target.rsplit("/", 1)[-1] or "picture"
        if picture.words is None:
            message = f"the picture {quoted(name)} has no words for those who cannot see it"
            yield source.finding("picture-words", picture.start, name, message, hint)
        elif fold(picture.words) in _NO_PICTURE or _NAMES_A_FILE.fullmatch(picture.words.strip()):
            message = f"{quoted(picture.words)} does not say what the picture shows"
            yield source.finding("picture-words", picture.start, picture.words, message, hint)
