"""A statistics table whose columns ran together is taken apart only where nothing else could be meant."""

from __future__ import annotations

from bot.model import Certainty, Report
from bot.reading.report import read_report

TITLE = "甲县人民政府2011年政府信息公开工作年度报告 一、概述 全年主动公开政府信息425条，其中县直单位303条。"
HEAD = " 附件1：甲县人民政府2011年政府信息公开情况统计表 指标名称计量单位2011年度历年累计 "


def read(rows: str, head: str = HEAD) -> Report:
    return read_report(TITLE + head + rows, "reports/甲县2011.txt")


def told(report: Report) -> list[tuple[str, list[object]]]:
    rows = dict.fromkeys(fact.row[-1] for fact in report.facts)
    return [(row, [fact.value for fact in report.facts if fact.row[-1] == row]) for row in rows]


def test_as_many_digits_as_columns_are_one_for_each_and_a_numbering_is_no_digit() -> None:
    report = read("主动公开信息数条77其中：1.网站公开条002.政府公报公开条30受理申请数条00")
    assert told(report) == [
        ("主动公开信息数", [7, 7]),
        ("其中：1.网站公开", [0, 0]),
        ("2.政府公报公开", [3, 0]),
        ("受理申请数", [0, 0]),
    ]


def test_digits_that_can_be_cut_in_several_ways_are_cut_only_where_the_prose_gives_the_first_number() -> None:
    report = read("主动公开信息数条4251516行政复议数条418150")
    (_, known), (_, unknown) = told(report)
    assert known == [425, 1516]
    assert unknown == [None, None]
    assert {f.certainty for f in report.facts if f.row == ("行政复议数",)} == {Certainty.UNDECIDABLE}
    (finding,) = [f for f in report.findings if f.code == "local-cells-unclear"]
    assert "行政复议数" in finding.message and "主动公开" not in finding.message


def test_one_column_takes_all_digits_and_a_dash_is_blank() -> None:
    report = read("一、主动公开情况———— （一）公开信息数件74 1.当面申请数件59", " 统 计 指 标单位统计数 ")
    assert [(f.row[-1], f.value, f.certainty.value) for f in report.facts] == [
        ("一、主动公开情况", None, "blank"),
        ("（一）公开信息数", 74, "certain"),
        ("1.当面申请数", 59, "certain"),
    ]


def test_every_cell_points_at_its_own_digits() -> None:
    report = read("主动公开信息数条4251516")
    assert [report.text[f.place.start : f.place.end] for f in report.facts] == ["425", "1516"]
