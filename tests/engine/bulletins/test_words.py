"""A letter as text and as Notify's Markdown: what becomes of each kind of thing in it."""

from __future__ import annotations

import pytest

from signpost.bulletins.plain import plain_html
from signpost.bulletins.tree import tree
from signpost.bulletins.words import notify_markdown, plain_text

LETTER = """\
<!DOCTYPE html><html><head><title>Not this</title><style>p { color: red }</style></head><body>
<div aria-hidden="true">Nor this</div>
<table role="presentation"><tr><td><h1>Frost &amp; <em>fleece</em></h1>
<p>Ring <a href="tel:+442079460018">020 7946 0018</a> (not confirmed), or see
<a href="https://x.example/a(b)">the [old] guide</a>.</p></td></tr></table>
<h2>Do this</h2>
<ol start="3"><li>Look at the <strong>sky</strong>.</li><li>Fetch ((fleece)).</li></ol>
<table class="card" role="presentation"><tr><td>
<p>A card<br><small>Guide</small></p></td></tr></table>
<table><tr><th>Plant</th><th>Cover</th></tr><tr><td>Potatoes</td><td>Fleece</td></tr></table>
<p>Again <a href="https://x.example/a(b)">the guide</a>
<a href="https://y.example/">https://y.example/</a></p>
<hr>
<p># no heading</p>
</body></html>
"""
TEXT = """\
Frost & fleece
==============

Ring 020 7946 0018 (not confirmed), or see the [old] guide [1].

Do this
-------

3. Look at the sky.
4. Fetch ((fleece)).

    A card
    Guide

- Plant: Potatoes; Cover: Fleece

Again the guide [1] https://y.example/

--------------------

# no heading

Links
-----

[1] https://x.example/a(b)
"""
NOTIFY = """\
# Frost & fleece

Ring 020 7946 0018 (not confirmed), or see [the (old) guide](https://x.example/a%28b%29).

## Do this

3. Look at the sky.
4. Fetch ( (fleece)).

A card

Guide

* Plant: Potatoes; Cover: Fleece

Again [the guide](https://x.example/a%28b%29) [https://y.example/](https://y.example/)

---

#\u200b no heading
"""


def test_a_letter_as_plain_text() -> None:
    assert plain_text(LETTER) == TEXT


def test_a_letter_as_notify_takes_it() -> None:
    assert notify_markdown(LETTER) == NOTIFY


def test_lines_of_text_are_short_and_a_long_address_stays_whole() -> None:
    address = "https://x.example/" + "long-" * 30
    text = plain_text(
        f"<p>{'word ' * 60}</p><ul><li>{'item ' * 40}</li></ul><a href='{address}'>x</a>"
    )
    assert address in text
    assert max(len(line) for line in text.splitlines() if "https" not in line) <= 72


@pytest.mark.parametrize(
    "html", ["", "<p>", "</p></div>", "<ul><li>one", "<a href='https://x'>", "a < b"]
)
def test_html_that_is_not_whole_is_read_as_far_as_it_goes(html: str) -> None:
    assert tree(html).tag == "root"
    plain_text(html)
    notify_markdown(html)


