"""「前者占后者几成」, 「局里占全县的几成」 behind two organs: what per cent the number of the one is of the other's."""

from __future__ import annotations

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.part_of import part_of
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.unsaid_sets import short_name
from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.answering.whose.told_apart import candidates_of
from bot.dialogue.when.other_years import Years

_PAIR = 2
_LEVELS, _LEVEL = "县市区镇乡局", "某"


def part_of_the_other(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where it is not plain which of the two is the part, and which the whole."""
    pair = len(last.organs) == _PAIR and len(last.years) == 1 and not (last.formula or last.parts or last.among)
    text = turn.meaning.text
    at = where_of(text, turn.knowledge.language)
    if not pair or not said.wanted.share or at < 0 or years.any or said.formula or {*ROW_KINDS} & {*said.heads}:
        return None
    part, whole = _meant(turn, last, 0, at), _meant(turn, last, at, len(text))
    return part_of(last, ((part, last.spans), (whole, last.spans))) if {part, whole} == {*last.organs} else None


def _meant(turn: Turn, last: Inquiry, start: int, end: int) -> str:
    """Which of the two stands between these characters: by its name, its place in the row, or its level."""
    half = turn.meaning.text[start:end]
    named = [
        o for s in turn.meaning.spans if start <= s.start < end and s.text for o in candidates_of(s, turn.knowledge)
    ]
    named = [organ for organ in last.organs if organ in named]
    follow = turn.knowledge.language.follow
    first, second = (follow.heard(half, name) for name in ("the_first_of_two", "the_second_of_two"))
    if first != second:
        named = [last.organs[second]]
    named = named or [organ for organ in last.organs if _is_of_its_level(organ, half, turn)]
    return named[0] if len(named) == 1 else ""


def _is_of_its_level(organ: str, half: str, turn: Turn) -> bool:
    known = turn.knowledge.tree.by_id.get(organ)
    level = short_name(known)[-1:]
    said = turn.knowledge.language.follow.words("by_its_level")
    return bool(level) and level in _LEVELS and any(word.replace(_LEVEL, level) in half for word in said)
