"""What kind of document bytes are, told from their content; a file's ending is never believed."""

from __future__ import annotations

import re

from bot.errors import DamagedFile, ForeignFile, LockedFile, PictureFile
from bot.reading.source.archive import member_names
from bot.reading.source.mht import is_mht

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
}
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|\?xml[^>]*>\s*<(?:!doctype\s+)?html|/?[a-z][a-z1-6]*[\s/>])", re.I | re.S
)
_DOCUMENT = re.compile(r"word/document\d*\.xml")
_TAG = re.compile(r"</?(?:html|head|meta|body|div|span|p|br|table|tr|td|h[1-6]|section|article|center|font)\b", re.I)
_SAVE = "请用 Word 或 WPS 打开，另存为 DOCX 后再放进来。"


def kind_of_bytes(data: bytes) -> str:
    """pdf, docx, xlsx or mht, or "" for what may be text; raises what says why for any other kind."""
    if not data.strip(b"\0 \r\n\t"):
        raise DamagedFile("这个文件是空的，里面什么也没有。")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _zip_kind(data)
    if picture := _picture(data):
        raise PictureFile(
            f"这是一张图片（{picture}），不是文字，不能从里面读数。",
            remedy="请上传文字版的报告，或照着图片录成文字，核对后再放进来。",
        )
    if data.startswith(_OLE):
        if _names(data, "EncryptedPackage"):
            raise LockedFile("这个文件加了密码，打不开。", remedy="请去掉密码，另存后再放进来。")
        if _names(data, "Workbook") or _names(data, "Book"):
            raise ForeignFile(
                "这是旧格式的 Excel 表格（.xls）。", remedy="请用 Excel 或 WPS 打开，另存为 XLSX 后再放进来。"
            )
        raise ForeignFile("这是旧格式的 Word 文档（.doc 或 .wps）。", remedy=_SAVE)
    if data.startswith(_RTF):
        raise ForeignFile("这是 RTF 文档。", remedy=_SAVE)
    if data.startswith(_ARCHIVES):
        raise ForeignFile("这是压缩包。", remedy="请解压，把里面的报告放进来。")
    if is_mht(data):
        return "mht"
    if b"mso-application" in data[:4096].lower():
        raise ForeignFile("这是 XML 格式的办公文档。", remedy=_SAVE)
    return ""


def is_old_word(data: bytes) -> bool:
    """Whether this is a .doc, .wps or .rtf that a word processor can turn into DOCX."""
    ole = data.startswith(_OLE) and not any(_names(data, n) for n in ("EncryptedPackage", "Workbook", "Book"))
    return ole or data.startswith(_RTF)


def is_html(text: str) -> bool:
    """Whether text is a page or a piece of one: it begins with a tag and holds more of them."""
    return bool(_HTML.match(text.lstrip("\ufeff"))) and len(_TAG.findall(text[:20_000])) > 1


def _zip_kind(data: bytes) -> str:
    names = member_names(data)
    if any(_DOCUMENT.fullmatch(name) for name in names):
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if any(name.endswith("OFD.xml") for name in names):
        raise ForeignFile("这是 OFD 版式文件。", remedy="请用阅读软件另存为 PDF 或 DOCX 后再放进来。")
    if "content.xml" in names or any(name.startswith(("word/", "xl/", "ppt/")) for name in names):
        raise ForeignFile("这是另一种办公文档（如 ODT、PPTX）。", remedy=_SAVE)
    raise ForeignFile("这是压缩包。", remedy="请解压，把里面的报告放进来。")


def _picture(data: bytes) -> str:
    if data[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        return "HEIC"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    mark = next((mark for mark in _PICTURES if data.startswith(mark)), b"")
    # Two letters may begin a text as well: a bitmap's header has zeros where a text has letters.
    return "" if mark == b"BM" and data[6:10] != bytes(4) else _PICTURES.get(mark, "")


def _names(data: bytes, stream: str) -> bool:
    # An OLE container lists its streams by name in two-byte letters, closed by a zero.
    return f"{stream}\0".encode("utf-16-le") in data
