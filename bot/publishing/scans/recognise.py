"""A scan into a draft of its text, by a child process with limits; the draft lies where nothing answers from."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.errors import DamagedFile, OversizedFile, UnreadableFile
from bot.publishing.scans.paper import Picture, Word, as_pdf
from bot.reading.source import read_source

_SECONDS, _MEGABYTES = 120, 4096
"""For one page. Address space, of which the library reserves far more than the half gigabyte that it uses."""
_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT")
_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from bot.publishing.scans.child import main; main()"
_BY_HAND = "请上传文字版的报告，或照着扫描件录成文字，核对后再放进来。"


def can_recognise() -> bool:
    """Whether the extra is installed."""
    return all(importlib.util.find_spec(name) for name in ("rapidocr", "onnxruntime"))


def recognise(data: bytes, progress: Callable[[int, int], None] = lambda page, of: None) -> str:
    """The text of a scan or picture as far as a machine can read it; raises UnreadableFile where it cannot."""
    if not can_recognise():
        raise UnreadableFile("这台机器没有装文字识别（ocr）。", remedy=_BY_HAND)
    pages = list(_pages(data, progress))
    if not any(page.words for page in pages):
        raise DamagedFile("没有认出文字，图片可能太模糊。", remedy=_BY_HAND)
    return read_source(as_pdf(pages), "scan.pdf").text


def _pages(data: bytes, progress: Callable[[int, int], None]) -> Iterator[Picture]:
    path = [os.path.abspath(folder) for folder in sys.path]  # noqa: PTH100
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _BOOT, json.dumps(path)],
            input=data,
            capture_output=True,
            timeout=_SECONDS * 60,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            preexec_fn=_limit if sys.platform != "win32" else None,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise OversizedFile("认字用的时间太长，停下了。", remedy=_BY_HAND) from error
    for line in done.stdout.decode().splitlines():
        page = json.loads(line)
        progress(page["page"], page["of"])
        words = tuple(Word(text, (x0, y0, x1, y1)) for text, x0, y0, x1, y1 in page["words"])
        lines = tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in page["lines"])
        yield Picture(page["width"], page["height"], words, lines)
    if done.returncode:
        raise DamagedFile("认字的子进程中途停了，文件可能损坏或太大。", remedy=_BY_HAND)


def _limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS * 60, _SECONDS * 60))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def write_draft(scan: Path, draft: Path, progress: Callable[[int, int], None] = lambda page, of: None) -> None:
    """Recognise `scan` into `draft`; an older draft is replaced only when the new one is whole."""
    text = recognise(scan.read_bytes(), progress)
    draft.parent.mkdir(parents=True, exist_ok=True)
    half = draft.with_name(f".{draft.name}.{os.getpid()}")
    half.write_text(text + "\n", encoding="utf-8")
    half.replace(draft)
