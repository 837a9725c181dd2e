"""Answers on what must be disclosed: the items of the Regulation that the question names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.cite import cite_category
from bot.answering.slots import joined, quoted
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Category, Outcome, Understood

_MOST = 2


def named_categories(turn: Turn) -> list[Category]:
    """The categories that the question names, those of the office's own level first."""
    ids = turn.meaning.ids("category")
    return [category for id_ in ids for category in turn.knowledge.categories if category.id == id_]


def answer_categories(turn: Turn, categories: Sequence[Category]) -> Reply:
    shown = categories[:_MOST]
    return Reply(
        Outcome.ANSWERED,
        joined("\n", [quoted(category.text) for category in shown]),
        tuple(cite_category(turn, category) for category in shown),
        understood=Understood(rows=tuple(category.name for category in shown), operation="公开类别"),
        memory=Memory("category", items=tuple(category.name for category in shown)),
    )
