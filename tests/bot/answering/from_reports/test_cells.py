"""The number that is quoted is the number of the very cell that was asked for, in both national forms."""

from __future__ import annotations

import random

import pytest

from bot.model import Answer, Outcome
from bot.reading.form import Column, Row, Table
from bot.reading.forms import load_form
from bot.reading.glyphs import without_number
from tests.bot.answering.towns import LIUHE, NUMBERS

WAYS = (
    "柳河镇{year}年{row}里{column}有几件",
    "{year}年柳河镇{column}的{row}是多少",
    "{row}，{column}，柳河镇{year}年",
    "柳河镇{year}年报里{row}那一行{column}填的几",
    "想问问柳河镇 {year} 年度，{row}的，{column}一共多少",
)
NOT_ALONE = {"其他", "总计", "个人申请", "企业申请", "NGO", "ngo", "过程性", "内部的事"}
"""Words that name a row as well as a column, or are told apart by more than themselves."""


def names(item: Row | Column) -> list[str]:
    """The template's own words for a row or column, the printed name first."""
    printed = without_number(item.path[-1])
    found = [word for word in (printed, *item.words) if len(word) > 2 and "…" not in word and "（" not in word]
    return [word for word in dict.fromkeys(found) if word not in NOT_ALONE]


def combinations(section: str) -> list[tuple[int, str, str, str]]:
    """(year, row id, column id, question) for every cell of a section, in both forms, each in one way of asking."""
    found = []
    for year, (form, _) in NUMBERS.items():
        table = load_form(form).table(section)
        for row in table.rows:
            for column in table.columns_of(row):
                if not names(row) or not names(column):
                    continue
                chance = random.Random(f"{form}{row.id}{column.id}")
                words = {"row": chance.choice(names(row)), "column": chance.choice(names(column)[:3])}
                # 柳河镇村民 begins like the name of a village.
                way = chance.choice([w for w in WAYS if "镇{column}" not in w or words["column"][0] != "村"])
                found.append((year, row.id, column.id, way.format(year=year, **words)))
    return found


def is_that_cell(answer: Answer, table: Table, year: int, row_id: str, column_id: str) -> bool:
    number = NUMBERS[year][1][table.section, row_id, column_id]
    only = [(f.organ, f.year, f.section, f.row, f.column, f.value) for f in answer.facts]
    row, column = table.row(row_id).path, table.column(column_id).path
    return only == [(LIUHE, year, table.section, row, column, number)] and str(number) in answer.text


@pytest.mark.parametrize(("year", "row", "column", "question"), combinations("二"))
def test_any_cell_of_the_table_of_disclosure_is_quoted(ask_towns, year, row, column, question) -> None:
    table = load_form(NUMBERS[year][0]).table("二")
    assert is_that_cell(ask_towns(question), table, year, row, column)


@pytest.mark.parametrize(("year", "row", "column", "question"), combinations("三"))
def test_any_cell_of_the_table_of_applications_is_quoted(ask_towns, year, row, column, question) -> None:
    table = load_form(NUMBERS[year][0]).table("三")
    assert is_that_cell(ask_towns(question), table, year, row, column)


CASES = load_form("2021").table("四")
CASE_WORDS = [
    (year, group.id, measure.id, f"柳河镇{year}年{words}里{how}的有几件")
    for year in NUMBERS
    for group in CASES.column_groups
    if group.id != "litigation"
    for measure in CASES.measures
    for words, how in ((group.title, measure.title), (group.words[-1], measure.words[1]))
]


@pytest.mark.parametrize(("year", "group", "measure", "question"), CASE_WORDS)
def test_any_cell_of_reviews_and_lawsuits_is_quoted(ask_towns, year, group, measure, question) -> None:
    assert is_that_cell(ask_towns(question), CASES, year, "cases", f"{group}_{measure}")


@pytest.mark.parametrize("year", NUMBERS)
@pytest.mark.parametrize(
    ("heading", "group"), [("不予公开", "withheld"), ("无法提供", "unable"), ("不予处理", "unprocessed")]
)
@pytest.mark.parametrize(("who", "column"), [("", "total"), ("企业", "business"), ("自然人", "natural")])
def test_a_heading_without_a_cell_of_its_own_is_summed_and_the_parts_are_shown(
    ask_towns, year, heading, group, who, column
) -> None:
    form, told = NUMBERS[year]
    rows = load_form(form).table("三").group(group).rows
    parts = [told["三", row, column] for row in rows]
    answer = ask_towns(f"柳河镇{year}年{who}{heading}的有几件" if not who else f"柳河镇{year}年{heading}里{who}有几件")
    assert [fact.value for fact in answer.facts] == parts
    (total,) = answer.computed
    assert (total.value, [value for _, value in total.parts]) == (sum(parts), parts)
    assert f"合计 {sum(parts)} 件" in answer.text


