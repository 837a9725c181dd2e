"""A county that only says where two offices lie is not added to them; one that is joined to them is."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text, small_truth

ORGANS = ("甲县人民政府", "甲县教育局", "甲县民政局")
TOLD = {organ: small_truth(seed=i) for i, organ in enumerate(ORGANS)}


@pytest.fixture(scope="module")
def ask(tmp_path_factory, common):
    texts = {f"{organ}2022.txt": report_text(organ, 2022, told=TOLD[organ]) for organ in ORGANS}
    made = open_town(tmp_path_factory.mktemp("lie"), common, texts)
    return lambda question: made.ask(question, now=datetime(2023, 3, 1, 12))


def told(answer) -> set[str]:
    return {fact.organ for fact in answer.facts}


def test_the_county_before_two_offices_is_where_they_lie(ask) -> None:
    assert told(ask("2022年甲县新收申请这一项，教育局和民政局合起来多少")) == {"甲县教育局", "甲县民政局"}


@pytest.mark.parametrize(
    "question", ["甲县和教育局、民政局2022年新收申请合计多少", "甲县政府、教育局、民政局2022年新收申请合计多少"]
)
def test_a_county_that_is_joined_to_them_is_one_of_them(ask, question) -> None:
    assert told(ask(question)) == set(ORGANS)


def test_a_county_and_one_office_are_both_told(ask) -> None:
    assert told(ask("甲县2022年新收多少申请，其中教育局多少")) == {"甲县人民政府", "甲县教育局"}


def test_a_row_that_is_misspelt_across_a_word_is_known(ask) -> None:
    facts = ask("甲县教育局2022年行政处法办了多少起").facts
    assert {fact.row[-1] for fact in facts} == {"行政处罚"}
