"""「公开率怎么算」 of no report: the formula itself, so that 照这个算法，某乡2021年是多少 can go on from it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.rate_of_some import rates_called
from bot.answering.inquiry.said import said_in
from bot.answering.sources.slots import joined, quoted, said
from bot.answering.turn import Memory, Reply
from bot.model import Citation, Outcome, Understood
from bot.reading.formulas import Formula

_HOW_MUCH = "是多少"
_LIGHT = re.compile(
    "[、，。？?！!]|一般|通常|到底|究竟|分别|各自?|是|的|呢|啊|呀|嘛|吗|和|跟|与|及|这个|那个|那|请问|都|出来?|给我|讲讲|说说|一下|我想知道|怎么"
)
_DOCUMENT, _PLACE = "shared.toml", "本助手的算法"


def how_it_is_reckoned(case: Case) -> Reply | None:
    """None where a report is named, whose numbers then show the formula, or more is asked than how."""
    turn, meaning = case.turn, case.meaning
    named = meaning.organs or meaning.years or meaning.unsure or meaning.mine or meaning.others
    words = turn.knowledge.language.operations.words("reckoned")
    if named or not any(word in turn.question for word in words):
        return None
    said_rate = said_in(turn).formula
    rates = rates_called(turn) or ((said_rate,) if said_rate else ())
    left = turn.question
    for word in sorted((*words, *(w for rate in rates for w in (*rate.words, *rate.beside))), key=len, reverse=True):
        left = left.replace(word, "")
    return _told(case, rates) if rates and not _LIGHT.sub("", left) else None


def _told(case: Case, rates: tuple[Formula, ...]) -> Reply:
    turn, last = case.turn, case.turn.memory
    slots = joined("\n", [quoted(f"{rate.title}＝{rate.written}") for rate in rates])
    slots += said("\n" + wording.computing.SAY_WHOSE_RATE)
    citations = tuple(Citation(_DOCUMENT, _PLACE, f"{rate.title}＝{rate.written}", "", "") for rate in rates)
    understood = Understood(rows=tuple(rate.title for rate in rates), operation="算法")
    asked = Inquiry(formula=rates[-1], rates=rates if len(rates) > 1 else ())
    organs = tuple(turn.knowledge.organs)
    if last.inquiry and last.inquiry.organs:  # 2023年呢 goes on with whom it was about
        asked = replace(asked, organs=last.inquiry.organs, years=last.inquiry.years, of=last.inquiry.of)
        memory = replace(last, subject="cells", inquiry=asked)
    elif len(organs) == 1:
        asked = replace(asked, organs=organs, years=tuple(turn.knowledge.years(organs[0])[-1:]))
        memory = Memory("cells", organs[0], question=turn.question, inquiry=asked)
    else:
        rate = "、".join(rate.title for rate in rates) + _HOW_MUCH
        memory = Memory("", question=rate, items=organs, asked_back=True)
    return Reply(Outcome.ANSWERED, slots, citations, understood=understood, memory=memory)
