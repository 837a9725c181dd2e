"""Who introduces himself is not asking about people like himself."""

from __future__ import annotations

import pytest


def columns(answer) -> set[str]:
    return {fact.column[-1] for fact in answer.facts}


@pytest.mark.parametrize(
    "question",
    [
        "我是大李庄乡的村民，想问问2020年乡里一共收到多少件信息公开申请",
        "俺是个体的，大李庄乡2020年新收了几件申请",
        "你好，我在律所上班，请问大李庄乡2020年上年结转几件",
    ],
)
def test_an_introduction_names_no_applicant(ask, question) -> None:
    assert columns(ask(question)) == {"总计"}


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("我们公司提过申请，大李庄乡2020年商业企业新收几件", "商业企业"),
        ("俺们村民2020年在大李庄乡申请了几件", "自然人"),
        ("我想知道大李庄乡2020年律所提了几件申请", "法律服务机构"),
    ],
)
def test_an_applicant_that_is_asked_for_is_told(ask, question, column) -> None:
    assert columns(ask(question)) == {column}


def test_what_an_introduction_is_about_is_not_what_is_asked(ask) -> None:
    assert ask("我厂子的资料不想让人看。大李庄乡2020年因为保护第三方权益不给公开的有几件").facts[0].column == ("总计",)
    assert columns(ask("我是做拆迁的，大李庄乡2020年新收了几件申请")) == {"总计"}


def test_a_clerks_own_word_introduces_somebody_too(clerks_county) -> None:
    assert columns(clerks_county.ask("俺摆弄律所的，甲乡2022年新收了几件申请")) == {"总计"}
