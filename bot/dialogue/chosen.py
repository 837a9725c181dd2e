"""What was asked before the question back, once the asker says which organ is meant: 乙县的, 第二个, or its name."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.ordinals import ordinal_in
from bot.answering.several import in_its_place
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_SHORT = 8
_NOTHING_ELSE = ("row", "group", "column_group", "measure", "column", "topic", "category", "table")


def chosen_organ(turn: Turn) -> Turn:
    """The last turn's question, asked of the organ that this turn names; `turn` itself if it says anything else."""
    meaning, memory = turn.meaning, turn.memory
    if meaning.years or any(meaning.ids(kind) for kind in _NOTHING_ELSE):
        return turn
    position = ordinal_in(turn.question)
    if 0 < position <= len(memory.items) and len(turn.question) <= _SHORT:
        return _asked(turn, memory.items[position - 1])
    if meaning.residue:
        return turn
    # 乙县 before the name that was left open; 乙县 itself, where the question named none.
    places = "".join(span.text for span in meaning.spans if any(c.kind in ("organ", "place") for c in span.concepts))
    if not places:
        return turn
    within = _asked(turn, places + memory.organ_name)
    if memory.organ_name and memory.organ_name not in places and within.meaning.organs:
        return within
    return _asked(turn, meaning.organs[0]) if len(meaning.organs) == 1 else turn


def _asked(turn: Turn, organ: str) -> Turn:
    question = in_its_place(turn.memory.question, turn.memory.organ_name, organ)
    return replace(turn, question=question, meaning=meaning_of(question, turn))
