"""Whether one thing was there: 开过新闻发布会吗, 有自己的公众号吗.

A sentence that has only a piece of its name (发布 of 新闻发布会) does not tell, and one that says there was none
(未单独开设政务新媒体账号) tells it before one that touches the matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.sentences.terms import asked_of
from bot.answering.sentences.weighing import Weighed, mentioned
from bot.answering.turn import Turn
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

_MENTIONS = 0.35
"""What share of the question a sentence must say in whole words."""
_DENIED = 0.45
"""What it adds to a sentence's score to say that there was none."""
_NO = "(?:未|没有?|无|尚无|暂无|不再)"
_IN_LETTERS = re.compile(r"[a-z]{2,}[\d.]*")
_BETWEEN = r"[^，。；：、\d]{0,8}"


def of_one_thing(turn: Turn, report: ReportContent, found: Sequence[Weighed]) -> list[Weighed]:
    """Those of `found` that mention the one thing which is named, and first those that say there was none of it."""
    asked = asked_of(turn, report.text)
    meaning = turn.meaning
    if ways := _said_for_letters(turn):
        found = [item for item in found if _says_each(ways, item)]
    # 没列在单子上的收费我能不给吗 asks for what one may do.
    if not asked.one_thing or not meaning.cue("existence", "happened") or meaning.cue("may", "myself"):
        return list(found)
    says = mentioned(turn, report)
    words = {re.escape(word) for term in asked.terms if term.whole for word in term.words if len(word) > 1}
    denied = re.compile(f"{_NO}{_BETWEEN}(?:{'|'.join(sorted(words))})") if words else None

    def weighed(item: Weighed) -> Weighed:
        denies = denied is not None and not meaning.cue("happened") and denied.search(fold(item.passage.text).lower())
        return replace(item, score=item.score + _DENIED) if denies else item

    there = (weighed(item) for item in found if not asked.named or says[item.passage] >= _MENTIONS)
    return sorted(there, key=lambda item: -item.score)


def _said_for_letters(turn: Turn) -> list[list[str]]:
    """For each thing that is asked for in letters, PM2.5, what a report may say for it, and nothing else."""
    knowledge = turn.knowledge
    names = _IN_LETTERS.findall(fold(turn.meaning.text).lower())
    ways = [(*knowledge.language.variants(name), *knowledge.prose.reports.get(name, ())) for name in names]
    return [[word.lower() for word in words] for words in ways]


def _says_each(ways: Sequence[Sequence[str]], item: Weighed) -> bool:
    text = fold(item.passage.text).lower()
    return all(any(word in text for word in words) for words in ways)
