"""The parts of a report are told by their titles; table rows are never headings."""

from __future__ import annotations

import pytest

from bot.reading.forms import load_form
from bot.reading.outline import Line, read_lines

FORM = load_form("2021")
TITLES = {
    "一": "总体情况",
    "二": "主动公开政府信息情况",
    "三": "收到和处理政府信息公开申请情况",
    "四": "政府信息公开行政复议、行政诉讼情况",
    "五": "存在的主要问题及改进情况",
    "六": "其他需要报告的事项",
}


def lines(text: str) -> list[Line]:
    return list(read_lines(text, FORM))


def parts(text: str) -> list[str]:
    return [line.part for line in lines(text)]


@pytest.mark.parametrize(("number", "title"), TITLES.items())
def test_each_national_part_is_known_by_its_title(number: str, title: str) -> None:
    assert parts(f"{number}、{title}\n正文") == [number, number]


@pytest.mark.parametrize(("number", "title"), TITLES.items())
def test_a_renumbered_heading_is_still_the_part_that_its_title_says(number: str, title: str) -> None:
    assert parts(f"七、{title}\n正文") == [number, number]
    assert parts(f"## 一、 {title}\n正文") == [number, number]


def test_a_heading_printed_with_radicals_is_known_too() -> None:
    assert parts("五、政府信息公开⾏政复议、⾏政诉讼情况") == ["四"]


def test_a_heading_with_an_unknown_title_counts_by_its_number() -> None:
    assert parts("六、附件目录\n正文") == ["六", "六"]


def test_before_the_first_heading_there_is_no_part() -> None:
    assert parts("某某镇人民政府2022年报告\n\n一、总体情况") == ["", "", "一"]


def test_a_sentence_that_begins_like_a_heading_is_none() -> None:
    assert not any(line.is_heading for line in lines("一、总体情况很好，工作扎实推进，成效明显。"))
    assert not any(line.is_heading for line in lines(f"一、总体情况{'很' * 40}"))


def test_sub_headings_stand_under_their_part() -> None:
    found = lines("五、存在的主要问题及改进情况\n(一) 存在的问题\n不足。\n（二）改进措施\n加强。")
    assert [line.headings[1:] for line in found] == [
        (),
        ("(一) 存在的问题",),
        ("(一) 存在的问题",),
        ("（二）改进措施",),
        ("（二）改进措施",),
    ]


def test_a_numbered_sentence_is_no_sub_heading() -> None:
    found = lines("一、总体情况\n(一) 公开信息0条，其中规范性文件0条。\n（二）形式主要为：")
    assert [line.is_heading for line in found] == [True, False, False]


ROWS = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"]


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("cells", ["\t0\t0\t0\t0\t0\t0\t0", "\t\t\t\t\t\t\t", ""], ids=["filled", "all empty", "alone"])
def test_a_table_row_that_looks_like_a_heading_opens_no_part(row: str, cells: str) -> None:
    text = f"三、收到和处理政府信息公开申请情况\n{row}{cells}\n（七）总计\t0"
    assert parts(text) == ["三", "三", "三"]
    assert [line.is_heading for line in lines(text)] == [True, False, False]


def test_a_sub_heading_of_the_table_with_empty_cells_is_no_heading() -> None:
    text = "三、收到和处理政府信息公开申请情况\n三、本年度办理结果\t\t\t\n（一）予以公开\t\t\t\t\t\t\t"
    assert [line.is_heading for line in lines(text)] == [True, False, False]


def test_a_heading_with_tabs_left_behind_it_is_still_one() -> None:
    assert parts("四、政府信息公开行政复议、行政诉讼情况\t\t\t\n0\t0") == ["四", "四"]


def test_every_line_knows_where_it_stands() -> None:
    text = "标题\n\n一、总体情况\n  缩进的一行  \n最后"
    for number, line in enumerate(lines(text), 1):
        assert line.number == number
        assert text[line.place.start : line.place.end] == line.text


def test_a_row_name_that_markdown_makes_a_heading_begins_no_part() -> None:
    text = f"## 三、{TITLES['三']}\n### 二、上年结转政府信息公开申请数量\n二、上年结转政府信息公开申请数量\t1"
    assert parts(text) == ["三", "三", "三"]


def test_a_row_without_tabs_begins_no_part_though_it_is_numbered_like_one() -> None:
    rows = ["一、本年新收政府信息公开申请数量 8 1 0 0 0 0 9", "二、上年结转政府", "信息公开申请数量 0 0 0 0 0 0 0"]
    rows += ["三、本年度办理结果 （一）予以公开0200002", "四、结转下年度继续办理 1 0 0 0 0 0 1"]
    assert set(parts("\n".join([f"三、{TITLES['三']}", *rows]))) == {"三"}


def test_a_sub_heading_ends_at_its_sister_whatever_she_looks_like() -> None:
    text = "一、总体情况\n（三）政府信息管理\n清理文件。\n{}\n改版1次。\n（五）监督保障\n培训3期。"
    for sister in ("（四）平台建设", "**（四）平台建设**", "### （四）平台建设", "（四）平台建设。整合账号。"):
        found = lines(text.format(sister))
        assert [line.headings[0] for line in found] == ["一、总体情况"] * 7
        assert not any("管理" in heading for line in found[3:] for heading in line.headings)
        assert found[-1].headings[1:] == ("（五）监督保障",)


def test_a_menu_of_the_site_is_no_part_of_the_report() -> None:
    assert parts("依申请公开\n政府信息公开年报\n一、总体情况") == ["", "", "一"]
