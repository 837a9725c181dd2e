"""Some threads that each do one piece of work at a time; results come as they are done."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from queue import Full, Queue
from typing import TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_LOOK = 0.05
"""Seconds between two looks whether anybody still waits for a result."""


def in_parallel(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], threads: int
) -> Generator[tuple[Piece, Result], None, None]:
    """Each piece with its result, in the order of completion; raises what `work` raises.

    No more than `threads` results wait to be taken, and there are no more threads than cores. Whoever stops taking
    keeps no thread: each ends with the piece it is at, and none holds up the end of the program, as the threads of
    concurrent.futures would.
    """
    rest = list(reversed(list(pieces)))
    total = len(rest)
    done: Queue[tuple[Piece, Future[Result]]] = Queue(threads)
    stop = threading.Event()

    def run() -> None:
        while rest and not stop.is_set():
            try:
                piece = rest.pop()
            except IndexError:  # another thread took the last
                return
            result: Future[Result] = Future()
            try:
                result.set_result(work(piece))
            except BaseException as error:
                result.set_exception(error)
            while not stop.is_set():
                try:
                    done.put((piece, result), timeout=_LOOK)
                    break
                except Full:
                    continue

    for _ in range(min(threads, os.cpu_count() or 1, total)):
        threading.Thread(target=run, name="reading", daemon=True).start()
    try:
        for _ in range(total):
            piece, result = done.get()
            yield piece, result.result()
    finally:
        stop.set()
