"""Reads a style sheet into rules, takes out what nothing of a site can ask for, and writes it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule, WhitespaceToken

from signpost.site.names_used import names_in

Selector = tuple[str, tuple[str, ...]]
"""A selector, and the names without which it selects nothing: of classes, ids and attributes."""

Part = tuple[str, str]
"""A declaration: the name of the custom property that it sets, or nothing, and the whole of it."""

Style = tuple[Literal["style"], tuple[Selector, ...], tuple[Part, ...]]
Group = tuple[Literal["group"], str, tuple["Rule", ...]]
Plain = tuple[Literal["plain", "frames", "import"], str, str]
Rule = Style | Group | Plain
Sheet = tuple[Rule, ...]
"""A style sheet as its rules, one after the other. All is plain text, so that it can be kept:
a `style` has selectors and declarations; a `group` its condition, such as `@media print`, and
rules; `frames` (of an animation) their name and the whole, an `import` and what is `plain`
nothing and the whole."""

_GROUPS = frozenset({"media", "supports", "layer", "container"})
_PROPERTY = re.compile(r"--[\w-]+")
_LOADS = re.compile(r"url\((?!\s*[\"']?(?:data:|#))|image-set\(", re.IGNORECASE)
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")


def read_css(text: str) -> Sheet:
    """The rules of a style sheet, as browsers read it (CSS Syntax 3, by tinycss2). What they would
    pass over is left out."""
    return tuple(_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def written(sheet: Sheet) -> str:
    """A style sheet as short text."""
    return "".join(_written(rule) for rule in sheet)


def on_paper(sheet: Sheet) -> Sheet:
    """The rules of a style sheet for print."""
    return (("group", "@media print", sheet),)


def imports_first(sheet: Sheet) -> Sheet:
    """Where sheets are joined, what one of them imports has to stand before all rules."""
    first = tuple(rule for rule in sheet if rule[0] == "import")
    return first + tuple(rule for rule in sheet if rule[0] != "import")


def on_screen_at_once(sheet: Sheet) -> Sheet:
    """The rules of a style sheet that need no other file, without those for paper."""
    found: list[Rule] = []
    for rule in sheet:
        if rule[0] == "style":
            parts = tuple(part for part in rule[2] if not _LOADS.search(part[1]))
            found += [("style", rule[1], parts)] if parts else []
        elif rule[0] == "group" and not rule[1].startswith("@media print"):
            found.append(("group", rule[1], on_screen_at_once(rule[2])))
        elif rule[0] == "frames":
            found.append(rule)
    return tuple(found)


def within(sheet: Sheet, names: Collection[str], beside: str) -> Sheet:
    """The rules of a sheet that can come to anything in a site.

    `names` are all that its pages and scripts have; `beside` is the text of the style sheets that
    stand beside this one. A selector stays if there is each name that it asks for; a custom
    property and an animation, if something that stays asks for it, or a name, or another sheet.
    """
    sheet = tuple(_selecting(sheet, names))
    of_others = {*names, *_ASKED.findall(beside)}
    moved_by_others = {*names, *names_in(beside.encode())}
    while True:
        asked = {*of_others, *_ASKED.findall(written(sheet))}
        still = written(tuple(rule for rule in _all(sheet) if rule[0] != "frames"))
        moved = {*moved_by_others, *names_in(still.encode())}
        left = tuple(_asked_for(sheet, asked, moved))
        if left == sheet:
            return sheet
        sheet = left


def _rules(nodes: Sequence[Node]) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, QualifiedRule) and _is_sound(node.prelude):
            yield "style", tuple(_selectors(node.prelude)), tuple(_parts(node.content))
        elif isinstance(node, AtRule) and _is_sound([*node.prelude, *(node.content or ())]):
            yield from _at_rule(node)


def _is_sound(tokens: Sequence[Node]) -> bool:
    """Whether browsers can read all of it. What they cannot could end a block around it."""
    return all(
        token.type != "error"
        and _is_sound(getattr(token, "content", None) or getattr(token, "arguments", None) or ())
        for token in tokens
    )


def _at_rule(node: AtRule) -> Iterator[Rule]:
    name = node.lower_at_keyword
    before = f"@{node.at_keyword} {_text(node.prelude)}".rstrip()
    if name == "charset":
        return  # of a file; joined ones are all UTF-8
    if node.content is None:
        yield ("import" if name == "import" else "plain"), "", f"{before};"
    elif name in _GROUPS:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield "group", before, tuple(_rules(inner))
    elif name.endswith("keyframes"):
        yield "frames", _text(node.prelude), f"{before}{{{_text(node.content)}}}"
    else:
        yield "plain", "", f"{before}{{{_text(node.content)}}}"


def _selectors(prelude: Sequence[Node]) -> Iterator[Selector]:
    for tokens in _split(prelude, ","):
        yield _text(tokens), tuple(sorted(_needs(tokens)))


def _needs(tokens: Sequence[Node]) -> Iterator[str]:
    """The names without which a selector selects nothing. What stands in brackets, as after :not,
    is left aside."""
    before = None
    for token in tokens:
        if token.type == "hash" or (token.type == "ident" and before == "."):
            yield from names_in(token.value.encode())
        elif token.type == "[] block":
            first = [one for one in token.content if one.type != "whitespace"][:2]
            if first and first[0].type == "ident" and first[-1] != "|":
                yield from names_in(first[0].value.encode())
        before = token.value if token.type == "literal" else None


def _parts(content: Sequence[Node]) -> Iterator[Part]:
    for tokens in _split(content, ";"):
        if not _is_sound(tokens) or not (text := _text(tokens)):
            continue
        name, colon, value = (piece.strip() for piece in text.partition(":"))
        own = name if _PROPERTY.fullmatch(name) else ""
        nested = any(token.type == "{} block" for token in tokens)
        yield own, text if nested and not own else f"{name}{colon}{value}"


def _split(tokens: Sequence[Node], sign: str) -> Iterator[list[Node]]:
    """The tokens between signs of a kind, without the spaces around them."""
    some: list[Node] = []
    for token in tokens:
        if token.type == "literal" and token.value == sign:
            yield some
            some = []
        elif token.type != "comment" and (some or token.type != "whitespace"):
            some.append(token)
    yield some


def _text(tokens: Sequence[Node]) -> str:
    return str(tinycss2.serialize(_tidy(tokens))).strip()


def _tidy(tokens: Sequence[Node]) -> list[Node]:
    """Tokens without comments, and with one space where there is any: none beside `,` and `;`, nor
    at the ends of brackets."""
    found: list[Any] = []
    for token in tokens:
        if token.type == "comment":
            continue
        for inner in ("content", "arguments"):
            if isinstance(getattr(token, inner, None), list):
                setattr(token, inner, _tidy(getattr(token, inner)))
        if token.type == "whitespace":
            if not found or found[-1] in (",", ";"):
                continue
            token = WhitespaceToken(token.source_line, token.source_column, " ")
        elif token in (",", ";") and found and found[-1].type == "whitespace":
            found.pop()
        found.append(token)
    while found and found[-1].type == "whitespace":
        found.pop()
    return found


def _written(rule: Rule) -> str:
    if rule[0] == "style":
        selectors, parts = ",".join(text for text, _ in rule[1]), ";".join(t for _, t in rule[2])
        return f"{selectors}{{{parts}}}"
    if rule[0] == "group":
        return f"{rule[1]}{{{written(rule[2])}}}"
    return rule[2]


def _all(sheet: Sheet) -> Iterator[Rule]:
    """Every rule that is no group."""
    for rule in sheet:
        if rule[0] == "group":
            yield from _all(rule[2])
        else:
            yield rule


def _selecting(sheet: Sheet, names: Collection[str]) -> Iterator[Rule]:
    for rule in sheet:
        if rule[0] == "style":
            found = tuple(one for one in rule[1] if all(name in names for name in one[1]))
            if found:
                yield "style", found, rule[2]
        elif rule[0] == "group":
            if inner := tuple(_selecting(rule[2], names)):
                yield "group", rule[1], inner
        else:
            yield rule


def _asked_for(sheet: Sheet, asked: Collection[str], moved: Collection[str]) -> Iterator[Rule]:
    """Without custom properties that nothing has `asked` for, and animations that move nothing."""
    for rule in sheet:
        if rule[0] == "style":
            if parts := tuple(one for one in rule[2] if not one[0] or one[0] in asked):
                yield "style", rule[1], parts
        elif rule[0] == "group":
            if inner := tuple(_asked_for(rule[2], asked, moved)):
                yield "group", rule[1], inner
        elif rule[0] != "frames" or rule[1].lower() in moved:
            yield rule
