"""A question is divided into the longest names that explain most of it."""

from __future__ import annotations

import pytest

from bot.answering.meaning import Concept, Span
from bot.answering.words.vocabulary import Divider, unexplained

ROW, OTHER, CUE = Concept("row", "a", "三"), Concept("row", "b", "三"), Concept("cue", "count")


def texts(spans: tuple[Span, ...]) -> list[str]:
    return [span.text for span in spans]


def test_a_long_name_wins_over_the_short_ones_inside_it() -> None:
    divider = Divider({"复议": (ROW,), "复议后起诉": (OTHER,), "起诉": (ROW,)})
    assert texts(divider.divide("复议后起诉的有几件")) == ["复议后起诉"]


def test_names_do_not_overlap() -> None:
    divider = Divider({"新收申请": (ROW,), "申请公开": (OTHER,)})
    spans = divider.divide("新收申请公开")
    assert len(spans) == 1


def test_what_is_found_by_other_means_competes_with_the_names() -> None:
    given = [Span(0, 2, "上年", (Concept("year", "2020"),))]
    with_row = Divider({"上年结转": (ROW,)}).divide("上年结转几件", given)
    without = Divider({"结转": (ROW,)}).divide("上年结转几件", given)
    assert texts(with_row) == ["上年结转"]
    assert texts(without) == ["上年", "结转"]


def test_one_stretch_may_mean_several_things() -> None:
    given = [Span(0, 3, "上一年", (Concept("year", "2020"),))]
    (span,) = Divider({"上一年": (ROW,)}).divide("上一年", given)
    assert {concept.kind for concept in span.concepts} == {"row", "year"}


def test_a_name_with_a_gap_counts_where_nothing_of_its_kind_was_found() -> None:
    divider = Divider({"收到…申请": (ROW,), "重复申请": (OTHER,), "几件": (CUE,)})
    assert divider.divide("收到了多少份申请")[-1].concepts == (ROW,)
    assert [span.concepts for span in divider.divide("收到重复申请几件")] == [(OTHER,), (CUE,)]


def test_what_no_name_covers_is_unexplained() -> None:
    spans = Divider({"复议": (ROW,)}).divide("养猪复议多少")
    assert unexplained("养猪复议多少", spans) == [(0, "养猪"), (4, "多少")]


@pytest.mark.parametrize("text", ["", "？", "。。。", "a", "复"])
def test_nothing_to_divide_is_no_trouble(text) -> None:
    assert Divider({"复议": (ROW,)}).divide(text) == ()
    assert Divider({}).divide(text) == ()


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("本年新收政府信息公开申请数量", "new"),
        ("结转下年度继续办理的有几件", "carried_out"),
        ("要求行政机关确认或重新出具已获取信息的", "unprocessed_confirm"),
        ("危及“三安全一稳定”的几件", "withheld_stability"),
        ("没有现成信息需要另行制作", "unable_not_made"),
    ],
)
def test_the_printed_names_of_rows_are_known(meaning_of, question, row) -> None:
    assert meaning_of(question).ids("row") == (row,)


def test_words_that_nobody_knows_are_kept_apart(meaning_of) -> None:
    assert "修路" in meaning_of("2020年修路的申请几件").residue
    assert meaning_of("2020年收到几件申请").residue == ()


def test_a_phrase_with_a_gap_says_nothing_inside_another_name() -> None:
    divider = Divider({"没先复议就打官司": (ROW,), "先复议…打官司": (OTHER,)})
    assert texts(divider.divide("没先复议就打官司的几件")) == ["没先复议就打官司"]
    assert texts(divider.divide("先复议不成才打官司的几件")) == ["先复议…打官司"]


def test_whether_something_is_there_is_not_that_it_is_not_there() -> None:
    divider = Divider({"没有作废的": (ROW,), "作废": (OTHER,), "有没有": (CUE,)})
    assert texts(divider.divide("有没有作废的文件")) == ["有没有", "作废"]
    assert texts(divider.divide("没有作废的文件")) == ["没有作废的"]
