"""The reader of numbers: in any dress, at its place, and nothing that is no number."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.model import Number, read_numbers
from signpost.model.numbers import may_hold
from tests.engine.numbers import DRESSES

HELPLINE, SHORT, TEXTS = "+442079460999", "116123", "85258"
KNOWN = {HELPLINE, SHORT, TEXTS, "+448001111", "+448081570123", "999", "105"}


def dials(text: str) -> list[str]:
    return [number.dial for number in read_numbers(text, KNOWN)]


@pytest.mark.parametrize("dress", DRESSES)
def test_a_known_number_is_read_in_any_dress(dress: str) -> None:
    assert set(dials(f"Ring {DRESSES[dress]} now.")) == {HELPLINE}


def test_a_number_is_told_as_it_is_read_and_with_where_it_stands() -> None:
    text = "Ring (**020**)&nbsp;7946\n0999 now."
    assert read_numbers(text, KNOWN) == [Number(HELPLINE, 5, 29, "(020) 7946 0999")]
    assert text[5:29] == "(**020**)&nbsp;7946\n0999"


def test_what_is_code_or_an_address_is_not_shown_as_words() -> None:
    text = "{{ x('020 7946 0999') }} <!-- 020 7946 0999 --> https://example.org/02079460999"
    assert [number.shown for number in read_numbers(text, KNOWN)] == [False] * 3
    text = '<img alt="020 7946 0999"> [x](tel:02079460999) [y](z.md "020 7946 0999")'
    assert [number.shown for number in read_numbers(text, KNOWN)] == [True] * 3


SIGNS = (
    *(" ", "-", ".", "/", "\xa0", "\u202f", "\u2009", "\u2010", "\u2011", "\u2012", "–", "—"),
    *("\u2212", "\xad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202a", "\u202c", "\u2066"),
    *("**", "_", "`", "~~", "==", "(", ")", "[", "]", "\\", "·", "|", ", ", "\ufe0f\u20e3"),
    *("&nbsp;", "&nbsp", "&#160;", "&#x2011;", "&thinsp;", "&shy;", "&zwnj;", "%20", "%C2%A0"),
    *("\n", "\r\n", "\n  ", "\n> ", "\\\n", "\\u00a0", "\\xa0", "\\n"),
    *("<b>", "</b>", "<wbr>", "<br/>", '<span class="a1">', "</span>", "<i\nid='x2'>"),
    *("<!-- and -->", "{# and #}"),
)
"""What may stand between two digits of a number, one or two of them at a time."""
BETWEEN = st.lists(st.sampled_from(SIGNS), max_size=2).map("".join)
WRITTEN = st.sampled_from(["02079460999", "442079460999", "4402079460999", "00442079460999"])
LINES = st.lists(st.text(alphabet="abc xyz.,;!", max_size=8), max_size=3).map("\n".join)


@st.composite
def dressed(draw: st.DrawFn, bare: int = 0) -> str:
    """A number with signs between its digits, but for the first `bare` of them."""
    digits = draw(WRITTEN)
    signs = [""] * bare + [draw(BETWEEN) for _ in digits[bare:-1]] + [""]
    return "".join(digit + sign for digit, sign in zip(digits, signs, strict=True))


@settings(max_examples=100)
@given(LINES, dressed(), LINES)
def test_whatever_stands_between_its_digits_a_known_number_is_read_on_its_line(
    before: str, number: str, behind: str
) -> None:
    text = f"{before}\n{number} {behind}"
    found = [one for one in read_numbers(text, KNOWN) if one.dial == HELPLINE]
    assert [text.count("\n", 0, one.start) for one in found] == [before.count("\n") + 1]
    assert text[found[0].start : found[0].end] == number


@settings(max_examples=100)
@given(st.sampled_from("12356789"), dressed(bare=6), st.sampled_from("0123456789"))
def test_digits_that_are_joined_to_others_are_another_figure(
    before: str, number: str, behind: str
) -> None:
    assert HELPLINE not in dials(f"{before}{number}")
    assert HELPLINE not in dials(f"{number}{behind}")


OF_NOBODY = "0117 496 0123", "0117\xa0496\xa00123", "0117-496-0123", "0117.496.0123", "01174960123"
OF_NOBODY += "+44 (0)117 496 0123", "0117 **496** 0123", "0117 496\n0123", "0117&nbsp;496&nbsp;0123"
OF_NOBODY += "(0117) 496 0123", "0117 496 0123 ext 4", "0117\u2011496\u20110123"


@pytest.mark.parametrize("number", OF_NOBODY)
def test_a_number_that_nobody_knows_is_read_in_its_usual_dresses(number: str) -> None:
    assert dials(f"Ring {number}, or write.") == ["+441174960123"]


SHORT_ONES = {
    "116 123": [SHORT],
    "116-123 (free)": [SHORT],
    "116**123**": [SHORT],
    "text 85258.": [TEXTS],
    "0800 1111": ["+448001111"],
    "0800 1111 222 333": ["+448001111"],
    "0808 157 0123/0800 1111": ["+448081570123", "+448001111"],
    "ring 116 000 or text SHOUT to 61234": ["116000", "61234"],
    "ring 999": ["999"],
    "[105](tel:105)": ["105"],
    "0845 600 0123 or 0871 200 0123": ["+448456000123", "+448712000123"],
}


@pytest.mark.parametrize("text", SHORT_ONES)
def test_short_numbers_and_those_with_a_charge_are_read(text: str) -> None:
    assert dials(text) == SHORT_ONES[text]


HARMLESS = """\
2026-11-22
22/11/2026
22.11.2026 and 23.11.2026
17:30-09:00
09.00–17.00, 08.00–11.00
open 08:00 11:11
2014-2019
2018/19, 2019/20 and 2020/21
£1,200 500
1,200 500 children
103,000 contacts and 1,200,500 offences
section 47
sections 17, 20, 31 and 47
E06000023
W06000004 and E10000019
ISBN 978-0-306-40615-7
ISBN 0-306-40615-2
doi 10.1080/0142159X.2021.1884641
the number 943 476 5919
BS1 5TR
pp. 123-456
Table 1.2.3
Python 3.11.7
116 of 123
1,116 123
116,123
105 of 999 children
a text 61,234 words long
the call of 116 000 people
85,258
85,258.5
£85258
85258%
no. A85258
1,085258
2020/85258
85258-1
charity 1076251, company 03835150
SC037717
URN 1234567
0.1234567890
GB29 NWBK 6016 1331 9268 19
sort code 08-00-11
Cm 7946 0999
vol. 28, no. 4, pp. 1111-1123
3.5% of 15,025
ages 0-8, 8-10 and 11-17
WCAG 2.2 AA 4.5:1
(2016) 46(7), 2173–2190
s. 1(1)(a) Act 1989 c. 41
0 to 18 (0-5, 6-11, 12-18)
12 3456 7890
100 000 and 200 000
#0b525b
SW1A 2AA, 0.5 miles
1 in 10, 2 in 20, 3 in 30, 4 in 40
45 CFR 164.512
ISO 8601:2004
1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.
| 10 | 20 | 30 | 40 | 50 | 60 |
0117 and 0118
M12 2L4.5 20.29 12 3.5.0 0 1
24/7 365
one to one, two to one, one in six, two in three
nine nine nine children
one, one, six, one, two, three
zero, one, one, two, three, five, eight
between eight and nine, on five days in seven
8 hundred and eighty thousand, one hundred and eleven
a double five-year plan, an eleven-to-one vote
oh, one of the eight
Mae naw o bob deg ac un o bob wyth
x² + y² = z², CO₂, H₂O, 10⁹, 10⁻⁶, m³, ¹ see note ²
+33 1 42 68 53 00
""".splitlines()


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert dials(text) == []


LONG = ["{{", "{{1 ", "<!--1", "](", "](a", "][", "a-1", "<a1", "{:1", "(1", "+44 ", "0-", "&a1"]
LONG += [
    "zero ",
    "double ",
    "twenty-",
    "₀",
    "%41",
    "](a(b)",
    "1\n",
    "O1",
    "\\u00",
    "0808 157 0123 ",
]


@pytest.mark.grid(one_in=12)
@pytest.mark.parametrize("repeated", LONG)
def test_a_hostile_text_takes_no_longer_than_its_length(repeated: str) -> None:
    text = repeated * (40_000 // len(repeated)) + "123"
    begun = time.process_time()
    read_numbers(text, KNOWN)
    assert time.process_time() - begun < 5


NOT_OF_A_FINISHED_PAGE = {"letters for noughts", "a mark of a footnote in the middle"}


@pytest.mark.parametrize("dress", sorted(set(DRESSES) - NOT_OF_A_FINISHED_PAGE))
def test_a_quick_look_at_a_finished_page_overlooks_no_dress_that_can_be_there(dress: str) -> None:
    assert may_hold(f"<p>Ring {DRESSES[dress]} now.</p>", {HELPLINE})
    assert not may_hold(f"<p>Ring {DRESSES[dress]} now.</p>", {"+442079460123"})


def test_of_known_numbers_with_the_same_digits_the_longest_is_read() -> None:
    known = {"+44207946099", "+442079460999", "116123", "16123"}
    assert [n.dial for n in read_numbers("Ring 020 7946 0999 or 116 123.", known)] == [
        "+442079460999",
        "116123",
    ]


def test_the_same_text_is_read_anew_for_whoever_knows_other_numbers() -> None:
    text = "Ring 0207 946 0999, 116 123 or text 85258."
    found = [{n.dial for n in read_numbers(text, {dial})} for dial in (HELPLINE, SHORT, HELPLINE)]
    assert HELPLINE in found[0]
    assert SHORT not in found[0]
    assert SHORT in found[1]
    assert found[2] == found[0]
