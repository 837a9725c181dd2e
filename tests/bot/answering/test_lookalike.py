"""A name with a character that looks like the right one, where only one organ can be meant."""

from __future__ import annotations

import pytest

from bot.model import Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text


@pytest.fixture(scope="module")
def county(tmp_path_factory, common):
    reports = {f"{name}2022.txt": report_text(f"{name}", 2022) for name in ("己街道办事处", "癸镇人民政府")}
    return open_town(tmp_path_factory.mktemp("alike"), common, reports)


@pytest.mark.parametrize(("question", "organ"), [("已街道2022年新收几件", "己街道"), ("葵镇2022年新收几件", "癸镇")])
def test_one_organ_with_a_name_that_looks_so_is_meant(county, question, organ) -> None:
    answer = county.ask(question)
    assert answer.outcome is Outcome.ANSWERED and organ in answer.text


def test_any_other_name_stays_somebody_elses(county) -> None:
    assert county.ask("丙镇2022年新收几件").outcome is Outcome.NOT_COVERED
