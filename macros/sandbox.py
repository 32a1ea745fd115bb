"""The Jinja environment that pages are rendered in: our macros, and nothing else in reach."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from hub.nearest import did_you_mean
from macros.page import Pages

MAX_WORDS = 100_000
"""The longest text or list that an expression in a page may make."""


class PageEnvironment(ImmutableSandboxedEnvironment):
    """Takes the place of the macros plugin's own environment (mkdocs-macros 1.5, `_env`).

    Variables that the plugin passes (config, environment, git, front matter…) are dropped, so
    that a page cannot read the machine, and front matter cannot hide a macro. What goes wrong
    is noted with its line, and the page goes on, so that one build finds every mistake.
    """

    intercepted_binops = frozenset(["*", "**"])

    def __init__(self, pages: Pages, macros: Mapping[str, Any]) -> None:
        super().__init__(undefined=jinja2.StrictUndefined, loader=None)
        self.pages = pages
        self.filters.clear()
        self.tests.clear()
        self.globals.clear()
        self.globals.update(macros)

    def is_safe_attribute(self, _obj: Any, _attr: str, _value: Any) -> bool:
        """None is: pages call macros, and have no business inside of values."""
        return False

    def wrap_str_format(self, _value: Any) -> None:
        """Nor is the one method that Jinja lets through before it asks."""
        return None

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        sizes = [len(s) if isinstance(s, str | list | tuple) else abs(s) for s in (left, right)]
        if operator == "**" or max(sizes) > MAX_WORDS or sizes[0] * sizes[1] > MAX_WORDS:
            raise SecurityError("the result would be too large for a page")
        return super().call_binop(context, operator, left, right)

    def from_string(self, source: Any, *_args: Any, **_options: Any) -> Any:
        try:
            return _PageTemplate(self, super().from_string(source))
        except jinja2.TemplateSyntaxError as error:
            hint = "check the braces and quotes; to show braces, use {% raw %} … {% endraw %}"
            self.pages.note(error.lineno, "", f"this is not a macro call ({error.message})", hint)
            return _PageTemplate(self, None)


class _PageTemplate:
    """A page's template. `render` returns what could be rendered, and never raises."""

    def __init__(self, env: PageEnvironment, template: jinja2.Template | None) -> None:
        self.env, self.template = env, template

    def render(self, **_dropped: Any) -> str:
        if self.template is None:
            return ""
        try:
            return self.template.render()
        except RecursionError:
            self.env.pages.note(1, "", "a macro calls itself for ever", "take it out")
        except Exception as error:  # noqa: BLE001 (whatever a page does, its author is told)
            self._note(error)
        return ""

    def _note(self, error: Exception) -> None:
        line = _line_of(error.__traceback__, self.template)
        message, hint = _explain(error, self.env.globals)
        self.env.pages.note(line, "", message, hint)


def _line_of(trace: TracebackType | None, template: jinja2.Template | None) -> int:
    lines = [
        frame.f_globals["__jinja_template__"].get_corresponding_lineno(number)
        if frame.f_globals.get("__jinja_template__") is template
        else number
        for frame, number in traceback.walk_tb(trace)
        if frame.f_globals.get("__jinja_template__") is template
        or frame.f_code.co_filename == "<template>"
    ]
    return int(lines[-1]) if lines else 1


def _explain(error: Exception, known: Mapping[str, Any]) -> tuple[str, str]:
    words = str(error)
    if isinstance(error, SecurityError):
        return f"pages may not do this ({words})", "use only the macros of docs/about/macros.md"
    if isinstance(error, jinja2.UndefinedError) and words.endswith("is undefined"):
        name = words.split("'")[1]
        hint = did_you_mean(name, known, "see docs/about/macros.md for what there is")
        return f"there is no macro {name!r}", hint
    if "no loader for this environment" in words:
        return "pages may not include other files", "write the words here, or use a macro"
    return f"this cannot be worked out ({words})", "see docs/about/macros.md for examples"
