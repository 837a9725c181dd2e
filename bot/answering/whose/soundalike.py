"""A name with one character for another that sounds just like it: 水力局, 大里庄乡, whatever word it makes."""

from __future__ import annotations

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.answering.words.readings import with_tones

_SHORTEST = 3
_SHORTEST_PLACE = 4
"""Shorter names leave too little that vouches for the one character; of towns there are far more than of offices."""


def with_names_of_that_sound(turn: Turn, meaning: Meaning) -> str:
    """The question with each name that nobody knows put right where one organ alone is called so.

    Places with short names are left to the speller, which changes no word that there is.
    """
    question, tree = turn.question, turn.knowledge.tree
    for name in meaning.others:
        meant = {known for known in tree.bearers if _sounds_like(name, known)}
        bearers = {organ.id for known in meant for organ in tree.named(known)}
        told = len(name) >= _SHORTEST_PLACE or all(not tree.by_id[id_].level for id_ in bearers)
        if len(meant) == len(bearers) == 1 and told:
            question = question.replace(name, meant.pop())
    return question


def _sounds_like(name: str, known: str) -> bool:
    if len(name) != len(known) or len(name) < _SHORTEST or name[-1] != known[-1]:
        return False
    other = [(a, b) for a, b in zip(name, known, strict=True) if a != b]
    return len(other) == 1 and with_tones(other[0][0]) == with_tones(other[0][1])
