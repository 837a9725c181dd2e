"""What became of last year's problems, and this year's own, where the headings name the years."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.model import Answer
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text

LAST = "（一）2021年问题整改情况。一是开展月巡查12轮，督促整改问题243个；二是抽查案卷85份。"
THIS = "（二）2022年存在的主要问题。一是渡口信息公布不及时；二是答复前沟通不够。"


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    text = report_text("青原县水利局", 2022).replace(PROSE["五"], f"{LAST}\n\n{THIS}")
    made = open_town(tmp_path_factory.mktemp("last"), common, {"水利局2022.txt": text})

    def asked(question: str) -> Answer:
        return made.ask(question, None, datetime(2023, 3, 1, 12))

    return asked


def test_this_years_problems_are_told_without_last_years(ask) -> None:
    answer = ask("水利局2022年存在哪些问题")
    assert "渡口信息公布不及时" in answer.text and "月巡查" not in answer.text
    assert "没有单独写" not in answer.text


def test_what_became_of_last_years_problems_is_what_stands_behind_the_title(ask) -> None:
    text = ask("水利局2021年的问题，后来整改得怎么样").text
    assert "月巡查12轮" in text and "案卷85份" in text
