"""What a report says in words, held against another year's; what is done about one of its problems."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import Talk, talk_with

OF_2022 = (
    "全年主动公开政府信息12846条，其中决定信息712条。委托第三方开展社会评议，满意度为93.2%。\n主办人大代表建议21件，全部办结。"
    "举办业务培训2次。"
)
OF_2023 = (
    "全年主动公开政府信息13527条，其中决定信息845条。社会评议满意度94.6%，比上年提高1.4个百分点。\n开展政府开放日活动6次。"
    "举办业务培训5次。"
)
PROBLEMS = (
    "存在的问题：一是政策推送不够精准。二是公开力量薄弱。\n"
    "下一步，一是建设惠企政策平台，按月公开兑现进度。二是建立AB岗制度，新上岗人员一个月内培训。"
)


@pytest.fixture(scope="module")
def two_years(tmp_path_factory, common):
    first = f"总体情况\n{PROSE['一']}"
    reports = {
        f"水利局{year}.txt": report_text("青原县水利局", year)
        .replace(first, f"总体情况\n{overview}")
        .replace(PROSE["五"], PROBLEMS)
        for year, overview in ((2022, OF_2022), (2023, OF_2023))
    }
    return open_town(tmp_path_factory.mktemp("two years"), common, reports)


@pytest.fixture
def talk(two_years) -> Talk:
    return talk_with(two_years, datetime(2024, 3, 1, 12))


@pytest.mark.parametrize("words", ["比2022年多多少条", "比上一年多吗"])
def test_both_years_sentences_are_quoted(talk, words) -> None:
    talk("水利局2023年主动公开了多少条政府信息")
    text = talk(words).text
    assert "12846条" in text and "13527条" in text


@pytest.mark.parametrize("words", ["第二年呢", "第二年提高了吗", "2023年提高了吗"])
def test_the_next_year_of_what_was_told(talk, words) -> None:
    talk("水利局2022年社会评议的满意度是多少")
    assert "94.6%" in talk(words).text


@pytest.mark.parametrize("words", ["第二个问题准备怎么解决", "第二个咋解决"])
def test_what_is_done_about_one_of_the_problems_is_told_beside_it(talk, words) -> None:
    talk("水利局2023年存在哪些问题")
    text = talk(words).text
    assert "公开力量薄弱" in text and "AB岗" in text and "惠企政策平台" not in text


def test_what_is_counted_in_pieces_too_is_no_application(talk) -> None:
    answer = talk("水利局2022年一共办了多少件人大建议")
    assert not answer.facts and "21件" in answer.text


def test_a_usual_word_is_not_taken_for_a_misspelt_name(talk) -> None:
    answer = talk("水利局2023年搞过政府开放日吗")
    assert not answer.facts and "开放日活动6次" in answer.text


@pytest.mark.parametrize("words", ["比2022年多多少条", "比上一年多了多少条"])
def test_how_far_they_are_apart_is_reckoned_where_both_count_the_same(talk, words) -> None:
    talk("水利局2023年主动公开了多少条政府信息")
    answer = talk(words)
    assert "13527－12846＝681条" in answer.text
    (apart,) = answer.computed
    assert apart.value == 681 and [number for _, number in apart.parts] == [12846, 13527]


def test_nothing_is_reckoned_where_each_counts_in_its_own_words(talk) -> None:
    talk("水利局2023年社会评议满意度多少")
    assert talk("比2022年多多少").computed == ()


def test_what_is_counted_is_named_by_its_last_word(talk) -> None:
    talk("水利局2023年培训几次")
    assert "5－2＝3次" in talk("比2022年多几次").text


@pytest.mark.parametrize("words", ["多了几条", "多发了多少条"])
def test_behind_both_years_how_far_they_are_apart_is_reckoned_of_the_whole(talk, words) -> None:
    talk("水利局2022年和2023年主动公开信息各多少条")
    assert "13527－12846＝681条" in talk(words).text


def test_behind_one_year_it_is_held_against_the_year_before(talk) -> None:
    talk("水利局2023年主动公开了多少条信息")
    assert "13527－12846＝681条" in talk("多发了多少条").text


def test_where_there_is_no_year_before_nothing_is_reckoned(talk) -> None:
    talk("水利局2022年主动公开了多少条信息")
    assert not talk("多发了多少条").computed
