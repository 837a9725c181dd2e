"""「某镇收费23年比22年少收了多少」: what an organ charged in a year, in a word that also asks what a request costs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.meaning import ROW_KINDS, Meaning
from bot.answering.turn import Turn
from bot.reading.form import Form, Row, Table
from bot.reading.glyphs import without_number

_CHARGED = re.compile("收费(?=[，,的]?(?:[去前今]年|\\d|多少|几|少|多|比|收|从|一共|总共|合计))")
_OF_REQUESTS = re.compile("(?:依?申请(?:政府)?(?:信息)?公开|信息公开(?:申请)?)的?收费(?=多少|几|[^，。]{0,3}[吗没不])")
_TAKEN = re.compile("(?<=[多少])收了?(?=多少|几)")
_TAKEN_ALONE = re.compile("收了?(?=多少|几)")
_NOT_OF_THE_TABLE = re.compile("申请|公开|处理费|复印|检索|邮寄|标准|依据|收费[^，。]{0,4}(?:几|多少)[件份]")
_BY_ITSELF = re.compile("收费(?:是|有)?(?:多少|几)(?:[万元块钱]*)(?=[，,。？?]|$)")
"""许可几件，收费多少."""
_CHARGE, _PROCESSING = "收费", "信息处理费收"


def with_the_fees_named(turn: Turn, meaning: Meaning) -> str:
    """The question with the name of the row for it; as it is where no number of a report is asked for."""
    question = turn.question
    if not ((meaning.organs or meaning.mine) and meaning.years):
        return question
    if of_requests := _OF_REQUESTS.search(question):
        return question[: of_requests.start()] + _PROCESSING + question[of_requests.end() :]
    charged = _CHARGED.search(question)
    if charged is None or _NOT_OF_THE_TABLE.search(question):
        return question
    if _names_a_row(meaning) and not _BY_ITSELF.search(question):
        return question
    row = next(iter(rows_that_charge(turn.knowledge.forms.values())), None)
    if row is None:
        return question
    rest = _TAKEN_ALONE.sub("", _TAKEN.sub("了", question[charged.end() :]))
    return question[: charged.start()] + without_number(row.label) + rest


def rows_that_charge(forms: Iterable[Form], sections: frozenset[str] = frozenset()) -> list[Row]:
    """The rows that count money charged, of these sections or of all."""
    tables = [t for form in forms for t in form.tables if not sections or t.section in sections]
    return [row for t in tables for row in t.rows if _CHARGE in row.label and _counts_money(t, row)]


def _counts_money(table: Table, row: Row) -> bool:
    return any(table.counts_money(table.column(column)) for column in row.columns)


def _names_a_row(meaning: Meaning) -> bool:
    """Whether any row is named besides what was taken in (少收了多少)."""
    spans = (span for span in meaning.spans if span.text and not span.text.lstrip("多少").startswith("收"))
    return any(concept.kind in ROW_KINDS for span in spans for concept in span.concepts)
