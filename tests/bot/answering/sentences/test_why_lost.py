"""Why a case was lost is told by the report's own sentence on it, and by no cell and no guide."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering.prose_town import DAY, open_prose_town
from tests.bot.talking import Talk, talk_with

WHY = "因超过法定期限3个工作日答复"


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    return open_prose_town(tmp_path_factory.mktemp("why lost"), common)


@pytest.fixture
def talk(town) -> Talk:
    return talk_with(town, DAY)


@pytest.mark.parametrize(
    "question", ["水利局2022年复议输掉的那件错在哪儿", "水利局2022年为啥被纠正", "水利局2022年被改判是怎么回事"]
)
def test_the_sentence_on_it_is_quoted(talk, question) -> None:
    assert WHY in talk(question).text


@pytest.mark.parametrize("words", ["为啥被纠正的", "那件是怎么回事"])
def test_behind_their_number_it_is_the_same_report_s(talk, words) -> None:
    talk("水利局2022年复议被纠正的有几件")
    assert WHY in talk(words).text


def test_who_asks_how_many_hears_the_number(talk) -> None:
    assert talk("水利局2022年复议被纠正的有几件").facts


def test_of_no_office_it_is_a_word_to_be_explained(talk) -> None:
    assert WHY not in talk("结果纠正是什么意思").text
