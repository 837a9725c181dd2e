"""Answers on what must be disclosed: the items of the Regulation that the question names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.sources.cite import cite_category
from bot.answering.sources.slots import joined, quoted
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Category, Outcome, Understood

_MOST = 2
_NEAR, _PLAINLY_NEAR, _LEAD = 0.28, 0.42, 0.1
"""From this nearness on a matter is meant where whether it must be disclosed is asked, or whether it is; and by how
much it must be nearer than any guide, which says more."""


def named_categories(turn: Turn) -> list[Category]:
    """The categories that the question names, those of the office's own level first."""
    ids = turn.meaning.ids("category")
    return [category for id_ in ids for category in turn.knowledge.categories if category.id == id_]


def nearest_categories(turn: Turn) -> list[Category]:
    """「修大桥批没批该不该公布」: the matter that a question whether it must be disclosed is nearest to."""
    language, text = turn.knowledge.language, turn.question.rstrip("？?！!。 ")
    must = language.disclosure.heard(turn.question, "must_be_published")
    # 火灾信息公开吗; but 有人申请信息公开吗 is asked of requests.
    plainly = text.endswith(language.disclosure.words("plainly")) and not language.operations.heard(text, "usual")
    if not must and not plainly:
        return []
    found = turn.knowledge.category_index.find(turn.question, 1)
    guide = next(iter(turn.knowledge.guide_index.find(turn.question, 1)), None)
    least = max(_NEAR if must else _PLAINLY_NEAR, guide.score + _LEAD if guide else 0.0)
    return [match.item for match in found if match.score >= least]


def answer_categories(turn: Turn, categories: Sequence[Category]) -> Reply:
    shown = categories[:_MOST]
    return Reply(
        Outcome.ANSWERED,
        joined("\n", [quoted(category.text) for category in shown]),
        tuple(cite_category(turn, category) for category in shown),
        understood=Understood(rows=tuple(category.name for category in shown), operation="公开类别"),
        memory=Memory("category", items=tuple(category.name for category in shown)),
    )
