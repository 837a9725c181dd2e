"""「给企业公开了几件」: what was given to some of the applicants, where only the verb tells the row."""

from __future__ import annotations

from bot.answering.meaning import ROW_KINDS, Meaning
from bot.answering.turn import Turn

_TURNED = tuple("不没未予分动全半绝止")
"""没公开的几件 and 部分公开了几件 ask for another row."""
_TOTAL = "total"


def with_what_was_given(turn: Turn, meaning: Meaning) -> str:
    """The question with the name of that row for the verb; as it is where a row is named, or no kind of applicants."""
    question, (row, *verbs) = turn.question, turn.knowledge.language.operations.words("given") or ("",)
    columns = {c.id for s in meaning.spans if s.text for c in s.concepts if c.kind == "column"} - {_TOTAL}
    named = any(c.kind in (*ROW_KINDS, "topic") for s in meaning.spans if s.text for c in s.concepts)
    said = max((verb for verb in verbs if verb in question), key=len, default="")
    at = question.find(said)
    if not columns or named or not said or question[:at].endswith(_TURNED):
        return question
    return question.replace(said, row + said.removeprefix(row[-2:]), 1)
