"""The same report under other names: a page in one file, a template, Strict Open XML, a document made of a page."""

from __future__ import annotations

from base64 import encodebytes
from collections.abc import Callable
from io import BytesIO
from quopri import encodestring
from zipfile import ZipFile

import pytest

from bot.reading.source import read_source
from tests.bot.reading.source.papers import word

ROW = "<html><body><p>年报</p><table><tr><td>规章</td><td>12</td></tr></table></body></html>"
TEXT = "年报\n规章\t12"
PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def mht(kind: str) -> bytes:
    page = encodebytes(ROW.encode("gb18030")) if kind == "base64" else encodestring(ROW.encode())
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html\r\n"
    return head + f"Content-Transfer-Encoding: {kind}\r\n\r\n".encode() + page + b"\r\n--B--\r\n"


def changed(data: bytes, change: Callable[[str, bytes], tuple[str, bytes]], **more: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(made, "w") as after:
        for name in before.namelist():
            after.writestr(*change(name, before.read(name)))
        for name, part in more.items():
            after.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["base64", "quoted-printable"])
def test_a_page_saved_as_one_file_is_read(kind: str) -> None:
    assert read_source(mht(kind), "年报.mht").text == TEXT


@pytest.mark.parametrize(
    "change",
    [
        lambda name, part: (name, part.replace(PLAIN, b"application/vnd.ms-word.document.macroEnabled.main+xml")),
        lambda name, part: (name, part.replace(PLAIN, PLAIN.replace(b"document.main", b"template.main"))),
        lambda name, part: (name.replace("document.", "document2."), part.replace(b"document.xml", b"document2.xml")),
        lambda name, part: (
            name,
            part.replace(b"schemas.openxmlformats.org/wordprocessingml/2006", b"purl.oclc.org/ooxml/wordprocessingml")
            .replace(b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/officeDocument"),
        ),
    ],
)  # fmt: skip
def test_a_document_under_another_name_is_read_alike(change: Callable[[str, bytes], tuple[str, bytes]]) -> None:
    assert read_source(changed(word(["年报", "规章 12"]), change), "年报.docx").text == "年报\n规章 12"


def test_a_document_that_a_site_made_of_a_page_is_read_as_the_page() -> None:
    link = b"<Relationship Id='p' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk' "
    chunk = (
        b"<w:body><w:altChunk xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='p'/>"
    )

    def change(name: str, part: bytes) -> tuple[str, bytes]:
        part = part.replace(b"<w:body>", chunk) if name == "word/document.xml" else part
        if name == "word/_rels/document.xml.rels":
            part = part.replace(b"</Relationships>", link + b"Target='/word/page.mht'/></Relationships>")
        if name == "[Content_Types].xml":
            part = part.replace(b"<Default ", b"<Default Extension='mht' ContentType='message/rfc822'/><Default ", 1)
        return name, part

    made = changed(word([]), change, word__page_dot_mht=mht("base64"))
    assert read_source(made, "年报.docx").text == TEXT
