"""「复议输掉的那件，错在哪儿」: no cell knows why a case was lost; the report's own sentence on it may tell."""

from __future__ import annotations

import re

from bot.answering.sentences.answer_kind import WHY, AnswerKind, asks_for, gives
from bot.answering.sentences.told import quoted_from
from bot.answering.sentences.weighing import weighed
from bot.answering.turn import Reply, Turn
from bot.model import ProseWords
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

_SENTENCE = re.compile("[。；;]")
_MOST = 2


def why_it_was_lost(turn: Turn, report: ReportContent, before: str = "") -> Reply | None:
    """None where something else is asked, or no sentence speaks of such a case. `before`: what was asked before it.

    A reason need not say that it is one (没有说明不予公开的理由): where none does, what is said of it is told.
    """
    words, asks = turn.knowledge.prose, turn.meaning.asks
    if not asks_for("went_wrong", asks, words) or not asks_for("lost", f"{before} {asks}", words):
        return None
    of_it = [(item, _sentences_on_it(item.passage.text, words)) for item in weighed(turn, report)]
    reasons = [item for item, said in of_it if any(gives(AnswerKind(WHY), sentence) == 1 for sentence in said)]
    told = reasons[:_MOST] or [item for item, said in of_it if said][:1]
    return quoted_from(turn, report, told) if told else None


def _sentences_on_it(text: str, words: ProseWords) -> list[str]:
    return [sentence for sentence in _SENTENCE.split(fold(text)) if asks_for("lost_told", sentence, words)]
