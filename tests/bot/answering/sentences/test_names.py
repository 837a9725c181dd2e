"""Whether a sentence names somebody, and what kind of body is asked for by name."""

from __future__ import annotations

import pytest

from bot.answering.sentences.names import asks_a_persons_name, names_one, tells_a_persons_name, whose
from bot.reading.glyphs import fold


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("承建的是哪家公司", "公司"),
        ("得头名的是哪个镇", "镇"),
        ("原告是哪两个村的", "村"),
        ("那个系统叫啥", "《"),
        ("换掉的物业叫啥", "物业"),
        ("谁挂帅", ""),
    ],
)
def test_the_question_tells_whose_name_it_wants(question, kind) -> None:
    assert whose(question) == kind


@pytest.mark.parametrize(
    "text",
    [
        "城关镇获得第一名",
        "委托青原科技公司测评",
        "由局长任组长",
        "原告为石桥村村民",
        "请一位退休教师录制",
        "由党政办工作人员代填",
    ],
)
def test_a_body_or_a_person_by_office_is_somebody(text) -> None:
    assert names_one("", text)


def test_a_person_is_named_behind_the_office() -> None:
    assert tells_a_persons_name("由区委常委、常务副区长何敬川任组长")
    assert not tells_a_persons_name("乡长为政府信息公开工作的第一负责人")
    assert not tells_a_persons_name("由镇长任组长，各分管领导任副组长")


@pytest.mark.parametrize("text", ["约谈单位1个", "各乡镇均已完成", "下属单位和有关部门", "培训干部32人"])
def test_all_of_a_kind_or_a_number_of_them_is_nobody(text) -> None:
    assert not names_one("", text)


def test_only_a_name_of_the_kind_that_is_asked_for_counts() -> None:
    assert names_one("公司", "委托青原科技公司测评")
    assert not names_one("村", "委托青原科技公司测评")


def test_a_thing_is_named_between_its_marks() -> None:
    assert names_one("《", "开设“水车讲堂”栏目") and names_one("《", "制定《水车办法》")
    assert not names_one("《", "开设一个栏目")


def test_the_mark_of_a_name_may_be_folded() -> None:
    assert names_one("《", fold("开设“水车讲堂”栏目"))


@pytest.mark.parametrize(
    ("question", "asks"), [("那位乡长，姓名是什么", True), ("都是哪些人，名字给我", True), ("谁是第一负责人", False)]
)
def test_the_name_itself_may_be_asked_for(question, asks) -> None:
    assert asks_a_persons_name(question) is asks


def test_villages_in_a_row_are_named() -> None:
    assert names_one("村", fold("红旗、石盘、杨家湾3个村的财务公开没有明细"))
    assert not names_one("村", fold("3个村的财务公开没有明细"))
