"""What a report says that comes near to what is asked."""

from __future__ import annotations

from bot.answering.deciding.case import Case
from bot.answering.from_reports.which_row import which_row
from bot.answering.sentences.answer_kind import asks_for
from bot.answering.sentences.told import ENOUGH, SURELY, nearest_sentence, quoted_from, told_in_a_sentence
from bot.answering.sentences.weighing import PROBLEMS, weighed
from bot.answering.turn import Reply


def from_the_sentences(case: Case) -> Reply | None:
    """The sentence that answers, the row that may be meant, or what is nearest and no answer."""
    turn, target = case.turn, case.target
    return told_in_a_sentence(turn, target) or which_row(turn, target) or nearest_sentence(turn, target)


def planned_the_year_before(case: Case) -> Reply | None:
    """What the report of the year before says is planned, where the year that is asked for has no report yet."""
    turn, target = case.turn, case.target
    alone = len(target.organs) == len(target.years) == 1 and not case.named
    before = turn.knowledge.report(target.organs[0], target.years[0] - 1) if alone else None
    if before is None:
        return None
    plans = asks_for("plans", case.meaning.asks, turn.knowledge.prose)
    found = [item for item in weighed(turn, before) if item.passage.section == PROBLEMS and item.gives]
    return quoted_from(turn, before, found[:1]) if found and found[0].score >= (ENOUGH if plans else SURELY) else None
