"""What a message asks at its end on applying is asked, and not what it wants the papers of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("我果园那块地要征，想看征地批文，怎么跟政府申请公开？", "写一份申请"),
        ("我是学校旁边的家长，想跟教育局要学区划片的文件，申请表上非得写拿去干啥用吗", "用途不是法定必填"),
    ],
)
def test_how_to_apply_comes_last(ask, question, words) -> None:
    assert words in ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [("俺娘不识字，想要份材料咋申请", "口头申请"), ("开会讨论征地的会议记录，我申请了一定给吗", "过程性")],
)
def test_what_the_whole_message_is_plainly_about_stays(ask, question, words) -> None:
    assert words in ask(question).text


def test_of_a_tale_with_a_stop_in_it_the_sentence_behind_that_is_answered(ask) -> None:
    answer = ask("昨儿个大喇叭喊半天我也没听清，说是啥信息公开。那找乡里要个材料要不要交钱啊，我就那点养老钱")
    assert "不收费" in answer.text