NUMBER = "+442079460018"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (f'<p><a href="tel:{NUMBER}">ring</a></p>', "ring (020 7946 0018)"),
        (f'<p><a href="tel:{NUMBER}">Ring 020-7946 0018</a></p>', "Ring 020-7946 0018"),
        ('<p><a href="tel:999">ring</a></p>', "ring (999)"),
        ('<p><a href="tel:+353871234567">ring</a></p>', "ring (+353871234567)"),
        ('<p><a href="mailto:a@b.org?subject=A%20plot">us</a></p>', "us (a@b.org)"),
        ('<p><a href="mailto:a@b.org">Write to A@b.org</a></p>', "Write to A@b.org"),
        ("<p>The <s>old</s> form</p>", "The [crossed out: old] form"),
        ("<p>The <del>old</del> form<s> </s></p>", "The [crossed out: old] form"),
        (
            "<table><tr><th>Day</th><th></th><th>Seats</th></tr>"
            "<tr><td>Monday</td><td>Clinic</td><td>12</td></tr>"
            "<tr><td>Tuesday</td><td></td><td>8</td></tr></table>",
            "- Day: Monday; Clinic; Seats: 12\n- Day: Tuesday; Seats: 8",
        ),
        ("<table><tr><th>Day</th><th>Seats</th></tr></table>", "- Day - Seats"),
        (
            "<table><tr><th>Day</th><td>Monday</td></tr><tr><th>Seats</th><td>12</td></tr></table>",
            "- Day - Monday\n- Seats - 12",
        ),
        (
            "<ol><li>Write.<ul><li>Use <em>their</em> words.</li><li><p>Sign.</p></li></ul></li>"
            "<li>Tell.</li></ol>",
            "1. Write.\n   - Use their words.\n   - Sign.\n2. Tell.",
        ),
    ],
)  # fmt: skip
def test_what_html_shows_without_words_is_said_in_words(html: str, text: str) -> None:
    assert plain_text(html) == text + "\n"


def test_notify_which_knows_no_list_within_a_list_keeps_its_points_apart() -> None:
    html = "<ol><li>Write.<ul><li>Use their words.</li><li>Sign.</li></ul></li><li>Tell.</li></ol>"
    assert notify_markdown(html) == "1. Write. - Use their words. - Sign.\n2. Tell.\n"


AT = "https://x.example/hub/bulletins/frost/"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ('<a href="../../glossary/#x">x</a>', '<a href="https://x.example/hub/glossary/#x">x</a>'),
        ('<a href="#part">x</a>', f'<a href="{AT}#part">x</a>'),
        ('<a href="tel:999">999</a>', '<a href="tel:999">999</a>'),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<img src="a.png" alt="A bed &amp; fleece">', "<em>[Picture: A bed &amp; fleece]</em>"),
        ('<img src="a.png" alt="">', ""),
        ("<script>alert(1)</script>x<style>p{}</style>", "x"),
        ('<p class="x" onclick="y" style="z">x</p>', "<p>x</p>"),
        ("<p> </p>\n\n\n<p>x</p>", "<p>x</p>"),
        ("<!-- note -->x", "x"),
        (
            '<a href="../../assets/A form.docx">x</a>',
            '<a href="https://x.example/hub/assets/A%20form.docx">x</a>',
        ),
        (
            '<table><tr><td style="text-align: right; top: url(//y.example)">1</td></tr></table>',
            '<table><tbody><tr><td style="text-align:right">1</td></tr></tbody></table>',
        ),
        (
            '<div class="admonition warning"><p class="admonition-title">Please note</p>'
            "<div><p>Full.</p></div></div><p>After.</p>",
            "<blockquote><p><strong>Please note</strong></p><p>Full.</p></blockquote><p>After.</p>",
        ),
        (
            '<details class="note" open=""><summary>More <em>here</em></summary><p>x</p></details>',
            "<blockquote><p><strong>More <em>here</em></strong></p><p>x</p></blockquote>",
        ),
        (
            'New<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.'
            '<div class="footnote"><hr><ol><li id="fn:1"><p>Since May.&nbsp;'
            '<a class="footnote-backref" href="#fnref:1" title="Back > up">↩</a></p></li></ol>'
            "</div>",
            "New (note 1).<h2>Notes</h2><ol><li><p>Since May.</p></li></ol>",
        ),
    ],
)
def test_plain_html_has_whole_addresses_and_nothing_that_loads_or_runs(
    html: str, plain: str
) -> None:
    assert plain_html(html, AT) == plain


def test_without_an_address_links_stay_as_they_are() -> None:
    assert plain_html('<a href="../../x/">x</a>', "bulletins/frost/") == '<a href="../../x/">x</a>'
