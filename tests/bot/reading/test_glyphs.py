"""Two printings of one word are seen to be one, and no offset moves by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.glyphs import fold, key, plain_characters, strip_invisible
from bot.reading.source import read_source

ANY = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("（）()⾃⼈⻓⻘Ａ１［】　“㈠①ﬁ"))


@given(ANY)
def test_folding_never_changes_the_length_so_that_offsets_stay_true(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_radicals_as_a_browser_prints_them_become_the_characters_they_look_like() -> None:
    assert fold("⾃然⼈、⾏政、⽂件") == "自然人、行政、文件"
    assert fold("⻢⻓⻋⻔⻚⻛⻘⻜⻣⺠⻅") == "马长车门页风青飞骨民见"


def test_a_household_stays_simplified() -> None:
    assert fold("农⼾") == "农户"


@pytest.mark.parametrize("text", ["(一)", "（一）", "[一]", "【一】", "［一］", "〔一〕"])
def test_all_brackets_are_one_kind(text: str) -> None:
    assert fold(text) == "（一）"


def test_quotes_full_width_digits_and_wide_spaces_are_plain() -> None:
    assert fold("“三安全”‘一稳定’") == '"三安全""一稳定"'
    assert fold("２０２０年Ａ　b") == "2020年A b"


def test_numbers_in_a_circle_or_bracket_are_left_alone() -> None:
    assert fold("①㈠") == "①㈠"


def test_invisible_characters_can_be_taken_out() -> None:
    assert strip_invisible("收\u200b到\ufeff几\u202e件\x07") == "收到几件"
    assert strip_invisible("一行\n二\t列") == "一行\n二\t列"


@pytest.mark.parametrize(
    "printed",
    ["（三）不予公开", "(三) 不予公开", "三、不予公开", "3.不予公开", "3、 不予 公开", "（三）1.不予公开"],
)
def test_numbering_spaces_and_brackets_in_front_do_not_make_another_label(printed: str) -> None:
    assert key(printed) == "不予公开"


def test_a_remark_in_brackets_and_punctuation_do_not_make_another_label() -> None:
    assert key("(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)") == key("部分公开")
    assert key("3.危及“三安全一稳定”") == key("危及三安全一稳定")


def test_a_label_that_is_only_a_bracket_keeps_what_stands_in_it() -> None:
    assert key("（其他）") == "其他"


def test_a_document_is_read_with_the_characters_that_it_means() -> None:
    printed = "居⺠⾸先看到⽼城（２０２４）⻔⼝，⼀共3件"
    assert plain_characters(printed) == "居民首先看到老城（２０２４）门口，一共3件"
    assert read_source(printed.encode(), "a.txt").text == plain_characters(printed)


@given(ANY)
def test_plain_characters_never_change_the_length(text: str) -> None:
    assert len(plain_characters(text)) == len(text)
