"""What people leave out in a breath: the comma of 复议几件纠正几件, 收到的 of 哪个乡镇申请最多, 了 of 20年收多少."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.meaning import Meaning, Span
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_UNIT = "[件份个起宗条次]"
_HOW_MANY = f"(?:几|多少){_UNIT}"
_GOES_ON = "的|以|是|吗|呢|和|比|与|跟|到|里|中"
_HANZI = r"[\u3400-\u9fff]"
_RECEIVES = re.compile(r"收(?=多少[呀啊嘛呢]*[？?。]*$)")
_SHORT = 16
_OF_THE_FORM = frozenset({"row", "group", "column", "column_group", "topic", "category"})
_WHO_AND_WHEN = frozenset({"organ", "year", "mine", "cue", "filler"})


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`two_counts` ends before the second one; behind a count 申请 and 的 belong to it (几件申请)."""

    two_counts: re.Pattern[str]
    whose: re.Pattern[str]
    more_of_it: re.Pattern[str]
    how_is_it: re.Pattern[str]


def with_words_left_out(turn: Turn, meaning: Meaning) -> str:
    question, known = turn.question, _patterns(turn.knowledge.language)
    if (more := known.more_of_it.search(question)) and _goes_on(turn, meaning, more.start(), more.end()):
        # 多罚了几件 names the row, and asks what changed of it, or by how much it is more than what was told before.
        beside = _another_number_told(turn)
        question = known.more_of_it.sub(r"差\3" if beside else r"\2了\3，比上年\1了\3", question)
    question = known.whose.sub(r"\1收到的\2", known.two_counts.sub(r"\1，", question))
    kinds = {concept.kind for span in meaning.spans for concept in span.concepts}
    whose = bool(meaning.organs or meaning.years) and kinds <= _WHO_AND_WHEN
    if whose and turn.memory.subject == "cells" and len(question) <= _SHORT:
        question = known.how_is_it.sub("呢", question)  # 壬乡怎么样 asks what was asked of the others
    taken = _RECEIVES.search(question)
    begins = taken and any(s.text and s.end == taken.start() and _is_whose(s) for s in meaning.spans)
    if begins and kinds <= _WHO_AND_WHEN and not meaning.residue:
        question = _RECEIVES.sub("收了", question)  # 20年收多少 asks for no fee, and 税收多少 for no requests
    return question


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> _Patterns:
    unsaid, asked = language.unsaid, language.asked
    goes_on = f"{_GOES_ON}|{one_of(unsaid.words('counted'))}"
    # The first of these words is what the usual row counts.
    usual = one_of(language.operations.words("usual")[:1])
    many = one_of(language.counted.words("how_many"))
    ways = one_of(asked.words("how_is_it", "what_state"))
    return _Patterns(
        re.compile(rf"({_HOW_MANY})(?=(?!{goes_on}){_HANZI}{{1,8}}?{_HOW_MANY})"),
        re.compile(rf"(?<![去到向跟找])(哪一?[个家]{_HANZI}{{0,4}})({usual})(?=最[多少高低])"),
        re.compile(rf"([多少])({one_of(unsaid.words('more_of'))})了?((?:{many})[件起个份]?)(?!{_HANZI})"),
        re.compile(rf"(?:{ways})[呢啊呀]?[？?。]*$"),
    )


def _goes_on(turn: Turn, meaning: Meaning, start: int, end: int) -> bool:
    """Whether it is asked behind a number, and says of nobody else and of no two years by itself."""
    alone = turn.memory.subject == "cells" and "比" not in turn.question and not meaning.organs
    return alone and not _names_another(meaning, start, end)


def _another_number_told(turn: Turn) -> bool:
    """Whether another organ's, another cell's or another year's number was told right before the last one."""
    last, before = turn.memory.inquiry, turn.memory.before[-1] if turn.memory.before else None
    if last is None or before is None or not (last.is_plain and before.is_plain):
        return False
    asked, told = ((each.organs, tuple(span.concepts for span in each.spans)) for each in (last, before))
    another = (last.years == before.years) != (asked == told)
    return len(last.pairs) == len(before.pairs) == 1 and another


def _is_whose(span: Span) -> bool:
    return any(concept.kind in ("organ", "mine", "year") for concept in span.concepts)


def _names_another(meaning: Meaning, start: int, end: int) -> bool:
    """复议呢，多罚了几件 names the reviews besides."""
    besides = (span for span in meaning.spans if span.text and (span.end <= start or span.start >= end))
    return any(c.kind in _OF_THE_FORM or c.id == "money" for span in besides for c in span.concepts)
