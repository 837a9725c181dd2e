"""「某镇收费23年比22年少收了多少」: what an organ charged in a year, in a word that also asks what a request costs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.meaning import ROW_KINDS, Meaning
from bot.answering.turn import Turn
from bot.reading.form import Form, Row, Table
from bot.reading.glyphs import without_number

_CHARGED = re.compile("收费")
_ONLY_HOW_MUCH = re.compile(
    r"[，,的]?(?:(?:收得|最|顶|比|从|到|和|跟|是|有|还是|涨了?|降了?|增加?了?|减少?了?|变|高|低|，|一共|总共|合计|共|又|收了?|多了?|少了?|差|各|的|多少|几多|几|万|元|块|钱)|\d{2,4}年?度?|[去前今上]年)*[呢呀啊]?[？?。]*"
)
"""What may stand behind it, up to the end: 收费多少人投诉 asks of something else."""
_OF_REQUESTS = re.compile("(?:依?申请(?:政府)?(?:信息)?公开|信息公开(?:申请)?)的?收费(?=多少|几|[^，。]{0,3}[吗没不])")
_TAKEN = re.compile("(?<=[多少])收了?(?=多少|几)")
_TAKEN_ALONE = re.compile("收了?(?=多少|几)")
_NOT_OF_THE_TABLE = re.compile("申请|公开|处理费|复印|检索|邮寄|标准|依据|收费[^，。]{0,4}(?:几|多少)[件份]")
_BY_ITSELF = re.compile("收费(?:是|有)?(?:多少|几)(?:[万元块钱]*)(?=[，,。？?]|$)")
"""许可几件，收费多少."""
_WHO = ("哪家", "哪个", "谁", "各家", "每家", "哪个单位", "哪个机关", "哪个局")
_CHARGE, _PROCESSING = "收费", "信息处理费收"


def with_the_fees_named(turn: Turn, meaning: Meaning) -> str:
    """The question with the name of the row for it; as it is where no number of a report is asked for."""
    question = turn.question
    if not ((meaning.organs or meaning.mine) and meaning.years):
        return question
    if of_requests := _OF_REQUESTS.search(question):
        return question[: of_requests.start()] + _PROCESSING + question[of_requests.end() :]
    charged = _CHARGED.search(question)
    if charged is None or _NOT_OF_THE_TABLE.search(question) or not _is_its_own(question, charged.start(), meaning):
        return question
    by_itself = _BY_ITSELF.match(question, charged.start())
    if not by_itself and (_names_a_row(meaning) or not _ONLY_HOW_MUCH.fullmatch(question, charged.end())):
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


def _is_its_own(question: str, at: int, meaning: Meaning) -> bool:
    """Whether the organ's or a year's name, or a mark, stands right before it: 停车收费 and 学校收费 are others'."""
    before = question[:at].rstrip("的那")
    if not before or before[-1] in "，,、。；" or before.endswith(_WHO):
        return True
    whose = ("organ", "mine", "year")
    return any(s.text and s.end == len(before) and any(c.kind in whose for c in s.concepts) for s in meaning.spans)


def _names_a_row(meaning: Meaning) -> bool:
    """Whether any row is named besides what was taken in (少收了多少)."""
    spans = (span for span in meaning.spans if span.text and not span.text.lstrip("多少").startswith("收"))
    return any(concept.kind in ROW_KINDS for span in spans for concept in span.concepts)
