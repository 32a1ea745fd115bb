"""Any value that the core may come to say is written into any layout, and read back the same."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from signpost.editing.edits import drop_override, keep_override
from signpost.reading.guarded import parse, plain
from tests.chosen import examples
from tests.engine.areas.strategies import STEADY


def read(text: str) -> Any:
    return plain(parse(text.encode(), "area.yml"))


LAYOUTS = {
    "block": "    cost:\n      was: old\n      now: x\n",
    "list at the same indent": "    cost:\n      was:\n      - old\n      now: x\n",
    "empty": "    cost:\n      was:\n      now: x\n",
    "last": "    cost:\n      now: x\n      was: old",
    "literal": "    cost:\n      was: |-\n        two\n        lines\n\n      # a\n      now: x\n",
    "folded": "    cost:\n      was: >\n\n        two\n\n      now: x\n",
    "over two lines": "    cost:\n      was: over\n        two lines # why\n      now: x\n",
    "quoted over two lines": "    cost:\n      was: 'over\n   two lines'\n      now: x\n",
    "quoted name": '    "cost":\n      "was": "old" # why\n      now: x\n',
    "comments between": "    cost:\n      # a\n      now: x\n    # b\n      was: old # c\n  # d\n",
    "braces": "    cost: {now: x, was: old}\n",
    "braces without blanks": '    cost: {"now":"x","was":"old"}\n',
    "braces over lines": "    cost: {\n      now: x, # a\n      was: [old,\n o], # b\n    }\n",
    "empty in braces": "    cost: {was: , now: 🌱}\n",
    "tagged": "    cost:\n      now: x\n      was: !!str old\n",
}
values = st.recursive(
    st.none() | st.text() | st.sampled_from(["999", "no", "~", "17:30", "2026-01-01", "a: b", "#"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=5,
)


@settings(STEADY, max_examples=examples(400))
@given(st.sampled_from(sorted(LAYOUTS)), values, st.booleans())
def test_any_value_is_read_back_the_same_from_any_layout(
    layout: str, value: Any, windows: bool
) -> None:
    before = f"name: Š\noverride:\n  frost-visits:\n{LAYOUTS[layout]}\n# The end.\nhide: {{}}\n"
    before = before.replace("\n", "\r\n") if windows else before
    after = keep_override(before, "frost-visits", "cost", value)
    assert read(after)["override"]["frost-visits"]["cost"] == {
        **read(before)["override"]["frost-visits"]["cost"],
        "was": value,
    }
    assert ("\r\n" in after, after.replace("\r\n", "").count("\r")) == (windows, 0)
    assert after.count("#") >= before.count("#")
    dropped = drop_override(after, "frost-visits", "cost")
    assert read(dropped) == {"name": "Š", "hide": {}}


@pytest.mark.parametrize("layout", ["block", "braces"])
@pytest.mark.parametrize(
    "value", ["0117 496 0123", "999", "no", "17:30", "2026-01-01", "null", "", "1_000", "0x1F"]
)
def test_words_that_look_like_something_else_stay_words_for_every_reader(
    value: str, layout: str
) -> None:
    before = f"override:\n  frost-visits:\n{LAYOUTS[layout]}"
    after = keep_override(before, "frost-visits", "cost", [value])
    assert yaml.safe_load(after)["override"]["frost-visits"]["cost"]["was"] == [value]
