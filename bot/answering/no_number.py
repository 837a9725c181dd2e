"""Whether a question names something of the form in passing, and asks for no number of it."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning

_MANY_UNKNOWN = 3
_FEW_OF = 0.35
_HOLDS = re.compile(
    r"^[我俺咱]?(?:今天|昨天|刚)?(?:收到|拿到|接到|领到)[^，,。]{0,14}(?:决定书?|通知书?|告知书|答复书?)[了咧啦哩]"
)


def asks_no_number(meaning: Meaning, asked: int) -> bool:
    """「个体户，要材料按个人写还是按单位写」: names of the form among words that it does not know, and no sign of a
    number or of a report. 「收到不予公开决定了」 tells what the asker holds."""
    sign = meaning.cue("count", "people", "report", "each_year")
    told = meaning.years or meaning.organs or meaning.unsure or any(not span.text for span in meaning.spans)
    named = meaning.length("row", "group", "column", "column_group", "measure", "topic", "table")
    if meaning.cue("how", "why") and not (meaning.cue("count", "people") or told or meaning.mine):
        return named < _FEW_OF * asked
    if sign or told:
        return False
    if _HOLDS.search(meaning.text) and not meaning.mine:
        return True
    if meaning.cue("existence", "happened"):
        whether = meaning.mine or (meaning.cue("happened") and not meaning.cue("time"))
        return not whether and named < _FEW_OF * asked
    return len(meaning.residue) >= _MANY_UNKNOWN
