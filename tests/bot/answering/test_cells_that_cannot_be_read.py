"""0, not filled in, and cannot be told are three different answers. (石桥乡's report is broken on purpose.)"""

from __future__ import annotations

from bot.model import Certainty, Outcome
from tests.bot.answering.towns import SHIQIAO_NUMBERS, open_town
from tests.bot.reading.printed import report_text


def number(row: str, column: str) -> int:
    return SHIQIAO_NUMBERS["三", row, column]


def test_a_blank_cell_is_said_to_be_blank_and_no_number_is_given(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年国家秘密几件")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert "空着" in answer.text and "未填" in answer.text
    assert [(fact.value, fact.certainty) for fact in answer.facts] == [(None, Certainty.BLANK)]
    assert " 0 件" not in answer.text


def test_a_blank_cell_is_never_said_to_be_none(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年有没有人因为国家秘密被拒")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert "也就是没有" not in answer.text


def test_an_undecidable_cell_shows_the_row_as_it_is_printed(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年规章制发了几件")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert all(fact.value is None for fact in answer.facts)
    printed = [str(SHIQIAO_NUMBERS["二", "rules", column]) for column in ("repealed", "in_force")]
    assert all(part in answer.text for part in ("规章", *printed))


def test_numbers_that_contradict_each_other_are_shown_and_none_is_chosen(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年行政复议几件")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert [(fact.value, fact.certainty) for fact in answer.facts] == [(None, Certainty.CONTRADICTORY)]
    assert "对不上" in answer.text and "999" in answer.text
    assert not answer.computed


def test_the_healthy_half_of_a_broken_table_is_still_answered(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年行政诉讼几件")
    parts = [SHIQIAO_NUMBERS["四", "cases", column] for column in ("direct_total", "after_total")]
    assert answer.outcome is Outcome.ANSWERED
    assert [fact.value for fact in answer.facts] == parts
    assert answer.computed[0].value == sum(parts)


def test_a_lost_cell_that_the_sums_give_back_is_told_as_such(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年部分公开几件")
    assert [(fact.value, fact.certainty) for fact in answer.facts] == [(number("partly", "total"), Certainty.CERTAIN)]
    assert "少印了一格" in answer.text


def test_the_other_cells_of_a_row_with_a_lost_cell_are_right(ask_towns) -> None:
    for words, column in (("自然人", "natural"), ("科研机构", "research"), ("律师", "legal")):
        answer = ask_towns(f"石桥乡2022年部分公开里{words}有几件")
        assert [fact.value for fact in answer.facts] == [number("partly", column)]


def test_a_sum_leaves_out_what_is_blank_and_names_it(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年不予公开一共几件")
    rows = ("law", "stability", "third_party", "internal", "process", "file", "query")
    parts = [number(f"withheld_{row}", "total") for row in rows]
    assert answer.outcome is Outcome.ANSWERED
    assert answer.computed[0].value == sum(parts)
    assert [value for _, value in answer.computed[0].parts] == parts
    left_out = answer.text.split("没有算进去的")[1]
    assert "属于国家秘密" in left_out


def test_one_line_of_several_may_be_unclear_and_the_rest_is_told(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年表四各是多少")
    assert answer.outcome is Outcome.ANSWERED
    assert "对不上" in answer.text
    assert f"复议后起诉·总计 {SHIQIAO_NUMBERS['四', 'cases', 'after_total']} 件" in answer.text


def test_another_towns_number_never_fills_the_gap(ask_towns) -> None:
    answer = ask_towns("石桥乡2022年国家秘密里企业几件")
    assert {fact.organ for fact in answer.facts} == {"石桥乡人民政府"}
    assert {citation.organ for citation in answer.citations} == {"石桥乡人民政府"}


def test_a_row_that_the_real_report_misprints_says_so(ask) -> None:
    answer = ask("大李庄乡2020年重复申请几件")
    assert [fact.value for fact in answer.facts] == [0]
    assert "少印了一格" in answer.text


def test_a_printed_stroke_is_told_as_printed_and_not_as_none(common, tmp_path) -> None:
    strokes = {("三", "withheld_secret"): lambda cells: ["/" for _ in cells]}
    report = report_text("石桥乡人民政府", 2022, "2021", SHIQIAO_NUMBERS, strokes)
    answer = open_town(tmp_path, common, {"石桥乡2022.txt": report}).ask("石桥乡2022年国家秘密几件")
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert "印的是「/」" in answer.text and "空着，没有填" not in answer.text


def test_a_row_with_empty_fields_and_a_label_over_several_columns_is_shown(tmp_path) -> None:
    printed = report_text("柳河镇人民政府", 2022)
    lines = printed.split("\n")
    at = next(i for i, line in enumerate(lines) if "结转下年度" in line)
    label, *cells = lines[at].split("\t")
    lines[at] = "\t".join((label, label, "", *cells[:-1], "约3件"))
    answer = open_town(tmp_path, tmp_path / "common", {"柳河镇2022.txt": "\n".join(lines)}).ask(
        "柳河镇2022年结转下年度几件"
    )
    assert answer.outcome is Outcome.UNCLEAR_SOURCE
    assert " ".join((label, *cells[:-1], "约3件")) in answer.text
