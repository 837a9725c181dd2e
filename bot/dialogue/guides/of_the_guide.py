"""Behind a guide: 「因为这个不给的有几件」 asks for the row that it is about, 「乡里有没有让人告过」 for none."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.meaning import ROW_KINDS
from bot.answering.rows.nearest import nearest_cell
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_NEAR, _REASON = 0.3, "理由"


def with_row_of_the_guide(turn: Turn) -> Turn:
    """`turn` with the row of the last guide in the place of 这个; as it is where none is meant."""
    memory, meaning = turn.memory, turn.meaning
    # What was only near (a span without text) is no row that the question names.
    said = any(c.kind == "row" for span in meaning.spans if span.end > span.start for c in span.concepts)
    used = _REASON in turn.question and (meaning.organs or meaning.years) and meaning.cue("existence", "happened")
    asks = meaning.cue("count") or used
    if memory.subject != "guide" or not turn.follows("for_this") or not asks or said:
        return turn
    guide = next((guide for guide in turn.knowledge.guides if guide.id == memory.guide), None)
    near = nearest_cell(turn, guide.title) if guide else None
    if near is None or near.head.kind != "row" or near.score < _NEAR:
        return turn
    sample = near.own[0].sample
    rows = [s.text for s in meaning.spans if s.end > s.start and any(c.kind in ROW_KINDS for c in s.concepts)]
    pointer = max((word for word in turn.knowledge.language.follow.words("for_this") if word in turn.question), key=len)
    # The row's own words in the place of 因为这个不公开的: else a sentence of the report may sound like the rest.
    question = turn.question.replace(pointer, "" if rows else sample, 1)
    question = question.replace(rows[0], sample, 1) if rows else question
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def asks_of_our_own(turn: Turn) -> bool:
    """咱乡自己说哪儿没干好, 乡里有没有让人告过 behind a guide: what happened here is asked, and no rule."""
    meaning = turn.meaning
    kinds = {c.kind for span in meaning.spans if span.text for c in span.concepts}
    happened = meaning.cue("existence", "happened", "people") and not meaning.cue("how", "may")
    return meaning.mine and ("topic" in kinds or bool(happened and kinds & {*ROW_KINDS}))
