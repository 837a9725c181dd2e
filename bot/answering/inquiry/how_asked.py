"""Whether 怎么 asks how something is done, and not for numbers that are said in that way."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.word_lists import Words

_SURPRISED = re.compile(r"(?:怎么|咋)(?:还|倒|反而|反倒)?比\S*(?:多少|几[件份个])")


def asks_how_it_is_done(turn: Turn, said: Said) -> bool:
    """怎么申请; of a rate 怎么算的 and of a change 怎么变的 are told with the numbers."""
    return _asks_how(turn, said) and not (_how_it_is_reckoned(turn, said) or _only_how_it_is(turn, said))


def _asks_how(turn: Turn, said: Said) -> bool:
    """哪儿 of 哪儿最多 is whom it is asked of and 咋排 an order, not how something is done."""
    orders = turn.knowledge.language.operations.words("rank")
    besides = (*(said.of.words if said.of else ()), *(word for word in orders if word in turn.question))
    return any(not any(span.text in word for word in besides) for span in turn.meaning.of_cue("how"))


def _how_it_is_reckoned(turn: Turn, said: Said) -> bool:
    """「2020年公开率是多少，怎么算的」: a rate is told with its formula; 公开率怎么算 of no report asks for a guide."""
    of_a_report = bool(turn.meaning.organs or turn.meaning.years)
    reckoned = turn.knowledge.language.operations.heard(turn.question, "reckoned")
    return said.formula is not None and of_a_report and reckoned


def _only_how_it_is(turn: Turn, said: Said) -> bool:
    """怎么变的, 同上年相比如何 and 怎么比新收的还多，多了几件 ask for numbers, 怎么申请 does not."""
    asked, how = said.wanted, _at_the_end(turn.knowledge.language.asked.words("how_is_it"))
    moved = how.search(turn.question) or _SURPRISED.search(turn.question)
    told = asked.operation == "change" or said.formula is not None  # 2024年公开率怎么样
    return asked.operation == "trend" or (told and bool(moved))


@lru_cache(maxsize=4)
def _at_the_end(ways: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(ways)})[了呢啊呀嘛吗]*(?:[，,；;？?。！!\s]|$)")
