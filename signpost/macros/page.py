"""The page that a macro stands on, and how its HTML gets past Markdown unharmed."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from signpost.bulletins.embedded import BulletinLookup, Embeds, entries_in
from signpost.errors import AuthorMistake
from signpost.macros.arguments import check_call
from signpost.macros.slots import Slot, Slots
from signpost.model import Bulletin, Edition, Problem
from signpost.model.problem import Severity
from signpost.render import Renderer
from signpost.render.lookup import Lookup
from signpost.render.views import VIEWS

NOT_FOR_EMAIL = {
    "hero": "link to the home page instead",
    "search": "link to the Find page instead",
    "everything": "link to the Find page instead",
    "glossary": "link to the glossary, or name one term with term()",
    "bulletins": "link to the Bulletins page instead",
    "pathway_map": "show one step with step(), or all with pathway_list()",
    "my_list": "link to the page instead",
    "wording": "link to the page of words instead",
    "left_out": "link to the page instead",
}
"""Macros that have no place in a bulletin, and what to write."""


@dataclass(frozen=True)
class AuthorPage:
    """The page being rendered: its file, its address, and where its Markdown begins.

    What a `bulletin` embeds is looked at: nothing that has gone or is overdue is sent to readers.
    `doubts` are what its author is warned of.
    """

    path: str
    address: str
    base: str
    first_line: int
    renderer: Renderer
    bulletin: Bulletin | None = None
    doubts: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def at(
        cls,
        path: str,
        address: str,
        first_line: int,
        renderer: Renderer,
        bulletin: Bulletin | None = None,
    ) -> AuthorPage:
        """The page in a file, at its address."""
        base = "/".join([".."] * address.count("/")) or "."
        return cls(path, address, base, first_line, renderer, bulletin)

    @property
    def edition(self) -> Edition:
        return self.renderer.edition

    @property
    def embeds(self) -> Embeds | None:
        if self.bulletin is None:
            return None
        return Embeds(self.edition, self.bulletin, lambda *told: self.doubts.append(told))

    @property
    def find(self) -> Lookup:
        return BulletinLookup(self.embeds) if self.embeds else self.renderer.lookup

    def render(self, template: str, **context: Any) -> str:
        if self.embeds:
            self.embeds.look(entries_in(context.values()))
        return self.renderer.render(template, self.base, **context)

    def view(self, name: str, *args: Any) -> Any:
        return VIEWS[name](self.edition, *args)


@dataclass
class Pages:
    """What the pages of a build have asked for so far, and every mistake made in asking.

    A macro returns a slot, an empty span with a number; its HTML takes the slot's place after
    Markdown has run. So no text from the catalogue is ever read as Markdown or as a template.
    """

    renderer: Renderer
    mistakes: list[Problem] = field(default_factory=list)
    current: AuthorPage | None = None
    line: int = 1
    """The line of the current page's Markdown on which the macro at work is called."""
    _slots: Slots = field(default_factory=Slots)

    def begin(self) -> None:
        """Forget the slots of the page before, so that no page can show what another asked for."""
        self._slots.clear()

    def as_macro(self, name: str, macro: Callable[..., str]) -> Callable[..., str]:
        """A macro as the template calls it: never raises, notes what is wrong instead."""
        signature = inspect.signature(macro, eval_str=True)

        def call(*args: Any, **options: Any) -> str:
            page = self.current
            assert page is not None
            try:
                check_call(name, signature, args, options)
                if page.bulletin and name in NOT_FOR_EMAIL:
                    raise AuthorMistake(f"{name}() cannot be sent by email", NOT_FOR_EMAIL[name])
                html = macro(page, *args, **options)
                for told in dict.fromkeys(page.doubts):
                    self.note(self.line, name, *told, severity="warning")
                page.doubts.clear()
                slot = Slot(name, self.line, html, lambda again: macro(again, *args, **options))
                return self._slots.add(slot)
            except AuthorMistake as mistake:
                self.note(self.line, name, mistake.message, mistake.hint)
                return ""

        call.__doc__ = macro.__doc__
        call.of_a_hub = True  # type: ignore[attr-defined]
        return call

    def note(
        self, line: int, where: str, message: str, hint: str, severity: Severity = "error"
    ) -> None:
        """Keep a mistake on the current page; `line` counts from the start of its Markdown."""
        assert self.current is not None
        at = self.current.first_line + line - 1
        self.mistakes.append(Problem(self.current.path, at, where, message, hint, severity))

    def note_front_matter(self, message: str, hint: str) -> None:
        """Keep a mistake in the lines above the current page's Markdown."""
        assert self.current is not None
        self.mistakes.append(Problem(self.current.path, 1, "", message, hint))

    def note_misplaced(self, markdown: str, html: str) -> None:
        """Keep a mistake for each macro that Markdown left where readers would not see what it
        shows; `html` is what became of the page's `markdown`."""
        for told in self._slots.misplaced(markdown, html):
            self.note(*told)

    def fill(self, html: str) -> str:
        """The page's HTML with everything that its macros asked for in place."""
        return self._slots.fill(html, lambda slot: slot.html)

    def fill_plainly(self, html: str, page: AuthorPage) -> str:
        """The same with what `page` makes of the macros: for feeds and emails."""
        return self._slots.fill(html, lambda slot: slot.again(page))
