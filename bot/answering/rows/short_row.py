"""「“予以公开”那行怎么只有六个数」: the row as it can be read, whose reply says what is wrong with its print."""

from __future__ import annotations

from bot.answering.meaning import Meaning
from bot.answering.turn import Turn

_KEPT = ("organ", "mine", "year", "row")
_WHOLE = "那一整行"


def with_the_short_row_whole(turn: Turn, meaning: Meaning) -> str:
    """The question asking for that whole row; as it is where no row is named, or nothing said to be missing in it."""
    form = turn.knowledge.language.report_form
    rows = [s for s in meaning.spans if s.text and any(c.kind == "row" for c in s.concepts)]
    columns = any(c.kind == "column" for s in meaning.spans if s.text for c in s.concepts)
    if (
        len(rows) != 1
        or columns
        or "比" in turn.question
        or not form.heard(turn.question, "short_row")
        or not form.heard(turn.question, "of_a_row")
    ):
        return turn.question
    kept = [s.text for s in meaning.spans if s.text and any(c.kind in _KEPT for c in s.concepts)]
    return "".join(kept) + _WHOLE
