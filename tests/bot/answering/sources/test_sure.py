"""What may be said to people who did not ask us: rather nothing than a remark beside the point."""

from __future__ import annotations

from datetime import datetime

import pytest

TODAY = datetime(2021, 3, 1)

CHATTER = (
    """
今晚谁去跳广场舞？|你家去年收了几件衣服？|村口那家店还开着吗？|谁有王主任电话？|快递收到几件了？|申请入群的有几个人？
昨天公开课去了几个人？|有人知道怎么申请低保吗？|医保怎么办？|村里公开栏贴了啥？|去年咱村考上大学的有几个？|今年的报告交了吗？
谁家的狗丢了？|明天停水吗？|几点开会？|结果出来没有？|总计多少钱？|2020年你在哪？|你收到几件？|多少钱一件？|收到了吗？
为什么不给？|能不能便宜点？|你们谁去法院？|自然人是什么？|上年结转几件？|受理了几件？|去年收入多少？|公开透明点好不好？
老王申请低保批了没有？|咱们乡2020年修了几条路？|去年收到几件投诉？|补贴申请收到几件？
2020年低保申请收到几件？|宅基地申请去年收到几件？|学校报名申请收到几件？|柳树镇2020年收到几件申请？
大李庄乡2035年收到几件申请？|好的，收到|那复议呢？|谢谢啊
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


@pytest.mark.parametrize("words", CHATTER)
def test_neighbours_talk_is_left_alone(assistant, words) -> None:
    glance = assistant.glance(words, TODAY)
    assert not (glance.sure and glance.is_question), glance.answer.text


@pytest.mark.parametrize(
    "words",
    [
        "大李庄乡2020年收到几件申请？",
        "大李庄乡去年收到几件申请？",
        "2020年复议几件？",
        "大李庄乡2020年予以公开的有几件",
        "怎么申请信息公开？",
    ],
)
def test_a_question_about_a_cell_or_a_guides_own_question_is_sure(assistant, words) -> None:
    glance = assistant.glance(words, TODAY)
    assert glance.sure
    assert glance.is_question


@pytest.mark.parametrize(
    "words",
    ["乡里2020年行政事业性收费比上一年增了还是减了", "大李庄乡2020年的表对得上吗", "大李庄乡2020年收到0件申请。"],
)
def test_half_an_answer_a_check_and_a_remark_are_not_answered_unasked(assistant, words) -> None:
    glance = assistant.glance(words, TODAY)
    assert not (glance.sure and glance.is_question)


def test_a_glance_leaves_no_trace(assistant) -> None:
    answer = assistant.glance("大李庄乡2020年收到几件申请？", TODAY).answer
    assert answer.session == ""
