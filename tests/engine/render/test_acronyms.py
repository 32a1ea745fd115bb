"""Acronyms explain themselves: which are marked, which are left alone, and what a tip says."""

from __future__ import annotations

import re

import pytest

from signpost.model import Acronym
from signpost.render.acronyms import acronym_marker


def _acronym(short: str, *means: str) -> Acronym:
    id = re.sub(r"[^a-z0-9]+", "-", short.lower())
    return Acronym.model_validate(
        {"id": id, "acronym": short, "means": means, "source": "A leaflet"}
    )


ACRONYMS = [
    _acronym("RHS", "Royal Horticultural Society"),
    _acronym("NPK", "nitrogen, phosphorus and potassium", "new plot keeper"),
    _acronym("NPKS", "the same with sulphur"),
    _acronym("s17", "section 17: spades & <forks>"),
    _acronym("Plan B", "the other plan"),
]


def _mark(html: str, base: str = "../..") -> str:
    return acronym_marker(ACRONYMS)(html, base)


def _tip(form: str, id: str, words: str, base: str = "../..") -> str:
    return (
        f'<a class="hub-term" href="{base}/glossary/#{id}">{form}'
        f'<span class="hub-term__tip">{words}</span></a>'
    )


RHS = _tip("RHS", "rhs", "Royal Horticultural Society")


def test_an_acronym_gets_a_link_to_the_glossary_and_its_meaning_in_words() -> None:
    assert _mark("<p>Ask the RHS now.</p>") == f"<p>Ask the {RHS} now.</p>"


def test_only_the_first_on_a_page_is_marked() -> None:
    assert _mark("<p>RHS and RHS</p><p>RHS</p>") == f"<p>{RHS} and RHS</p><p>RHS</p>"


def test_each_page_starts_anew() -> None:
    mark = acronym_marker(ACRONYMS)
    assert mark("RHS", "../..") == mark("RHS", "../..") == RHS


def test_the_link_hangs_on_the_pages_own_base() -> None:
    assert _mark("RHS", ".") == _tip("RHS", "rhs", "Royal Horticultural Society", ".")


def test_a_plural_is_the_same_acronym() -> None:
    plural = _tip("RHSs", "rhs", "Royal Horticultural Society")
    assert _mark("Two RHSs, one RHS") == f"Two {plural}, one RHS"


def test_an_ambiguous_acronym_says_both_meanings_and_chooses_neither() -> None:
    both = "can mean nitrogen, phosphorus and potassium or new plot keeper"
    assert _mark("NPK") == _tip("NPK", "npk", both)


def test_the_longer_of_two_acronyms_wins() -> None:
    assert _mark("NPKS") == _tip("NPKS", "npks", "the same with sulphur")


def test_a_meaning_is_escaped() -> None:
    assert _mark("s17") == _tip("s17", "s17", "section 17: spades &amp; &lt;forks&gt;")


def test_an_acronym_of_two_words_is_found() -> None:
    assert _mark("On to Plan B.") == f"On to {_tip('Plan B', 'plan-b', 'the other plan')}."


@pytest.mark.parametrize(
    "html",
    [
        "<p>rhs, Rhs and ARHS, RHSX, RHS2</p>",
        "<p>pre-RHS and RHS-led</p>",
        "<p>s17s</p>",
    ],
)
def test_words_that_only_look_alike_are_left_alone(html: str) -> None:
    assert _mark(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<h1>The RHS</h1>",
        '<h2 id="rhs">The <em>RHS</em></h2>',
        '<a href="/rhs">The RHS</a>',
        "<button>RHS</button>",
        "<summary>RHS</summary>",
        "<label>RHS <input></label>",
        "<select><option>RHS</option></select>",
        "<code>RHS</code>",
        "<pre>RHS</pre>",
        "<dt>RHS</dt>",
        "<abbr>RHS</abbr>",
        "<svg><title>RHS</title></svg>",
        "<script>RHS</script>",
        "<style>RHS</style>",
        "<textarea>RHS</textarea>",
        '<img alt="RHS" src="RHS.png">',
        '<p title="RHS" data-x="RHS">x</p>',
        "<!-- RHS -->",
    ],
)
def test_headings_links_controls_code_and_attributes_are_left_alone(html: str) -> None:
    assert _mark(html) == html


def test_the_first_that_may_be_marked_is_marked_after_those_that_may_not() -> None:
    html = '<h2>RHS</h2><p><a href="#">RHS</a> <code>RHS</code> <b>RHS</b></p>'
    marked = f'<h2>RHS</h2><p><a href="#">RHS</a> <code>RHS</code> <b>{RHS}</b></p>'
    assert _mark(html) == marked


def test_marking_goes_on_after_nested_and_void_tags() -> None:
    html = "<h2>a <svg><path/><title>b</title></svg> c</h2><br><img alt=''><hr/>RHS"
    assert _mark(html) == html.removesuffix("RHS") + RHS


def test_without_acronyms_a_page_stays_as_it_is() -> None:
    html = "<p>RHS</p>"
    assert acronym_marker([])(html, "..") == html


def test_nothing_of_the_page_is_lost_when_the_tips_are_taken_out() -> None:
    html = "<h1>RHS</h1>\n<p>NPK &amp; NPKS, s17 &lt;RHS&gt; – <i>Plan B</i></p>\n\n<ul><li>RHS"
    marked = _mark(html)
    bare = re.sub(r'<a class="hub-term"[^>]*>(.*?)<span.*?</span></a>', r"\1", marked)
    assert marked.count("hub-term__tip") == 5
    assert bare == html


@pytest.mark.parametrize(
    "html",
    [
        '<p title="RHS">x</p>{}',
        "<!-- RHS -->{}",
        "<!-- <a> -->{}",
        "<a>RHS</a>{}",
        "<A HREF='x'>RHS</A>{}",
        "<h2>The <em>RHS</em></h2>{}",
        "<a><svg/>RHS</a>{}",
        "<svg><title>RHS</title></svg>{}",
        "<code/>{}",
        "<aside>{}</aside>",
        "<p>1 > 0, {}</p>",
        "{} < 1",
    ],
)
def test_the_first_that_a_reader_can_use_is_the_one_that_is_marked(html: str) -> None:
    assert _mark(html.format("<p>RHS</p>")) == html.format(f"<p>{RHS}</p>")


def test_a_word_that_only_ends_like_an_acronym_hides_none_behind_it() -> None:
    mark = acronym_marker([_acronym("Go By", "a walk"), _acronym("By", "a farewell")])
    assert mark("xGo By", "../..") == f"xGo {_tip('By', 'by', 'a farewell')}"
