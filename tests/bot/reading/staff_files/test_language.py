"""How people talk is staff's data."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from bot.errors import MalformedFile
from bot.reading.staff_files.language import EMPTY, read_language

TEXT = """
[synonyms]
"什么" = ["啥", "么子"]
[cues]
money = ["多少钱"]
[fillers]
words = ["请问"]
[places]
others = ["县里"]
"""


def test_each_variant_leads_to_its_standard_word() -> None:
    language = read_language(TEXT)
    assert language.synonyms == {"啥": "什么", "么子": "什么"}
    assert language.cues == {"money": ("多少钱",)}
    assert (language.fillers, language.places) == (("请问",), {"others": ("县里",)})


def test_a_word_is_known_with_all_that_mean_the_same() -> None:
    assert read_language(TEXT).variants("啥") == ("啥", "什么", "么子")
    assert read_language(TEXT).variants("门") == ("门",)


def test_every_part_may_be_left_out() -> None:
    assert asdict(read_language("")) == asdict(EMPTY)


@pytest.mark.parametrize("text", ['[synonyms]\n"什么" = "啥"\n', "cues = 1", '[fillers]\nwords = "请问"\n', "[cues\n"])
def test_a_list_without_brackets_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(MalformedFile) as caught:
        read_language(text)
    assert caught.value.line == 1
    assert caught.value.remedy


def test_several_ways_to_say_it_are_put_together_from_one_entry() -> None:
    assert read_language('[cues]\nrow = ["<归|记>哪<格|行>"]\n').cues["row"] == ("归哪格", "归哪行", "记哪格", "记哪行")


def test_half_a_choice_is_refused_with_the_entry_and_a_remedy() -> None:
    with pytest.raises(MalformedFile, match="归<哪") as caught:
        read_language('[cues]\nrow = ["归<哪"]\n')
    assert caught.value.remedy
