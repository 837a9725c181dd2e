"""Tables pasted without their columns: the form's own names say where a row begins."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Fact
from bot.reading.report import read_report

TITLE = "甲乡人民政府2022年度政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n"
TWO = "二、主动公开政府信息情况\n"
THREE = "三、收到和处理政府信息公开申请情况\n"
FOUR = "四、政府信息公开行政复议、行政诉讼情况\n"
HEAD_TWO = "第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 "
HEAD_THREE = "申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 "
GROUP = "结果维持结果纠正其他结果尚未审结总计"


def facts(text: str) -> dict[tuple[str, str], Fact]:
    return {(f.row_id, f.column_id): f for f in read_report(TITLE + text, "reports/甲乡2022.txt").facts}


def row(found: dict[tuple[str, str], Fact], id_: str) -> list[object]:
    return [fact.value for (row_id, _), fact in found.items() if row_id == id_]


def test_cells_apart_by_spaces_are_read_by_the_rows_names() -> None:
    found = facts(
        THREE
        + HEAD_THREE
        + "一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0"
    )
    assert row(found, "new") == [5, 1, 0, 0, 0, 0, 6]
    assert row(found, "carried_in") == [0] * 7


def test_one_cell_a_line_is_read_alike() -> None:
    lines = ["本年新收政府信息公开申请数量", *"5100006", "上年结转政府信息公开申请数量", *"0000000"]
    found = facts(THREE + "\n".join([*HEAD_THREE.split(), *lines]))
    assert row(found, "new") == [5, 1, 0, 0, 0, 0, 6]


def test_glued_digits_are_certain_where_the_sum_allows_one_reading_and_quote_their_place() -> None:
    text = THREE + HEAD_THREE + "一、本年新收政府信息公开申请数量 713000074二、上年结转政府信息公开申请数量 1000001"
    found = facts(text)
    assert row(found, "new") == [71, 3, 0, 0, 0, 0, 74]
    fact = found["new", "natural"]
    assert (TITLE + text)[fact.place.start : fact.place.end] == fact.printed == "71"
    assert fact.quote == "一、本年新收政府信息公开申请数量 713000074"


def test_glued_digits_that_no_sum_takes_apart_are_undecidable() -> None:
    found = facts(
        TWO + HEAD_TWO + "规章000行政规范性文件6233440第二十条第（五）项信息内容本年处理决定数量行政许可10690"
    )
    assert row(found, "rules") == [0, 0, 0]
    assert {found["normative", c].certainty for c in ("issued", "repealed", "in_force")} == {Certainty.UNDECIDABLE}
    assert row(found, "licences") == [10690]


def test_the_number_of_the_next_row_is_not_glued_to_the_last_cell() -> None:
    text = "（三）不予公开 1.属于国家秘密00000002.其他法律行政法规禁止公开 10000013.危及“三安全一稳定” 0000000"
    found = facts(THREE + HEAD_THREE + text)
    assert row(found, "withheld_secret") == [0] * 7
    assert row(found, "withheld_law") == [1, 0, 0, 0, 0, 0, 1]
    assert row(found, "withheld_stability") == [0] * 7


@pytest.mark.parametrize("numbers", ["0 1 1 0 2 1 0 0 0 1 0 0 0 0 0", "011021000100000"])
def test_the_row_without_a_name_is_what_stands_behind_the_last_column(numbers: str) -> None:
    found = facts(FOUR + f"行政复议 行政诉讼 {GROUP} 未经复议直接起诉 复议后起诉 {GROUP}{GROUP} {numbers} ")
    assert row(found, "cases")[:5] == [0, 1, 1, 0, 2]


@pytest.mark.parametrize("mark", ["— 3 —", "3", "第 3 页 共 9 页", "- 12 -"])
def test_the_number_of_a_page_between_two_rows_is_no_cell(mark: str) -> None:
    rows = ["一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6", mark, "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0"]
    found = facts("三、收到和处理政府信息公开申请情况\n" + HEAD_THREE + "\n" + "\n".join(rows))
    assert row(found, "new") == [5, 1, 0, 0, 0, 0, 6]
    assert row(found, "carried_in") == [0] * 7


def test_a_page_in_one_line_is_broken_at_its_headings() -> None:
    page = (
        "本报告由甲乡人民政府编制。" + "工作继续推进，" * 15 + "一、总体情况 2022年工作平稳。 "
        "二、主动公开政府信息情况" + HEAD_TWO + "规章 0 0 0 行政规范性文件 2 0 9 "
        "三、收到和处理政府信息公开申请情况" + HEAD_THREE + "一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6 "
        "五、存在的主要问题及改进情况 一是人手不足；二是更新不及时。 六、其他需要报告的事项 无。"
    )  # fmt: skip
    report = read_report(f"甲乡人民政府2022年度政府信息公开工作年度报告\n{page}", "reports/甲乡2022.txt")
    assert [section.number for section in report.sections] == ["一", "二", "三", "五", "六"]
    assert {f.row_id for f in report.facts} == {"rules", "normative", "new"}
    assert not [p for p in report.passages if "自然人" in p.text]
    assert [p.ordinal for p in report.passages if p.section == "五"] == [1, 2]


def test_a_report_may_mix_tables_of_both_forms() -> None:
    text = TWO + "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t3\n" + THREE
    report = read_report(TITLE + text + "（六）其他处理\t1\t0\t0\t0\t0\t0\t1\n", "reports/甲乡2022.txt")
    assert report.form == "2021+2019"
    assert {f.row_id for f in report.facts} == {"rules", "other_handling"}


def test_numbers_in_front_of_the_names_are_not_the_next_rows() -> None:
    """2 0 0 0 0 0 2 （一）予以公开 and below it 1 0 0 0 0 0 1 （二）部分公开."""
    found = facts(THREE + "2 0 0 0 0 0 2 （一）予以公开\n1 0 0 0 0 0 1 （二）部分公开\n3 0 0 0 0 0 3 （七）总计\n")
    assert not any(fact.value for fact in found.values())


def test_of_labels_first_and_numbers_last_no_number_is_given_to_the_last_label() -> None:
    found = facts(TWO + "行政许可\n行政处罚\n行政强制\n行政事业性收费\n7\n8\n9\n2.5\n")
    assert row(found, "fees") == [None]
