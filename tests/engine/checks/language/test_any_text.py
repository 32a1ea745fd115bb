"""No text of any kind makes the check fail, and what it finds stands in the text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.checks.language import RULES, Source, check_text, findings
from signpost.checks.language.links import links, pictures, targets
from signpost.checks.language.sentences import sentences
from tests.engine.checks.language.made_up import HOUSE

PIECES = st.sampled_from(
    re.findall(
        r"\S.*?(?=  |$)",
        """---  title:  accept:  weeds:  useless  weed  slug  XYZ  NPK  [  ]  (  )  ![  ](  <  >
        <a href=  <img  alt=  "  '  `  ```  ~~~  {{  }}  {%  {:  <!--  -->  http://  https://
        javascript:  @  example.org  ?token=  943 476 5919  07911 654321  born on  12/03/2012  Ella
        , aged 9  (9)  case number  12345  Child J  in Year 4  Hartcliffe Primary School  lives at
        12 Acacia Road  BS3 2XX  Contact  Regards,  From:  mailto:  %40  ?url=  ?utm_source=
        &#58;  |  \\  .  !  #  -  1.""",
        re.MULTILINE,
    )
)
MARKDOWN = st.lists(
    st.one_of(PIECES, st.sampled_from([" ", "\n", "\n\n", "\t", "\r\n"])), max_size=60
)


def _check(text: str) -> None:
    source = Source.of(text)
    lines = source.text.count("\n") + 1
    for finding in check_text(text, HOUSE, "email"):
        assert 1 <= finding.line <= lines
        assert finding.column >= 1
        assert finding.rule in RULES
        assert finding.message
        assert finding.hint
        assert "\n" not in finding.message


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_checked(text: str) -> None:
    _check(text)


@given(MARKDOWN.map("".join))
@settings(max_examples=200, deadline=None)
def test_any_markdown_can_be_checked(text: str) -> None:
    _check(text)


@given(MARKDOWN.map("".join))
@settings(max_examples=100, deadline=None)
def test_every_layer_has_the_length_and_the_lines_of_the_text(text: str) -> None:
    source = Source.of(text)
    shape = [len(line) for line in source.text.split("\n")]
    assert [len(line) for line in source.marked.split("\n")] == shape
    assert [len(line) for line in source.prose.split("\n")] == shape


@given(MARKDOWN.map("".join))
@settings(max_examples=100, deadline=None)
def test_sentences_follow_one_another_and_links_stand_in_the_text(text: str) -> None:
    source = Source.of(text)
    said = sentences(source)
    assert all(a.end <= b.start for a, b in pairwise(said))
    starts = [*(x.start for x in links(source)), *(x.start for x in pictures(source))]
    assert all(0 <= at <= len(source.text) for at in [*starts, *(at for at, _ in targets(source))])


@given(MARKDOWN.map("".join))
@settings(max_examples=50, deadline=None)
def test_the_same_text_is_told_the_same_twice(text: str) -> None:
    source = Source.of(text)
    assert sorted(findings(source, HOUSE)) == sorted(findings(Source.of(text), HOUSE))
