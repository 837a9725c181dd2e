"""「还有一个没交钱的怎么处理了」 behind what was charged: the sentence that was shown in part tells it to its end.

A row of the tables counts such cases too, but it is asked what became of them.
"""

from __future__ import annotations

from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.behind import places_of
from bot.answering.sentences.told import PLAIN_LEAD, SURELY, leads_clearly, quoted_from
from bot.answering.sentences.weighing import weighed
from bot.answering.turn import Reply, Turn

_SHORT = 20


def rest_of_what_was_shown(turn: Turn) -> Reply | None:
    """None where how many is asked, somebody else is, or another sentence of the report may tell it as well."""
    memory, meaning = turn.memory, turn.meaning
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    elsewhere = {*meaning.organs} - {memory.organ} or meaning.years or meaning.others or meaning.unsure
    named = any(meaning.ids(kind) for kind in ROW_KINDS)
    if memory.subject != "topic" or report is None or elsewhere or not named or meaning.cue("count"):
        return None
    if len(turn.question) > _SHORT:
        return None
    found = weighed(turn, report)
    last = {report.passages[i] for i in places_of(report, memory.items or (_quote(turn),))}
    in_part = found[:1] and found[0].passage in last and found[0].passage.text not in memory.items
    return quoted_from(turn, report, found[:1]) if in_part and leads_clearly(found, SURELY, PLAIN_LEAD) else None


def _quote(turn: Turn) -> str:
    return turn.memory.citation.quote if turn.memory.citation else ""
