"""A group sees at most six lines of a telephone; sentences and numbers stay whole."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.shortening import COLUMNS, LINES, height, shortened, width

SENTENCE = "予以公开的有十二件，部分公开的有三件。"


def test_what_fits_is_left_as_it_is():
    assert shortened("一行。\n两行。") == ("一行。\n两行。", False)


def test_a_long_answer_ends_behind_a_whole_line():
    text, cut = shortened("\n".join(f"第{number}条" for number in range(1, 10)))
    assert cut
    assert text == "\n".join(f"第{number}条" for number in range(1, 7)) + "……"


def test_a_long_line_ends_behind_a_whole_sentence():
    text, cut = shortened(SENTENCE * 12)
    assert cut
    assert text.removesuffix("……") == SENTENCE * text.count("。")


def test_a_number_is_never_cut():
    text, cut = shortened("各年分别是" + "1234567890" * 40)
    assert cut
    assert not re.search(r"\d", text)


def test_hanzi_are_twice_as_wide_as_letters():
    assert (width("公开"), width("ab"), height("公" * (COLUMNS // 2)), height("公" * (COLUMNS // 2 + 1))) == (
        4,
        2,
        1,
        2,
    )


@given(st.text(alphabet="公开。，1a\n", max_size=600))
def test_it_never_takes_more_than_six_lines(text):
    assert height(shortened(text)[0]) <= LINES
