"""A question as stretches of it, the words that a report may say for each, and how much each weighs."""

from __future__ import annotations

from bot.answering.sentences.terms import asked_of, stands


def words_for(asked, text: str, stretch: str) -> set[str]:
    at = text.index(stretch)
    return {w for term in asked.terms if (term.start, term.end) == (at, at + len(stretch)) for w in term.words}


def test_reports_may_say_it_in_other_words(turn) -> None:
    asked = turn("水利局2022年名单张榜了吗")
    assert {"张榜", "公示"} <= words_for(asked_of(asked), asked.meaning.text, "张榜")


def test_what_only_says_whose_report_is_asked_weighs_nothing(turn) -> None:
    asked = turn("青原县水利局2022年发布会")
    found, text = asked_of(asked), asked.meaning.text
    assert set(found.weights[: text.index("发布会")]) == {0.0}
    assert all(term.end > text.index("发布会") for term in found.terms)


def test_a_rare_word_weighs_more_than_one_that_everybody_asks_with(turn) -> None:
    asked = turn("水利局2022年水车申请")
    found, text = asked_of(asked), asked.meaning.text
    assert found.weights[text.index("水车")] > found.weights[text.index("申请")]


def test_two_characters_in_a_row_are_looked_for_where_the_dictionary_knows_no_word(turn) -> None:
    asked = turn("水利局2022年跑旱船呢")
    assert words_for(asked_of(asked), asked.meaning.text, "旱船") == {"旱船"}


def test_marks_weigh_nothing(turn) -> None:
    asked = turn("水利局2022年发布会？！")
    assert asked_of(asked).weights[-1] == 0.0


def test_how_it_is_asked_weighs_nothing_unless_it_is_asked_whether_it_is_there(turn) -> None:
    asked = turn("水利局2022年水车检修了多少次")
    found, text = asked_of(asked), asked.meaning.text
    assert found.weights[text.index("多少")] == 0.0
    assert found.weights[text.index("水车")] > 0.0
    whether = turn("水利局2022年报告里有没有提到水车")
    assert asked_of(whether).weights[whether.meaning.text.index("提到")] > 0.0


def test_a_numeral_is_looked_for_as_it_is_printed() -> None:
    assert stands("9件", "其余9件未予公开") and not stands("9件", "其余19件未予公开")


def test_two_figures_say_nothing_of_what_is_counted(turn) -> None:
    asked = turn("水利局2022年比21年多几件")
    assert words_for(asked_of(asked), asked.meaning.text, "21") == set()


def test_how_people_call_this_assistant_counts_where_the_report_says_it(turn) -> None:
    asked = turn("水利局2022年网站上的机器人")
    at = asked.meaning.text.index("机器人")
    assert asked_of(asked).weights[at] == 0.0
    assert asked_of(asked, "网站上线智能问答机器人。").weights[at] > 0


def test_a_word_with_a_wrong_character_is_looked_for_as_the_report_has_it(turn) -> None:
    asked = turn("水利局2022年抽捡结果")
    assert "抽检" in words_for(asked_of(asked, "水车抽检结果每月公布。"), asked.meaning.text, "抽捡")


def test_a_word_of_the_same_family_is_looked_for_too(turn) -> None:
    asked = turn("水利局2022年着火那回")
    assert "火灾" in words_for(asked_of(asked), asked.meaning.text, "着火")


def test_a_character_that_not_every_question_holds_is_looked_for_by_itself(turn) -> None:
    asked = turn("水利局2022年摆摊的规矩")
    found, text = asked_of(asked), asked.meaning.text
    assert words_for(found, text, "摊") == {"摊"}
    assert words_for(found, text, "的") == set()


def test_where_one_thing_is_asked_after_or_whether_it_is_told_no_character_stands_for_it(turn) -> None:
    for question in ("水利局2022年有没有开新闻发布会", "水利局2022年报告里提没提修水车的规矩"):
        assert not any(len(word) == 1 for term in asked_of(turn(question)).terms for word in term.words)
