"""A program of this room in a child of its own, with limits on time and memory, no secrets, and bytes in and out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.errors import OversizedFile

_MEGABYTES = 2560
"""Address space. A page takes 600 MB of memory, and is not recognised below 2 GB of space, most of it reserved."""
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from bot.publishing.scans.{} import main; main()"


def run_limited(program: str, data: bytes, *arguments: str, seconds: int, patient: bool = False) -> tuple[bytes, bool]:
    """What `main` of that file printed for `data` on its standard input, and whether it came to its end.

    `patient`: it works for minutes, and leaves the processor to residents' answers.
    """
    path = [str(Path(folder).absolute()) for folder in sys.path]
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _BOOT.format(program), json.dumps(path), *arguments],
            input=data,
            capture_output=True,
            timeout=seconds,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            preexec_fn=(lambda: _limit(seconds, patient)) if sys.platform != "win32" else None,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OversizedFile("看这份扫描件用的时间太长，停下了。", remedy="请把页数分少一些，再放进来。") from error
    return done.stdout, done.returncode == 0


def _limit(seconds: int, patient: bool) -> None:
    import resource

    if patient:
        os.nice(10)

    resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
