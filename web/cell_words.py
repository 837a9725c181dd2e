"""A cell in words: only a certain one shows a number as if it were the number; the others say why they do not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.model import Certainty, Fact

_WORDS = {
    Certainty.BLANK: "未填",
    Certainty.UNDECIDABLE: "认不准",
    Certainty.CONTRADICTORY: "合计不符",
}
ABSENT = "没有这一格"
INFERRED = "原文漏印，按合计推出"


@dataclass(frozen=True, slots=True)
class CellWords:
    """`words` is the number or what is said in its place; `aside` a remark beside it; `state` names the CSS class."""

    words: str
    aside: str
    state: str


def cell_words(fact: Fact | None, unit: str = "") -> CellWords:
    """`unit` is what the column's heading says already; another one of the cell's own is said with the number."""
    if fact is None:
        return CellWords(ABSENT, "", "absent")
    if fact.certainty is not Certainty.CERTAIN or fact.value is None:
        printed = f"原文印作 {fact.printed}" if fact.certainty is Certainty.CONTRADICTORY and fact.printed else ""
        return CellWords(_WORDS.get(fact.certainty, "认不准"), printed, fact.certainty.value)
    number = f"{fact.value}{fact.unit if fact.unit != unit else ''}"
    return CellWords(number, INFERRED if fact.is_inferred else fact.place.remark, "certain")
