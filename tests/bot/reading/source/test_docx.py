"""A Word document as it is read on paper: with tracked changes accepted, automatic numbers and merged cells."""

from __future__ import annotations

from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.reading.source import read_source
from bot.reading.source.docx_numbering import _chinese
from tests.bot.reading.source.papers import saved


def made(*elements: str) -> Any:
    document = docx.Document()
    for element in elements:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(_declared(element)))
    return document


def _declared(xml: str) -> str:
    tag, rest = xml.split(" ", 1) if " " in xml.split(">", 1)[0] else xml.split(">", 1)
    return f"{tag} {nsdecls('w')} {rest}" if " " in xml.split(">", 1)[0] else f"{tag} {nsdecls('w')}>{rest}"


def lines(document: Any) -> list[str]:
    return read_source(saved(document), "a").text.split("\n")


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text) if text else ''}</w:p></w:tc>"


def test_a_digit_inserted_with_tracking_on_is_part_of_the_number() -> None:
    gone = "<w:del><w:r><w:delText>9</w:delText></w:r></w:del>"
    paragraph = f"<w:p>{run('收到1')}<w:ins>{run('2')}</w:ins>{gone}{run('3件')}</w:p>"
    assert lines(made(paragraph)) == ["收到123件"]


def test_content_controls_are_read_around_paragraphs_rows_and_cells() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = f"<w:tr>{control(cell('规章'))}{cell('1')}</w:tr>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{control(row)}<w:tr>{cell('文件')}{cell('2')}</w:tr></w:tbl>"
    assert lines(made(control(f"<w:p>{run('题')}</w:p>"), table)) == ["题", "规章\t1", "文件\t2"]


def test_deleted_rows_and_hidden_text_are_gone() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('旧')}{cell('9')}</w:tr>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid/>{gone}<w:tr>{cell('新')}{cell('1')}</w:tr></w:tbl>"
    assert lines(made(table, f"<w:p>{run('共')}{hidden}{run('1件')}</w:p>")) == ["新\t1", "共1件"]


def test_merged_cells_go_across_and_down() -> None:
    down, more = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    rows = [
        cell("不予公开", down) + cell("甲", "<w:gridSpan w:val='2'/>") + cell("1"),
        cell("", more) + cell("乙") + cell("5", down) + cell(""),
        cell("", more) + cell("丙") + cell("", more) + cell("3"),
    ]
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    assert lines(made(f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>")) == [
        "不予公开\t甲\t甲\t1",
        "不予公开\t乙\t5\t",
        "不予公开\t丙\t3",
    ]


def test_breaks_and_tabs_do_not_make_cells() -> None:
    paragraph = "<w:p><w:r><w:t>日期</w:t><w:tab/><w:t>2023</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>"
    assert lines(made(paragraph)) == ["日期 2023", "第二行"]


def test_a_table_in_a_table_is_read_and_headers_are_not() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "前"
    inner = outer.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "规章", "1"
    assert lines(document) == ["前", "规章\t1"]


def numbered(document: Any, *levels: tuple[str, str, str]) -> None:
    """Make list 77 with a (numFmt, lvlText, start) for each level."""
    body = "".join(
        f"<w:lvl w:ilvl='{i}'><w:start w:val='{start}'/><w:numFmt w:val='{style}'/><w:lvlText w:val='{text}'/></w:lvl>"
        for i, (style, text, start) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'>{body}</w:abstractNum>"))
    root.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))


def add(document: Any, text: str, level: int) -> None:
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='77'/></w:numPr>"))


def test_automatic_numbers_are_restored() -> None:
    document = docx.Document()
    numbered(document, ("chineseCounting", "%1、", "1"), ("chineseCounting", "（%2）", "1"), ("decimal", "%1.%3", "4"))
    for text, level in [
        ("总体情况", 0),
        ("甲", 1),
        ("乙", 1),
        ("丙", 2),
        ("主动公开", 0),
        ("丁", 1),
        ("", 1),
        ("戊", 1),
    ]:
        add(document, text, level)
    assert lines(document) == ["一、总体情况", "（一）甲", "（二）乙", "一.4丙", "二、主动公开", "（一）丁", "（三）戊"]


def test_a_number_that_comes_from_the_style_is_restored() -> None:
    document = docx.Document()
    numbered(document, ("chineseCountingThousand", "%1、", "1"))
    style = document.styles["Heading 1"].element.get_or_add_pPr()
    style.append(parse_xml(f"<w:numPr {nsdecls('w')}><w:numId w:val='77'/></w:numPr>"))
    document.add_paragraph("总体情况", style="Heading 1")
    document.add_paragraph("正文")
    document.add_paragraph("主动公开", style="Heading 1")
    assert lines(document) == ["一、总体情况", "正文", "二、主动公开"]


@pytest.mark.parametrize(("number", "written"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")])
def test_numbers_are_written_in_hanzi(number: int, written: str) -> None:
    assert _chinese(number) == written


def test_a_number_set_as_a_formula_is_read_and_a_fraction_is_not() -> None:
    math = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
    number = f"<m:oMath {math}><m:r><m:t>12</m:t></m:r></m:oMath>"
    half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    assert lines(made(f"<w:p>{number}</w:p>", f"<w:p><m:oMath {math}>{half}</m:oMath></w:p>")) == ["12", "[图片]"]
