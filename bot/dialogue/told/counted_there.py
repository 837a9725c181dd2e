"""「部门网站呢」, 「政协的呢」 behind a sentence that counts several things: the sentence again."""

from __future__ import annotations

import re

from bot.answering.sentences.behind import places_of
from bot.answering.sentences.told import quoted_from
from bot.answering.sentences.weighing import Weighed
from bot.answering.turn import Reply, Turn
from bot.answering.words.units import UNITS
from bot.dialogue.told.same_prose import IN_WORDS
from bot.dialogue.told.same_report import MARKS, told_last
from bot.reading.glyphs import fold

_HOW_MANY = re.compile(rf"的?(?:一共|总共|都)?(?:占|有|是|得|了)*(?:(?:多少|几)[{UNITS}]?)?$")
_OF_IT = re.compile("^(?:其中|里头|里面|当中)?(?:的|有)?(?:[省市县区乡镇](?=...))?")
_IN_UNITS = re.compile(rf"(?:多少|几)[{UNITS}]?$")
_A_NAME = 2
"""Characters that a thing has at least, so that it is told by its name."""


def counted_there(turn: Turn) -> Reply | None:
    """「门户网站占多少条」 behind 其中市政府门户网站24716条: the sentence again, its number stands behind that name."""
    memory, meaning = turn.memory, turn.meaning
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    if report is None or memory.subject not in IN_WORDS or meaning.organs or meaning.years:
        return None
    question = MARKS.sub("", fold(turn.question))
    thing = _OF_IT.sub("", _HOW_MANY.sub("", question))
    counts = question.endswith(thing) or thing + "的" in question or _IN_UNITS.search(question)
    if not (counts and len(thing) >= _A_NAME):
        return None
    told = re.compile(rf"{re.escape(thing)}[^，。；、\d]{{0,8}}\d")
    last = [report.passages[i] for i in places_of(report, told_last(turn))]
    saying = [passage for passage in last if told.search(fold(passage.text))]
    return quoted_from(turn, report, [Weighed(1.0, saying[0], True, (saying[0].text,))]) if saying else None
