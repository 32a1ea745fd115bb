"""The pages' sandbox: authors reach the macros and nothing else, and are told every mistake."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from mkdocs.config import load_config

from signpost.errors import AuthorMistake
from signpost.macros import MACROS
from signpost.macros.page import AuthorPage, Pages
from signpost.macros.sandbox import PageEnvironment
from signpost.model import Catalogue
from tests.conftest import ROOT

FIRST_LINE = 5
"""Four lines of front matter stand above the Markdown of the page in these tests."""


def _colour(page: AuthorPage, id: str, shade: str | None = None) -> str:
    if id not in ("red", "blue"):
        raise AuthorMistake(f"there is no colour {id!r}", "Did you mean 'red'?")
    return f"<b>{shade or 'plain'} {id} of {page.path}</b>"


def _everything(page: AuthorPage) -> str:
    return "<p>red</p>\n\n\n<p>{{ blue }} *blue*</p>"


def _broken(page: AuthorPage) -> str:
    return str(1 / 0)


def _pages() -> Pages:
    nobody_renders_here: Any = SimpleNamespace(edition=SimpleNamespace(catalogue=Catalogue()))
    pages = Pages(nobody_renders_here)
    pages.current = AuthorPage("docs/colours.md", "colours/", "..", FIRST_LINE, pages.renderer)
    return pages


def render_page(source: str, **front_matter: Any) -> tuple[str, list[str]]:
    """What Markdown gets of a page, filled in, and what its author is told."""
    pages = _pages()
    macros = {"colour": _colour, "everything": _everything, "broken": _broken}
    own = {name: pages.as_macro(name, macro) for name, macro in macros.items()}
    env = PageEnvironment(pages, own)
    text = env.from_string(source).render(**front_matter)
    return pages.fill(text), [str(mistake) for mistake in pages.mistakes]


def test_a_macro_is_filled_in_after_markdown_has_run() -> None:
    html, mistakes = render_page('A {{ colour("red") }} page.')
    assert html == "A <b>plain red of docs/colours.md</b> page."
    assert mistakes == []


def test_what_a_macro_returns_is_never_seen_by_markdown_or_jinja() -> None:
    pages = _pages()
    env = PageEnvironment(pages, {"everything": pages.as_macro("everything", _everything)})
    assert env.from_string("{{ everything() }}").render() == '<span data-hub="0"></span>'


def test_a_macro_alone_in_a_paragraph_takes_the_paragraphs_place() -> None:
    pages = _pages()
    pages.as_macro("everything", _everything)()
    filled = pages.fill('<h1>x</h1>\n<p><span data-hub="0"></span></p>')
    assert filled == "<h1>x</h1>\n<p>red</p>\n\n\n<p>{{ blue }} *blue*</p>"


def test_a_slot_that_an_author_typed_shows_nothing_and_breaks_nothing() -> None:
    assert render_page('A <span data-hub="7"></span> B') == ("A  B", [])


def test_what_a_slot_holds_is_not_filled_again() -> None:
    def echo(page: AuthorPage, id: str) -> str:
        return id

    pages = _pages()
    call = pages.as_macro("echo", echo)
    first, second = call("<b>secret</b>"), call('<span data-hub="0"></span>')
    assert (first, second) == ('<span data-hub="0"></span>', '<span data-hub="1"></span>')
    assert pages.fill(second) == '<span data-hub="0"></span>'


def test_front_matter_cannot_hide_a_macro() -> None:
    html, mistakes = render_page('{{ colour("blue") }}', colour="mine", page="mine", pages="mine")
    assert (html, mistakes) == ("<b>plain blue of docs/colours.md</b>", [])


ONLY = (
    "pages may only call macros, and this is something else. For every macro, run: signpost macros."
)
MISTAKES = {
    '{{ colour("rde") }}': "colour: there is no colour 'rde'. Did you mean 'red'?",
    '{{ colour("red", shad="dark") }}': (
        "colour: colour() has no option 'shad'. Did you mean 'shade'?"
    ),
    "{{ everything(3) }}": "everything: everything(): too many positional arguments. "
    "Write everything().",
    "{{ everything(x=3) }}": "everything: everything() has no option 'x'. It takes none.",
    "{{ colour() }}": "colour: colour(): missing a required argument: 'id'. "
    "Write colour(id, shade).",
    "{{ colour({}) }}": "colour: colour() was given something that is not an id. "
    "Put ids in quotes.",
    '{{ color("red") }}': "there is no macro 'color'. Did you mean 'colour'?",
    "{{ colour(red) }}": "colour: colour() was given something that is not an id. "
    "Put ids in quotes.",
    "{{ colour('red') }": "this is not a macro call (unexpected '}'). "
    "Check the braces and quotes; to show braces, use {% raw %} … {% endraw %}.",
    "## Heading {#id}": "this is not a macro call (Missing end of comment tag). "
    "Check the braces and quotes; to show braces, use {% raw %} … {% endraw %}.",
    "{{ 1 / 0 }}": ONLY,
    "{{ colour }}": "colour is a macro and needs its brackets. Write {{ colour() }}.",
    "{{ colour('red') | upper }}": ONLY,
    "{{ true }}": ONLY,
    "{% for x in [1] %}{{ x }}{% endfor %}": "pages may only call macros, so {% for %} cannot be "
    "used. Write the words out, or use a macro; for every macro, run: signpost macros.",
    "{{ broken() }}": "broken() failed (ZeroDivisionError: division by zero). Tell whoever looks "
    "after the hub's code; the page can be built without it.",
}


@pytest.mark.parametrize("call", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_the_way_out(call: str) -> None:
    _, mistakes = render_page(f"One line.\n\n{call}\n")
    assert mistakes == [f"docs/colours.md:{FIRST_LINE + 2}: {MISTAKES[call]}"]


def test_one_rendering_finds_the_mistakes_of_every_macro_on_the_page() -> None:
    html, mistakes = render_page('{{ colour("x") }}\n{{ colour("red") }}\n{{ colour("y") }}')
    assert html == "\n<b>plain red of docs/colours.md</b>\n"
    assert [mistake.split(": ")[0] for mistake in mistakes] == [
        f"docs/colours.md:{FIRST_LINE}",
        f"docs/colours.md:{FIRST_LINE + 2}",
    ]


OUT_OF_REACH = [
    "{{ config }}",
    "{{ config.site_dir }}",
    "{{ environment }}",
    "{{ git }}",
    "{{ plugin }}",
    "{{ macros_info() }}",
    "{{ page }}",
    "{{ pages }}",
    "{{ files }}",
    "{{ range(9) }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler }}",
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ colour.__globals__ }}",
    "{{ colour.__closure__ }}",
    "{{ (colour)['__code__'] }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{% include 'resources.yml' %}",
    "{% import 'resources.yml' as x %}",
    "{% from 'resources.yml' import x %}",
    "{% extends 'resources.yml' %}",
    "{% set x = colour.__globals__ %}{{ x }}",
]


@pytest.mark.parametrize("source", OUT_OF_REACH)
def test_a_page_cannot_reach_the_machine_the_configuration_or_a_file(source: str) -> None:
    html, mistakes = render_page(f"Before.\n{source}")
    assert html in ("", "Before.\n"), "words around it may be kept, so that links are tried too"
    assert {mistake.split(": ")[0] for mistake in mistakes} == {f"docs/colours.md:{FIRST_LINE + 1}"}


def test_the_plugin_renders_pages_in_our_sandbox_and_nowhere_else(tmp_path: Path) -> None:
    """mkdocs-macros keeps its environment in `_env`; an upgrade that moves it fails here."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    plugin = config.plugins["macros"]
    assert not hasattr(plugin, "_env")
    config = config.plugins.on_config(config)
    assert type(plugin._env) is PageEnvironment
    assert plugin.env is plugin._env
    assert set(plugin._env.globals) == set(MACROS)
    config.making.pages.current = AuthorPage("docs/x.md", "x/", "..", 1, config.making.renderer)
    assert plugin.render("{{ 42 }}") == "42"
    assert plugin.render("{{ config }}") == ""
    assert [str(m) for m in config.making.pages.mistakes] == [
        "docs/x.md:1: there is no macro 'config'. Did you mean 'confirmed'?"
    ]


def test_the_plugin_itself_puts_a_plain_environment_there(tmp_path: Path) -> None:
    """Why the sandbox is needed: without ours, a page can read the configuration."""
    settings = "site_name: Bare\nplugins: [macros]\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    plugin = config.plugins["macros"]
    assert type(plugin._env) is jinja2.Environment
    assert plugin.render("{{ config.site_name }}") == "Bare"
