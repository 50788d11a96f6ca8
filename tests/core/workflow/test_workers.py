"""Work over several processes: in order, as lazily as one, and a process that dies costs one item."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count, islice
from threading import Event

import pytest

from dateline.workflow.workers import AHEAD, BATCH, Lost, apart, spread

CRASHING = 7


def double(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def double_or_die(number: int) -> int:
    """Return twice a number, but end the process at one of them."""
    if number == CRASHING:
        os._exit(1)
    return 2 * number


def double_or_fail(number: int) -> int:
    """Return twice a number, but raise at one of them."""
    if number == CRASHING:
        raise LookupError(number)
    return 2 * number


def double_or_hang(number: int) -> int:
    """Return twice a number, but come to no end at one of them."""
    return never(number) if number == CRASHING else 2 * number


def hardly_any(number: int) -> float:
    """Return how many seconds a number may take: few for the one that hangs."""
    return 0.1 if number == CRASHING else 300


def never(_number: int) -> int:
    """Work without end."""
    Event().wait()
    return 0


def test_long_work_says_that_it_goes_on() -> None:
    """Who waits for it is asked again and again; closing ends it though it would never end by itself."""
    work = apart(never, 1)
    assert [next(work), next(work)] == [None, None]
    work.close()


def test_work_apart_has_its_result_at_last() -> None:
    """What came of it is the last thing told, also where the process died."""
    assert list(apart(double, 4))[-1] == 8
    assert list(apart(double_or_die, CRASHING))[-1] == Lost(CRASHING)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs: int) -> None:
    """Each item comes with its result, whoever was quicker."""
    assert list(spread(double, range(50), jobs)) == [(number, 2 * number) for number in range(50)]


def test_nothing_is_forgotten_when_all_wait() -> None:
    """Also a list just longer than what may be under way at once is done to its end."""
    count = 2 * BATCH * AHEAD + 1
    assert len(list(spread(double, range(count), 2))) == count


def test_a_process_that_dies_costs_one_item() -> None:
    """The item it was at is told as lost; all others are done."""
    found = dict(spread(double_or_die, range(20), 2))
    assert found.pop(CRASHING) == Lost(CRASHING)
    assert found == {number: 2 * number for number in range(20) if number != CRASHING}


def test_what_takes_too_long_costs_one_item() -> None:
    """The process that does not come to an end is ended; all other items are done, and in order."""
    found = list(spread(double_or_hang, range(20), 2, limit=hardly_any))
    assert [item for item, _result in found] == list(range(20))
    assert found.pop(CRASHING) == (CRASHING, Lost(CRASHING, slow=True))
    assert found == [(number, 2 * number) for number in range(20) if number != CRASHING]


def test_long_work_apart_has_its_limit_too() -> None:
    """Nobody waits for ever for one item either."""
    assert list(apart(double_or_hang, CRASHING, hardly_any))[-1] == Lost(CRASHING, slow=True)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_work_raises_is_raised_here(jobs: int) -> None:
    """A bug is not swallowed."""
    with pytest.raises(LookupError):
        list(spread(double_or_fail, range(20), jobs))


def test_items_are_taken_as_they_are_worked_on() -> None:
    """An endless list is no problem, and stopping in the middle ends the processes."""
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in count():
            taken = number
            yield number

    results = spread(double, items(), 2)
    assert [number for number, _result in islice(results, 30)] == list(range(30))
    results.close()  # type: ignore[attr-defined]
    assert taken <= 30 + 2 * BATCH * (AHEAD + 1)


def test_no_items_give_no_results() -> None:
    """Processes that were started for nothing end."""
    assert list(spread(double, [], 2)) == []
