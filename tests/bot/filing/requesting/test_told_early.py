"""What is sought may be told before it is asked for: nothing of it is lost."""

from __future__ import annotations

import pytest

SOUGHT = "大李庄村修水渠的补偿名单"


def test_at_the_year_it_is_kept_and_the_year_asked_for_again(talk) -> None:
    talking = talk()
    for said in ("填申请表", "个人", "大李庄乡人民政府"):
        talking.say(said)
    kept = talking.say(f"我想要{SOUGHT}")
    assert f"您要的是「{SOUGHT}」" in kept.text and "哪一年" in kept.text
    assert "文号" in talking.say("2020").text


def test_a_year_within_it_is_taken_for_the_year(talk) -> None:
    talking = talk()
    for said in ("填申请表", "个人", "大李庄乡人民政府"):
        talking.say(said)
    assert "文号" in talking.say(f"2019年{SOUGHT}").text
    assert f"2019年{SOUGHT}" in talking.say("上一步").text
    assert "现在填的是：2019年" in talking.say("上一步").text


def test_at_the_organ_it_is_kept_too(talk) -> None:
    talking = talk()
    for said in ("填申请表", "个人"):
        talking.say(said)
    kept = talking.say(SOUGHT)
    assert SOUGHT in kept.text and "哪个机关" in kept.text
    talking.say("大李庄乡人民政府")
    assert "文号" in talking.say("跳过").text


@pytest.mark.parametrize("said", ["大概是前年吧", "2018年的", "去年前后"])
def test_a_year_alone_is_a_year(talk, said) -> None:
    talking = talk()
    for before in ("填申请表", "个人", "大李庄乡人民政府"):
        talking.say(before)
    assert "要什么信息" in talking.say(said).text


def test_a_question_at_the_year_is_answered(talk) -> None:
    talking = talk()
    for before in ("填申请表", "个人", "大李庄乡人民政府"):
        talking.say(before)
    assert "20 个工作日" in talking.say("多久能答复我").text
