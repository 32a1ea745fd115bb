"""Work that is done once for each thing: by which thing it is, and not by what it says."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.model.once import once_each


def test_each_thing_is_looked_at_once_and_an_equal_one_for_itself() -> None:
    looked: list[list[str]] = []

    @once_each()
    def capitals(words: list[str]) -> Iterator[str]:
        looked.append(words)
        yield from (word for word in words if word.istitle())

    one, other = ["Ann", "digs"], ["Ann", "digs"]
    assert [capitals(words) for words in (one, other, one)] == [("Ann",)] * 3
    assert len(looked) == 2
    assert looked[0] is one
    assert looked[1] is other


def test_no_more_is_kept_than_was_said() -> None:
    looked = []

    @once_each(2)
    def seen(thing: str) -> list[int]:
        looked.append(thing)
        return [len(looked)]

    assert [seen(thing) for thing in "abcab"] == [(1,), (2,), (3,), (4,), (5,)]
