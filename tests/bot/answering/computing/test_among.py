"""The cells of one report beside each other: how they are spread, which is the most, what part each is."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from bot.reading.forms import load_form
from tests.bot.answering.computing.county import form_of, number, rounded

TABLE = load_form(form_of(2022)).table("三")
RESULTS = next(i.left for i in TABLE.identities if i.right == ("results_total",))
APPLICANTS = {"natural": "自然人", "business": "商业企业", "research": "科研机构",
              "charity": "社会公益组织", "legal": "法律服务机构", "other": "其他"}  # fmt: skip


def counted(row: str, column: str = "total") -> int:
    return number("甲乡", 2022, "三", row, column)


def most(values: dict[str, int], least: bool = False) -> set[str]:
    wanted = (min if least else max)(values.values())
    return {name for name, value in values.items() if value == wanted}


@pytest.mark.parametrize(
    "question",
    [
        "甲乡2022年办完的申请都是怎么答复的",
        "甲乡2022年申请处理结果的分布",
        "甲乡2022年人家递的申请最后都咋处理的，各种结果几件",
        "甲乡2022年办理结果的构成",
    ],
)
def test_every_outcome_is_told_with_the_broad_kinds_added_up(ask_county, question) -> None:
    answer = ask_county(question)
    assert answer.outcome is Outcome.ANSWERED
    assert {fact.value for fact in answer.facts} == {counted(row) for row in (*RESULTS, "results_total")}
    withheld = sum(counted(row) for row in RESULTS if row.startswith("withheld"))
    assert f"不予公开合计 {withheld} 件" in answer.text


@pytest.mark.parametrize(
    ("question", "least"),
    [
        ("甲乡2022年不予公开的理由，用得最多的是哪一条", False),
        ("甲乡2022年拒绝公开最常见的理由是什么", False),
        ("甲乡2022年不公开的原因里头排第一的是啥", False),
        ("甲乡2022年不予公开里哪种情况最少", True),
    ],
)
def test_the_reason_given_most_or_least_is_named_with_its_number(ask_county, question, least) -> None:
    answer = ask_county(question)
    values = {row: counted(row) for row in RESULTS if row.startswith("withheld")}
    names = {TABLE.row(row).label.split(".", 1)[1] for row in most(values, least)}
    first = answer.text.split("最少：" if least else "最多：")[1].split("；")[0]
    assert all(f"{name} {(min if least else max)(values.values())}件" in first for name in names)
    assert len(answer.facts) == len(values)


def test_of_all_outcomes_the_most_is_told_narrowly_and_broadly(ask_county) -> None:
    answer = ask_county("甲乡2022年各种答复里哪一类最多")
    assert f"{max(counted(row) for row in RESULTS)}件" in answer.text.split("；")[0]
    assert "并成大类看" in answer.text


def test_the_kind_of_applicant_that_asked_most(ask_county) -> None:
    values = {said: counted("new", column) for column, said in APPLICANTS.items()}
    answer = ask_county("甲乡2022年新收的申请，哪种申请人最多")
    assert all(f"{name} {values[name]}件" in answer.text.split("；")[0] for name in most(values))


def test_the_commonest_end_of_reviews(ask_county) -> None:
    ends = {"结果维持": "upheld", "结果纠正": "corrected", "其他结果": "other", "尚未审结": "pending"}
    values = {said: number("甲乡", 2022, "四", "cases", f"review_{end}") for said, end in ends.items()}
    answer = ask_county("甲乡2022年行政复议的几种结果里哪种最多")
    assert all(f"{name} {values[name]}件" in answer.text.split("；")[0] for name in most(values))


def test_each_part_is_told_in_per_cent_with_its_division(ask_county) -> None:
    answer = ask_county("甲乡2022年各类申请人占比")
    whole, part = counted("new"), counted("new", "natural")
    assert f"自然人 {part}件，占 {rounded(part, whole)}%（{part}÷{whole}）" in answer.text


def test_a_year_without_a_report_is_said_to_be_missing(ask_county) -> None:
    assert ask_county("甲乡2019年哪类申请人最多").outcome is Outcome.NOT_COVERED


def test_a_rule_is_still_no_question_for_a_report(ask_county) -> None:
    assert not ask_county("不予公开的理由有哪几种").facts


@pytest.mark.parametrize("question", ["甲乡2022年不予公开的理由前三名", "甲乡2022年不予公开的理由哪个最多"])
def test_the_reasons_are_put_in_order_where_the_first_of_them_are_asked_for(ask_county, question) -> None:
    values = {row: counted(row) for row in RESULTS if row.startswith("withheld")}
    answer = ask_county(question)
    first = TABLE.row(next(iter(most(values)))).label.split(".", 1)[1]
    assert f"{first} {max(values.values())}件" in answer.text.split("；")[0]


def test_what_part_the_first_of_them_is_is_told_of_each(ask_county) -> None:
    first = ask_county("甲乡2022年不予公开的理由哪个最多")
    answer = ask_county("它占不予公开的百分之几", first.session)
    values = [counted(row) for row in RESULTS if row.startswith("withheld")]
    assert rounded(max(values), sum(values)) in [result.value for result in answer.computed]


def test_all_reasons_together_are_told_besides_the_one_used_most(ask_county) -> None:
    answer = ask_county("甲乡2022年不予公开的理由一共多少件，哪种最多")
    reasons = [counted(row) for row in RESULTS if row.startswith("withheld")]
    assert f"合计 {sum(reasons)}件" in answer.text and "最多：" in answer.text


def test_whoever_applied_may_be_called_people_that_applied(ask_county) -> None:
    applied = {column: counted("new", column) for column in APPLICANTS}
    best = {APPLICANTS[column] for column in most(applied)}
    assert any(f"最多：{name} " in ask_county("甲乡2022年申请的人里哪类最多").text for name in best)


@pytest.mark.parametrize("words", ["结果那几格都给我", "的结果都给我", "结果各多少"])
def test_all_results_of_the_reviews_are_told(ask_county, words) -> None:
    told = {fact.column[-1] for fact in ask_county(f"甲乡2022年行政复议{words}").facts}
    assert {"结果维持", "结果纠正", "其他结果", "尚未审结"} <= told


@pytest.mark.parametrize("words", ["三类案子里哪类最多", "复议、直接起诉、复议后起诉哪类最多", "哪类案件最多"])
def test_the_kinds_of_case_are_held_against_each_other(county, words) -> None:
    most = max(number("甲乡", 2022, "四", "cases", f"{kind}_total") for kind in ("review", "direct", "after"))
    answer = county.ask(f"甲乡2022年{words}")
    assert most in [c.value for c in answer.computed]
    assert {fact.column[-1] for fact in answer.facts} == {"总计"}


def test_one_result_of_the_kinds_is_held_against_each_other(county) -> None:
    told = county.ask("甲乡2022年哪类案件最多")
    most = max(number("甲乡", 2022, "四", "cases", f"{kind}_corrected") for kind in ("review", "direct", "after"))
    assert most in [c.value for c in county.ask("哪类纠正最多", told.session).computed]


def test_no_kind_of_case_is_a_part_of_another(county) -> None:
    told = county.ask("甲乡2022年哪类案件最多")
    assert "%" not in county.ask("占多少", told.session).text
