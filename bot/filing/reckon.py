"""Step: a date or a fee that can be counted: 「3月3号收到的，最晚哪天答复」「申请35件多少钱」."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.answering.weigh import GUIDE_SURE_LEAD, asks_how, leads
from bot.answering.words.patterns import one_of
from bot.filing.answer_case import is_extended
from bot.filing.asked_fee import COUNTED, fee
from bot.filing.asked_report import report
from bot.filing.fee_backwards import fee_backwards
from bot.filing.read_case import asks_for_a_day, case_of, said_what_happened, tells_a_day
from bot.filing.said_days import days_in, with_day_of
from bot.filing.sayings import Sayings
from bot.filing.told_due import tell
from bot.reading.staff_files.language import Language

_SHORT = 12
_SHORT_QUESTION, _NOT_LONG = 16, 24
_A_RULE = 0.36
"""A guide that is so near and leads is what is asked, and no other number or day of what was counted."""
_TODAY = re.compile("今[天儿日]")
_SEEN_FROM_TODAY = re.compile("[今昨前明后][天儿日]|周|星期|礼拜|天前|[上本这]个?月")
_A_FEE, _LONGER = "处理费", "延期"
_STORY = timedelta(days=300)
"""What is told next of a request happened within so many days."""


def reckon(turn: Turn) -> Turn | Reply:
    again = _asked_again(turn) if turn.memory.subject == "reckoned" else _more_of_the_fee(turn) or _of_the_remedy(turn)
    if again and (reply := fee(again) or _due(again)):
        return reply
    return fee_backwards(turn) or fee(turn) or report(turn) or _due(turn) or turn


def _sayings(turn: Turn) -> Sayings:
    return Sayings(turn.knowledge.language.deadline)


def _of_a_report(turn: Turn) -> bool:
    """2020年收到几件申请 tells of no day on which something came."""
    counted = turn.meaning.cue("count") or turn.meaning.ids("row") or turn.meaning.ids("column_group")
    return bool(turn.meaning.organs) or bool(turn.meaning.years and counted)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _in_all(language: Language) -> re.Pattern[str]:
    return re.compile(one_of((*language.asked.words("in_all", "totals"), *language.fees.words("together"))))


@lru_cache(maxsize=2)
def _if_it_is(language: Language) -> re.Pattern[str]:
    """要是延期呢 behind a day that was counted."""
    return re.compile(
        "(?:那|他们|机关){0,2}(?:(?:要是|如果|万一|假如|假设)(?:他们|机关|人家|政府)?[要再又]?)?"
        f"(?:{one_of(language.variants(_LONGER))})(?:一次|一回)?了?(?:的话)?[呢嘞咧]?[？?]?"
    )


def since_told_day(turn: Turn) -> Turn | Reply:
    """「哪天之前要提」 after 「我1月5号收到的不予公开，打算去复议」."""
    sayings = _sayings(turn)
    longest = _NOT_LONG if is_extended(turn.question, sayings) else _SHORT_QUESTION  # 今儿又来短信说要延期，到顶是哪天
    bare = len(turn.question) <= longest and not days_in(_TODAY.sub("", turn.question), turn.today)
    sues = sayings.says(turn.question, "sue") and not sayings.says(turn.memory.told, "sue")
    asks = asks_for_a_day(turn.question, sayings) or (
        turn.memory.subject == "reckoned"
        and _if_it_is(turn.knowledge.language).fullmatch(turn.question)
        and is_extended(turn.question, sayings)
    )
    if not (turn.memory.told and bare and asks) or sues or _of_a_report(turn):
        return turn
    question = f"{turn.memory.told}，{_TODAY.sub('', turn.question)}"
    return _due(replace(turn, question=question, meaning=meaning_of(question, turn))) or turn


def with_told_day(reply: Reply, turn: Turn) -> Reply:
    """`reply`, which remembers what the asker said happened on which day, until a report is asked about."""
    told = turn.question if tells_a_day(turn.question, turn.today, _sayings(turn)) else turn.memory.told
    memory = reply.memory or turn.memory
    if reply.memory and reply.memory.organ:
        told = ""
    return reply if reply.private or told == memory.told else replace(reply, memory=replace(memory, told=told))


def _due(turn: Turn) -> Reply | None:
    case = case_of(turn.question, _seen_from(turn), _sayings(turn))
    return tell(case, turn) if case else None


def _seen_from(turn: Turn) -> date:
    """The day from which one looks back: of 7月21日补好的 behind 2025年7月8日收到的 the year is that of the story."""
    from_today = not turn.memory.told or _SEEN_FROM_TODAY.search(turn.question)
    told = [] if from_today else days_in(turn.memory.told, turn.today)
    return max([turn.today, *(day.date + _STORY for day in told if day.exact)])


def _more_of_the_fee(turn: Turn) -> Turn | None:
    """「二十件呢」 after a guide on what is charged: so many are to be counted."""
    memory = turn.memory
    of_fees = memory.subject == "guide" and memory.guide in turn.knowledge.language.procedure_guides.words("处理费")
    if not of_fees or len(turn.question) > _SHORT or not COUNTED.search(turn.question) or _of_a_report(turn):
        return None
    question = f"{_A_FEE}，{turn.question}"
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _of_the_remedy(turn: Turn) -> Turn | None:
    """「6月3号收到的决定书，最晚到哪天」 in the middle of a review is asked of the review, and not of a request."""
    sayings, language = _sayings(turn), turn.knowledge.language
    procedure = turn.memory.procedure
    if procedure not in language.deadline.words("remedies") or not sayings.says(turn.question, "papers"):
        return None
    question = f"{language.procedure_lead[procedure][0]}，{turn.question}"
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _asked_again(turn: Turn) -> Turn | None:
    """「那50件呢」「3月10日呢」: the last question with the new number or day in the old one's place.

    A day with what happened on it (「5号签收的」) is told besides the last question's.
    """
    in_all = _in_all(turn.knowledge.language).search(turn.question)
    if len(turn.question) > (_NOT_LONG if in_all else _SHORT) or _of_a_report(turn):
        return None
    nearest = turn.knowledge.guide_index.find(turn.question, 2)
    if asks_how(turn.meaning) and leads(nearest, _A_RULE, GUIDE_SURE_LEAD):
        return None  # 我就不交，会咋样 is asked of the rules
    sayings = _sayings(turn)
    happened = days_in(turn.question, turn.today) and said_what_happened(turn.question, sayings)
    waits = sayings.says(turn.question, "silent") and days_in(turn.memory.question, turn.today)
    if happened or waits:  # 逾期没交会怎样 behind a fee waits for no reply
        question = f"{turn.memory.question}，{turn.question}"
    else:
        question = with_day_of(turn.memory.question, turn.question)
    if not question and (new := COUNTED.search(turn.question, in_all.end() if in_all else 0)):
        question = COUNTED.sub(new.group(), turn.memory.question, count=1)
        if question == turn.memory.question:  # 从第几件起收 told no number: 那30件呢 is counted by itself
            question = f"{_A_FEE}，{turn.question}"
    return replace(turn, question=question, meaning=meaning_of(question, turn)) if question else None
