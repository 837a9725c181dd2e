"""「甲乡、乙镇、丁乡三个乡镇」, 「加上丙县，三家哪家最多」: a number that only counts those who were named."""

from __future__ import annotations

import re

from bot.answering.inquiry.set_words import HERE, NUMBER, WHOLE
from bot.answering.turn import Turn
from bot.reading.numerals import read_numeral
from bot.reading.whose.places import base_of

_ONLY_WHO = re.compile(rf"(?:{NUMBER})?(?:哪一?[几个家]?[个家]?|谁家?)?")


def counts_the_named(words: str, turn: Turn) -> bool:
    """甲乡、乙镇、丁乡三个乡镇: the number only counts those that were named."""
    number = re.match(NUMBER, words)
    named = len(turn.meaning.organs) or _just_spoken_of(turn, words)
    counted = read_numeral(number.group()[:-1]) if number else 0
    named_here = turn.knowledge.language.sets.heard(turn.question, HERE, WHOLE)  # 全县哪家最多
    among_them = turn.meaning.organs and turn.follows("plus") and _ONLY_WHO.fullmatch(words) and not named_here
    if among_them and (told := _spoken_of(turn)):  # 加上丙县，三家哪家最多
        in_all = re.search(NUMBER, turn.question)
        many, most = read_numeral(in_all.group()[:-1]) if in_all else 0, len({*turn.meaning.organs, *told})
        return not many or len(turn.meaning.organs) < many <= most
    return number is not None and named > 1 and counted == named


def _just_spoken_of(turn: Turn, words: str) -> int:
    """How many organs with such an ending were asked one after the other: 两个局加一起 behind two bureaus."""
    tree, ending = turn.knowledge.tree, words[-1:]
    known = [tree.by_id[id_].name for id_ in _spoken_of(turn) if id_ in tree.by_id]
    return sum(base_of(name).endswith(ending) for name in known)


def _spoken_of(turn: Turn) -> tuple[str, ...]:
    """The organs that were each asked about alone, the last one first."""
    last = (turn.memory.inquiry, *reversed(turn.memory.before))
    alone = [i.organs[0] for i in last if i and len(i.organs) == 1] if turn.memory.subject == "cells" else []
    return tuple(dict.fromkeys(alone))
