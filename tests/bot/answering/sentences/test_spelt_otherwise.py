"""What people write with another character or in short is found in the report all the same."""

from __future__ import annotations

from bot.answering.sentences.spelt_otherwise import spelt_in

REPORT = "水车抽检结果每月公布。草原生态保护补助奖励资金按村公示。设立幸福饭桌。"


def test_another_character_that_sounds_alike_is_meant() -> None:
    assert "抽检" in spelt_in(REPORT, "抽捡") and "饭桌" in spelt_in(REPORT, "饭卓")


def test_what_is_written_in_short_is_found_written_out() -> None:
    assert spelt_in(REPORT, "补奖") == ("补助奖",)


def test_what_stands_there_as_it_is_needs_nothing_else() -> None:
    assert spelt_in(REPORT, "水车") == () and spelt_in(REPORT, "渡船") == () and spelt_in("", "抽捡") == ()
