"""What no table counts is told of a set in each one's own words, the most first."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text

FEES = {"甲乡": 40, "乙镇": 300, "丙乡": None, "丁镇": 120}
FIRST = f"总体情况\n{PROSE['一']}"


def _report(town: str, fee: int | None) -> str:
    told = f"全年检修渡船{fee or 7}艘，巡河{1000 - (fee or 7)}次。"
    paid = f"2022年收取信息处理费{fee}元。" if fee else "无。"
    text = report_text(f"{town}人民政府", 2022).replace(FIRST, f"总体情况\n{told}")
    return text.replace(PROSE["六"], paid)


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    reports = {f"乙县/{town}2022.txt": _report(town, fee) for town, fee in FEES.items()}
    made = open_town(tmp_path_factory.mktemp("fees"), common, reports)

    def asked(question: str) -> Answer:
        return made.ask(question, None, datetime(2023, 3, 1, 12))

    return asked


def _order(answer: Answer) -> list[str]:
    return sorted((t for t in FEES if f"{t}人民政府2022年度报告" in answer.text), key=answer.text.index)


@pytest.mark.parametrize("question", ["2022年各乡镇谁收的信息处理费最多", "2022年哪几家收了信息处理费，各多少"])
def test_each_ones_fee_is_quoted_the_most_first_and_who_says_nothing_is_named(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and _order(answer) == ["乙镇", "丁镇", "甲乡"], answer.text
    assert "没有写到的：丙乡人民政府" in answer.text and not answer.facts


def test_the_number_that_was_asked_for_decides_the_order(ask) -> None:
    most = ask("2022年各乡镇巡河次数谁最多")
    assert _order(most) == ["丙乡", "甲乡", "丁镇", "乙镇"], most.text
    assert _order(ask("2022年各乡镇巡河次数谁最少")) == ["乙镇", "丁镇", "甲乡", "丙乡"]


def test_no_row_of_the_tables_is_told_in_its_place(ask) -> None:
    assert "新收" not in ask("信息处里费这块，2022年收得最多的乡镇是谁，收了多少").text


def test_what_they_make_together_is_added_up_where_it_is_asked(ask) -> None:
    answer = ask("2022年哪几家收了信息处理费，合计多少")
    assert [(c.value, c.unit) for c in answer.computed if c.operation == "合计"] == [(460, "元")]
    assert "（300＋120＋40＝460）" in answer.text
    assert not ask("2022年哪几家收了信息处理费，各多少").computed


def test_who_says_something_in_words_of_ones_own_is_told_and_nobody_who_says_nothing_of_it(ask) -> None:
    answer = ask("2022年哪几家的报告提到检修了渡船")
    assert sorted(_order(answer)) == ["丁镇", "丙乡", "乙镇", "甲乡"]
    assert ask("2022年哪几家的报告提到了直升机").outcome is not Outcome.ANSWERED


def test_whom_one_turns_to_is_no_set_of_organs(ask) -> None:
    answer = ask("不给公开该找哪家评理")
    assert not answer.facts and not answer.computed


def test_who_says_the_quoted_words_is_told_with_the_place(ask) -> None:
    answer = ask("2022年报告里写了“收取信息处理费”的有哪些机关")
    assert sorted(_order(answer)) == ["丁镇", "乙镇", "甲乡"] and "丙乡人民政府2022年度报告" not in answer.text


def test_what_one_report_says_of_all_its_towns_is_quoted_from_that_one(tmp_path, common) -> None:
    said = "全县4个乡镇中有3个没有专职人员。"
    county = report_text("乙县人民政府", 2022).replace(FIRST, f"总体情况\n{said}")
    towns = {f"乙县/{town}2022.txt": _report(town, fee) for town, fee in FEES.items()}
    made = open_town(tmp_path / "county", common, {"乙县2022.txt": county, **towns})
    answer = made.ask("乙县2022年4个乡镇里有几个没有专职人员", None, datetime(2023, 3, 1, 12))
    assert [c.organ for c in answer.citations] == ["乙县人民政府"] and said[:-1] in answer.text
