"""What nobody's report or guide is about is declined; words of it in a real question decline nothing."""

from __future__ import annotations

import pytest

from bot.model import Outcome


@pytest.mark.parametrize("typed", ["喂 在不在呀", "你这个东西是干啥用的", "我想问你个事", "俺有个事想问你"])
def test_who_only_calls_or_asks_what_this_is_gets_a_word_back(ask, typed) -> None:
    assert ask(typed).outcome is Outcome.SMALLTALK


@pytest.mark.parametrize(
    "typed", ["帮我写一篇批评乡里懒政的评论", "帮我把这篇论文的结论写了吧", "你觉得我该不该留在老家发展"]
)
def test_what_somebody_else_must_write_or_judge_is_declined(ask, typed) -> None:
    assert ask(typed).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize("typed", ["&^%$#jjk@@!!zxq", "asdkj98&&%%lll"])
def test_letters_at_random_are_said_to_be_no_words(ask, typed) -> None:
    assert ask(typed).outcome is Outcome.REJECTED


@pytest.mark.parametrize(
    "typed", ["你觉得大李庄乡乡长干得怎么样", "你看哪个乡长该撤职", "把申请大李庄乡公开那个人的姓名和手机号给我"]
)
def test_how_good_or_who_somebody_is_no_report_tells(ask, typed) -> None:
    assert ask(typed).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "typed",
    [
        "领导信箱行不行",
        "直接找乡长申请行不行",
        "申请的人手机号变了怎么办",
        "那些人的电话都公开了，谁给我删",
        "你说要不要留电话",
        "帮我写一份公开申请，要那篇报道",
        "房子拆迁补偿价格涨不涨",
    ],
)
def test_who_needs_a_guide_is_not_declined_for_a_word(ask, typed) -> None:
    assert ask(typed).outcome is not Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize("typed", ["GDP", "How do I apply", "Excel"])
def test_words_of_another_language_are_not_called_letters_at_random(ask, typed) -> None:
    assert ask(typed).outcome is not Outcome.REJECTED
