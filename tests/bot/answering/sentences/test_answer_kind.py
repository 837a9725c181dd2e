"""几场 wants a number of 场, 哪天 a day, 谁 a name; a sentence that holds no such thing is no answer."""

from __future__ import annotations

import pytest

from bot.answering.sentences.answer_kind import NO_REASON, OTHER_UNIT, answer_kind, asking_clauses, asks_for, gives
from bot.reading.staff_files.prose_words import read_prose_words
from tests.conftest import KNOWLEDGE

WORDS = read_prose_words((KNOWLEDGE / "common/prose.toml").read_text("utf-8"))


def given(question: str, sentence: str) -> float:
    return gives(answer_kind(question, WORDS), sentence)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("修水车花了多少钱", "money"),
        ("满意率是多少", "percent"),
        ("平均几天办完", "days"),
        ("哪天开的会", "when"),
        ("几号开的会", "when"),
        ("去几号窗口交", "number"),
        ("水位多久报一次", "often"),
        ("大喇叭一天放几遍", "often"),
        ("意见箱多少天打开看一回", "often"),
        ("水位多长时间公布一回", "often"),
        ("哪几天停的水", "when"),
        ("一家给多少补助", "money"),
        ("是哪家公司修的", "who"),
        ("开了几场会", "count"),
        ("水车为什么转", "why"),
        ("考核在全县排第几", "rank"),
        ("这几年水车怎么样", ""),
    ],
)
def test_the_question_tells_what_kind_of_answer_it_wants(question, kind) -> None:
    assert answer_kind(question, WORDS).kind == kind


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("开了几场会", "全年召开发布会6场。"),
        ("来了多少人", "32名干部参加。"),
        ("修水车花了多少钱", "投入经费3.5万元。"),
        ("修水车花了多少钱", "本年未收取任何费用。"),
        ("满意率是多少", "满意率达98.6%。"),
        ("平均几天办完", "平均8个工作日办结。"),
        ("水位多久报一次", "汛期每小时发布水位。"),
        ("水位多久报一次", "水位数据实时显示。"),
        ("哪天开的会", "于3月12日召开会议。"),
        ("逢初几赶集", "每逢农历初三、十三赶集。"),
        ("喇叭几点响", "每天早上七点播一次。"),
        ("榜上贴几天", "每榜贴满七天。"),
        ("通知晚了多久", "停水40分钟后才发出。"),
        ("是哪家公司修的", "委托青原水利公司检修。"),
        ("水车为什么转", "因水位上涨，水车转动。"),
        ("发了多少条", "发布信息二千三百一十六条。"),
        ("修水车花了多少钱", "投入三百五十万元。"),
        ("修水车要几分钟", "十四分钟到场。"),
        ("哪天开的会", "六月三日召开会议。"),
        ("考核排第几", "在14个乡镇中排第4名。"),
        ("考核排第几", "考核位列全县第三。"),
    ],
)
def test_a_sentence_that_holds_it_answers(question, sentence) -> None:
    assert given(question, sentence) == 1.0


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("开了几场会", "多次召开发布会。"),
        ("修水车花了多少钱", "检修水车12次。"),
        ("满意率是多少", "群众普遍满意。"),
        ("哪天开的会", "及时召开会议。"),
        ("是哪家公司修的", "检修水车12次。"),
        ("来了几户", "发放手册300册。"),
        ("修水车花了多少钱", "不断加大经费保障力度。"),
        ("平均几天办完", "于3月12日召开会议。"),
        ("是谁牵头的", "加强组织领导。"),
    ],
)
def test_a_sentence_that_holds_something_else_does_not(question, sentence) -> None:
    assert given(question, sentence) == 0.0


@pytest.mark.parametrize("sentence", ["2023年召开会议。", "（3）召开会议。", "按照第12条召开会议。", "拨打12345热线。"])
def test_a_year_a_position_or_a_telephone_counts_nothing(sentence) -> None:
    assert given("开了几场会", sentence) == 0.0


def test_pieces_may_stand_for_papers_but_never_for_households() -> None:
    assert given("印了几个手册", "印发手册300份。") == OTHER_UNIT


def test_a_sentence_without_a_reason_may_still_be_one_and_counts_less() -> None:
    assert given("水车为什么停了", "渠里没有水。") == NO_REASON
    assert given("水车为什么停了", "健全工作体系，完善系统。") == NO_REASON


def test_what_stands_after_behind_is_still_asked_for() -> None:
    assert answer_kind("清理后几件有效", WORDS).kind == "count"


def test_what_is_counted_by_name_must_be_spoken_of() -> None:
    assert given("查出多少问题", "查出问题5个。") == 1.0
    assert given("查出多少问题", "检修水车12次。") == 0.0


def test_each_clause_that_asks_for_something_of_its_own_is_found() -> None:
    question = "培训来了多少人，考试过关的有几成"
    assert [question[clause.start : clause.stop] for clause in asking_clauses(question, WORDS)] == question.split("，")
    assert len(asking_clauses("说到培训，来了多少人", WORDS)) == 1


def test_problems_and_plans_are_told_by_their_words() -> None:
    assert asks_for("problems", "还有哪些短板", WORDS) and asks_for("plans", "接下来打算咋办", WORDS)
    assert not asks_for("problems", "开了几场会", WORDS) and not asks_for("unheard", "短板", WORDS)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("专区能开到几点", "工作日8:30至17:30开放。"),
        ("信箱来了多少封信", "信箱全年收到来信1427件。"),
        ("公布了多少所学校", "公布全区46所学校的招生范围。"),
    ],
)
def test_hours_letters_and_schools_are_told_too(question, sentence) -> None:
    assert given(question, sentence) == 1


def test_a_number_of_anything_may_be_told_in_its_own_unit() -> None:
    assert given("招了多少个老师", "公开招聘教师412名。") == OTHER_UNIT
    assert given("招了多少个老师", "招聘经费3.5万元。") == 0


def test_which_companies_wants_their_names() -> None:
    assert not given("是哪五家公司", "公布187家企业评价结果，其中列入黑名单5家。")


@pytest.mark.parametrize("sentence", ["第一，视频太少。", "第三季度公布。", "委托第三方评估。"])
def test_what_only_counts_is_no_place_in_an_order(sentence) -> None:
    assert given("考核排第几", sentence) == 0.0


def test_kilometres_are_told_by_no_number_of_projects() -> None:
    assert given("一共修了多少公里农村公路", "31个农村公路项目全程上网") == 0
    assert given("一共修了多少公里农村公路", "修了农村公路126公里") == 1


def test_how_many_it_takes_up_is_no_share() -> None:
    assert answer_kind("门户网站占多少条", WORDS).kind == "count"
