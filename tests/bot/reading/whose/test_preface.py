"""What a report says before its first part can be quoted; the page's title and menu cannot."""

from __future__ import annotations

from bot.reading.report import read_report

TEXT = """某某乡人民政府2021年政府信息公开工作年度报告
首页 走进某乡 政务公开 联系我们
本报告由某某乡人民政府编制，数据统计期限为2021年1月1日至12月31日。
一、总体情况
2021年，我乡公开了政府信息。
"""


def test_running_text_before_the_first_part_is_quoted_as_the_beginning() -> None:
    first, *rest = read_report(TEXT, "某某乡2021.txt").passages
    assert (first.headings, first.section, first.place.line) == (("开头",), "", 3)
    assert first.text.startswith("本报告由某某乡人民政府编制")
    assert all("走进某乡" not in passage.text for passage in (first, *rest))


def test_a_text_without_parts_has_no_beginning() -> None:
    text = TEXT.replace("一、总体情况\n", "")
    assert read_report(text, "某某乡2021.txt").passages == ()
