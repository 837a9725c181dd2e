"""Ask back which row is meant, where a number of a report is asked for in words that several rows come near to."""

from __future__ import annotations

from collections.abc import Iterator

from bot import wording
from bot.answering.rows.nearest import named_cells
from bot.answering.rows.other_counts import names_a_counted_thing
from bot.answering.sentences.answer_kind import MONEY, answer_kind
from bot.answering.sources.slots import said
from bot.answering.subject import cell_asked
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.words.tools import Concepts
from bot.model import Choice, Outcome
from bot.reading.form import Form
from bot.reading.glyphs import without_number

ROW_PERHAPS = 0.24
"""From this nearness on a row is worth a question back. (Of 50 numbers that no report counts five came so near.)"""
_MOST, _LOOKED_AT = 3, 8


def which_row(turn: Turn, target: Target) -> Reply | None:
    """The nearest rows to choose from; None where no row is near, or a thing is counted that none of them counts."""
    meaning, report = turn.meaning, target.report
    if report is None or len(target.covered) != 1 or named_cells(meaning) or meaning.ids("topic", "category"):
        return None
    if not meaning.cue("count", "people") or meaning.cue("money", "time") or names_a_counted_thing(meaning.text):
        return None
    if answer_kind(meaning.asks, turn.knowledge.prose).kind == MONEY:
        return None  # 经费是多少: a row counts requests
    form = turn.knowledge.form_of(report.member)
    found = [
        match
        for match in turn.tools.rows.find(cell_asked(turn.question, meaning), _LOOKED_AT)
        if match.score >= ROW_PERHAPS
    ]
    titles = dict.fromkeys(title for match in found for title in _titles(match.item, form))
    choices = tuple(Choice(title, f"{target.organ}{target.year}年{title}有几件") for title in list(titles)[:_MOST])
    if not choices:
        return None
    memory = Memory("", target.organ, target.year, asked_back=True)
    return Reply(Outcome.CLARIFY, said(wording.WHICH_ROW), choices=choices, memory=memory)


def _titles(item: Concepts, form: Form) -> Iterator[str]:
    head = item[0]
    table = form.table(head.section)
    for row in table.rows:
        if head.kind == "row" and row.id == head.id:
            yield row.title or without_number(row.label)
