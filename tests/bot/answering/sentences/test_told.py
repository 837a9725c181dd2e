"""The sentence that answers is quoted; the one that is only nearest is said to be no answer."""

from __future__ import annotations

from bot.answering.sentences.told import nearest_sentence, told_in_a_sentence
from bot.answering.target import target_of
from bot.model import Outcome


def test_two_things_that_are_asked_are_both_told(say) -> None:
    answer = say("水利局2022年发布会开了几场，培训来了多少人")
    assert "发布会6场" in answer.text and "145人" in answer.text


def test_what_is_only_near_is_shown_and_said_to_be_no_answer(say) -> None:
    answer = say("水利局2022年发布会是谁主持的")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "没有直接写" in answer.text and "新闻发布会6场" in answer.text


def test_what_the_report_says_nothing_of_is_not_found(say) -> None:
    answer = say("水利局2022年修水车花了多少钱")
    assert answer.outcome is Outcome.NOT_FOUND and "没找到" in answer.text and answer.citations == ()


def test_a_sentence_of_another_year_does_not_answer(say) -> None:
    assert "3台" in say("柳河镇2022年自助机有几台").text
    assert "3台" not in say("柳河镇2023年自助机有几台").text


def test_of_several_reports_no_sentence_is_chosen(turn) -> None:
    asked = turn("柳河镇自助机有几台")
    target = target_of(turn("柳河镇2022年和2023年自助机有几台"))
    assert told_in_a_sentence(asked, target) is None and nearest_sentence(asked, target) is None


def test_who_asks_what_was_done_about_a_problem_is_told_the_measure_for_it(say) -> None:
    late = say("柳河镇2022年说放水的时间公布得晚，后来怎么解决的").text
    assert "提前5天" in late and "大字版" not in late
    assert "大字版38块" in say("柳河镇2022年老人看不清渡口的告示，想了么子办法").text


def test_who_asks_only_of_the_problem_is_told_the_problem(say) -> None:
    assert "提前5天" not in say("柳河镇2022年报告里说灌溉放水公布得晚没有").text


def test_the_name_of_a_thing_is_told_and_that_of_a_person_is_not(say) -> None:
    assert "青原水车" in say("水利局2022年公众号叫啥").text
    who = say("水利局2022年负责人叫什么名字")
    assert who.outcome is not Outcome.ANSWERED or "没有写姓名" in who.text


def test_a_sentence_that_holds_what_is_asked_comes_before_one_that_is_only_nearer(say) -> None:
    assert "18.6万元" in say("水利局2022年网站改版花了多少钱").text


def test_how_a_number_moved_from_a_year_without_a_report_is_told_in_words(say) -> None:
    answer = say("水利局2022年新收申请比上年多了还是少了")
    assert "比上年回落12.3%" in answer.text and "没有收录的报告：青原县水利局2021年" in answer.text


def test_what_is_told_less_surely_is_told_beside_what_is_told_surely(say) -> None:
    answer = say("水利局2022年群众打分多少，培训来了多少人")
    assert "91.2分" in answer.text and "145人" in answer.text


def test_how_many_of_one_thing_are_not_told_by_a_sentence_that_only_comes_near(say) -> None:
    assert "1个" not in say("柳河镇2022年开过几回茶话会").text


def test_the_number_of_one_account_is_no_answer_for_another(say) -> None:
    answer = say("水利局2022年微博发了多少条")
    assert answer.outcome is Outcome.NOT_FOUND


def test_a_sentence_that_ends_in_a_colon_is_told_with_what_it_announces(assistant) -> None:
    first = assistant.ask("正文说全年累计主动公开了多少条政务信息？")
    answer = assistant.ask("用了哪些形式往外公布", first.session)
    assert "形式主要为：" in answer.text and "微信群" in answer.text
