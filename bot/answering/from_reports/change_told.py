"""「2024年比2023年涨了多少」 where only one of the years has a report: its own sentence may tell the change.

Only a sentence that says the very number of the cell counts: 新收312件，比2023年的271件增加41件.
"""

from __future__ import annotations

import re

from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.sentences.beside import both
from bot.answering.turn import Reply, Turn
from bot.model import Outcome
from bot.reading.glyphs import fold

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_MOVED, _NEAR = "增|减|升|降|涨|多|少|持平", 20


def with_the_change_told(turn: Turn, reply: Reply) -> Reply:
    """`reply` with that sentence behind it; as it is where two years were compared, or none is told."""
    if reply.outcome is not Outcome.ANSWERED or len(reply.facts) != 1:
        return reply
    (fact,) = reply.facts
    asked = turn.inquiry.years if turn.inquiry else turn.meaning.years
    before = (fact.organ, fact.year - 1)
    if fact.value is None or not {fact.year, fact.year - 1} <= {*asked} or before in turn.knowledge.reports:
        return reply
    report = turn.knowledge.report(fact.organ, fact.year)
    than = rf"(?:比|较|同比|相比)[^，。；,;]{{0,4}}(?:上一?年度?|去年|前一年|{fact.year - 1}年)"
    told = re.compile(
        rf"(?<![\d.]){re.escape(str(fact.value))}\s*[件宗份条][^。；;]{{0,{_NEAR}}}{than}[^。；;]*(?:{_MOVED})"
    )
    for passage in report.passages if report else ():
        if report and told.search(_THOUSANDS.sub("", fold(passage.text))):
            return both(reply, answer_passages(turn, report, [Found(1.0, passage)]))
    return reply
