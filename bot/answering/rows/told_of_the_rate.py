"""「纠错率多少？分母去掉尚未审结的」: what the formula of the rate does anyway, told besides."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.reading.formulas import formulas

_MORE = re.compile("[几多]少?件|为[什啥何]|凭|算进去")


def without_its_formula(turn: Turn, _: Meaning) -> str:
    """The question without such words; as it is where no rate is named whose formula takes something off."""
    question = turn.question
    taken_off = any(word in question for rate in formulas() if rate.minus for word in (*rate.words, *rate.beside))
    if not taken_off or _MORE.search(question):
        return question  # 纠错率和没审结的有几件
    words = [word for word in turn.knowledge.language.operations.words("taken_off") if word in question]
    for word in sorted(words, key=len, reverse=True):
        question = question.replace(word, "")
    return question if words and question.strip("，。；？！,;?!") else turn.question
