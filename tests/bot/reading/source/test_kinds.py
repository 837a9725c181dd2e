"""What a file is, is told from its content; what cannot be read is refused with the reason and the way out."""

from __future__ import annotations

from zipfile import ZipFile

import pytest

from bot.errors import DamagedFile, ForeignFile, LockedFile, OversizedFile, PictureFile, UnreadableFile
from bot.reading.source import archive, read_source
from bot.reading.source.limits import MOST_UNPACKED
from tests.bot.reading.source.papers import excel, html, markdown, word
from tests.bot.reading.source.pdf_paper import document, text

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LINES = ["某某县人民政府2023年政府信息公开工作年度报告", "一、总体情况"]


def two_bytes(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


def zipped(**members: bytes) -> bytes:
    stream = archive.in_memory(b"")
    with ZipFile(stream, "w", 8) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/").replace("_", "."), data)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["报告.docx", "报告.pdf", "报告.txt", "报告"])
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (word(LINES), "docx"),
        (excel(LINES), "xlsx"),
        (html(LINES), "html"),
        (markdown(LINES), "markdown"),
        ("\n".join(LINES).encode(), "text"),
        (document([[text("某某县", 90, 700, 12)]]), "pdf"),
    ],
    ids=["docx", "xlsx", "html", "markdown", "text", "pdf"],
)
def test_a_wrong_ending_changes_nothing(data: bytes, kind: str, name: str) -> None:
    assert read_source(data, name).kind == kind


def test_the_ending_decides_only_between_text_and_markdown() -> None:
    assert read_source(b"abc", "a.md").kind == "markdown"
    assert read_source(b"abc", "a.txt").kind == "text"


@pytest.mark.parametrize(
    ("data", "error", "says", "remedy"),
    [
        (b"", DamagedFile, "空的", "另存为 DOCX"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", PictureFile, "图片（PNG）", "文字版"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", PictureFile, "图片（JPG）", "文字版"),
        (b"BM\x46\0\0\0\0\0\0\0\x36\0", PictureFile, "图片（BMP）", "文字版"),
        (OLE, ForeignFile, "旧格式的 Word", "另存为 DOCX"),
        (OLE + two_bytes("Workbook"), ForeignFile, "旧格式的 Excel", "另存为 XLSX"),
        (OLE + two_bytes("EncryptedPackage"), LockedFile, "密码", "去掉密码"),
        (b"{\\rtf1 abc}", ForeignFile, "RTF", "另存为 DOCX"),
        (b"Rar!\x1a\x07", ForeignFile, "压缩包", "解压"),
        (zipped(a_txt=b"x"), ForeignFile, "压缩包", "解压"),
        (zipped(Doc__OFD_xml=b"x"), ForeignFile, "OFD", "PDF 或 DOCX"),
        (zipped(content_xml=b"x"), ForeignFile, "ODT", "另存为 DOCX"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", DamagedFile, "MHT", "另存为 DOCX"),
        (word(LINES)[:900], DamagedFile, "没有存完整", "另存为 DOCX"),
        (excel(LINES)[:-90], DamagedFile, "没有存完整", "另存为 DOCX"),
        (zipped(word__document_xml=b"<a/>"), DamagedFile, "打不开", "另存为 DOCX"),
        (zipped(xl__workbook_xml=b"<a/>"), DamagedFile, "打不开", "另存为 DOCX"),
        (b"%PDF-1.7\n" + b"junk" * 50, DamagedFile, "打不开", "另存为 DOCX"),
        (document([]), DamagedFile, "没有存完整", "另存为 DOCX"),
        (word([]), PictureFile, "没有文字", "文字版"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    data: bytes, error: type[UnreadableFile], says: str, remedy: str
) -> None:
    with pytest.raises(error, match=says) as caught:
        read_source(data, "报告.docx")
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("报告.docx", b"\0\1\2\3 not a document", "另存为 DOCX"),
        ("报告.xlsx", excel(LINES)[:-90], "另存为 XLSX"),
        ("报告.pdf", b"%PDF-1.7\n" + b"junk" * 50, "导出 PDF"),
        ("报告.txt", "甲乡".encode()[:-1], "纯文本"),
        ("报告", word(LINES)[:900], "另存为 DOCX"),
    ],
)
def test_what_broke_is_to_be_saved_again_as_what_it_was(name: str, data: bytes, remedy: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_source(data, name)
    assert remedy in caught.value.remedy


def test_a_text_that_begins_like_a_bitmap_is_a_text() -> None:
    assert read_source(b"BMW\t1\t2\t3 and more", "a.txt").text == "BMW\t1\t2\t3 and more"


def test_a_zip_bomb_is_refused_by_its_directory() -> None:
    bomb = zipped(word__document_xml=b"<w/>", word__media__a_png=bytes(MOST_UNPACKED + 1))
    assert len(bomb) < MOST_UNPACKED / 100
    with pytest.raises(OversizedFile, match="100 MB"):
        read_source(bomb, "报告.docx")


def test_a_zip_bomb_that_lies_in_its_directory_is_refused_too() -> None:
    bomb = bytearray(zipped(word__document_xml=bytes(40_000_000)))
    size = (40_000_000).to_bytes(4, "little")
    assert bomb.count(size) == 2
    with pytest.raises((OversizedFile, DamagedFile)):
        read_source(bytes(bomb).replace(size, (100).to_bytes(4, "little")), "报告.docx")


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_a_document_that_declares_entities_is_not_opened(code: str) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'.encode(code)
    with pytest.raises(OversizedFile, match="声明"):
        read_source(zipped(word__document_xml=xml), "报告.docx")
