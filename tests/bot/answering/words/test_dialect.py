"""An elder asks in the words of the region and is heard as if the words were common ones."""

from __future__ import annotations

import pytest

from bot.answering.words.dialect import Dialect


@pytest.mark.parametrize(
    ("said", "common"),
    [
        ("2020年收着偌济件申请", "2020年收着多少件申请"),
        ("复议的结果么样", "复议的结果怎么样"),
        ("冇得人申请", "没有人申请"),
        ("啥前儿能答复", "什么时候能答复"),
        ("这两样加拢来", "这两样加起来"),
    ],
)
def test_a_regional_word_is_heard_as_the_common_one(turn_of, said, common) -> None:
    assert turn_of(said).question == common


@pytest.mark.parametrize("said", ["答复是什么样的", "怎么样才能申请", "这么样行吗", "什么事能申请", "什么时候答复"])
def test_a_common_word_that_holds_a_regional_one_stays(turn_of, said) -> None:
    assert turn_of(said).question == said


@pytest.mark.parametrize(
    "said", ["交通共享单车", "系统总共几个", "回归总数", "什么子公司", "养老些什么", "办了几许可证", "大桥合拢了吗"]
)
def test_an_ordinary_word_is_not_cut_in_two(turn_of, said) -> None:
    assert turn_of(said).question == said


def test_without_such_a_list_nothing_changes(assistant) -> None:
    assert Dialect({}).common("偌济件", assistant.knowledge().words) == "偌济件"


@pytest.mark.parametrize(
    ("said", "common"),
    [("本年新收之总计数为何？", "本年新收总计数是多少？"), ("报告的统计区间？", "报告的统计期限？")],
)
def test_what_a_number_is_may_be_asked_with_a_word_for_why(turn_of, said, common) -> None:
    assert turn_of(said).question.strip("？") == common.strip("？")


def test_a_word_that_counts_only_at_the_end_of_a_clause_stays_within_one(assistant) -> None:
    heard, words = Dialect({"总数为何。": "总数是多少"}), assistant.knowledge().words
    assert heard.common("总数为何？", words) == "总数是多少？"
    assert heard.common("总数为何下降", words) == "总数为何下降"
