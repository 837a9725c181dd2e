"""Keeps the memory small that a service takes of the system, and gives back what was only needed for a while."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_ARENA_MAX, _ARENAS = -8, 2
"""glibc's M_ARENA_MAX: by default each thread gets heaps of its own, up to eight a core, and little of them is used."""


def in_few_heaps() -> None:
    """Before the threads begin that answer; elsewhere than on glibc nothing is done."""
    if option := _of_glibc("mallopt"):
        option(_ARENA_MAX, _ARENAS)


def give_back() -> None:
    """Loading a version takes twice what it keeps, and glibc would hold on to it; elsewhere nothing is done."""
    if trim := _of_glibc("malloc_trim"):
        trim(0)


def _of_glibc(name: str) -> Callable[..., int] | None:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), name, None)  # musl has neither
