"""Whether a question names something of the form in passing, and asks for no number of it."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.rows.names_given import is_bare
from bot.answering.turn import Turn
from bot.answering.words.patterns import any_matches

_MANY_UNKNOWN, _SAID_BESIDES = 3, 4
_FEW_OF, _FAINT = 0.35, 0.2
_NUMBER = re.compile("几|多少|好多|若干|[条件次个篇份]数|数[量目]")
IN_PIECES = re.compile(r"(?:几|多少)[件份]")
"""Nothing but requests, cases and papers is counted so."""
_KINDS_OF = re.compile("几[种类][\u3400-\u9fff]{0,2}(?:法|样|方式|办法|情况|情形|结果|回)")
_PAGES = re.compile("(?:几|多少)页")
"""No table counts pages; what is free of charge is a rule."""
_HOLDS = re.compile(
    r"^[我俺咱]?(?:今天|昨天|刚)?(?:收到|拿到|接到|领到)[^，,。]{0,14}(?:决定书?|通知书?|告知书|答复书?)[了咧啦哩]"
)


def _only_says_whose(meaning: Meaning) -> bool:
    """「记者证没有，向戊镇申请有没有限制」: whose answer it is, of no year, and nothing that asks for a number."""
    if meaning.cue("count", "people", "report", "each_year", "happened", "each_part", "whole_row", "list", "why"):
        return False
    carried = any(not span.text for span in meaning.spans)
    return bool(meaning.organs) and not (meaning.years or carried)


def asks_of_pages(meaning: Meaning) -> bool:
    """「跟卫健委要材料，多少页里头不收钱」."""
    return bool(_PAGES.search(meaning.text)) and not meaning.years


def asks_no_number(turn: Turn) -> bool:
    """「个体户，要材料按个人写还是按单位写」: names of the form among words that it does not know, and no sign of a
    number or of a report. 「收到不予公开决定了」 tells what the asker holds; 「枣垭乡呢，也是给了的」 after cells asks
    for another."""
    meaning, asked = turn.meaning, len(turn.question)
    if _KINDS_OF.search(meaning.text) and not (meaning.years or meaning.organs or IN_PIECES.search(meaning.text)):
        return True  # 收到申请后有几种回法
    if asks_of_pages(meaning):
        return True
    named = meaning.length("row", "group", "column", "column_group", "measure", "topic", "table")
    if any_matches(turn.knowledge.language.counted.words("price"), meaning.text) and not meaning.years:
        return True  # 行政案件受理费多少一件
    if (
        _only_says_whose(meaning)
        and turn.memory.subject != "cells"
        and not is_bare(meaning, asked - meaning.length("organ"))
        and not _NUMBER.search(meaning.text)
    ):
        whether = meaning.cue("existence") and not meaning.cue("may", "time", "how", "money", "condition")
        return not whether or named < _FAINT * asked
    if meaning.others and not (meaning.organs or meaning.years or _NUMBER.search(meaning.text)):
        # 告街道办事处，复议该谁受理; 崔桥镇行政复议 names a cell all the same.
        return asked - named - sum(map(len, meaning.others)) > _SAID_BESIDES
    # 给公开的有几件: what asks for the number may stand within a row's own words.
    sign = meaning.cue("count", "people", "report", "each_year") or IN_PIECES.search(meaning.text)
    told = meaning.years or meaning.organs or meaning.unsure or any(not span.text for span in meaning.spans)
    if meaning.cue("how", "why") and not (meaning.cue("count", "people") or told or meaning.mine):
        return named < _FEW_OF * asked
    if sign or told:
        return False
    if _HOLDS.search(meaning.text) and not meaning.mine:
        return True
    if meaning.cue("existence", "happened"):
        whether = meaning.mine or (meaning.cue("happened") and not meaning.cue("time"))
        return not whether and named < _FEW_OF * asked
    return len(meaning.residue) >= _MANY_UNKNOWN
