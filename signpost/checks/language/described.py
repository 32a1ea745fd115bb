"""A person who is told by a place, a group or a relative, with or without an age."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.checks.language.finding import Finding, veiled
from signpost.checks.language.links import is_a_title
from signpost.checks.language.lists import Lists
from signpost.checks.language.placed import at_places, in_groups
from signpost.checks.language.relatives import with_relatives
from signpost.checks.language.source import Source


def persons_described(source: Source, lists: Lists) -> Iterator[Finding]:
    """Persons of whom a place, a group or a relative tells readers who they are, without an age
    too."""
    words, text = lists.words, source.text
    such_as = f", such as: {words.instead}" if words.instead else ""
    hint = (
        f"{words.place}, {words.group} or a relative can tell people who {words.person} is, even "
        f"when the name is changed; say what matters without them{such_as}"
    )
    seen: set[int] = set()
    found = (*in_groups(text, lists), *at_places(text, lists), *with_relatives(text, lists))
    for at, told, beside in found:
        if at not in seen and not is_a_title(source, at):
            seen.add(at)
            message = f"{veiled(told)} with {beside} looks like {words.person} in a real case"
            yield source.finding("person-described", at, told[:3] + "…", message, hint)
