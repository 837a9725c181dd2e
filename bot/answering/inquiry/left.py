"""Words of a question that neither the form nor an operation explains: with them it may be about something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.places import where_places_stand
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP
from bot.reading.formulas import Formula
from bot.reading.staff_files.language import Language

_COUNT = r"[两几一二三四五六七八九十\d]{1,2}[个家样项类种栏格]"
_PAIR, _AROUND = 2, 4
"""A word that may have been cut across others has so many characters at most; they lie so near to it."""
_HANZI = re.compile(r"[\u3400-\u9fff]")


def left_over(turn: Turn, of: OrganSet | None, formula: Formula | None) -> tuple[str, ...]:
    language, left = turn.knowledge.language, turn.meaning.residue
    if not left:
        return ()
    here = (*(of.words if of else ()), *(formula.words if formula else ()))
    # 四个乡镇 behind four names only says how many they are.
    sets = len(turn.meaning.organs) > 1
    made_of = _made_of(_pieces(language, sets) | {piece for word in here for piece in word.split(GAP) if piece})
    known = "\n".join((_in_one(language), *here))
    left = tuple(w for w in left if not made_of.fullmatch(w) and w not in known)
    if not left:
        return ()
    long = _longer(language).union(word for word in here if len(word) > _PAIR)
    return tuple(w for w in left if not _lies_in(turn, w, long))


def _lies_in(turn: Turn, word: str, known: frozenset[str]) -> bool:
    """Whether `word` was cut across words that are known: 跟头 of 跟|头一年."""
    text = turn.meaning.text
    start = text.find(word)
    if start < 0 or len(word) > _PAIR:
        return False
    at = range(start, start + len(word))
    explained = {i for s in turn.meaning.spans for i in range(s.start, s.end)}
    first, last = max(0, start - _AROUND), min(len(text), start + len(word) + _AROUND)
    for begin in range(first, last):
        for end in range(begin + _PAIR + 1, last + 1):
            if text[begin:end] in known:
                explained |= {*range(begin, end)}
    return all(i in explained for i in at)


@lru_cache(maxsize=2)
def _known(language: Language) -> tuple[str, ...]:
    """The words of every operation and of every way of going on."""
    return tuple(word for words in (*language.operations.values(), *language.follow.values()) for word in words)


@lru_cache(maxsize=2)
def _in_one(language: Language) -> str:
    """All of them, so that one search tells whether a word stands in any."""
    return "\n".join(_known(language))


@lru_cache(maxsize=2)
def _longer(language: Language) -> frozenset[str]:
    return frozenset(word for word in _known(language) if len(word) > _PAIR)


@lru_cache(maxsize=4)
def _pieces(language: Language, sets: bool) -> frozenset[str]:
    pieces = {piece for word in _known(language) for piece in word.split(GAP) if piece}
    if sets:
        pieces |= {word for words in language.sets.values() for word in words if GAP not in word}
    return frozenset(pieces)


@lru_cache(maxsize=32)
def _made_of(pieces: frozenset[str]) -> re.Pattern[str]:
    words = map(re.escape, sorted(pieces, key=len, reverse=True))
    return re.compile(f"(?:{'|'.join((*words, _COUNT))})+")


def says_nothing_more(turn: Turn, *besides: str) -> bool:
    """Whether organs, years, the operation and light words are the whole question: 去年比前年多吗."""
    language, text = turn.knowledge.language, turn.question
    every = (*language.operations.values(), *language.sets.values(), *language.follow.values(), besides)
    pieces = {piece for words in every for word in words for piece in word.split(GAP) if piece and piece in text}
    explained = {i for span in turn.meaning.spans for i in range(span.start, span.end)}
    explained |= {i for piece in pieces for m in re.finditer(re.escape(piece), text) for i in range(*m.span())}
    explained |= where_places_stand(text, language)
    return not any(_HANZI.match(character) for character in _without(text, explained))


def _without(text: str, explained: Iterable[int]) -> Iterable[str]:
    gone = set(explained)
    return (character for i, character in enumerate(text) if i not in gone)
