"""「两家行政处罚呢」 behind sentences of two reports: both of them are asked, of the year that was quoted."""

from __future__ import annotations

from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.answering.understand import heard_as
from bot.dialogue.whose.organs_counted import organs_counted

_IN_WORDS = ("passage", "topic")


def with_those_quoted(turn: Turn) -> Turn:
    """The turn with their names; as it is where others are named, no row is, or other reports were quoted."""
    memory, meaning = turn.memory, turn.meaning
    named = meaning.organs or meaning.others or meaning.unsure or not any(meaning.ids(kind) for kind in ROW_KINDS)
    if memory.subject not in _IN_WORDS or named:
        return turn
    wanted, words = organs_counted(turn)
    quoted = tuple(dict.fromkeys((c.organ, c.year) for c in memory.cited if c.organ and c.year))
    years = {year for _, year in quoted}
    if wanted < 2 or len(quoted) != wanted or len(years) != 1:
        return turn
    when = "" if meaning.years else f"{years.pop()}年"
    rest = turn.question.replace(words, "", 1).removeprefix("那").removeprefix("这").removeprefix("的")
    return heard_as(turn, f"{'、'.join(organ for organ, _ in quoted)}{when}{rest}")
