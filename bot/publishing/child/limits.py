"""What a child gives up before it reads: memory, files, the network's descriptors, and its life without the service.

Windows has none of these; there the service's own clock and the child's dead man's handle remain.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

_WRITTEN = 100 << 20
"""Bytes of any file that the child may write: an old Word file, with its pictures, goes to LibreOffice as a file."""
_OPEN = 64
_GRACE = 5
"""Seconds after the limit at which a child whose service did not stop it ends by itself."""


def give_up() -> None:
    """Once, at the start: no core file, no large file, few open files, and the first to go when memory is short."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the service's to act on
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _WRITTEN),
        (resource.RLIMIT_NOFILE, _OPEN),
    ):
        _lower(what, most, for_good=True)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


@contextmanager
def held(seconds: float, megabytes: int, last_words: TextIO) -> Iterator[None]:
    """While one file is read: at most `megabytes` more memory than now, and not much longer than `seconds`."""
    # A thread of C that asks no one: it ends the process even where a parser never comes back to Python.
    faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=last_words)
    _allow_memory(megabytes)
    try:
        yield
    finally:
        _allow_memory(None)
        faulthandler.cancel_dump_traceback_later()


def _allow_memory(megabytes: int | None) -> None:
    if sys.platform == "win32":
        return
    import resource

    most = resource.RLIM_INFINITY
    if megabytes is not None:
        most = _address_space() + (megabytes << 20)
    _lower(resource.RLIMIT_AS, most)


def _address_space() -> int:
    """Bytes of address space in use; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGESIZE")


def _lower(what: int, most: int, *, for_good: bool = False) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY and (most == resource.RLIM_INFINITY or most > hard):
        most = hard
    # macOS announces limits that it does not let one set.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(what, (most, most if for_good else hard))


def end_with_the_service(lifeline: int) -> None:
    """Let the kernel end this process as soon as the service is gone, however busy a parser is.

    SIGIO on a pipe that nobody ever writes to, whose default is to end the process. On the pipe of the orders it came
    at times for a write that had been read already. PR_SET_PDEATHSIG would end it already when the thread ends that
    started the child. `lifeline` is a descriptor, below 0 where there is none.
    """
    if sys.platform != "linux" or lifeline < 0:
        return
    import fcntl

    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    # The service may have gone just before.
    poll = select.poll()
    poll.register(lifeline, 0)
    if poll.poll(0):
        os._exit(0)
