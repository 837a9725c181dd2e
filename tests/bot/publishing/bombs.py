"""Files that are built or broken to harm whoever reads them, each small enough to be made in a test."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.bot.reading.printed import report_text

ZEROS = bytes(1 << 20)
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{type}.main+xml"/>{more}
</Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="{part}"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}"/>
</Relationships>"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(document: str, **more: bytes) -> bytes:
    """A Word document whose main part is `document`."""
    part = "word/document.xml"
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES.format(part=part, type="wordprocessingml.document", more=""),
            "_rels/.rels": RELATIONS.format(type="officeDocument", part=part),
            part: document,
            **more,
        }
    )


def paragraphs(inside: str, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{inside}</w:body></w:document>'


def xlsx(sheet: str) -> bytes:
    """A workbook with one sheet, whose part is `sheet`."""
    part, type_ = "xl/workbook.xml", "spreadsheetml.sheet"
    named = '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    named += 'spreadsheetml.worksheet+xml"/>'
    book = f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets>'
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES.format(part=part, type=type_, more=named),
            "_rels/.rels": RELATIONS.format(type="officeDocument", part=part),
            part: book + "</workbook>",
            "xl/_rels/workbook.xml.rels": RELATIONS.format(type="worksheet", part="worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>',
        }
    )


def zip_bomb() -> bytes:
    """A gigabyte of spaces in a megabyte of DOCX."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(1024):
                part.write(b" " * len(ZEROS))
    return file.getvalue()


def zip_that_lies() -> bytes:
    """A DOCX whose directory says that its document unpacks to ten bytes; it is a hundred megabytes."""
    size = 100 << 20
    data = bytearray(zipped({"[Content_Types].xml": "", "word/document.xml": b" " * size}))
    said = struct.pack("<I", size)
    while said in data:
        place = data.index(said)
        data[place : place + 4] = struct.pack("<I", 10)
    return bytes(data)


def quadratic_docx() -> bytes:
    """One entity of 100 000 letters, named 100 000 times: ten gigabytes of text, below what nesting checks see."""
    head = f'<!DOCTYPE w:document [<!ENTITY a "{"甲" * 100_000}">]>'
    return docx(paragraphs(f"<w:p><w:r><w:t>{'&a;' * 100_000}</w:t></w:r></w:p>", head))


def laughing_docx() -> bytes:
    """Ten entities, each ten times the one before: ten thousand million words."""
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 11))
    head = f'<!DOCTYPE w:document [<!ENTITY e0 "哈">{entities}]>'
    return docx(paragraphs("<w:p><w:r><w:t>&e10;</w:t></w:r></w:p>", head))


def deep_docx() -> bytes:
    """Tables within tables, 20 000 deep."""
    return docx(paragraphs("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000))


def wide_docx() -> bytes:
    """A cell that says it spans three hundred million columns."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="300000000"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'
    return docx(paragraphs(f"<w:p><w:r><w:t>甲乡</w:t></w:r></w:p><w:tbl><w:tr>{cell}</w:tr></w:tbl>"))


def far_xlsx() -> bytes:
    """Two cells, in the first and the last place that a sheet has."""
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return xlsx(f'<sheetData>{first}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>')


def merged_xlsx() -> bytes:
    """One cell, merged over the whole sheet."""
    merge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return xlsx(f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>{merge}')


def spanning_html(columns: int = 300_000_000, rows: int = 300_000_000) -> bytes:
    table = f'<table><tr><td colspan="{columns}" rowspan="{rows}">1</td></tr></table>'
    return f"<!DOCTYPE html><html><head><title>甲乡</title></head><body>{table}</body></html>".encode()


def deep_html() -> bytes:
    return ("<!DOCTYPE html><html><body>" + "<table><tr><td>" * 100_000).encode()


def pdf(*objects: str, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\n"
    return body + f"{end}startxref\n{len(body)}\n%%EOF\n".encode()


CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"


def endless_pdf() -> bytes:
    """A tree of pages whose branch leads back to its root."""
    return pdf(CATALOGUE, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Pages /Count 1 /Kids [2 0 R] >>")


def many_pages_pdf(pages: int = 100_000) -> bytes:
    """The same page, again and again."""
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    return pdf(CATALOGUE, f"<< /Type /Pages /Count {pages} /Kids [{'3 0 R ' * pages}] >>", page)


def unfolding_pdf() -> bytes:
    """A page whose content unpacks to half a gigabyte, through two filters of which each does a thousandfold."""
    packed = zlib.compress(zlib.compress(b"q " * (1 << 28), 1), 9).decode("latin-1")
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>"
    head = f"<< /Length {len(packed)} /Filter [/FlateDecode /FlateDecode] >>"
    content = f"{head}\nstream\n{packed}\nendstream"
    return pdf(CATALOGUE, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, content)


def locked_pdf() -> bytes:
    key = "AB" * 32
    lock = f"<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    return pdf(CATALOGUE, "<< /Type /Pages /Count 0 /Kids [] >>", lock, trailer="/Encrypt 3 0 R /ID [<00><00>] ")


def locked_docx() -> bytes:
    """Office puts a document with a password into an OLE container with this stream."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage\0".encode("utf-16-le") + bytes(992)


def locked_zip() -> bytes:
    """A DOCX each of whose parts says that it needs a password."""
    data = bytearray(docx(paragraphs("<w:p/>")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 1)
    return bytes(data)


def picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)


def laughing_guide() -> bytes:
    """A kilobyte of front matter in which every line is ten times the one before."""
    lines = ["a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    head = ["title: 甲", "questions: [甲]", "as_of: *a9"]
    # Only known keys may stand at the top, so the lines stand inside one of them.
    inside = "needs:\n" + "\n".join(f"  {line}" for line in lines)
    return "\n".join(["---", inside, *head, "---", "乙", ""]).encode()


def deep_list() -> bytes:
    return b"rows = " + b"[" * 100_000


REPORT = report_text("坏乡人民政府").encode()
REPORTS: dict[str, Callable[[], bytes]] = {
    "解压炸弹.docx": zip_bomb,
    "谎报大小.docx": zip_that_lies,
    "实体.docx": quadratic_docx,
    "层层实体.docx": laughing_docx,
    "层层表格.docx": deep_docx,
    "极宽.docx": wide_docx,
    "极远.xlsx": far_xlsx,
    "整张合并.xlsx": merged_xlsx,
    "极宽.html": spanning_html,
    "层层表格.html": deep_html,
    "没有尽头.pdf": endless_pdf,
    "十万页.pdf": many_pages_pdf,
    "层层压缩.pdf": unfolding_pdf,
    "加密.pdf": locked_pdf,
    "加密.docx": locked_docx,
    "每件加密.docx": locked_zip,
    "其实是图片.docx": picture,
    "断了.docx": lambda: docx(paragraphs("<w:p/>"))[:-60],
    "断了.pdf": lambda: endless_pdf()[:120],
    "断了.txt": lambda: REPORT.rstrip()[:-1],
    "空的.docx": lambda: b"",
}
"""Each under the name that a clerk might give it; none says whose report it is, or of which year."""
OTHERS: dict[str, Callable[[], bytes]] = {
    "guides/层层引用.md": laughing_guide,
    "wording.toml": deep_list,
}
