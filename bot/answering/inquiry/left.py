"""Words of a question that neither the form nor an operation explains: with them it may be about something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.patterns import GAP
from bot.answering.turn import Turn
from bot.reading.formulas import Formula

_COUNT = r"[两几一二三四五六七八九十\d]{1,2}[个家]"
_HANZI = re.compile(r"[\u3400-\u9fff]")


def left_over(turn: Turn, of: OrganSet | None, formula: Formula | None) -> tuple[str, ...]:
    language, left = turn.knowledge.language, turn.meaning.residue
    if not left:
        return ()
    known = [word for words in (*language.operations.values(), *language.follow.values()) for word in words]
    known += (*(of.words if of else ()), *(formula.words if formula else ()))
    pieces = {piece for word in known for piece in word.split(GAP) if piece}
    if len(turn.meaning.organs) > 1:
        # 四个乡镇 behind four names only says how many they are.
        pieces |= {word for words in language.sets.values() for word in words if GAP not in word}
    made_of = _made_of(frozenset(pieces))
    return tuple(w for w in left if not made_of.fullmatch(w) and not any(w in other for other in known))


@lru_cache(maxsize=32)
def _made_of(pieces: frozenset[str]) -> re.Pattern[str]:
    words = map(re.escape, sorted(pieces, key=len, reverse=True))
    return re.compile(f"(?:{'|'.join((*words, _COUNT))})+")


def says_nothing_more(turn: Turn) -> bool:
    """Whether organs, years, the operation and light words are the whole question: 去年比前年多吗."""
    language, text = turn.knowledge.language, turn.question
    every = (*language.operations.values(), *language.sets.values(), *language.follow.values())
    pieces = {piece for words in every for word in words for piece in word.split(GAP) if piece and piece in text}
    explained = {i for span in turn.meaning.spans for i in range(span.start, span.end)}
    explained |= {i for piece in pieces for m in re.finditer(re.escape(piece), text) for i in range(*m.span())}
    return not any(_HANZI.match(character) for character in _without(text, explained))


def _without(text: str, explained: Iterable[int]) -> Iterable[str]:
    gone = set(explained)
    return (character for i, character in enumerate(text) if i not in gone)
