"""In which columns and age bands of the coverage board a service counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from signpost.model import Ages, Column, People, Service


def columns(people: Iterable[People]) -> tuple[People, ...]:
    """The people who are a column of the board, in their order."""
    return tuple(one for one in people if one.board)


def board_of(people: People) -> Column:
    """The column that people are. They must be one."""
    assert people.board is not None
    return people.board


def bands(people: People) -> tuple[Ages, ...]:
    """The age bands of a column."""
    return board_of(people).bands


def places(service: Service, board: Iterable[People]) -> Iterator[tuple[People, Ages]]:
    """The columns of a `board` and the age bands that a service is for.

    A band counts when it overlaps the ages that the service states; without stated ages every
    band does. A service only for people who count in a column from some age on counts from there,
    whatever else it states. In a column without bands the ages are not asked.
    """
    oldest = service.ages.oldest if service.ages else None
    for people in board:
        youngest = _youngest(service, people)
        if youngest is not None:
            aged = board_of(people).ages
            yield from (
                (people, band)
                for band in bands(people)
                if not aged or band.overlaps(youngest, oldest)
            )


def _youngest(service: Service, people: People) -> int | None:
    """The age from which a service counts in a column; None where it does not count there."""
    stated = service.ages.youngest if service.ages else 0
    if people.id in service.for_whom:
        return stated
    counted = [one.youngest for one in board_of(people).also if one.id in service.for_whom]
    return max(stated, min(counted)) if counted else None


def ages_in_words(bands: Sequence[Ages]) -> str:
    """Bands of one column in few words: `under 11`, `5 to 10 and 16 to 17`."""
    runs: list[Ages] = []
    for band in bands:
        if runs and runs[-1].oldest is not None and runs[-1].oldest + 1 == band.youngest:
            first = {"from": runs[-1].youngest, "to": band.oldest}
            runs[-1] = Ages.model_validate(first)
        else:
            runs.append(band)
    return " and ".join(run.words for run in runs)
