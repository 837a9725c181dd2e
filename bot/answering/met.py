"""Step: 「俺是乡里的，今年七十二了」 only says who one is: it is greeted, and remembered whose reports may be meant.

Where a rule is asked behind it, it says nothing of a report."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asides.age_told import only_tells_an_age
from bot.answering.small_talk import small_talk_of
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.understand import meaning_of
from bot.answering.weigh import GUIDE_LEAD, GUIDE_SAME, GUIDE_SURE, leads
from bot.answering.words.talks import PUNCTUATION

_LIVES = re.compile(
    "[我俺咱]们?(?:(?:家?住在?|家在|老家是?)某|就?是(?:本地|当地)?某?(?:这边|那边|本地|当地|下面)?的?"
    "(?:的|人|村民|居民|群众|老百姓|百姓|老乡|社员|老汉|老头子?|老太太?|老婆子|老婆婆|老大娘|老大爷))[啊呀哈了]*"
)
"""With 某 for the name of the place: 我是庚乡被征地的 tells what happened."""
_WHERE = ("organ", "mine", "place")
_GREETING = "你好"


def met(turn: Turn) -> Turn | Reply:
    pieces = [piece for piece in PUNCTUATION.split(_with_places_blank(turn)) if piece]
    if not pieces or turn.memory.subject:
        return turn
    if not all(_introduces(piece) for piece in pieces):
        return _with_the_rest(turn, pieces)
    meaning = turn.meaning
    lives = any("某" in piece for piece in pieces)
    if meaning.unsure or not (lives or all(map(only_tells_an_age, pieces))):
        return turn
    organs = () if meaning.others else meaning.organs
    greeting = small_talk_of(turn, _GREETING)
    memory = Memory(organ=organs[0]) if len(organs) == 1 else None
    return Reply(greeting.outcome, greeting.slots, greeting.citations, memory=memory) if greeting else turn


def _with_the_rest(turn: Turn, pieces: list[str]) -> Turn:
    """「我是庚乡的老汉，今年六十九了，眼不好使」: the guide that is near what is left, of no report of 庚乡."""
    rest = next((i for i, piece in enumerate(pieces) if not _introduces(piece)), 0)
    left = "，".join(pieces[rest:])
    if not rest or "某" in left or not any("某" in piece for piece in pieces[:rest]):
        return turn
    asked, near = meaning_of(left, turn), turn.knowledge.guide_index.find(left, 2)
    told = ("row", "group", "column_group", "topic", "category")
    if asked.cue("count", "list", "people") or any(asked.ids(kind) for kind in told):
        return turn  # 我是庚乡的，主动公开多少条
    sure = leads(near, GUIDE_SURE, GUIDE_LEAD) or any(match.same >= GUIDE_SAME for match in near[:1])
    organs = turn.meaning.organs
    memory = replace(turn.memory, organ=organs[0]) if len(organs) == 1 else turn.memory
    return replace(turn, question=left, meaning=asked, memory=memory) if sure else turn


def _with_places_blank(turn: Turn) -> str:
    text = turn.question
    named = [s for s in turn.meaning.spans if s.text and any(c.kind in _WHERE for c in s.concepts)]
    for span in sorted(named, key=lambda s: -s.start):
        text = f"{text[: span.start]}某{text[span.end :]}"
    return text


def _introduces(piece: str) -> bool:
    return only_tells_an_age(piece) or _LIVES.fullmatch(piece) is not None
