"""Style sheets that are joined: read as browsers do, written short, and only what is used."""

from __future__ import annotations

import pytest

from signpost.render.look import of_material
from signpost.site.css import imports_first, on_paper, on_screen_at_once, read_css, within, written
from signpost.site.names_used import names_in

SHORT = {
    "/* a */ a , b > c { color : red ; margin: 0 }": "a,b > c{color:red;margin:0}",
    "a :hover, a:hover { width: calc( 1px + 2% ) }": "a :hover,a:hover{width:calc(1px + 2%)}",
    'a::before { content: " ; /* b */ " }': 'a::before{content:" ; /* b */ "}',
    "a { background: url( x.png ) }": "a{background:url(x.png)}",
    "a { color: red !important; ; }": "a{color:red !important}",
    "a { color: red; & :hover { top: 0 } }": "a{color:red;& :hover {top: 0}}",
    "a { b :hover { top: 0 } }": "a{b :hover {top: 0}}",
    ":root { --One : { a: b } ; --two:; }": ":root{--One:{a: b};--two:}",
    "@media print and (width > 1px) { a { top: 0 } }": "@media print and (width > 1px){a{top:0}}",
    "@page :first { margin: 1cm }": "@page :first{margin: 1cm}",
    "@layer a, b;": "@layer a,b;",
    "@keyframes move { to { top: 0 } }": "@keyframes move{to {top: 0}}",
    '@charset "utf-8"; a { top: 0 }': "a{top:0}",
    "a { top: 0": "a{top:0}",
    "} a { top: 0 }": "",
    "b; a { top: 0 }": "b;a{top:0}",
    "a { top: '0\n; left: 0 } b { top: 0 }": "a{left:0}b{top:0}",
    "é { top: 0 }": "é{top:0}",
    "": "",
}


@pytest.mark.parametrize("text", SHORT)
def test_a_sheet_is_written_short_and_means_the_same(text: str) -> None:
    assert written(read_css(text)) == SHORT[text]


@pytest.mark.parametrize("text", [*SHORT, "a{b", "@media x{a{", "a{b:'c\n}d{}", "<!-- a{} -->"])
def test_what_was_written_is_read_as_the_same(text: str) -> None:
    sheet = read_css(text)
    assert written(read_css(written(sheet))) == written(sheet)


def test_a_mistake_in_one_sheet_does_not_reach_the_next() -> None:
    sheets = ("a { top: 0; b { left: 0", "c { top: 0 }")
    joined = "".join(written(read_css(text)) for text in sheets)
    assert joined.endswith("c{top:0}")
    assert [rule[0] for rule in read_css(joined)] == ["style", "style"]


@pytest.mark.parametrize("mistake", ["} a { top: 0 }", "a { b: ] } ) }", "@x } { }", "a{b:'c\n}}"])
def test_nothing_on_paper_gets_out_of_it(mistake: str) -> None:
    sheet = on_paper(read_css(mistake + " c { top: 0 }"))
    assert [rule[:2] for rule in read_css(written(sheet))] == [("group", "@media print")]


def test_what_is_imported_stands_before_all_rules_and_paper_is_apart() -> None:
    sheet = read_css("a { top: 0 }") + on_paper(read_css("b { top: 0 }"))
    late = read_css("@import 'own.css' screen;")
    assert written(imports_first(sheet + late)) == (
        '@import "own.css" screen;a{top:0}@media print{b{top:0}}'
    )


AT_ONCE = """\
@import "own.css";
@font-face { font-family: Own; src: url(own.woff2) }
a { top: 0; background: url(bar.png); mask: url("data:image/svg+xml,<svg/>"); fill: url(#one) }
b { background: URL( 'bar.png' ) }
@media print { a { top: 1px } }
@media (width > 1px) { a { top: 2px } @media print { a { top: 3px } } }
@keyframes move { to { top: 0 } }
"""


def test_what_is_shown_at_once_needs_no_other_file_and_is_not_for_paper() -> None:
    assert written(on_screen_at_once(read_css(AT_ONCE))) == (
        'a{top:0;mask:url("data:image/svg+xml,<svg/>");fill:url(#one)}'
        "@media (width > 1px){a{top:2px}}@keyframes move{to {top: 0}}"
    )


USED = {"box", "box__inside", "md-x", "hidden", "é"}
FRAME = """\
.box, .away { top: 0 }
#away .box { top: 1px }
.box:not(.away) { top: 2px }
:is(.away, .gone) a { top: 3px }
.Box__Inside, [hidden], [hidden="until"], [away] { top: 4px }
.md\\:x, .md\\:y { top: 5px }
.é { top: 6px }
h1, video { top: 7px }
@media (width > 1px) { .away { top: 0 } @supports (top: 0) { .away { top: 0 } .box { top: 8px } } }
@media print { .away { top: 0 } }
@font-face { font-family: Away }
"""


def test_a_rule_stays_where_all_names_that_it_asks_for_are_there() -> None:
    kept = within(read_css(FRAME), USED | {"md", "x"}, "")
    assert written(kept) == (
        ".box{top:0}.box:not(.away){top:2px}:is(.away,.gone) a{top:3px}"
        '.Box__Inside,[hidden],[hidden="until"]{top:4px}.md\\:x{top:5px}.é{top:6px}h1,video{top:7px}'
        "@media (width > 1px){@supports (top: 0){.box{top:8px}}}@font-face{font-family: Away}"
    )


MOVING = """\
:root { --a: 0; --b: var(--c); --c: 1; --d: var(--e); --e: 2; --f: 3; --G: 4; --h: 5 }
.box { top: var( --a ); left: var(--b, 0); animation: Turn 1s }
.away { top: var(--d); animation: gone 1s }
@keyframes Turn { to { top: var(--f) } }
@keyframes gone { to { top: 0 } }
@keyframes theirs { to { top: 0 } }
"""


def test_custom_properties_and_animations_stay_while_something_asks_for_them() -> None:
    kept = within(read_css(MOVING), {"box", "--h"}, "p { top: var(--G); animation: theirs 1s }")
    assert written(kept) == (
        ":root{--a:0;--b:var(--c);--c:1;--f:3;--G:4;--h:5}"
        ".box{top:var(--a);left:var(--b,0);animation:Turn 1s}"
        "@keyframes Turn{to {top: var(--f)}}@keyframes theirs{to {top: 0}}"
    )


def test_the_installed_material_loads_nothing_and_is_read_whole() -> None:
    (sheet,) = of_material()[0].glob("assets/stylesheets/main*.css")
    text = written(read_css(sheet.read_text("utf-8")))
    everything = within(read_css(text), names_of(text), text)
    assert written(everything) == text
    assert "@import" not in text
    assert text.count("url(") == text.count('url("data:')


def names_of(text: str) -> set[str]:
    return names_in(text.encode())
