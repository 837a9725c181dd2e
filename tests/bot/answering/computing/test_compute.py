"""What is asked over several reports is computed from their cells, with every part named and cited."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from bot.model import Outcome
from tests.bot.answering.computing.county import TOWNS, YEARS, computed, new, number, rounded, sued


@pytest.mark.parametrize(
    "question",
    ["柳河镇2022年比2021年多收到几件申请", "柳河镇去年收到的申请比前年增长多少", "柳河镇2022年收到申请同比增长多少"],
)
def test_a_change_is_told_in_number_and_per_cent(ask_county, question) -> None:
    answer = ask_county(question)
    before, after = new("柳河镇", 2021), new("柳河镇", 2022)
    word = "增加" if after > before else "减少"
    assert after != before
    assert answer.outcome is Outcome.ANSWERED
    assert computed(answer, word) == [abs(after - before)]
    assert computed(answer, f"{word}百分比") == [rounded(abs(after - before), before)]
    assert f"{word}{abs(after - before)}件" in answer.text
    assert {(c.organ, c.year) for c in answer.citations} == {("柳河镇人民政府", 2021), ("柳河镇人民政府", 2022)}


def test_a_change_without_a_row_is_that_of_new_applications_and_says_so(ask_county) -> None:
    answer = ask_county("柳河镇去年比前年多吗")
    assert {fact.value for fact in answer.facts} == {new("柳河镇", 2021), new("柳河镇", 2022)}
    assert "本年新收政府信息公开申请数量" in answer.text


def test_a_course_names_every_year_and_each_step(ask_county) -> None:
    answer = ask_county("柳河镇近三年收到申请走势怎么样")
    assert [fact.value for fact in answer.facts] == [new("柳河镇", year) for year in YEARS]
    assert "2020年到2021年" in answer.text and "2021年到2022年" in answer.text


def test_a_year_that_is_missing_in_a_course_is_named(ask_county) -> None:
    answer = ask_county("柳河镇2019年到2022年收到申请的走势")
    assert "没有收录的报告：柳河镇人民政府2019年。" in answer.text
    assert len(answer.facts) == 3


def test_a_sum_over_all_towns_is_written_out_and_says_who_is_missing(ask_county) -> None:
    answer = ask_county("各乡镇2022年一共收到多少申请")
    values = [new(town, 2022) for town in TOWNS]
    (whole,) = (c for c in answer.computed if c.operation == "合计")
    assert whole.value == sum(values) and sorted(v for _, v in whole.parts) == sorted(values)
    assert {name for name, _ in whole.parts} == {f"{town}人民政府2022年" for town in TOWNS}
    assert "乡镇共 5 个，收录了2022年报告的有 3 个。" in answer.text
    assert "丁镇人民政府2022年" in answer.text and "戊乡人民政府2022年" in answer.text


@pytest.mark.parametrize("question", ["所有机关2022年平均收到多少件申请", "乙县各乡镇2022年收到的申请平均几件"])
def test_an_average_has_two_decimals(ask_county, question) -> None:
    mean = (Decimal(sum(new(town, 2022) for town in TOWNS)) / 3).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert computed(ask_county(question), "平均") == [mean]


def test_the_most_sued_town_of_the_newest_year(ask_county) -> None:
    answer = ask_county("哪个乡镇被告得最多")
    most = max(TOWNS, key=lambda town: sued(town, 2022))
    assert f"最多：{most}人民政府 {sued(most, 2022)}件" in answer.text
    assert computed(answer, "最多") == [sued(most, 2022)]
    assert len(answer.citations) == 2 * len(TOWNS)


def test_the_year_with_most_applications(ask_county) -> None:
    answer = ask_county("甲乡2020年到2022年哪年收到的申请最多")
    year = max(YEARS, key=lambda y: new("甲乡", y))
    assert f"最多：{year}年 {new('甲乡', year)}件" in answer.text


def test_a_ranking_over_years_adds_up_each_town_first(ask_county) -> None:
    answer = ask_county("近三年各乡镇收到申请排名")
    sums = {town: sum(new(town, year) for year in YEARS) for town in TOWNS}
    first = max(sums, key=sums.__getitem__)
    assert f"第一：{first}人民政府（各年相加） {sums[first]}件" in answer.text
    assert set(sums.values()) <= set(computed(answer, "合计"))


def test_who_was_sued_and_who_was_not(ask_county) -> None:
    assert sued("柳河镇", 2022) == 0 and sued("甲乡", 2022) > 0 and sued("石桥乡", 2022) > 0
    some, none = ask_county("哪些乡镇2022年被告过"), ask_county("哪些乡镇2022年没有被告过")
    assert computed(some, "有的") == [2]
    assert computed(none, "一件也没有的") == [1]
    assert "一件也没有的：柳河镇人民政府 0件" in none.text
    assert "柳河镇" not in some.text.split("有的：")[1].split("。")[0]


def test_where_everybody_has_some_nobody_is_named(ask_county) -> None:
    answer = ask_county("乙县各乡镇哪家没有收到过申请")
    assert "没有这样的机关" in answer.text
    assert "共 5 个" in answer.text


def test_a_rate_of_one_report_shows_its_formula(ask_county) -> None:
    answer = ask_county("甲乡2022年公开率多少")
    granted, partly, whole = (
        number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly", "results_total")
    )
    given = granted + partly
    assert f"{granted}＋{partly}＝{given}，{given}÷{whole}＝{rounded(given, whole)}%" in answer.text
    assert "公开率＝（予以公开＋部分公开）÷办理结果总计" in answer.text
    assert len(answer.citations) == 3


def test_the_rate_of_corrected_reviews_leaves_out_the_pending(ask_county) -> None:
    answer = ask_county("甲乡2022年复议纠错率")
    corrected, whole, pending = (
        number("甲乡", 2022, "四", "cases", f"review_{end}") for end in ("corrected", "total", "pending")
    )
    assert f"{corrected}÷（{whole}－{pending}）＝{rounded(corrected, whole - pending)}%" in answer.text


@pytest.mark.parametrize("kind", ["复议后起诉", "直接起诉", "行政复议"])
def test_a_share_of_those_decided_leaves_out_the_pending(ask_county, kind) -> None:
    answer = ask_county(f"甲乡2022年{kind}里结果纠正占已审结的百分之几")
    of = {"复议后起诉": "after", "直接起诉": "direct", "行政复议": "review"}[kind]
    corrected, whole, pending = (
        number("甲乡", 2022, "四", "cases", f"{of}_{end}") for end in ("corrected", "total", "pending")
    )
    assert f"{corrected}÷（{whole}－{pending}）＝{rounded(corrected, whole - pending)}%" in answer.text


def test_rates_change_by_points(ask_county) -> None:
    assert "个百分点" in ask_county("甲乡2022年公开率比2021年增加多少").text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("柳河镇2020年和2021年规范性文件制发了几件，增加多少", "第二部分的表在两种格式里栏目不同"),
        ("柳河镇历年其他处理的走势", "（六）其他处理在两种格式里所指不同"),
    ],
)
def test_what_changed_its_meaning_is_listed_and_not_compared(ask_county, question, says) -> None:
    answer = ask_county(question)
    assert says in answer.text
    assert not computed(answer, "增加") + computed(answer, "减少")


def test_a_column_that_both_forms_count_alike_is_compared(ask_county) -> None:
    answer = ask_county("甲乡2021年比2020年行政处罚增加多少")
    before, after = (number("甲乡", year, "二", "penalties", "decisions") for year in (2020, 2021))
    assert [fact.value for fact in answer.facts] == [before, after]
    assert before != after and str(abs(after - before)) in answer.text


def test_an_empty_cell_is_left_out_of_the_sum_and_named(ask_spoilt) -> None:
    answer = ask_spoilt("各乡镇2022年一共收到多少申请")
    (whole,) = (c for c in answer.computed if c.operation == "合计")
    assert whole.value == new("甲乡", 2022) + new("柳河镇", 2022)
    assert "没有算进去的：石桥乡人民政府2022年（这一格是空的）" in answer.text


def test_an_unknown_county_gets_nobodys_sum(ask_county) -> None:
    assert ask_county("丁县各乡镇2022年一共收到多少申请").outcome is Outcome.NOT_COVERED


def test_a_rate_without_an_organ_is_asked_back(ask_county) -> None:
    assert ask_county("公开率多少").outcome is Outcome.CLARIFY


def test_one_report_is_answered_as_ever(ask_county) -> None:
    answer = ask_county("甲乡2022年一共收到几件申请")
    assert answer.computed == () and [fact.value for fact in answer.facts] == [new("甲乡", 2022)]


def test_a_follow_up_compares_what_was_just_asked(ask_county) -> None:
    first = ask_county("甲乡2022年重复申请几件")
    answer = ask_county("比2021年多吗", first.session)
    assert [fact.year for fact in answer.facts] == [2021, 2022]
    assert [fact.value for fact in answer.facts] == [
        number("甲乡", year, "三", "unprocessed_repeat", "total") for year in (2021, 2022)
    ]


def test_a_share_is_that_of_the_total_that_the_form_sums(ask_county) -> None:
    answer = ask_county("甲乡2022年法律服务机构申请占比多少")
    part, whole = (number("甲乡", 2022, "三", "new", column) for column in ("legal", "total"))
    assert f"{part}÷{whole}＝{rounded(part, whole)}%" in answer.text
    assert answer.text.count("甲乡") == 1 and f" {part}件，总计 {whole}件" in answer.text
    rows = ask_county("甲乡2022年重复申请占百分之几")
    part, whole = (number("甲乡", 2022, "三", row, "total") for row in ("unprocessed_repeat", "results_total"))
    assert f"{part}÷{whole}＝{rounded(part, whole)}%" in rows.text


def test_two_towns_are_held_against_each_other(ask_county) -> None:
    answer = ask_county("甲乡和柳河镇去年谁收的申请多")
    least, most = sorted(("甲乡", "柳河镇"), key=lambda town: new(town, 2022))
    more = new(most, 2022) - new(least, 2022)
    assert f"{most}人民政府比{least}人民政府多{more}件" in answer.text
    assert computed(answer, "相差") == [more]


@pytest.mark.parametrize(
    "question", ["柳河镇2022年比2021年多收多少钱", "柳河镇去年比前年猪多吗", "柳河镇近三年人口走势", "哪个乡镇人口最多"]
)
def test_what_no_report_counts_is_not_computed(ask_county, question) -> None:
    assert ask_county(question).computed == ()


@pytest.mark.parametrize(
    "question",
    [
        "2022年跟2021年比，哪个机关的申请增加得最多？",
        "2021到2022年哪个乡镇申请涨得最猛",
        "2022年各乡镇的申请一共多少",
        "2022年乙县那边所有乡镇的自然人申请总和",
    ],
)
def test_applications_without_a_row_are_the_new_ones(ask_county, question) -> None:
    answer = ask_county(question)
    assert answer.facts and all("本年新收" in fact.row[-1] for fact in answer.facts)


@pytest.mark.parametrize("question", ["柳河镇哪年开始申请变多的", "柳河镇的申请是从哪年开始一下子多起来的"])
def test_since_when_there_are_more_is_seen_in_the_course(ask_county, question) -> None:
    answer = ask_county(question)
    assert [fact.value for fact in answer.facts] == [new("柳河镇", year) for year in (2020, 2021, 2022)]


def test_whether_anybody_had_none_asks_who_had_none(ask_county) -> None:
    text = ask_county("翻遍2022年的年报，有没有哪个单位一件复议都没遇上").text
    assert "没有这样的机关" in text or "一件也没有的" in text


def test_how_many_a_part_is_together_stands_beside_its_share(ask_county) -> None:
    answer = ask_county("甲乡2022年予以公开和部分公开加起来占办结的几成")
    given = sum(number("甲乡", 2022, "三", row, "total") for row in ("granted", "partly"))
    assert f"＝{given}，{given}÷" in answer.text and given in [c.value for c in answer.computed]


def test_applications_beyond_a_number_need_no_row(ask_county) -> None:
    answer = ask_county("乙县各乡镇2022年申请超过1件的有哪些")
    assert answer.facts and all("本年新收" in fact.row[-1] for fact in answer.facts)
