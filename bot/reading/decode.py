"""Bytes to text: byte-order mark, then UTF-8, then GB18030, each strictly; anything else is refused with a reason.

UTF-16 without its mark is told by the zeros beside its line ends and digits.
"""

from __future__ import annotations

import codecs
import re

from bot.errors import UnreadableFile

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NOT_TEXT = "这个文件不是文字，可能是图片、压缩包或程序"
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\ufffe\uffff]")
_REMEDY = "请另存为纯文本（UTF-8）后再放进来。"


def decode(data: bytes) -> str:
    """The text of `data`, line ends as \\n; raises UnreadableFile when it is not text."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding and b"\0" in data and not (encoding := _unmarked(data)):
        raise UnreadableFile(f"{_NOT_TEXT}。", remedy=_REMEDY)
    line = 1
    for name in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as error:
            # The encoding that gets furthest is the one that was meant: a cut UTF-8 file breaks at its end.
            line = max(line, data[: error.start].count(b"\n") + 1)
            continue
        return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableFile(f"{_NOT_TEXT}，或在第 {line} 行断了。", line=line, remedy=_REMEDY)


def _unmarked(data: bytes) -> str:
    """The byte order of UTF-16 without a mark; "" when it is none: then zeros stand on both sides, or make no text."""
    order = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
    text = data.decode(order, errors="replace")
    return order if len(data) % 2 == 0 and "\n" in text and not _CONTROLS.search(text) else ""
