"""Old Word files (.doc, .wps, .rtf) into DOCX by LibreOffice, where this machine has it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from bot.errors import DamagedFile, OversizedFile
from bot.reading.source.kinds import is_old_word

_SECONDS = 60
_STOPPED = 124
"""What `timeout` says when it had to end the program."""
_SAVE = "请用 Word 或 WPS 打开，另存为 DOCX 后再放进来。"


def as_docx(data: bytes) -> bytes:
    """`data` itself unless it is an old Word file and `soffice` is on PATH; then the DOCX made of it.

    Raises DamagedFile or OversizedFile when LibreOffice makes nothing of it, or not in time.
    """
    office = shutil.which("soffice") if is_old_word(data) else None
    if not office:
        return data
    with tempfile.TemporaryDirectory(prefix="gongkai-") as folder:
        # A profile of its own: two conversions at a time would wait for each other, and macros stay off by default.
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        source = Path(folder) / "report.doc"
        source.write_bytes(data)
        # The reader itself may be ended while it waits; `timeout` then still ends LibreOffice with all its processes.
        timeout = shutil.which("timeout")
        command = [
            *([timeout, "--kill-after=5", str(_SECONDS)] if timeout else []),
            office,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            "docx",
            "--outdir",
            folder,
            str(source),
        ]
        try:
            done = subprocess.run(
                command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_SECONDS + 10, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise _too_slow() from error
        if done.returncode == _STOPPED:
            raise _too_slow()
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise DamagedFile("这个旧格式文档转换不了，可能已损坏。", remedy=_SAVE)
        return made.read_bytes()


def _too_slow() -> OversizedFile:
    return OversizedFile(f"这个旧格式文档 {_SECONDS} 秒还没转换好。", remedy=_SAVE)
