"""How people ask for what reports tell in sentences is staff's data; a mistake is told with its place and remedy."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.model import ProseWords
from bot.reading.staff_files.prose_words import read_prose_words
from tests.conftest import KNOWLEDGE

TEXT = """
[answers]
money = ["多少钱"]
[words]
"公示" = ["张榜", "贴墙上"]
"公告" = ["张榜"]
[[kind]]
name = "开会"
words = ["会议", "例会"]
sure = ["召开…会议"]
asked = ["开了几回会"]
"""


def test_a_word_of_the_people_leads_to_all_that_reports_say_for_it() -> None:
    assert read_prose_words(TEXT).reports == {"张榜": ("公示", "公告"), "贴墙上": ("公示",)}


def test_a_kind_of_thing_is_known_by_its_words_and_by_how_it_is_asked_for() -> None:
    (kind,) = read_prose_words(TEXT).kinds
    assert (kind.name, kind.words, kind.sure, kind.asked) == (
        "开会",
        ("会议", "例会"),
        ("召开…会议",),
        ("开了几回会",),
    )


def test_capital_and_wide_letters_are_the_same_letters() -> None:
    assert read_prose_words('[words]\n"电子邮箱" = ["ＥＭＡＩＬ"]\n').reports == {"email": ("电子邮箱",)}


def test_every_part_may_be_left_out() -> None:
    assert read_prose_words("") == ProseWords()
    assert read_prose_words(TEXT.replace('sure = ["召开…会议"]\n', "")).kinds[0].sure == ()


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ('[words]\n"公示" = "张榜"\n', 2, "[words]", "「公示」后面加上方括号"),
        ('[words]\n"公告" = ["告示"]\n"公示" = [1]\n', 3, "[words]", "「公示」后面加上方括号和引号"),
        ("words = 1\n", 1, "[words]", "方括号"),
        ('[answers]\nmoney = ["多少钱"]\ngold = ["几两"]\n', 3, "不认识「gold」", "money、percent"),
        ('\n[[kind]]\nname = "开会"\nwords = ["会议"]\n', 2, "缺少 asked", "补上 asked"),
        ('[[kind]]\nname = "开会"\nwords = "会议"\nasked = ["开会没"]\n', 1, "words", "方括号"),
        ("[words\n", 1, "", ""),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_write_instead(text, line, what, remedy) -> None:
    with pytest.raises(MalformedFile) as caught:
        read_prose_words(text)
    assert caught.value.line == line and caught.value.remedy
    assert what in str(caught.value) and remedy in caught.value.remedy


def test_the_common_file_knows_hundreds_of_kinds_each_with_its_own_name() -> None:
    kinds = read_prose_words((KNOWLEDGE / "common/prose.toml").read_text("utf-8")).kinds
    assert len(kinds) > 200 and len({kind.name for kind in kinds}) == len(kinds)
