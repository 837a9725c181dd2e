"""No reply leaves with a number, an article or a link that nothing stands behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.sources.slots import Slots, cell, computed, coverage, echoed, ordinal, placed, quoted, said
from bot.answering.sources.verify import unfounded
from bot.answering.turn import Memory, Reply, Turn
from bot.model import AnswerFact, Certainty, Citation, Computed, Outcome
from tests.bot.answering.waterwheels import open_waterwheels

ROW = Citation("r.txt", "年报", "规范性文件\t3\t12\t40", "第37行", "", row=("规范性文件",), column=("本年新公开数量",))
GUIDE = Citation(
    "g.md", "多久", "20 个工作日内答复（条例第三十三条）。网址 https://gk.example.cn", "条例第三十三条", ""
)
FACT = AnswerFact("大李庄乡人民政府", 2020, "二", ("规范性文件",), ("本年新公开数量",), 12, "件", Certainty.CERTAIN)
SUM = Computed("合计", 15, "件", (("第1到3件：3×5元", 15),))


@pytest.fixture
def turn(turn_of) -> Turn:
    return turn_of("大李庄乡2020年公开了12份文件吗，第7条说35件")


def reply(*slots: Slots, **more: object) -> Reply:
    return Reply(Outcome.ANSWERED, tuple(slot for part in slots for slot in part), **more)


@pytest.mark.parametrize(
    "words", ["共 3 件", "12", "3.5 万元", "１２", "依据第三十三条", "第二十款", "见 https://a.cn", "www.a.cn"]
)
def test_the_assistants_own_words_may_hold_no_number_article_or_link(turn, words) -> None:
    told = reply(said(words), citations=(ROW, GUIDE), facts=(FACT,), computed=(SUM,))
    assert unfounded(told, turn)


def test_the_assistants_own_words_without_a_number_may_leave(turn) -> None:
    assert unfounded(reply(said("报告里没有找到这方面的内容。")), turn) == []


def test_a_row_may_be_quoted_whole(turn) -> None:
    assert unfounded(reply(quoted("规范性文件 3 12 40"), citations=(ROW,)), turn) == []


@pytest.mark.parametrize("words", ["12 件", "3 件", "规范性文件 40"])
def test_a_cited_row_does_not_vouch_for_any_number_of_it(turn, words) -> None:
    assert unfounded(reply(quoted(words), citations=(ROW,)), turn)


OF = ("二", ("规范性文件",), ("本年新公开数量",))
CITED = replace(ROW, section="二")


def test_a_cell_tells_the_value_of_that_cell(turn) -> None:
    assert unfounded(reply(cell("12 件", OF), citations=(CITED,), facts=(FACT,)), turn) == []


def test_a_cell_may_hold_less_than_nothing_and_its_sign_is_part_of_it(turn) -> None:
    less = replace(FACT, value=-12)
    assert unfounded(reply(cell("-12 件", OF), citations=(CITED,), facts=(less,)), turn) == []
    assert unfounded(reply(cell("12 件", OF), citations=(CITED,), facts=(less,)), turn)
    assert unfounded(reply(cell("-12 件", OF), citations=(CITED,), facts=(FACT,)), turn)


@pytest.mark.parametrize(
    ("words", "of"), [("3 件", OF), ("40 件", OF), ("12 件", ("二", ("规范性文件",), ("对外公开总数量",)))]
)
def test_a_cell_tells_no_neighbours_value(turn, words, of) -> None:
    assert unfounded(reply(cell(words, of), citations=(CITED,), facts=(FACT,)), turn)


def test_a_cell_that_is_not_cited_is_held_back(turn) -> None:
    assert unfounded(reply(cell("12 件", OF), facts=(FACT,)), turn)


@pytest.mark.parametrize("words", ["13 件", "1 件", "2", "120", "12.5", "4", "37 件"])
def test_a_quoted_number_that_is_in_no_citation_is_held_back(turn, words) -> None:
    assert unfounded(reply(quoted(words), citations=(ROW,), facts=(FACT,)), turn)


def test_a_place_is_that_of_a_citation_and_nothing_else(turn) -> None:
    assert unfounded(reply(placed("第37行"), citations=(ROW,)), turn) == []
    assert unfounded(reply(placed("第38行"), citations=(ROW,)), turn)
    assert unfounded(reply(placed("第12行"), citations=(ROW,), facts=(FACT,)), turn)


def test_a_quoted_number_may_be_the_value_of_a_fact(turn) -> None:
    assert unfounded(reply(quoted("12 件"), facts=(FACT,)), turn) == []
    assert unfounded(reply(quoted("12 件"), facts=(replace(FACT, value=None),)), turn)


def test_a_quoted_article_must_be_the_cited_one(turn) -> None:
    assert unfounded(reply(quoted("条例第三十三条"), citations=(GUIDE,)), turn) == []
    assert unfounded(reply(quoted("条例第三十四条"), citations=(GUIDE,)), turn)


def test_a_quoted_link_must_be_in_the_citation(turn) -> None:
    assert unfounded(reply(quoted("https://gk.example.cn"), citations=(GUIDE,)), turn) == []
    assert unfounded(reply(quoted("https://gk.example.cn"), citations=(ROW,)), turn)


def test_a_computed_number_is_a_result_or_a_part(turn) -> None:
    assert unfounded(reply(computed("15 件，第1到3件：3×5元"), computed=(SUM,)), turn) == []
    assert unfounded(reply(computed("16 件"), computed=(SUM,)), turn)
    assert unfounded(reply(computed("15 件")), turn)


def test_an_echoed_number_stands_in_the_question(turn) -> None:
    assert unfounded(reply(echoed("第7条")), turn) == []
    assert unfounded(reply(echoed("第8条")), turn)


def test_a_minus_belongs_to_its_number(turn) -> None:
    less = (Computed("增减", -2, "项", ()),)
    assert unfounded(reply(computed("-2项"), computed=less), turn) == []
    assert unfounded(reply(computed("2项"), computed=less), turn) == ["2"]
    assert unfounded(reply(coverage("2019-2035年")), turn)


def test_coverage_names_years_that_are_there_or_were_asked_for(turn, turn_of) -> None:
    assert unfounded(reply(coverage("大李庄乡人民政府2020年")), turn) == []
    assert unfounded(reply(coverage("2035年")), turn)
    assert unfounded(reply(coverage("2035年")), turn_of("2035年收到几件申请")) == []


def test_an_ordinal_points_into_the_list_that_was_shown(turn) -> None:
    memory = Memory("topic", items=("甲", "乙", "丙"))
    assert unfounded(reply(ordinal("3"), memory=memory), turn) == []
    assert unfounded(reply(ordinal("4"), memory=memory), turn)
    assert unfounded(reply(ordinal("0"), memory=memory), turn)
    assert unfounded(reply(ordinal("1")), turn)


def test_what_is_said_before_the_reply_is_looked_at_too(turn) -> None:
    assert unfounded(reply(said("好。")), replace(turn, notice=said("您的号码 138 没有保存。")))


def test_every_claim_without_a_source_is_listed(turn) -> None:
    told = reply(said("3 件"), quoted("规范性文件 3 12 40"), quoted("99 件"), citations=(ROW,))
    assert unfounded(told, turn) == ["3", "99"]


def test_an_articles_numbers_vouch_for_nothing_but_its_own_words(tmp_path) -> None:
    wheels = open_waterwheels(tmp_path)
    turn, _ = wheels.explain("水车")
    (article,) = wheels.ask("条例第四条怎么说").citations
    assert unfounded(reply(quoted(article.quote), citations=(article,)), turn) == []
    assert unfounded(reply(quoted("应当自收到申请之日起17个工作日内答复"), citations=(article,)), turn) == ["17"]
    assert unfounded(reply(placed("第四条"), citations=(article,)), turn) == []
    assert unfounded(reply(quoted("17 件"), citations=(article, ROW)), turn) == ["17"]
    assert unfounded(reply(quoted("19"), quoted("第四条说的"), citations=(article, GUIDE)), turn) == ["19", "第四条"]
    assert unfounded(reply(said("17 个工作日"), citations=(article,)), turn) == ["17"]
