"""Of several reports the sentence of each is told; what is not told by each is told by none."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text

FIRST = f"总体情况\n{PROSE['一']}"
BUREAU = "总体情况\n编印渡口安全手册2600册。投入经费18万元。"
TOWNSHIP = "总体情况\n编印渡口安全手册900册，送到各村。设立水车查阅专区，工作日8:30至17:30开放。"
WORDS = (
    "“渡口党建”微博因长期没有更新，已按规定注销。发生行政复议1件，因申请人撤回申请而终止审理。"
    "今后航道安全每季度公开一次。全年收取信息处理费1件，金额260元，收费单位为航道站。"
)
HALVES = "水质抽检每季度公布，二季度查出不合格3处，均为消毒设备老化。救生站3月搬到原粮站大院。窗口从7月起实行午间轮班。"
TWICE = "渡船首班6:30，末班19:00。"
DAYS = "其中农机补贴发放前均在村公开栏公示不少于7天。"


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    reports = {
        "水利局2022.txt": report_text("青原县水利局", 2022).replace(FIRST, BUREAU + WORDS + HALVES + TWICE),
        "柳河镇2022.txt": report_text("柳河镇人民政府", 2022).replace(FIRST, TOWNSHIP + DAYS),
    }
    made: Assistant = open_town(tmp_path_factory.mktemp("two"), common, reports)

    def asked(question: str) -> Answer:
        return made.ask(question, None, datetime(2023, 3, 1, 12))

    return asked


def test_both_sentences_are_told(ask) -> None:
    answer = ask("水利局2022年和柳河镇2022年哪家印的渡口手册多，各多少册")
    assert answer.outcome is Outcome.ANSWERED
    assert "2600册" in answer.text and "900册" in answer.text


def test_what_one_does_not_tell_is_not_told_of_the_other(ask) -> None:
    assert ask("水利局2022年和柳河镇2022年哪家花的经费多，各多少").outcome is not Outcome.ANSWERED


def test_a_place_and_its_hours_are_told_before_the_office_to_call(ask) -> None:
    assert "8:30至17:30" in ask("柳河镇2022年水车查阅专区设在哪儿，平时几点开门").text


def test_the_days_that_a_report_tells_are_told_where_it_is_asked_whether_it_does(ask) -> None:
    assert "不少于7天" in ask("柳河镇2022年报上写没写农机补贴在村里要公示几天").text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("渡口党建那个微博咋找不到了，水利局2022年是不是给撤了", "已按规定注销"),
        ("水利局2022年不是有一起行政复议嘛，最后怎么收场的", "终止审理"),
        ("水利局的党建微博为什么不更了，2022年报告有交代吗", "没有更新"),
        ("水利局说航道安全的事以后要怎么公开？2022年报告里写的", "航道安全"),
        ("2022年向水利局申请公开的有没有被收过钱，是哪个单位收的", "260元"),
    ],
)
def test_what_no_cell_tells_is_told_in_words_and_by_no_guide(ask, question, words) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text


def test_what_is_plainly_asked_of_a_cell_is_not_told_by_a_sentence_with_its_words(ask) -> None:
    answer = ask("2022年针对水利局、先复议再起诉而法院还没判下来的信息公开案子有几件")
    assert [fact.column[-1] for fact in answer.facts] == ["尚未审结"]


def test_of_several_years_that_are_asked_the_one_that_tells_is_quoted(ask) -> None:
    answer = ask("青原县水利局那个渡口党建微博，2022年以后怎么搜不到了")
    assert answer.outcome is Outcome.ANSWERED and "按规定注销" in answer.text


def test_where_none_tells_the_years_that_are_missing_are_named(ask) -> None:
    answer = ask("青原县水利局以前有个气象台，2019年以后咋搜不着了呢")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "没有收录的报告：青原县水利局2019年、" in answer.text and "水利局2022年、" not in answer.text


def test_what_stands_outside_part_five_is_told_though_a_fault_is_asked_for(ask) -> None:
    answer = ask("水利局2022年水质抽检查出不合格那几处是啥毛病")
    assert "消毒设备老化" in answer.text and "存在的主要问题" not in answer.text


def test_another_half_of_the_question_brings_a_sentence_of_its_own(ask) -> None:
    answer = ask("水利局2022年救生站搬哪去了，窗口午间轮班从几月开始")
    assert "原粮站大院" in answer.text and "午间轮班" in answer.text


def test_at_what_hour_is_no_day(ask) -> None:
    assert "末班19:00" in ask("水利局2022年渡船最晚一班几点").text
