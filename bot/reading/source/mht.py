"""A web page saved as one file (MHT): the page inside it. Word and browsers save it so, and some sites make their DOCX
of one.
"""

from __future__ import annotations

from email import message_from_bytes

from bot.errors import DamagedFile
from bot.reading.decode import decode

_MOST_PARTS = 2_000


def is_mht(data: bytes) -> bool:
    head = data[:4096].lower()
    return head.lstrip().startswith(b"mime-version:") or b"multipart/related" in head


def page_of(data: bytes) -> str:
    """The first page in the message; raises DamagedFile where there is none."""
    # The library stops at the boundary it is told of; frames and pictures behind the page are not read.
    for number, part in enumerate(message_from_bytes(data.lstrip()).walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return decode(page)
    raise DamagedFile("这个单个文件网页（MHT）里没有网页，可能没有存完整。")
