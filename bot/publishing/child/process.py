"""One child as the service sees it: started, asked, and ended when it takes too long."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile

from bot.errors import TooMuchMemory
from bot.publishing.child.wire import LARGEST_REPLY, Order, Reply, pack, receive, send, unpack_reply

_START = 30
"""Seconds in which a child must say that it is ready."""
_RECYCLED = 200
"""Files after which a child is replaced: whatever its libraries lost in the meantime is the system's again."""
_LARGE = 8 << 20
"""Bytes of a file after which it is replaced at once."""
_TOLD_TO_END = ("SIGTERM", "SIGHUP")
"""What a supervisor sends to a service and all its children."""
# Isolated (-I), so that neither the environment nor the working folder adds code; the path is the service's own.
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from bot.publishing.child.main import main; main()"
# Only what programs need to run at all. A list of what may pass, since secrets have any name.
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")

# Its clock is a thread. glibc sets 64 MB of addresses aside for a second thread whenever that thread first runs, which
# on a busy machine is after the file's limit was set: all of the smallest limit, with nothing left for the file.
_ONE_HEAP = {"MALLOC_ARENA_MAX": "1"}


class ChildDied(Exception):
    """It ended in the middle.

    `how` says what ended it; `late` that we did, at the time limit; `blameless` that the file has nothing to do with
    it: the child did not come up, or was told to end.
    """

    def __init__(self, how: str, *, late: bool = False, blameless: bool = False) -> None:
        super().__init__(how)
        self.how = how
        self.late = late
        self.blameless = blameless


class ChildProcess:
    """Started at once; for one thread at a time. Raises ChildDied when it does not come up.

    `_lifeline` is our end of a pipe that is never written to: the child ends when it closes, be it with us.
    """

    def __init__(self) -> None:
        self.idle_since = time.monotonic()
        self._files = 0
        self._spoilt = self._late = False
        self._last_words = TemporaryFile()  # noqa: SIM115
        self._around = _environment()
        path = [str(Path(folder).absolute()) for folder in sys.path]
        theirs, self._lifeline = os.pipe() if sys.platform == "linux" else (-1, -1)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", _BOOT, json.dumps(path), str(theirs)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._last_words,
                env=self._around,
                cwd=sys.prefix,
                bufsize=0,
                pass_fds=(theirs,) if theirs >= 0 else (),
            )
        except OSError:
            _close(self._lifeline)
            raise
        finally:
            _close(theirs)
        assert self._process.stdin and self._process.stdout
        self._to, self._from = self._process.stdin, self._process.stdout
        try:
            self._exchange(None, (), _START)
        except ChildDied as died:
            self.end()
            raise ChildDied(f"没有启动起来 {died.how}", blameless=True) from None

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether it may be asked once more."""
        worn = self._spoilt or self._late or self._files >= _RECYCLED or self._around != _environment()
        return not worn and self._process.poll() is None

    def ask(self, order: Order, content: Iterable[bytes]) -> Reply:
        """Have one file read. Raises ChildDied, or what `content` raises; after either it is of no more use."""
        self._files += 1
        payload = self._exchange(order, content, order.seconds)
        try:
            reply = unpack_reply(payload)
        except ValueError:
            self._spoilt = True
            raise ChildDied("答非所问") from None
        # Whoever ran out of memory or fell over its own code may not have tidied up.
        self._spoilt = bool(reply.refusal and reply.refusal.name in ("", TooMuchMemory.__name__))
        return reply

    def kill(self) -> None:
        """From any thread: whoever waits for its reply gets ChildDied."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """Kill it and let go of its pipes; only when nobody waits for it."""
        self.kill()
        for file in (self._to, self._from, self._last_words):
            file.close()
        _close(self._lifeline)
        self._lifeline = -1

    def _exchange(self, order: Order | None, content: Iterable[bytes], seconds: float) -> bytes:
        # Ending the child is what wakes us up as well: its end closes the pipe that we wait at.
        watch = threading.Timer(seconds, self._too_late)
        watch.daemon = True
        watch.start()
        try:
            if order:
                self._tell(order, content)
            return receive(self._from, LARGEST_REPLY)
        except BaseException as error:
            self._spoilt = True
            if isinstance(error, EOFError | ValueError):
                how = self._how()
                raise ChildDied(how, late=self._late, blameless=how in _TOLD_TO_END) from None
            raise
        finally:
            watch.cancel()

    def _tell(self, order: Order, content: Iterable[bytes]) -> None:
        self._send(pack(order))
        sent = 0
        for part in content:
            self._send(part)
            sent += len(part)
        self._send(b"")
        if sent > _LARGE:
            self._files = _RECYCLED

    def _send(self, payload: bytes) -> None:
        try:
            send(self._to, payload)
        except OSError:  # which one depends on the system; an OSError of the file itself must stay one
            raise EOFError from None

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()

    def _how(self) -> str:
        """What ended it, for the log: the signal, or the exit code and its last words."""
        self._process.kill()
        code = self._process.wait()
        if code < 0:
            return signal.Signals(-code).name
        self._last_words.seek(0)
        words = self._last_words.read().decode("utf-8", "replace").strip().splitlines()
        return f"{code} {words[-1] if words else ''}".strip()


def _close(descriptor: int) -> None:
    if descriptor >= 0:
        os.close(descriptor)


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ} | _ONE_HEAP
