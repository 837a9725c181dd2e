"""「公开率怎么算」 of no report: the formula itself, so that 照这个算法，某乡2021年是多少 can go on from it."""

from __future__ import annotations

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.rate_of_some import rates_called
from bot.answering.inquiry.said import said_in
from bot.answering.slots import joined, quoted, said
from bot.answering.turn import Memory, Reply
from bot.model import Citation, Outcome, Understood
from bot.reading.formulas import Formula

_DOCUMENT, _PLACE = "shared.toml", "本助手的算法"


def how_it_is_reckoned(case: Case) -> Reply | None:
    """None where a report is named, whose numbers then show the formula, or nobody asks how."""
    turn, meaning = case.turn, case.meaning
    named = meaning.organs or meaning.years or meaning.unsure or meaning.mine or meaning.others
    if named or not turn.knowledge.language.operations.heard(turn.question, "reckoned"):
        return None
    said_rate = said_in(turn).formula
    rates = rates_called(turn) or ((said_rate,) if said_rate else ())
    return _told(case, rates) if rates else None


def _told(case: Case, rates: tuple[Formula, ...]) -> Reply:
    slots = joined("\n", [quoted(f"{rate.title}＝{rate.written}") for rate in rates])
    slots += said("\n" + wording.computing.SAY_WHOSE_RATE)
    citations = tuple(Citation(_DOCUMENT, _PLACE, f"{rate.title}＝{rate.written}", "", "") for rate in rates)
    understood = Understood(rows=tuple(rate.title for rate in rates), operation="算法")
    inquiry = Inquiry(formula=rates[-1], rates=rates if len(rates) > 1 else ())
    memory = Memory("cells", question=case.turn.question, inquiry=inquiry)
    return Reply(Outcome.ANSWERED, slots, citations, understood=understood, memory=memory)
