"""One of the two that were told: 前者占几成 of two cells, 庚乡多几件 and 2024年还是庚乡多吗 of two organs."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.answering.words.patterns import any_matches
from bot.dialogue.numbers.cells_together import as_before
from bot.dialogue.numbers.told_in_a_row import different_cells
from bot.dialogue.when.other_years import Years
from bot.dialogue.whose.other_one import speaks_of_both

_PAIR = 2


def the_former(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「前一项里律所提的几件」 behind two cells, told one after the other or held against each other."""
    if not turn.follows("the_former") or speaks_of_both(turn):
        return None  # 后者比前者多多少
    two = last if len(last.parts) == _PAIR else different_cells(turn, last)
    return two.parts[0] if two else None


def one_against_the_other(turn: Turn, said: Said, years: Years, base: Inquiry, kept: Inquiry) -> Inquiry | None:
    """「庚乡高出百分之几」 behind two organs: than the other one, and not than the year before."""
    named = len(said.organs) == 1 and len(base.organs) == _PAIR and {*said.organs} < {*base.organs}
    if not named or len(base.years) != 1 or said.of or said.heads or as_before(turn) or len(years.fixed) > 1:
        return None
    moved = turn.knowledge.language.operations.heard(turn.question, "up", "down")  # 癸镇涨了多少: of its own two years
    held = said.wanted.operation == "change" and not (years.any or moved)
    if not (held or any_matches(turn.knowledge.language.follow.words("still_more"), turn.question)):
        return None
    year = years.replacing(base.years)
    return replace(kept, organs=base.organs, years=year, operation="change", share=False, against=(), own=())
