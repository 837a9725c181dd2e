"""Words for the same thing are a line of staff's list; a mistake is told with its place and remedy."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.reading.staff_files.alike import read_alike
from tests.conftest import KNOWLEDGE

TEXT = "# 钱\n补助 补贴 津贴   # 发到手的\n\n津贴 Bonus\n"


def test_each_word_of_a_line_leads_to_the_others() -> None:
    assert read_alike(TEXT)["补助"] == ("补贴", "津贴")


def test_a_word_of_two_lines_leads_to_the_words_of_both_and_letters_may_be_capital() -> None:
    assert read_alike(TEXT)["津贴"] == ("补助", "补贴", "bonus")


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("补助 补贴\n津贴\n", 2, "只有「津贴」一个说法", "写上别的说法"),
        ("# 物件\n灯 路灯\n", 2, "「灯」只有一个字", "两个字以上"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_remedy(text, line, what, remedy) -> None:
    with pytest.raises(MalformedFile) as caught:
        read_alike(text)
    assert caught.value.line == line
    assert what in str(caught.value) and remedy in caught.value.remedy


def test_the_common_list_names_no_family_twice_and_no_word_in_more_than_three() -> None:
    lines = (KNOWLEDGE / "common/alike.txt").read_text("utf-8").split("\n")
    families = [frozenset(line.split()) for line in lines if line and not line.startswith("#")]
    assert len(families) > 1500 and len(set(families)) == len(families)
    words = [word for family in families for word in family]
    assert max(map(words.count, set(words))) <= 3
