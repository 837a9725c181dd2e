"""Problems and measures are told together where each is asked for, and measures alone where only they are."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.answering.prose_town import DAY, open_prose_town
from tests.bot.talking import Talk, talk_with


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    return open_prose_town(tmp_path_factory.mktemp("both sides"), common)


@pytest.fixture
def talk(town) -> Talk:
    return talk_with(town, DAY)


@pytest.mark.parametrize("question", ["水利局2023年有啥问题？打算咋办", "水利局觉得自己有什么问题，准备怎么改"])
def test_both_sides_are_told(talk, question) -> None:
    text = talk(question).text
    assert "都是兼职" in text and "设立专岗" in text


def test_of_a_numbered_problem_its_measure_is_asked(talk) -> None:
    text = talk("水利局2023年第二个问题准备咋解决").text
    assert "改用白话" in text and "设立专岗" not in text


@pytest.mark.parametrize("question", ["水利局2023年自己承认的问题有几条", "水利局2023年哪儿弄得不好"])
def test_what_they_admit_are_the_problems(talk, question) -> None:
    assert "都是兼职" in talk(question).text
