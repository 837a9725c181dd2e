"""A scan into a draft of its text, by a child process with limits; the draft lies where nothing answers from."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.errors import DamagedFile, OversizedFile, UnreadableFile
from bot.publishing.scans.child import MOST_PAGES
from bot.publishing.scans.limited import run_limited
from bot.publishing.scans.paper import Picture, Word, as_pdf
from bot.reading.source import read_source

_SECONDS = 120 * 60
"""For all pages of a scan."""
_IN_PARTS = "请只留下报告本身的几页，或拆成几份再放进来。"
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
    said, whole = run_limited("child", data, seconds=_SECONDS, patient=True)
    for line in said.decode().splitlines():
        page = json.loads(line)
        if page["of"] > MOST_PAGES:
            raise OversizedFile(f"这份扫描件有 {page['of']} 页，一次最多认 {MOST_PAGES} 页。", remedy=_IN_PARTS)
        progress(page["page"], page["of"])
        words = tuple(Word(text, (x0, y0, x1, y1)) for text, x0, y0, x1, y1 in page["words"])
        lines = tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in page["lines"])
        yield Picture(page["width"], page["height"], words, lines)
    if not whole:
        raise DamagedFile("认字的子进程中途停了，文件可能损坏或太大。", remedy=_BY_HAND)


def write_draft(scan: Path, draft: Path, progress: Callable[[int, int], None] = lambda page, of: None) -> None:
    """Recognise `scan` into `draft`; an older draft is replaced only when the new one is whole."""
    text = recognise(scan.read_bytes(), progress)
    draft.parent.mkdir(parents=True, exist_ok=True)
    half = draft.with_name(f".{draft.name}.{os.getpid()}")
    half.write_text(text + "\n", encoding="utf-8")
    half.replace(draft)
