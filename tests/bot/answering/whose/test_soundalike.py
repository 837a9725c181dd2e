"""An office whose name is written with a character that sounds alike is known; one that is called otherwise is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text

ORGANS = ("榆钱县水利局", "榆钱县柳河镇人民政府", "榆钱县灯市街道办事处", "榆钱县大李树镇人民政府")


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    texts = {f"{organ}2022.txt": report_text(organ, 2022) for organ in ORGANS}
    made = open_town(tmp_path_factory.mktemp("sounds"), common, texts)
    return lambda question: made.ask(question, now=datetime(2023, 3, 1, 12))


def test_an_office_misspelt_into_another_word_is_known(ask) -> None:
    assert {fact.organ for fact in ask("水力局2022年收到几件申请").facts} == {"榆钱县水利局"}


@pytest.mark.parametrize(
    "question", ["水力局2022年收到几件申请", "柳和镇2022年收到几件申请", "柳和镇和柳河镇2022年各收到几件"]
)
def test_a_name_that_was_put_right_is_said_aloud(ask, question) -> None:
    assert ask(question).text.startswith("您说的名字这里没有，最像的是")


@pytest.mark.parametrize(
    "question", ["水利局2022年收到几件深请", "柳河鎮2022年收到幾件申請", "liuhezhen2022年收到几件申请"]
)
def test_a_name_that_is_there_is_taken_without_a_word(ask, question) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.ANSWERED and "最像的是" not in answer.text


def test_a_town_misspelt_into_another_word_is_known_and_said_aloud(ask) -> None:
    answer = ask("大理树镇2022年收到几件申请")
    assert {fact.organ for fact in answer.facts} == {"榆钱县大李树镇人民政府"} and "最像的是大李树镇" in answer.text


def test_a_town_that_sounds_otherwise_is_another_town(ask) -> None:
    assert ask("大梨树乡2022年收到几件申请").outcome is not Outcome.ANSWERED


def test_an_office_that_only_looks_alike_is_another_office(ask) -> None:
    assert ask("林业局2022年收到几件申请").outcome is Outcome.NOT_COVERED


def test_money_in_the_name_of_a_county_asks_for_no_money(ask) -> None:
    answer = ask("榆钱县水利局2022年收到几件申请")
    assert answer.outcome is Outcome.ANSWERED and "金额" not in answer.text


@pytest.mark.parametrize("name", ["灯市街道", "灯市街道办", "灯市街道办事处"])
def test_a_street_whose_name_ends_like_a_citys_is_known_in_short(ask, name) -> None:
    assert {fact.organ for fact in ask(f"{name}2022年收到几件申请").facts} == {"榆钱县灯市街道办事处"}
