"""What a long message asks stands at its end; a short one is asked as a whole."""

from __future__ import annotations

import pytest

from bot.answering.asides.last_asked import last_asked
from bot.model import Outcome

TALE = "上个月我往乡里打了个电话，把要的东西一五一十说了，等了二十多天没影，再打过去说没登记。"


def test_the_tale_is_left_out() -> None:
    assert last_asked(f"{TALE}你给评评，电话到底算不算数？") == "电话到底算不算数？"


@pytest.mark.parametrize("whole", ["你给评评，算不算数？", f"{TALE}真是气死我了"])
def test_nothing_is_left_out_of_a_short_message_or_where_nothing_is_asked_last(whole) -> None:
    assert last_asked(whole) == whole


def test_who_judges_on_the_way_is_answered_what_he_asks(ask) -> None:
    assert ask(f"{TALE}你给评评，我头一个电话到底算不算数？").outcome is Outcome.ANSWERED


def test_who_asks_for_a_judgement_is_declined(ask) -> None:
    assert ask(f"{TALE}你说说，这帮人懒不懒？").outcome is Outcome.OUT_OF_SCOPE
