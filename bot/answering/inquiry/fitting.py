"""The operation that makes sense of what is compared: between two years, of so many organs and years."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.bare import bare
from bot.answering.inquiry.inquiry import LISTED, OF_MANY
from bot.answering.inquiry.operation import Wanted
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn


def moved_between(turn: Turn, asked: Wanted, said: Said, years: tuple[int, ...]) -> Wanted:
    """「哪个2024年比2023年少了」: whose number fell between the two years, not whose is the lowest."""
    text = bare(turn.meaning, turn.knowledge.language)
    less, more = (
        any(word in text for word in ("少", "降", "低", "减")),
        any(word in text for word in ("多", "涨", "高", "增")),
    )
    fits = asked.operation in ("highest", "lowest", "change", LISTED) and "最" not in text and "比" in text
    if said.of is None or len(years) != 2 or not fits or less == more or asked.by_year:
        return asked
    return replace(asked, operation="fell" if less else "grew", of_two=False)


def fitting(asked: Wanted, said: Said, organs: int, years: int, each_year: bool) -> str:
    """The operation that makes sense of so many organs and years."""
    operation, many = asked.operation, organs > 1 or years > 1
    if operation == LISTED and each_year and years > 1 and not (said.formula or asked.share):
        return "trend"
    if asked.of_two and said.of is None and (organs, years) in ((2, 1), (1, 2)):
        return "change"
    if operation in ("any", "none") and not (said.of or (asked.by_year and many)):
        return LISTED
    if operation == "trend" and (years < 2 or (asked.weak and years == 2)):
        return "change" if asked.weak else LISTED
    if operation == "change" and years > 2:
        return "trend"
    if operation == "change" and asked.share and (organs, years) == (1, 1):
        return LISTED  # 企业占比和个人占比差多少: both are told
    if operation == "sum" and asked.share:
        return operation  # 予以公开和部分公开加起来占几成
    if (operation in OF_MANY or operation in ("sum", "average")) and not many and not said.of:
        return LISTED
    return operation


def sums_compared(turn: Turn, operation: str, said: Said) -> bool:
    """「甲县乡镇合计，2023年比2022年多了多少」: what they make together in each year, not each of them."""
    return operation == "change" and said.of is not None and not said.formula and adds_up(turn)


def adds_up(turn: Turn) -> bool:
    """总数, 一共, 加起来: of each place's organs together."""
    return turn.knowledge.language.operations.heard(turn.question, "sum", "weak_sum")
