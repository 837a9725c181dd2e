"""The order in which answers are tried is the whole of how it is decided: none is left out, none stands in it twice."""

from __future__ import annotations

import inspect

from bot.answering.decide import ANSWERS
from bot.answering.deciding import guides, numbers, refusals, sentences
from bot.model import Outcome


def test_every_way_to_answer_stands_in_the_order_once() -> None:
    ways = {
        f"{room.__name__}.{name}"
        for room in (guides, numbers, refusals, sentences)
        for name, way in inspect.getmembers(room, inspect.isfunction)
        if way.__module__ == room.__name__ and not name.startswith("_")
    }
    tried = [f"{way.__module__}.{way.__name__}" for way in ANSWERS]
    assert sorted(tried) == sorted(ways)


def test_what_nothing_answers_is_not_found(ask) -> None:
    assert ask("塔吊几层楼高").outcome is Outcome.NOT_FOUND
