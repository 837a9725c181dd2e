"""Problems and measures are never mixed; a point is told alone; where nobody can part them, that is said."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.part_five import open_part_five


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory):
    return open_part_five(tmp_path_factory.mktemp("five")).ask


@pytest.mark.parametrize(
    ("question", "words", "not_words"),
    [
        ("水车县政府2023年第二个问题是啥", "人手少", ("更新", "解读")),
        ("水车县政府2023年存在的问题第一条是啥", "更新慢", ("条例", "人手")),
        ("水车县政府2023年最后一个问题是什么", "解读难懂", ("人手", "乡音")),
        ("水车县政府2023年改进第一条", "每周更新", ("更新慢", "人手")),
        ("水车县政府2023年第三条措施", "乡音", ("难懂",)),
        ("水车县教育局2023年第二个问题", "2. 人手少", ("**", "增加")),
        ("水车县民政局2023年第二个问题是什么", "第二，人手少", ("增加",)),
        ("水车县林业局2023年第二个问题", "没有编号", ("增加",)),
    ],
)
def test_one_point_is_told_alone(ask, question, words, not_words) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert words in answer.text and not [word for word in not_words if word in answer.text]
    assert "（见报告五、存在的主要问题及改进情况，第" in answer.text


def test_each_side_is_listed_without_the_other(ask) -> None:
    problems, measures = ask("水车县政府2023年有哪些问题").text, ask("水车县政府2023年改进措施有哪些").text
    assert "列了 3 条" in problems and "乡音" not in problems
    assert "列了 3 条" in measures and "难懂" not in measures


def test_what_was_done_about_a_problem_is_the_measure_of_its_number(ask) -> None:
    answer = ask("水车县政府2023年针对解读难懂采取了什么措施").text
    assert "三是解读难懂" in answer and "三是请乡音解说" in answer and "按先后对上" in answer
    assert "每周更新" not in answer
    named = ask("水车县民政局2023年第二个问题怎么解决的").text
    assert "针对第二个问题，增加人手" in named and "按先后对上" not in named


def test_headings_of_one_word_part_the_problems_from_the_measures(ask) -> None:
    answer = ask("水车县文旅局2023年打算怎么改进").text
    assert "1.每周更新" in answer and "2.增加人手" in answer and "更新慢" not in answer


@pytest.mark.parametrize("office", ["商务局", "体育局", "统计局"])
def test_what_leads_into_the_measures_may_be_named_or_numbered_in_other_ways(ask, office) -> None:
    answer = ask(f"水车县{office}2023年打算怎么改进").text
    assert "列了 2 条" in answer and "每周更新" in answer and "增加人手" in answer and "更新慢" not in answer


def test_a_points_title_and_what_stands_below_it_are_told_apart(ask) -> None:
    assert "▲问题二 人手少。" in ask("水车县商务局2023年第二个问题是啥").text


def test_where_the_numbers_do_not_match_all_measures_are_told_and_why(ask) -> None:
    answer = ask("水车县林业局2023年第二个问题怎么解决的").text
    assert "没有写明哪条改进对这个问题" in answer and "列了 3 条" in answer


def test_a_problem_is_named_in_a_clerks_own_word_too(ask) -> None:
    problem, own = (ask(f"水车县林业局2023年第二个{word}改进了没").text for word in ("问题", "病根"))
    assert problem == own


def test_measures_without_numbers_are_all_told_behind_the_numbered_problem(ask) -> None:
    answer = ask("水车县交通局2023年第二个问题怎么解决的")
    assert answer.outcome is Outcome.ANSWERED
    assert "第2条" in answer.text and "2.人手少" in answer.text and "增加人手" in answer.text


def test_two_lists_that_nothing_parts_are_quoted_whole(ask) -> None:
    answer = ask("水车县水利局2023年改进第一条").text
    assert "没有写明哪几条是问题" in answer and "更新慢" in answer and "每周更新" in answer


def test_the_second_one_after_the_problems_is_asked_how_it_was_solved(ask) -> None:
    session = ask("水车县政府2023年报告里有哪些问题").session
    answer = ask("第二个咋解决的", session).text
    assert "二是人手少" in answer and "二是增加人手" in answer and "乡音" not in answer


@pytest.mark.parametrize(
    "words", ["自己哪点没弄好", "哪块没做好", "哪里干得不好", "自己说哪儿还没弄好", "哪里还没整好"]
)
def test_problems_are_asked_for_in_everyday_words(ask, words) -> None:
    answer = ask(f"水车县政府2023年{words}")
    assert answer.outcome is Outcome.ANSWERED and "更新慢" in answer.text and "解读难懂" in answer.text


@pytest.mark.parametrize("words", ["那要咋改", "他们说要咋改", "咋整"])
def test_what_is_to_be_done_behind_the_problems_is_the_report_s_and_no_guide_s(ask, words) -> None:
    session = ask("水车县政府2023年报告里有哪些问题").session
    answer = ask(words, session).text
    assert "改进措施" in answer and "二是增加人手" in answer


@pytest.mark.parametrize("words", ["问题那块写了啥", "不足那部分咋说的"])
def test_part_five_is_asked_for_by_its_place_in_the_report(ask, words) -> None:
    assert "二是人手少" in ask(f"水车县政府2023年的报告，{words}").text
