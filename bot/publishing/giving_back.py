"""Gives memory that was only needed for a while back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Loading a version takes twice what it keeps, and glibc would hold on to it; elsewhere nothing is done."""
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:  # musl has none
        trim(0)
