"""What a scan looks like, page by page, for the clerk who compares it with its text."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import DamagedFile
from bot.publishing.scans.limited import run_limited

_SECONDS = 30


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`png` shows one page of `pages`."""

    pages: int
    png: bytes


def picture_of(data: bytes, page: int = 1) -> PagePicture:
    """Page `page`, from 1; raises UnreadableFile for what is no whole picture or PDF, or has no such page."""
    shown, whole = run_limited("picture_child", data, str(page), seconds=_SECONDS)
    pages, _, png = shown.partition(b"\n")
    if not whole or not pages.isdigit():
        raise DamagedFile("这张图打不开，可能没有存完整。", remedy="请重新扫描，存成 PDF、JPG 或 PNG 再放进来。")
    return PagePicture(int(pages), png)
