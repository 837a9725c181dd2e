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
def held(pipe: int, seconds: float, megabytes: int, last_words: TextIO) -> Iterator[None]:
    """While one file is read: at most `megabytes` more memory than now, and no life beyond the service's."""
    # A thread of C that asks no one: it ends the process even where a parser never comes back to Python.
    faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=last_words)
    _allow_memory(megabytes)
    _end_when_closed(pipe, True)
    try:
        yield
    finally:
        _end_when_closed(pipe, False)
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


def _end_when_closed(pipe: int, wanted: bool) -> None:
    """Let the kernel end this process as soon as the service is gone, however busy a parser is.

    SIGIO on the pipe's end, whose default is to end the process. PR_SET_PDEATHSIG would do so already when the
    thread ends that started the child.
    """
    if sys.platform != "linux":
        return
    import fcntl

    flags = fcntl.fcntl(pipe, fcntl.F_GETFL)
    if not wanted:
        fcntl.fcntl(pipe, fcntl.F_SETFL, flags & ~os.O_ASYNC)
        return
    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETFL, flags | os.O_ASYNC)
    # The service may have gone just before.
    poll = select.poll()
    poll.register(pipe, 0)
    if poll.poll(0):
        os._exit(0)
