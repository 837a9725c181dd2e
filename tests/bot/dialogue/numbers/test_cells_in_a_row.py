"""Different cells asked one after the other are taken together where a question points at them all."""

from __future__ import annotations

import pytest

from tests.bot.answering.computing.county import number

ROWS = ("withheld_internal", "withheld_process", "withheld_query")


def told(answer) -> list[float]:
    return [fact.value for fact in answer.facts]


def result(answer, operation: str) -> list[float]:
    return [c.value for c in answer.computed if c.operation == operation]


def rows(year: int) -> list[int]:
    return [number("甲乡", year, "三", row, "total") for row in ROWS]


@pytest.fixture
def three(say):
    say("甲乡2021年内部事务信息不公开的几件")
    say("过程性信息的")
    say("行政查询事项的")
    return say


@pytest.mark.parametrize("words", ["三个加总", "这三个数加起来", "这几个数一共多少"])
def test_the_three_are_added_up(three, words) -> None:
    assert result(three(words), "合计") == [sum(rows(2021))]


def test_the_same_three_of_another_year_are_told(three) -> None:
    assert told(three("2022年这三个各多少")) == rows(2022)


@pytest.mark.parametrize(("words", "which", "end"), [("哪个数最大", "最多的是", max), ("哪一项最小", "最少的是", min)])
def test_the_most_and_the_least_of_the_three_are_named(three, words, which, end) -> None:
    answer = three(f"这几个里{words}")
    assert result(answer, which) == [end(rows(2021))]


def test_two_of_another_year_are_told_side_by_side(say) -> None:
    say("甲乡2021年予以公开是多少")
    say("那部分公开呢")
    assert told(say("2022年这两个呢")) == [number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly")]


def test_applicants_that_were_told_at_once_are_added_up(say) -> None:
    say("甲乡2022年新收里自然人、商业企业、科研机构各是多少")
    whole = sum(number("甲乡", 2022, "三", "new", column) for column in ("natural", "business", "research"))
    assert result(say("这三个数加起来"), "合计") == [whole]


def test_two_offices_that_are_pointed_at_are_no_cells(say) -> None:
    say("甲乡2022年收到几件申请")
    say("柳河镇呢")
    assert {fact.organ for fact in say("两个乡镇加起来多少").facts} == {"甲乡人民政府", "柳河镇人民政府"}


def test_the_same_columns_of_another_row_are_told(say) -> None:
    for words in ("甲乡2022年规章现行有效多少件", "当年制发的", "废止的呢"):
        say(words)
    columns = ("in_force", "issued", "repealed")
    assert told(say("规范性文件这三个数也报一下")) == [number("甲乡", 2022, "二", "normative", c) for c in columns]


def test_two_rates_asked_one_after_the_other_are_compared(say) -> None:
    say("甲乡2022年公开率多少")
    say("2021年的呢")
    assert {part for c in say("哪年高").computed for part, _ in c.parts if "年" in part}


def test_a_sum_that_was_told_is_not_added_up_over_years(say) -> None:
    first = say("甲乡2022年吃了几个官司")
    assert say("一共几件").facts == first.facts


def test_the_same_two_of_another_organ_are_told_side_by_side(say) -> None:
    say("甲乡2022年不予处理里面重复申请有几件")
    say("信访投诉举报那种呢")
    answer = say("柳河镇同一年这两个数分别是")
    assert {fact.organ for fact in answer.facts} == {"柳河镇人民政府"} and len(answer.facts) == 2


def test_one_cell_and_two_told_at_once_are_three(say) -> None:
    say("甲乡2022年以国家秘密为由不予公开的有几件")
    say("内部事务信息和过程性信息两类呢")
    answer = say("前面这三项合计多少")
    assert len(answer.facts) == 3 and f"＝{sum(fact.value for fact in answer.facts)}" in answer.text


@pytest.mark.parametrize("words", ["三块总计合到一起是多少", "三个总计加起来"])
def test_totals_that_are_pointed_at_name_no_row(say, words) -> None:
    kinds = ("review", "direct", "after")
    say("甲乡2022年行政复议总计多少")
    say("直接起诉总计呢")
    say("复议后起诉只要总计")
    whole = sum(number("甲乡", 2022, "四", "cases", f"{kind}_total") for kind in kinds)
    assert whole in [c.value for c in say(words).computed]


def test_each_of_two_results_is_told_of_the_other_kind_of_case(say) -> None:
    say("甲乡2022年行政复议，维持、纠正各几件")
    told = [fact.value for fact in say("直接起诉的呢").facts]
    assert told == [number("甲乡", 2022, "四", "cases", f"direct_{end}") for end in ("upheld", "corrected")]


def test_the_kind_of_applicant_that_was_told_stays_where_it_is_pointed_at(say) -> None:
    say("甲乡2022年商业企业的申请，予以公开的几件")
    (fact,) = say("这类一共办结多少").facts
    assert (fact.row[-1], fact.column[-1]) == ("（七）总计", "商业企业")


def test_how_much_more_is_asked_of_the_two_that_were_compared(say) -> None:
    say("甲乡2022年个人申请了多少")
    say("公司呢")
    say("哪个多")
    assert {fact.year for fact in say("多多少").facts} == {2022}


def test_the_column_that_is_named_is_told_of_both_rows(say) -> None:
    say("甲乡2022年规章和规范性文件废止各几件")
    rows = [number("甲乡", 2021, "二", row, "issued") for row in ("rules", "normative")]
    assert [fact.value for fact in say("2021年制发件数这两项是多少").facts] == rows
