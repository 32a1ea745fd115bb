"""The Markdown that is rendered and checked: what people wrote, with as many lines."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from signpost.reading.pasted.blocks import Line, read_lines
from signpost.reading.pasted.code import CODE, LINKED, RESERVED, TAGS, Held
from signpost.reading.pasted.inline import bare_www, inline_marks, without_hidden
from signpost.reading.pasted.tags import without_office, words_kept

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)


def normalised(markdown: str) -> str:
    """Markdown with its lists, boxes and marks as they work here.

    Takes the Markdown of a page without its front matter. Every line stays on its line. What is
    normal already stays as it is.
    """
    return "\n".join(line.text for line in meant(markdown))


@lru_cache(maxsize=256)
def normalised_file(text: str) -> str:
    """The same of a whole file: its front matter stays as it is."""
    front, body = parted(text)
    return front + normalised(body)


def parted(text: str) -> tuple[str, str]:
    """The front matter of a file with its marks, and its Markdown, with plain ends of lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = _FRONT.match(text)
    return (found[0], text[found.end() :]) if found else ("", text)


def spaced(markdown: str) -> str:
    """The same, with the blank lines that Markdown wants above lists and tables: to be rendered,
    and not to be counted."""
    parts = []
    for line in meant(markdown):
        parts += [line.text] if line.above is None else [line.above, line.text]
    return "\n".join(parts)


@lru_cache(maxsize=512)
def meant(markdown: str) -> tuple[Line, ...]:
    """Every line of a Markdown text as it was meant. Kept, because whoever reads a page asks."""
    bare = RESERVED.sub("", without_hidden(markdown.replace("\r\n", "\n")))
    held = Held()
    # Before lines are read, because what Word leaves behind stands in front of them.
    bare = held.restored(without_office(held.hold_all(bare, CODE)))
    lines = read_lines(bare.split("\n"))
    text = "\n".join(held.hold(line.text) if line.code else line.text for line in lines)
    text = held.hold_all(bare_www(held.hold_all(text, CODE)), LINKED)
    text = held.hold_all(words_kept(text), TAGS)
    words = held.restored(inline_marks(text)).split("\n")
    return tuple(replace(line, text=word) for line, word in zip(lines, words, strict=True))
