"""Several at the same time, results as they are done, and no thread is left behind."""

from __future__ import annotations

import os
import threading
import time

import pytest

from bot.publishing.parallel import in_parallel


def reading_threads() -> int:
    return sum(thread.name == "reading" for thread in threading.enumerate())


def assert_none_left() -> None:
    for _ in range(200):
        if not reading_threads():
            return
        time.sleep(0.01)
    raise AssertionError("threads are left")


def test_each_piece_comes_back_once_with_its_result() -> None:
    assert dict(in_parallel(lambda n: n * n, range(50), 3)) == {n: n * n for n in range(50)}
    assert_none_left()


def test_nothing_to_do_starts_no_thread() -> None:
    assert list(in_parallel(str, [], 4)) == []
    assert reading_threads() == 0


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="optional: takes two cores")
def test_who_is_done_first_comes_first() -> None:
    assert [n for n, _ in in_parallel(time.sleep, [0.5, 0.0, 0.0], 2)] == [0.0, 0.0, 0.5]


def test_one_thread_keeps_the_order() -> None:
    assert [n for n, _ in in_parallel(str, [3, 1, 2], 1)] == [3, 1, 2]


def test_an_error_of_the_work_is_raised_where_its_result_is_taken() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_parallel(lambda n: 1 // n, [1, 0], 1))
    assert_none_left()


def test_results_that_nobody_takes_are_not_piled_up() -> None:
    begun: list[int] = []
    results = in_parallel(begun.append, range(1000), 2)
    next(results)
    time.sleep(0.2)
    assert len(begun) <= 1 + 2 + 2
    results.close()
    assert_none_left()
    assert len(begun) < 10
