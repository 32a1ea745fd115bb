"""Work that is shared out gives what it gives one after the other, however it goes wrong."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing import active_children

import pytest

from signpost.errors import AuthorMistake, BrokenCatalogue, HubError, LibraryMissing, UnfitSite
from signpost.model import Problem
from signpost.site.crew import Crew
from signpost.site.progress import Plan, Watcher, page_done

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked")

JOBS = (1, 2, 3, 9)
NUMBERS = range(7)


class Unportable(Exception):
    """Can be told to another process, and not be made there again."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


@dataclass
class Sheds:
    """A shop whose steps do what tests want. `kept` is what a process remembers of each number."""

    raises: dict[int, BaseException] = field(default_factory=dict)
    kept: dict[int, int] = field(default_factory=dict)
    names: Sequence[str] = tuple(f"shed {n}" for n in NUMBERS)

    def paint(self, number: int, colour: str = "green") -> str:
        self.kept[number] = os.getpid()
        for _ in range(45):
            page_done()
        time.sleep(0.01 * (number % 3))  # some take longer
        if error := self.raises.get(number):
            raise error
        return f"{self.names[number]} is {colour}"

    def painter(self, number: int) -> tuple[int | None, int]:
        return self.kept.get(number), os.getpid()

    def fall(self, number: int) -> None:
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 5:
            os._exit(7)

    def wait(self, number: int) -> None:
        for _ in range(20):
            page_done()
        time.sleep(60)

    def leave(self) -> None:
        pass


def tasks(*more: object) -> list[tuple[object, ...]]:
    return [(number, *more) for number in NUMBERS]


@pytest.mark.parametrize("jobs", JOBS)
def test_what_comes_of_it_is_in_the_order_of_the_tasks(jobs: int) -> None:
    shop = Sheds()
    with Crew(shop, jobs) as crew:
        found = crew.each(shop.paint, tasks("blue"))
        assert len(active_children()) == (jobs if jobs > 1 else 0)
    assert found == [f"shed {n} is blue" for n in NUMBERS]
    assert active_children() == []


@pytest.mark.parametrize("jobs", JOBS)
def test_the_error_of_the_first_that_fails_is_told_whoever_met_one_first(jobs: int) -> None:
    late, early = HubError("The sixth."), HubError("The third.")
    shop = Sheds({5: late, 2: early})
    with pytest.raises(HubError, match=r"^The third\.$"), Crew(shop, jobs) as crew:
        crew.each(shop.paint, tasks())
    assert active_children() == []


PROBLEM = Problem("docs/a.md", 3, "", "is wrong", "mend it")


@pytest.mark.parametrize(
    "error",
    [
        HubError("No."),
        LibraryMissing("No library."),
        AuthorMistake("No such macro", "Write another."),
        BrokenCatalogue([PROBLEM]),
        UnfitSite([PROBLEM]),
        OSError(28, "No space left on device", "/disk/site"),
        SystemExit(3),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_of_a_worker_is_the_same_error(error: BaseException) -> None:
    shop = Sheds({4: error})
    with pytest.raises(type(error)) as caught, Crew(shop, 2) as crew:
        crew.each(shop.paint, tasks())
    assert (str(caught.value), vars(caught.value)) == (str(error), vars(error))


UNFORESEEN = {
    "a mistake of the software": ZeroDivisionError("division by zero"),
    "one that another process cannot make again": Unportable("not", " told"),
}


@pytest.mark.parametrize("jobs", (1, 2))
@pytest.mark.parametrize("error", UNFORESEEN.values(), ids=UNFORESEEN)
def test_what_nobody_has_foreseen_is_told_in_a_sentence(jobs: int, error: Exception) -> None:
    shop = Sheds({4: error})
    with pytest.raises(HubError) as caught, Crew(shop, jobs) as crew:
        crew.each(shop.paint, tasks())
    told = str(caught.value)
    assert told.startswith(f"shed 4: Signpost itself failed ({type(error).__name__}: {error}; ")
    assert told.endswith(
        "). The site you had is untouched. Tell whoever looks after Signpost, with this line."
    )


@pytest.mark.parametrize("jobs", (1, 2))
def test_where_there_is_no_memory_left_the_way_out_is_told(jobs: int) -> None:
    shop = Sheds({1: MemoryError()})
    with pytest.raises(HubError) as caught, Crew(shop, jobs) as crew:
        crew.each(shop.paint, tasks())
    assert str(caught.value) == (
        "shed 1: there is no memory left for it. The site you had is untouched. Close other "
        "programs, or try again with less at once: --jobs 1."
    )


@pytest.mark.parametrize(("number", "how"), [(3, "signal 9"), (5, "code 7")])
def test_a_worker_that_is_lost_is_told_of_and_the_others_end(number: int, how: str) -> None:
    shop = Sheds()
    with pytest.raises(HubError) as caught, Crew(shop, 2) as crew:
        crew.each(shop.fall, [(0,), (number,)])
    assert str(caught.value) == (
        f"shed {number}: the process that worked on it was ended from outside ({how}), as happens "
        "where there is no memory left. The site you had is untouched. Try again with less at "
        "once: --jobs 1."
    )
    assert active_children() == []


def test_a_worker_that_is_lost_while_it_waits_is_told_of_when_it_is_needed() -> None:
    shop = Sheds()
    with pytest.raises(HubError, match=r"ended from outside \(signal 9\)"), Crew(shop, 2) as crew:
        crew.each(shop.paint, tasks())
        for child in active_children():
            os.kill(child.pid or 0, signal.SIGKILL)
            child.join()
        crew.each(shop.paint, tasks())
    assert active_children() == []


def test_whoever_is_stopped_leaves_no_worker_behind() -> None:
    class Stopping(Watcher):
        def pages(self, step: str, edition: int, pages: int) -> None:
            raise KeyboardInterrupt

    shop = Sheds()
    with Crew(shop, 3) as crew:
        crew.each(shop.paint, tasks())
        crew.watcher = Stopping()
        with pytest.raises(KeyboardInterrupt):
            crew.each(shop.wait, tasks())
        assert active_children() == []


def test_an_edition_is_worked_on_again_where_it_is_in_memory() -> None:
    shop = Sheds()
    with Crew(shop, 3) as crew:
        crew.each(shop.paint, tasks())
        found = crew.each(shop.painter, tasks())
    first, *others = found
    assert first[0] == os.getpid()  # all have what was done before there were any workers
    assert [known for known, _ in others].count(None) <= 2  # taken over at the end, by the idle
    assert all(known == itself for known, itself in others if known)
    assert len({itself for _, itself in found}) > 1


class Noting(Watcher):
    def __init__(self) -> None:
        self.counted, self.ended = dict.fromkeys(NUMBERS, 0), set[int]()

    def begins(self, plan: Plan) -> None:
        raise AssertionError("whoever begins says so")

    def pages(self, step: str, edition: int, pages: int) -> None:
        assert step == "paint"
        self.counted[edition] += pages

    def done(self, step: str, edition: int) -> None:
        self.ended.add(edition)


@pytest.mark.parametrize("jobs", JOBS)
def test_whoever_watches_hears_of_every_edition_and_of_its_pages(jobs: int) -> None:
    watcher, shop = Noting(), Sheds()
    with Crew(shop, jobs, watcher) as crew:
        crew.each(shop.paint, tasks())
    assert watcher.ended == {*NUMBERS}
    assert watcher.counted == {n: 45 if jobs == 1 or n == 0 else 40 for n in NUMBERS}
