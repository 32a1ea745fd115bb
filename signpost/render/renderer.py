"""The template environment: autoescaped, strict, and in the edition's language."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from signpost.model import AnyEntry, Edition, Text, slugged
from signpost.model.addresses import as_written
from signpost.model.dates import in_words
from signpost.model.pathway_map import pathway_of
from signpost.render import signposting, views
from signpost.render.confirmed import notice
from signpost.render.labels import label
from signpost.render.lookup import Lookup
from signpost.render.richtext import rich
from signpost.render.words import WORDS, language_name


class Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled, for the renderers of other editions.

    `kept` has the newest of each, by Jinja's name for its file: the checksum of the source that it
    was made of, and its code. `grown` is set when a template had to be compiled.
    """

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, bytes]] = {}
        self.grown = False

    def of(self, name: str, text: str, made_of: Callable[[str], Any]) -> Any:
        """What is made of a text, as plain values: made anew where the text of that name was
        another one."""
        checksum = hashlib.sha256(text.encode()).hexdigest()
        known, made = self.kept.get(name, ("", b""))
        if known != checksum:
            made = marshal.dumps(made_of(text))
            self.kept[name], self.grown = (checksum, made), True
        return marshal.loads(made)  # noqa: S302 (of this process, or of a file that tells damage)

    def of_frames(self) -> CompiledFrames:
        """The same for the templates around a page, which MkDocs compiles in its own way."""
        return CompiledFrames(self)

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self.kept.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = (bucket.checksum, bucket.bytecode_to_string())
        self.grown = True


class CompiledFrames(jinja2.BytecodeCache):
    """Keeps templates among others, under names of their own."""

    def __init__(self, among: Compiled) -> None:
        self.among = among

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return f"frame {super().get_cache_key(name, filename)}"

    def load_bytecode(self, bucket: Bucket) -> None:
        self.among.load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.among.dump_bytecode(bucket)


COMPILED = Compiled()
"""Those of this process."""


def _at_each_call(words: Callable[[Any], Any]) -> Callable[..., Any]:
    """A filter whose words hang on the edition. Jinja would work it out for a fixed value when it
    compiles a template, and every other edition would get the same."""
    return jinja2.pass_context(lambda _, value: words(value))


class Renderer:
    """Renders our templates for one edition.

    `folders` are searched in turn for `hub/<template>` and for `.icons/…`. `base` in every
    call is the way from the page to the edition's root, such as `../..`; links hang on it.
    """

    def __init__(self, edition: Edition, folders: Sequence[Path]) -> None:
        self.edition = edition
        self.lookup = Lookup(edition.catalogue)
        self._cards: dict[tuple[str, str], Markup] = {}
        self.loader = jinja2.FileSystemLoader([str(folder) for folder in folders])
        self.env = jinja2.Environment(
            loader=self.loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            finalize=self._words,
            bytecode_cache=COMPILED,
            auto_reload=False,  # a preview makes a new renderer whenever a file has changed
            trim_blocks=True,
            lstrip_blocks=True,
        )
        of_edition: dict[str, Callable[[Any], Any]] = {
            "rich": lambda text: rich(self._words(text)) if text else "",
            "day": lambda when: in_words(when, edition.language),
            "nation": lambda id: label(edition, "nations", id),
            "language_name": lambda code: language_name(code, edition.language),
        }
        self.env.filters |= {name: _at_each_call(words) for name, words in of_edition.items()}
        self.env.filters["as_written"] = as_written
        self.env.globals |= {
            "edition": edition,
            "catalogue": edition.catalogue,
            "hub": edition.hub,
            "words": WORDS,
            "lookup": self.lookup,
            "practice_parts": "hub/_practice.html",
            "pathway": pathway_of(edition),
            "href": _href,
            "good_until": views.good_until(edition),
            "notice": notice(edition),
            "icon": self._icon,
            "card": self._card,
            "change_over": signposting.change_over,
            "slugged": slugged,
            **{name: _bound(view, edition) for name, view in views.VIEWS.items()},
        }

    def render(self, template: str, base: str, **context: Any) -> str:
        """The HTML of `hub/<template>.html`."""
        return self.env.get_template(f"hub/{template}.html").render(base=base, **context)

    @jinja2.pass_context
    def _card(self, context: Context, entry: AnyEntry) -> Markup:
        """An entry as a card, made once for each way back to the root."""
        key = (entry.id, context["base"])
        if key not in self._cards:
            html = self.render("card", context["base"], entry=entry)
            self._cards[key] = Markup(html)  # noqa: S704 (from an autoescaping template)
        return self._cards[key]

    def _words(self, value: Any) -> Any:
        if isinstance(value, Text):
            return value.words(self.edition.language)
        return "" if value is None else value

    @lru_cache(maxsize=256)  # noqa: B019 (one renderer lives as long as its build)
    def _icon(self, name: str) -> Markup:
        """A Material Design icon as inline SVG, hidden from assistive technology."""
        source, _, _ = self.loader.get_source(self.env, f".icons/material/{name}.svg")
        svg = source.replace("<svg ", '<svg class="hub-icon" aria-hidden="true" ', 1)
        return Markup(svg)  # noqa: S704 (the file is the theme's own)


@jinja2.pass_context
def _href(context: Context, address: str) -> str:
    return f"{context['base']}/{address}"


def _bound(view: Callable[..., Any], edition: Edition) -> Callable[..., Any]:
    return lambda *args, **options: view(edition, *args, **options)
