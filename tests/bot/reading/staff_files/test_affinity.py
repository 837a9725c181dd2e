"""What people ask with where reports say what: a line a word of questions, a number behind each word of reports."""

from __future__ import annotations

import pytest

from bot.errors import MalformedFile
from bot.reading.staff_files.affinity import read_affinity
from tests.conftest import KNOWLEDGE

TEXT = "# 钱\n掏钱 收费×25 收取×12   # 问的人这么说\n\n喇叭 广播×40\n"


def test_each_word_that_is_asked_with_leads_to_what_reports_say_and_how_many_times_likelier() -> None:
    assert read_affinity(TEXT) == {"掏钱": {"收费": 25, "收取": 12}, "喇叭": {"广播": 40}}


@pytest.mark.parametrize("line", ["掏钱", "掏钱 收费", "掏钱 收费×多", "掏钱 收费×25 收取"])
def test_a_line_without_words_and_times_is_told_with_its_remedy(line) -> None:
    with pytest.raises(MalformedFile) as caught:
        read_affinity(f"{TEXT}{line}\n")
    assert caught.value.line == 5
    assert "「掏钱」后面要写报告里的词和倍数" in str(caught.value) and "照样子改" in caught.value.remedy


def test_the_common_list_holds_no_word_that_is_likelier_by_less_than_twice() -> None:
    found = read_affinity((KNOWLEDGE / "common/affinity.txt").read_text("utf-8"))
    assert len(found) > 1000
    assert min(times for said in found.values() for times in said.values()) == 2
