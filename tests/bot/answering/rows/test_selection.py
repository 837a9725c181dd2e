"""Which cells the names in a question point at, in every table of both forms."""

from __future__ import annotations

import pytest

from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.rows.selection import select
from bot.reading.form import Table
from bot.reading.forms import FORM_IDS, load_form
from tests.bot.answering.towns import NUMBERS

TABLES = [(id_, section) for id_ in FORM_IDS for section in ("二", "三")]


def naming(*concepts: tuple[str, str, str]) -> Meaning:
    """A question that names just these things, each by a word of two characters."""
    spans = (Span(2 * i, 2 * i + 2, "某某", (Concept(*concept),)) for i, concept in enumerate(concepts))
    return Meaning(tuple(spans))


def cells_of(form_id: str, *concepts: tuple[str, str, str]) -> list[tuple[str, str]]:
    selection = select(naming(*concepts), load_form(form_id))
    return [cell for line in selection.lines for cell in line.cells] if selection else []


def table_of(form_id: str, section: str) -> Table:
    return load_form(form_id).table(section)


@pytest.mark.parametrize(("form_id", "section"), TABLES)
def test_a_row_and_a_column_are_one_cell(form_id, section) -> None:
    table = table_of(form_id, section)
    for row in table.rows:
        for column in row.columns:
            if column not in table.default_columns:
                named = ("row", row.id, section), ("column", column, section)
                assert cells_of(form_id, *named) == [(row.id, column)]


@pytest.mark.parametrize(("form_id", "section"), TABLES)
def test_a_row_alone_is_its_usual_cells(form_id, section) -> None:
    table = table_of(form_id, section)
    for row in table.rows:
        usual = table.default_columns or row.columns
        assert cells_of(form_id, ("row", row.id, section)) == [(row.id, column) for column in usual]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_heading_is_all_its_rows(form_id) -> None:
    table = table_of(form_id, "三")
    for group in table.groups:
        assert cells_of(form_id, ("group", group.id, "三")) == [(row, "total") for row in group.rows]
        named = ("group", group.id, "三"), ("column", "business", "三")
        assert cells_of(form_id, *named) == [(row, "business") for row in group.rows]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_row_is_meant_rather_than_the_heading_above_it(form_id) -> None:
    named = ("group", "withheld", "三"), ("row", "withheld_secret", "三")
    assert cells_of(form_id, *named) == [("withheld_secret", "total")]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_bundle_of_columns_is_taken_for_each_row(form_id) -> None:
    bundle = table_of(form_id, "三").column_groups[0]
    named = ("row", "granted", "三"), ("column_group", bundle.id, "三")
    assert cells_of(form_id, *named) == [("granted", column) for column in bundle.columns]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_kind_of_case_and_a_result_are_one_cell(form_id) -> None:
    table = table_of(form_id, "四")
    for bundle in table.column_groups:
        for measure in table.measures:
            wanted = [c for c in bundle.columns if table.column(c).measure == measure.id]
            named = ("column_group", bundle.id, "四"), ("measure", measure.id, "四")
            assert cells_of(form_id, *named) == [("cases", column) for column in wanted]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_result_alone_is_told_for_each_kind_of_case(form_id) -> None:
    found = cells_of(form_id, ("measure", "upheld", "四"))
    assert found == [("cases", f"{group}_upheld") for group in ("review", "direct", "after")]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_the_narrower_kind_of_case_is_meant(form_id) -> None:
    found = cells_of(form_id, ("column_group", "litigation", "四"), ("column_group", "direct", "四"))
    assert found == [("cases", "direct_total")]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_whole_table_is_its_usual_cells(form_id) -> None:
    three = table_of(form_id, "三")
    assert cells_of(form_id, ("table", "三", "三")) == [(row, "total") for row in three.default_rows]
    assert cells_of(form_id, ("table", "四", "四")) == [
        ("cases", column) for column in table_of(form_id, "四").default_columns
    ]


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_printed_column_of_the_second_part_is_every_row_that_has_it(form_id) -> None:
    table = table_of(form_id, "二")
    for column in table.columns:
        printed = "".join(column.path)
        span = Span(0, len(printed), printed, (Concept("column", column.id, "二"),))
        selection = select(Meaning((span,)), load_form(form_id))
        found = [cell for line in selection.lines for cell in line.cells]
        assert found == [(row.id, column.id) for row in table.rows if column.id in row.columns]


def test_nothing_named_is_nothing_selected() -> None:
    assert select(Meaning(), load_form("2019")) is None
    assert cells_of("2021", ("column", "total", "三")) == []
    assert cells_of("2021", ("cue", "count", "")) == []


def test_who_applied_alone_is_no_question_for_a_number() -> None:
    assert cells_of("2021", ("column", "natural", "三")) == []
    asked = cells_of("2021", ("column", "natural", "三"), ("cue", "count", ""))
    assert asked == [("new", "natural")]


def test_a_row_of_the_other_form_is_not_there() -> None:
    assert cells_of("2021", ("row", "procurement", "二")) == []
    assert cells_of("2019", ("row", "other_unpaid", "三")) == []


@pytest.mark.parametrize(
    ("question", "columns"),
    [
        ("柳河镇2022年个人和其他各几件", ["natural", "other"]),
        ("柳河镇2022年企业申请、总计各多少", ["total", "business"]),
    ],
)
def test_a_word_at_the_end_of_a_list_of_applicants_names_applicants(ask_towns, question, columns) -> None:
    new = NUMBERS[2022][1]
    assert [fact.value for fact in ask_towns(question).facts] == [new["三", "new", column] for column in columns]


def test_a_row_that_is_named_by_itself_stays_that_row(ask_towns) -> None:
    (fact,) = ask_towns("柳河镇2022年其他处理里自然人几件").facts
    assert fact.row[-1].endswith("其他")


@pytest.mark.parametrize("words", ["依申请公开情况表", "依申请公开那张表的情况", "申请处理情况表", "第三张表"])
def test_the_table_of_applications_is_shown_by_what_it_is_of(county, words) -> None:
    told = {fact.row[-1].split("、")[-1] for fact in county.ask(f"甲乡2022年{words}").facts}
    assert {"本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "结转下年度继续办理"} <= told


@pytest.mark.parametrize("words", ["甲乡2022年法人申请一共几件", "甲乡2022年法人的申请总共多少件"])
def test_applications_of_organisations_are_not_all_applications(county, words) -> None:
    values = {fact.column[-1] for fact in county.ask(words).facts}
    assert "总计" not in values and "商业企业" in values


def test_a_comma_behind_the_year_asks_for_no_total_besides(county) -> None:
    assert len(county.ask("甲乡2022年，商业企业递了多少申请").facts) == 1


@pytest.mark.parametrize("words", ["第三张表的总计列给我列一下", "依申请公开那张表，合计列帮我列出来"])
def test_the_whole_table_is_read_with_the_total_of_every_row(county, words) -> None:
    table = load_form("2021").table("三")
    facts = county.ask(f"甲乡2022年{words}").facts
    assert len(facts) == len(table.rows) and {fact.column[-1] for fact in facts} == {"总计"}
