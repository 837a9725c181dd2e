"""What a question asks behind a report's own words that names no report: what stands about them comes first."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from bot.answering.meaning import ROW_KINDS
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.rows.parts_named import names_a_part
from bot.answering.sentences.answer_kind import CLOCK, COUNT, DAYS, WHEN, WHO, answer_kind, asks_for
from bot.answering.sentences.behind import (
    only_asks_when,
    only_asks_whom,
    rare_pairs,
    rare_signs,
    says_it,
    told_again,
    told_behind,
)
from bot.answering.sentences.first import BEYOND_DOUBT
from bot.answering.sentences.told import ENOUGH, SURELY
from bot.answering.target import target_of
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_PERHAPS, GUIDE_SURE, weigh
from bot.dialogue.told.rest_of_it import rest_of_what_was_shown
from bot.dialogue.told.same_prose import IN_WORDS, step_of
from bot.reading.glyphs import fold

_RULE = 1.0
"""By so much more must speak for a guide than for the report, for a rule to be asked."""
_IN_SPITE_OF_A_GUIDE = 1.1
"""From this score on, with what it adds to be near, a sentence answers even where a guide is near: 一般等几天."""
MARKS = re.compile(r"^(?:那|还有)|[呢嘞咧呐哩呀啊吗么]?[?？。！\s]*$")
_HAPPENED = re.compile(r"[的了过](?:[，,。？?]|$)")
"""哪个局收的 is asked of what was, 找哪个局 of a rule."""
_LITERAL = 3
"""So many characters of a question, and they stand in the last sentence: it is asked on, whatever row they name."""


def told_nearby(turn: Turn) -> Reply | None:
    """The sentence of the last report that answers; None where the question is of something else."""
    memory, meaning = turn.memory, turn.meaning
    if again := rest_of_what_was_shown(turn):
        return again
    named = meaning.organs or meaning.years or meaning.others or meaning.unsure
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    if named or report is None or memory.subject not in IN_WORDS or names_a_part(meaning):
        return None
    step = step_of(turn)
    if step and (memory.organ, memory.year + step) in turn.knowledge.reports:
        return None  # 第二年呢
    target = target_of(turn)
    last = told_last(turn)
    bare = MARKS.sub("", fold(turn.question))
    if len(bare) >= _LITERAL and says_it(report, last, bare):
        return told_behind(turn, target, last, 0.0, 1.0)
    literal = any(says_it(report, last, pair) for pair in rare_pairs(meaning, report))
    literal = literal or bool(rare_signs(meaning, report, last))
    of_the_form = any(meaning.ids(kind) for kind in (*OF_THE_FORM, "category"))
    # 收到多少申请 is a row and nothing else; 办理结果放到网上的几件 is more than the row that it names.
    cells = meaning.cue("count") and any(meaning.ids(kind) for kind in ROW_KINDS)
    follow = turn.knowledge.language.follow
    said_before = {word for words in follow.values() for word in words}
    more = any(word not in said_before for word in meaning.residue) or (literal and not cells)
    if of_the_form and not (more and memory.subject == "passage"):
        return None
    whom = only_asks_whom(turn, report) and _HAPPENED.search(turn.question)
    if (whom or only_asks_when(turn)) and (again := told_again(turn, report, last)):
        return replace(again, memory=memory)  # 哪个部门收的; 2022年收没收 is still of what was told
    weights = weigh(turn, target.report)
    asked = answer_kind(meaning.asks, turn.knowledge.prose)
    if weights.sure or any(match.score >= GUIDE_SURE for match in weights.guides[:1]):
        # 批宅基地的几个, behind how many asked for what: no guide tells how many.
        return told_behind(turn, target, last, _IN_SPITE_OF_A_GUIDE, math.inf) if asked.kind == COUNT else None
    faint = not any(match.score >= GUIDE_PERHAPS for match in weights.guides[:1])
    if faint and asked.kind == DAYS and not of_the_form and (again := told_again(turn, report, last)):
        return again  # 名单贴几天 behind a sentence that tells days
    if of_the_form:
        return told_behind(turn, target, last, ENOUGH if literal else SURELY, BEYOND_DOUBT)
    happened = asked.kind in (WHO, WHEN, CLOCK) and bool(_HAPPENED.search(turn.question))
    happened = happened or asks_for("was", meaning.asks, turn.knowledge.prose)  # 答复申请平均要几天
    if not happened and weights.guide - weights.report > _RULE:
        if weights.best_guide:
            return told_behind(turn, target, last, _IN_SPITE_OF_A_GUIDE, math.inf)
        return told_behind(turn, target, last, SURELY, BEYOND_DOUBT)
    return told_behind(turn, target, last, ENOUGH, SURELY)


def told_last(turn: Turn) -> tuple[str, ...]:
    """The report's words that were quoted last."""
    memory = turn.memory
    return memory.items or ((memory.citation.quote,) if memory.citation else ())
