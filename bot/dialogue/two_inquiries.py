"""「丁乡2022年收到几件？戊镇2023年结转几件？」: two questions in one message, the first of them for a report's numbers.

Both are answered, the second as if it were asked after the first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answering.decide import decide
from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.several_cells import ONLY_PLUS, adds_cells_up
from bot.answering.meaning import Meaning
from bot.answering.sources.replies import told_together
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of, understand
from bot.answering.words.patterns import one_of
from bot.dialogue.numbers.same_inquiry import goes_on
from bot.model import Outcome
from bot.reading.staff_files.language import Language

_CLAUSE = re.compile("[，,]")
_ALL_OF_THEM = re.compile(r"[都全](?:要|说|列|给|报|算)[上下出]?[来吧啊]?$")
_SHORTEST, _PAIR, _MOST = 4, 2, 3
_LISTED = 0.62
"""So near to a sample of a guide a clause asks for what it tells."""
_IT = "它"
"""Who, or which year, stands first; see [follow] of language.toml."""
_ASKS = ("count", "how", "time", "money", "may", "existence", "happened", "people", "each_year", "whole_row")


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _divider(language: Language) -> re.Pattern[str]:
    moreover, apart = (one_of(language.asked.words(name)) for name in ("moreover", "moreover_apart"))
    return re.compile(rf"[？?；;。！!\n]+|[，,](?={moreover}|(?:{apart})[，,：:])")


def answer_each(turn: Turn) -> Reply | None:
    """None unless each part asks for something of its own and at least one of them can be answered."""
    parts = [part.strip(" ，,") for part in _divider(turn.knowledge.language).split(turn.question)]
    parts = [part for part in parts if len(part) >= _SHORTEST]
    added = _sum_and_what_else(turn) or _and_a_rule(turn) if len(parts) == 1 else []
    parts = added or parts
    dated = any(c.kind == "date" for s in turn.meaning.spans for c in s.concepts)  # a day to count from
    if not 1 < len(parts) <= _MOST or dated or any(map(_ALL_OF_THEM.search, parts[1:])):
        return None  # 维持、纠正、其他的都要 only lists what the first part asks for
    if any(part.startswith(turn.knowledge.language.asked.words("explains")) for part in parts[1:]):
        return None  # 庚乡2019年几件？就是有人要信息那种
    first = _understood(replace(turn, question=parts[0]))
    if first is None or not (_names_cells(first.meaning) and _says_where(first.meaning) and _asks(first)):
        return None
    replies = [_answered(first)]
    for part in parts[1:]:
        last = replies[-1]
        memory = (last.memory or turn.memory).after(turn.memory) if last else turn.memory
        further = _understood(replace(turn, question=part, memory=memory))
        if further is None or not (added or _asks_anew(further) or _asks_of_the_first(further)):
            return None
        if not (added or _asks_anew(further)):
            further = _understood(replace(turn, question=_IT + part, memory=memory)) or further
        replies.append(_answered(further))
    found = [reply for reply in replies if reply]
    if len(found) < len(replies) or not any(reply.outcome is Outcome.ANSWERED for reply in found):
        return None
    return told_together(_each_once(found))


def _sum_and_what_else(turn: Turn) -> list[str]:
    """「新收加结转一共几件，办完多少，还剩多少」: what is added up is no sum of all that is asked behind it."""
    parts = [part for part in _CLAUSE.split(turn.question) if part]
    # Few questions add anything up, and to divide a part takes as long as to divide the whole.
    adds = 1 < len(parts) <= _MOST and ONLY_PLUS.search(parts[0])
    first = replace(turn, meaning=meaning_of(parts[0], turn)) if adds else None
    if first is None or not adds_cells_up(first):
        return []
    counts = turn.knowledge.language.cues.words("count")
    named = [part for part in parts if _names_cells(meaning_of(part, turn))]
    return named if len(named) > 1 and all(any(word in part for word in counts) for part in named) else []


def _and_a_rule(turn: Turn) -> list[str]:
    """「新收多少，答复期限又是几天」: a number, and behind it nearly what a guide lists as its question."""
    parts = [part for part in _CLAUSE.split(turn.question) if part]
    rules = turn.knowledge.language.asked.heard(parts[-1], "rules")
    if len(parts) != _PAIR or len(parts[1]) < _SHORTEST or not rules:
        return []
    first, rule = (meaning_of(part, turn) for part in parts)
    if not (_names_cells(first) and _says_where(first)) or _names_cells(rule) or _says_where(rule):
        return []
    said = any(match.same >= _LISTED for match in turn.knowledge.guide_index.find(parts[1], _PAIR))
    return parts if said and rule.cue("how", "time", "money") else []


def _each_once(replies: list[Reply]) -> list[Reply]:
    """Without a guide that was told before: a tale in two sentences is of one thing."""
    told = [reply.memory.guide if reply.memory else "" for reply in replies]
    return [reply for i, reply in enumerate(replies) if not told[i] or told[i] not in told[:i]]


def _understood(turn: Turn) -> Turn | None:
    result = understand(turn)
    return result if isinstance(result, Turn) else None


def _answered(turn: Turn) -> Reply | None:
    result = decide(goes_on(turn) or turn)
    if not isinstance(result, Reply):
        return None
    # 这八年 is told from today in the second question alone: also the years without a report were asked for.
    years = tuple(sorted({*result.understood.years, *turn.meaning.years}))
    return replace(result, understood=replace(result.understood, years=years))


def _names_cells(meaning: Meaning) -> bool:
    return any(meaning.ids(kind) for kind in CELL_KINDS)


def _says_where(meaning: Meaning) -> bool:
    return bool(meaning.organs or meaning.years or meaning.unsure or meaning.mine or meaning.others)


def _asks(turn: Turn) -> bool:
    """收到几件 is a row's name with its 几件 in it, so that the words are looked for too; 最多的那个 asks as well."""
    language = turn.knowledge.language
    counts = language.cues.words("count")
    counted = turn.meaning.cue(*_ASKS) or any(word in turn.question for word in counts)
    return counted or wanted(bare(turn.meaning, language), language).said


def _asks_anew(turn: Turn) -> bool:
    """Whether it names an organ or year of its own, or asks how something is done; else it belongs to the first."""
    meaning = turn.meaning
    if not _asks(turn):
        return False
    return bool(meaning.organs or meaning.years) or meaning.cue("how", "time", "money", "may")


def _asks_of_the_first(turn: Turn) -> bool:
    """「……最多的那个机关，再告诉我里面维持的有几件」: a cell of whoever stands first in the order just told."""
    last = turn.memory.inquiry
    ordered = last is not None and last.operation in ("highest", "lowest") and not turn.meaning.others
    return ordered and _names_cells(turn.meaning) and _asks(turn)
