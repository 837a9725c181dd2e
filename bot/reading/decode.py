"""Bytes to text: byte-order mark, then UTF-8, then GB18030, each strictly; anything else is refused with a reason."""

from __future__ import annotations

import codecs

from bot.errors import UnreadableFile

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NOT_TEXT = "这个文件不是文字，可能是图片、压缩包或程序"
_REMEDY = "请另存为纯文本（UTF-8）后再放进来。"


def decode(data: bytes) -> str:
    """The text of `data`, line ends as \\n; raises UnreadableFile when it is not text."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding and b"\0" in data:
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
