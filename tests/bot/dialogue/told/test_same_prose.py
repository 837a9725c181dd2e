"""Behind a report's own words: the same of another year, how a problem was solved, and who did it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import Talk, talk_with

PROBLEMS = (
    "存在的问题：一是公开内容偏重活动报道；二是信息检索不细致，1件答复被行政复议机关纠正。\n"
    "改进情况：一是每季度公布一次渡口改造进度；二是建立检索记录单，两个股室签字后才能答复。"
)


def _report(year: int, grain: str, others: str) -> str:
    told = f"发放渔业补贴，涉及{grain}。公众号发布{year - 1900}条。"
    text = report_text("青原县水利局", year).replace(f"总体情况\n{PROSE['一']}", f"总体情况\n{told}")
    return text.replace(PROSE["五"], PROBLEMS).replace(PROSE["六"], others)


@pytest.fixture(scope="module")
def bureau(tmp_path_factory, common):
    fee = "2022年收取信息处理费1件400元，由县航道局收取，已缴入国库。"
    reports = {
        "水利局2022.txt": _report(2022, "1927户、438.9万元", fee),
        "水利局2021.txt": _report(2021, "1863户、412.6万元", "2021年没有收取信息处理费。"),
    }
    return open_town(tmp_path_factory.mktemp("prose"), common, reports)


@pytest.fixture
def say(bureau) -> Talk:
    return talk_with(bureau, datetime(2023, 3, 1, 12))


@pytest.mark.parametrize("words", ["2021年发了多少钱", "2021年发了多少", "2021年呢"])
def test_the_same_is_asked_of_another_year_in_the_verb_of_the_question_before(say, words) -> None:
    say("水利局2022年渔业补贴发了多少钱")
    assert "412.6万元" in say(words).text


@pytest.mark.parametrize("words", ["后面怎么改进", "后来怎么改的", "以后怎么防止再这样"])
def test_how_the_problem_that_was_told_is_solved_is_its_own_measure(say, words) -> None:
    say("水利局2022年为什么有一件答复被复议机关纠正")
    text = say(words).text
    assert "检索记录单" in text and "渡口改造" not in text


def test_who_did_it_is_told_by_the_same_sentence_and_the_next_year_is_of_the_same_matter(say) -> None:
    say("水利局2022年有没有收信息处理费")
    assert "县航道局" in say("是哪个单位收的").text
    assert "2021年没有收取信息处理费" in say("2021年收了没").text


def test_in_all_names_no_other_thing_of_the_year_before(say) -> None:
    say("水利局2022年公众号发布多少条")
    assert f"发布{2021 - 1900}条" in say("前一年呢，总共的").text


def test_why_beside_a_number_is_told_from_the_text(say) -> None:
    answer = say("水利局2022年行政复议被纠正的有几件，什么原因")
    assert "信息检索不细致" in answer.text and answer.facts