def test_other_handling_has_a_cell_in_the_old_form_and_three_in_the_new(ask_towns) -> None:
    old, new = ask_towns("柳河镇2020年其他处理几件"), ask_towns("柳河镇2022年其他处理几件")
    assert [fact.value for fact in old.facts] == [NUMBERS[2020][1]["三", "other_handling", "total"]]
    parts = [NUMBERS[2022][1]["三", row, "total"] for row in ("other_late", "other_unpaid", "other_other")]
    assert [fact.value for fact in new.facts] == parts
    assert new.computed[0].value == sum(parts)


@pytest.mark.parametrize("year", NUMBERS)
def test_all_organisations_together_are_summed_without_natural_persons(ask_towns, year) -> None:
    told = NUMBERS[year][1]
    parts = [told["三", "new", column] for column in ("business", "research", "charity", "legal", "other")]
    answer = ask_towns(f"柳河镇{year}年法人或其他组织新收申请几件")
    assert answer.computed[0].value == sum(parts)
    assert [fact.value for fact in answer.facts] == parts


@pytest.mark.parametrize("year", NUMBERS)
@pytest.mark.parametrize("words", ["行政诉讼一共几件", "被告上法庭几次", "打官司几起"])
def test_lawsuits_are_those_after_a_review_and_those_without(ask_towns, year, words) -> None:
    told = NUMBERS[year][1]
    direct, after = told["四", "cases", "direct_total"], told["四", "cases", "after_total"]
    answer = ask_towns(f"柳河镇{year}年{words}")
    assert [fact.value for fact in answer.facts] == [direct, after]
    assert answer.computed[0].value == direct + after


def test_a_measure_alone_is_told_for_each_kind_of_case(ask_towns) -> None:
    told = NUMBERS[2022][1]
    answer = ask_towns("柳河镇2022年尚未审结的有几件")
    wanted = [told["四", "cases", f"{group}_pending"] for group in ("review", "direct", "after")]
    assert [fact.value for fact in answer.facts] == wanted


def test_a_whole_table_is_told_by_its_usual_rows(ask_towns) -> None:
    told = NUMBERS[2022][1]
    applications = ask_towns("柳河镇2022年表三写的什么")
    rows = ("new", "carried_in", "results_total", "carried_out")
    assert [fact.value for fact in applications.facts] == [told["三", row, "total"] for row in rows]
    cases = ask_towns("柳河镇2022年第四部分各是多少")
    totals = ("review_total", "direct_total", "after_total")
    assert [fact.value for fact in cases.facts] == [told["四", "cases", total] for total in totals]


@pytest.mark.parametrize("words", ["重复申请有多少", "重复申请有多少件", "重复申请是几件"])
def test_how_many_behind_a_name_never_names_the_new_applications(ask_towns, words) -> None:
    (fact,) = ask_towns(f"柳河镇2022年{words}").facts
    assert fact.value == NUMBERS[2022][1]["三", "unprocessed_repeat", "total"]


def test_the_unit_is_that_of_the_column(ask_towns) -> None:
    fee = NUMBERS[2022][1]["二", "fees", "charged"]
    assert f"{fee} 万元" in ask_towns("柳河镇2022年行政事业性收费收了多少钱").text
    projects = NUMBERS[2020][1]["二", "procurement", "purchases"]
    assert f"{projects} 个" in ask_towns("柳河镇2020年政府集中采购项目数量").text


def test_every_cell_is_cited_with_its_row_its_line_and_an_address(ask_towns) -> None:
    (citation,) = ask_towns("柳河镇2022年国家秘密里企业几件").citations
    assert (citation.organ, citation.year, citation.section) == (LIUHE, 2022, "三")
    assert citation.document == "reports/柳河镇2022.txt"
    assert citation.quote.startswith("1.属于国家秘密")
    assert citation.place.startswith("第") and citation.place.endswith("行")
    assert citation.url.endswith("#withheld_secret.business")


def test_zero_is_said_to_be_none_only_to_one_who_asks_whether(ask) -> None:
    assert "也就是没有" in ask("大李庄乡2020年有没有企业来申请公开").text
    assert "也就是没有" not in ask("大李庄乡2020年收到几件申请").text


def test_money_is_not_what_a_count_of_cases_tells(ask_towns) -> None:
    answer = ask_towns("柳河镇2022年行政处罚罚了多少钱")
    assert answer.outcome is not Outcome.FAILED
    assert "件" in answer.text and "没有统计金额" in answer.text


@pytest.mark.parametrize("said", ["让人告了没有", "被人家告过没有", "叫人告了几回"])
def test_being_sued_in_everyday_words_is_the_row_of_lawsuits(ask, said) -> None:
    assert {fact.section for fact in ask(f"2020年乡里{said}").facts} == {"四"}
