"""What somebody tells before he says that he just wants to know is not asked."""

from __future__ import annotations

from bot.answering.asides.lead_in import without_lead_in
from bot.answering.meaning import Meaning
from bot.reading.staff_files.language import read_language


def test_the_number_is_told_whatever_the_tale_was_of(ask_towns) -> None:
    (fact,) = ask_towns("我家低保跑了好几年没批，就想问问柳河镇2022年收了几份申请").facts
    assert fact.row == ("一、本年新收政府信息公开申请数量",)


def test_a_tale_that_says_whose_number_it_is_stays(ask_towns) -> None:
    assert ask_towns("柳河镇的事我跟了好几年，就想知道2022年收了几份申请").facts


def test_what_stands_before_a_colon_is_told_where_a_whole_question_follows(ask_towns) -> None:
    tale = "我在写一篇稿子，讲县里这些年给老百姓答复的情况，想核实一下："
    (fact,) = ask_towns(f"{tale}柳河镇在2022年那一年，真正“予以公开”的究竟是多少件").facts
    assert (fact.row[-1], fact.column[-1]) == ("（一）予以公开", "总计")


def test_what_the_answer_is_for_is_left_out_in_a_clerks_own_word() -> None:
    meaning = Meaning(language=read_language('[asides]\nfor_use = ["糊"]\n'))
    bare = "柳河镇2022年新收几件"
    assert without_lead_in(f"{bare}，糊墙报用", meaning) == bare
