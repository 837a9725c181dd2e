"""A question of its own behind 「您想问哪个机关？」: what it leaves open is as the one before it said."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.from_reports.prose import asks_a_number
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.plain import plain_inquiry
from bot.answering.meaning import Meaning
from bot.answering.target import our_one
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.dialogue.numbers.same_inquiry import goes_on


def after_asking_back(turn: Turn) -> Turn:
    """「教育局的，个人提的几件」 behind 「2023年公开了几件」: the year of that, and its row.

    `turn` itself where it names no organ, or nothing of that question is left open."""
    meaning, memory = turn.meaning, turn.memory
    organs = meaning.organs or our_one(turn)
    asked = meaning_of(memory.question, turn)
    if not organs or meaning.others or meaning.unsure or not (asked.years or _names_cells(asked)):
        return turn
    years = asked.years or turn.knowledge.years(organs[0])[-1:]
    inquiry = plain_inquiry(asked, organs, years)
    before = replace(memory, subject="cells", organ=organs[0], inquiry=inquiry, asked_back=False, items=())
    if _names_cells(asked) and (further := goes_on(replace(turn, memory=before))):
        return replace(further, memory=memory)
    of_a_report = any(meaning.ids(kind) for kind in (*CELL_KINDS, "topic")) or asks_a_number(turn)
    if meaning.years or not asked.years or not of_a_report:
        return turn
    question = "、".join(f"{year}年" for year in asked.years) + turn.question
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _names_cells(meaning: Meaning) -> bool:
    return any(meaning.ids(kind) for kind in CELL_KINDS)
