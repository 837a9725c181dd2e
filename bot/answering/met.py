"""Step: 「俺是乡里的，今年七十二了」 only says who one is: it is greeted, and remembered whose reports may be meant."""

from __future__ import annotations

import re

from bot.answering.age_told import only_tells_an_age
from bot.answering.small_talk import small_talk_of
from bot.answering.talks import PUNCTUATION
from bot.answering.turn import Memory, Reply, Turn

_LIVES = re.compile(
    "[我俺咱]们?(?:(?:家?住在?|家在|老家是?)[^几吗呢啥么哪谁怎咋]{2,8}"
    "|就?是[^几吗呢啥么哪谁怎咋]{2,8}(?:的|人|村民|居民|群众|百姓|老乡|社员))[啊呀哈了]*"
)
_WHERE = ("organ", "mine", "place")
_GREETING = "你好"


def met(turn: Turn) -> Turn | Reply:
    pieces = [piece for piece in PUNCTUATION.split(turn.question) if piece]
    if not pieces or turn.memory.subject or not all(_introduces(piece) for piece in pieces):
        return turn
    meaning = turn.meaning
    lives = [piece for piece in pieces if _LIVES.fullmatch(piece)]
    if meaning.unsure or (lives and not any(meaning.ids(kind) for kind in _WHERE)):
        return turn
    organs = () if meaning.others else meaning.organs
    greeting = small_talk_of(turn, _GREETING)
    memory = Memory(organ=organs[0]) if len(organs) == 1 else None
    return Reply(greeting.outcome, greeting.slots, greeting.citations, memory=memory) if greeting else turn


def _introduces(piece: str) -> bool:
    return only_tells_an_age(piece) or _LIVES.fullmatch(piece) is not None
