"""A taxonomy that is sound in each part, and not as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.made_up import ALLOTMENTS
from tests.engine.whole import whole

KIND = "kinds:\n  - {{id: {}, shape: {}, name: One, plural: Ones, icon: tools, locked: [{}]}}\n"


@pytest.mark.parametrize(
    ("shape", "field", "hint"),
    [
        ("helpline", "phone", "Did you mean 'phones'?"),
        ("service", "adress", "Did you mean 'address'?"),
        ("document", "phones", "Take it out."),
        ("research", "key_finding", "Did you mean 'key_findings'?"),
    ],
)
def test_a_lock_on_a_field_that_no_entry_has_is_told(
    tmp_path: Path, shape: str, field: str, hint: str
) -> None:
    taxonomy = KIND.format("ours", shape, field)
    project = whole(
        tmp_path, f"include: [taxonomy.yml]\n{ALLOTMENTS}", **{"taxonomy.yml": taxonomy}
    )
    locks = [str(one) for one in project.problems if one.where.endswith("locked[0]")]
    assert locks == [
        f"taxonomy.yml:2: kinds[ours].locked[0]: an entry of this kind has no field called "
        f"{field!r} to lock. {hint}"
    ]


@pytest.mark.parametrize("field", ["phones", "text_number", "email", "hours"])
def test_a_lock_on_a_field_that_entries_have_is_fine(tmp_path: Path, field: str) -> None:
    taxonomy = KIND.format("ours", "helpline", field)
    project = whole(
        tmp_path, f"include: [taxonomy.yml]\n{ALLOTMENTS}", **{"taxonomy.yml": taxonomy}
    )
    assert [one for one in project.problems if "locked" in one.where] == []
