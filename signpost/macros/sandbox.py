"""What stands in a page's braces: calls of macros with plain words. Nothing else is ever run."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from signpost.macros.arguments import UNREAD
from signpost.macros.page import Pages
from signpost.model.nearest import did_you_mean

_BRACES = "check the braces and quotes; to show braces, use {% raw %} … {% endraw %}"
_EXAMPLES = "for every macro, run: signpost macros"
_TOO_DEEP = "brackets stand inside brackets too deeply"
_LARGEST = 10**12
_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_TAGS: dict[type[nodes.Node], str] = {
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.ExprStmt: "do",
}
"""Tags that Jinja calls otherwise than an author writes them."""


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Takes the place of the macros plugin's own environment (mkdocs-macros 1.5, `_env`).

    A page is parsed and its tree is walked: its words are kept, and each call of a macro is made
    with the words, numbers and lists that are written in it. Nothing is compiled and no expression
    is worked out, so a page can neither read the machine nor fill its memory or time. Variables
    that the plugin passes (config, environment, git, front matter…) are dropped. What goes wrong
    is noted with its line, and the page goes on, so that one build finds every mistake.
    """

    def __init__(self, pages: Pages, macros: Mapping[str, Any]) -> None:
        super().__init__(loader=None)
        self.pages = pages
        self.filters.clear()
        self.tests.clear()
        self.globals.clear()
        self.globals.update(macros)

    def from_string(self, source: Any, *_args: Any, **_options: Any) -> Any:
        return _PageTemplate(self, str(source))


class _PageTemplate:
    """A page's template. `render` returns what could be made of it, and never raises."""

    def __init__(self, env: PageEnvironment, source: str) -> None:
        self.env, self.source = env, source

    def render(self, **_dropped: Any) -> str:
        tree = self._parsed()
        if tree is None:
            return ""
        try:
            return "".join(self._statement(node) for node in tree.body)
        except RecursionError:
            self.env.pages.note(1, "", _TOO_DEEP, _BRACES)
            return ""

    def _parsed(self) -> nodes.Template | None:
        parser: Parser | None = None
        try:
            parser = Parser(self.env, self.source)
            return parser.parse()
        except jinja2.TemplateSyntaxError as error:
            line, what = error.lineno, f"this is not a macro call ({error.message})"
        except RecursionError:
            line, what = _line_of(parser), _TOO_DEEP
        except ValueError:  # Jinja reads a number before it looks at its length
            line, what = _line_of(parser), "this number is too long"
        self.env.pages.note(line, "", what, _BRACES)
        return None

    def _statement(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Output):
            return "".join(self._printed(part) for part in node.nodes)
        if isinstance(node, _FILES):
            told = "pages may not include other files", "write the words here, or use a macro"
        else:
            tag = _TAGS.get(type(node), type(node).__name__.lower())
            message = f"pages may only call macros, so {{% {tag} %}} cannot be used"
            told = message, f"write the words out, or use a macro; {_EXAMPLES}"
        self.env.pages.note(node.lineno, "", *told)
        return ""

    def _printed(self, node: nodes.Expr) -> str:
        """What stands in the page where a template has words, or two braces."""
        if isinstance(node, nodes.TemplateData):
            return node.data
        if isinstance(node, nodes.Const) and _is_shown(node.value):
            return str(node.value)
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            return self._called(node, node.node.name)
        self.env.pages.note(node.lineno, "", *self._no_call(node))
        return ""

    def _called(self, call: nodes.Call, name: str) -> str:
        pages = self.env.pages
        macro: Any = self.env.globals.get(name)
        if macro is None:
            pages.note(call.lineno, "", *self._unknown(name))
            return ""
        unpacked = [one for one in (call.dyn_args, call.dyn_kwargs) if one is not None]
        args = [_literal(one) for one in (*call.args, *unpacked)]
        options = {option.key: _literal(option.value) for option in call.kwargs}
        pages.line = call.lineno
        try:
            return str(macro(*args, **options))
        except Exception as error:  # noqa: BLE001 (whatever a macro does, the author is told where)
            said = f"{name}() failed ({type(error).__name__}: {error})"
            hint = "tell whoever looks after the hub's code; the page can be built without it"
            pages.note(call.lineno, "", said, hint)
            return ""

    def _no_call(self, node: nodes.Expr) -> tuple[str, str]:
        """What is said of braces that hold something else than one call."""
        inner: nodes.Node = node
        while isinstance(inner, nodes.Getattr | nodes.Getitem | nodes.Filter) and inner.node:
            inner = inner.node
        if isinstance(node, nodes.Name) and node.name in self.env.globals:
            return (
                f"{node.name} is a macro and needs its brackets",
                f"write {{{{ {node.name}() }}}}",
            )
        if isinstance(inner, nodes.Name) and inner.name not in self.env.globals:
            return self._unknown(inner.name)
        return "pages may only call macros, and this is something else", _EXAMPLES

    def _unknown(self, name: str) -> tuple[str, str]:
        offers = self.env.pages.renderer.edition.catalogue.offers
        if name in (offer.id for offer in offers):
            return f"there is no macro {name!r}", f'write {{{{ offer("{name}") }}}}'
        hint = did_you_mean(name, self.env.globals, "for what there is, run: signpost macros")
        return f"there is no macro {name!r}", hint


def _line_of(parser: Parser | None) -> int:
    """How far a parser has come."""
    return parser.stream.current.lineno if parser else 1


def _is_shown(value: Any) -> bool:
    """Whether a constant may be printed: words, and numbers that people write."""
    return _is_typed(value) if isinstance(value, str) else type(value) is int and value < _LARGEST


def _is_typed(words: str) -> bool:
    """Whether words hold nothing that cannot be seen or sent; a page may spell such signs out."""
    return all(sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs") for sign in words)


def _literal(node: nodes.Node) -> Any:
    """A word, number, yes or no, or list of words as it is written; `UNREAD` for all else."""
    if isinstance(node, nodes.Const):
        untyped = isinstance(node.value, str) and not _is_typed(node.value)
        return UNREAD if untyped else node.value
    if isinstance(node, nodes.List | nodes.Tuple):
        return [_literal(item) for item in node.items]
    return UNREAD
