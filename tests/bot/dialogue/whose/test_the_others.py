"""Those of a set who were not named last may be asked of another cell."""

from __future__ import annotations

from tests.bot.answering.computing.county import TOWNS, new, number


def test_another_cell_is_told_of_all_the_others(say) -> None:
    say("2022年乙县处罚最多的是哪个单位")
    say("它许可几件")
    answer = say("其他几家许可呢")
    most = max(TOWNS, key=lambda town: number(town, 2022, "二", "penalties", "decisions"))
    assert {fact.organ for fact in answer.facts} == {f"{town}人民政府" for town in TOWNS if town != most}
    assert {fact.row[-1] for fact in answer.facts} == {"行政许可"}


def test_the_same_cell_is_told_of_them_as_before(say) -> None:
    say("2022年乙县新收最多的是哪个单位")
    most = max(TOWNS, key=lambda town: new(town, 2022))
    assert {fact.organ for fact in say("其他几家呢").facts} == {f"{town}人民政府" for town in TOWNS if town != most}


def test_the_other_towns_are_no_row_of_other_results(say) -> None:
    say("柳河镇2022年结转下年的几件")
    answer = say("乙县其他几个乡镇呢")
    assert all("结转下年度" in "".join(fact.row) for fact in answer.facts)
    assert len({fact.organ for fact in answer.facts}) >= len(TOWNS) - 1
