"""Of one thing that may have been there only a sentence that names it tells."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.model import Outcome
from tests.bot.answering.prose_town import DAY, open_prose_town
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    return open_prose_town(tmp_path_factory.mktemp("whether there"), common)


@pytest.fixture
def talk(town) -> Talk:
    return talk_with(town, DAY)


def test_that_there_was_none_comes_before_what_touches_the_matter(talk) -> None:
    answer = talk("柳河镇有自己的公众号吗")
    assert "未单独开设政务新媒体账号" in answer.citations[0].quote


def test_a_piece_of_its_name_is_not_the_thing(talk) -> None:
    assert talk("柳河镇2023年开过新闻发布会吗").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "says"), [("水利局2023年开过新闻发布会吗", "发布会2场"), ("水利局2023年有微博吗", "注销微博账号1个")]
)
def test_the_thing_itself_is_told(talk, question, says) -> None:
    assert says in talk(question).text


def test_what_people_ask_for_is_told_by_the_sentence_on_their_contents(talk) -> None:
    answer = talk("水利局2023年信息公开申请都问些什么")
    assert "征地补偿11件" in answer.citations[0].quote
