"""Step: a date or a fee that can be counted: 「3月3号收到的，最晚哪天答复」「申请35件多少钱」."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot import wording
from bot.answering.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.understand import meaning_of
from bot.filing import deadlines, fees
from bot.model import Citation, Computed, Outcome, Understood
from bot.reading.prose import numeral

_SHORT = 12
_MOST_ITEMS = 500
_MOST_PAGES = 5000
_MOST_STEPS = 6
_N = r"(?<![\d.,])(\d{1,4}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(r"(?:(20\d\d)[年-])?(\d{1,2})[月-](\d{1,2})[日号]?")
_COUNTED = re.compile(rf"{_N}(?:多|几)?\s*(件|份|页|张)")
_ASKS_FEE = re.compile(
    r"算收|收我多少|怎么收|按页算|按件算|收费|计费|按量|按件|处理费|多少钱|多少元|要钱|收多少|交多少|费用|掏多少|几块|几钱|好多钱|要多少费|付多少|花多少"
)
_OTHER_FEE = re.compile(r"诉讼|官司|受理费|复议|起诉|采购|罚|以内|以下|之内")
_ASKS_DUE = re.compile(r"答复|答覆|回复|回信|给信|到期|期限|截止|最晚|最迟|最后一天|最后期限|给说法")
_REQUEST = re.compile(r"申请|收到|签收|递|交|寄")
_EXTENDED = re.compile(r"(?<![不没未])(?<!没有)(?<!不会)延[长期]")


def reckon(turn: Turn) -> Turn | Reply:
    again = _asked_again(turn) if turn.memory.subject == "reckoned" else None
    if again and (reply := _fee(again) or _due(again)):
        return reply
    if reply := _fee(turn):
        return reply
    return _due(turn) or turn


def _asked_again(turn: Turn) -> Turn | None:
    """「那50件呢」「3月10日呢」: the last question with the new number or date in the old one's place."""
    for pattern in (_DATE, _COUNTED):
        if len(turn.question) <= _SHORT and (new := pattern.search(turn.question)):
            question = pattern.sub(new.group(), turn.memory.question, count=1)
            return replace(turn, question=question, meaning=meaning_of(question, turn))
    return None


def _fee(turn: Turn) -> Reply | None:
    counts = list(_COUNTED.finditer(turn.question))
    found = next((match for match in counts if match[2] in "页张"), counts[0] if counts else None)
    if (
        not found
        or _OTHER_FEE.search(turn.question)
        or not _ASKS_FEE.search(turn.question)
        or turn.meaning.years
        or turn.meaning.cue("report")
    ):
        return None
    count = int(found[1]) if found[1].isdigit() else numeral(found[1])
    pages = found[2] in "页张"
    if not 1 < count <= (_MOST_PAGES if pages else _MOST_ITEMS):
        return None
    steps, rule = (fees.by_page(count), fees.RULE_BY_PAGE) if pages else (fees.by_item(count), fees.RULE_BY_ITEM)
    unit = "页" if pages else "件"
    total = sum(step.cost for step in steps)
    parts = tuple((f"第{s.first}到{s.last}{unit}：{s.count}×{s.price}元", s.cost) for s in steps)
    lines = [computed(f"{name}＝{cost}元") for name, cost in parts]
    shown = joined("\n", lines if len(lines) <= _MOST_STEPS else [*lines[:3], said(wording.AND_MORE), lines[-1]])
    slots = said(wording.FEE_USUALLY_FREE) + computed(f"{count}{unit}") + said(wording.FEE_WOULD_BE)
    slots += computed(f"{total} 元") + said("：\n") + shown + said("\n" + wording.FEE_MAY)
    slots += (
        said("（")
        + quoted("信息处理费管理办法（国办函〔2020〕109号）" + ("第五条" if pages else "第四条"))
        + said("）")
    )
    return Reply(
        Outcome.ANSWERED,
        slots,
        (Citation("", "信息处理费管理办法", rule, "第五条" if pages else "第四条", ""),),
        understood=Understood(operation="算费用"),
        computed=(Computed("信息处理费", total, "元", parts), Computed("数量", count, unit, ())),
        suggestions=wording.AFTER_FEE,
        memory=Memory("reckoned", question=turn.question),
    )


def _due(turn: Turn) -> Reply | None:
    question = turn.question
    if not (
        _ASKS_DUE.search(question) and _REQUEST.search(question) and turn.meaning.cue("time", "count", "how", "list")
    ):
        return None
    days = [day for match in _DATE.finditer(question) if (day := _day(match, turn.today))]
    if not days:
        return None
    received = days[-1]
    term = deadlines.deadline(received)
    longer = deadlines.deadline(received, extended=True)
    skipped = [day for day in term.days if not day.number and day.reason not in ("周末", "")]
    parts = [
        (f"{deadlines.in_words(received)}收到", 0),
        (f"{deadlines.in_words(term.due)}满 {deadlines.TERM} 个工作日", deadlines.TERM),
    ]
    parts += [(f"{deadlines.in_words(longer.due)}满 {2 * deadlines.TERM} 个工作日", 2 * deadlines.TERM)]
    slots: Slots = computed(parts[0][0]) + said(wording.DUE_FROM_NEXT_DAY)
    slots += said(wording.ESTIMATED if term.estimated else "") + computed(parts[1][0]) + said(wording.DUE_THAT_DAY)
    if skipped:
        names = list(dict.fromkeys(day.reason for day in skipped))
        slots += said(wording.DUE_SKIPPED + "、".join(names) + "。")
    said_extended = wording.DUE_EXTENDED_ASKED if _EXTENDED.search(question) else wording.DUE_EXTENDED
    slots += said("\n" + said_extended + (wording.ESTIMATED if longer.estimated else "")) + computed(parts[2][0])
    slots += said("（") + quoted("条例第三十三条") + said("）。" + wording.DUE_NOT_COUNTED)
    return Reply(
        Outcome.ANSWERED,
        slots,
        (Citation("", "政府信息公开条例", deadlines.RULE, "条例第三十三条", ""),),
        understood=Understood(operation="算期限"),
        computed=(Computed("数工作日", deadlines.TERM, "个工作日", tuple(parts)),),
        suggestions=wording.AFTER_DUE,
        memory=Memory("reckoned", question=turn.question),
    )


def _day(match: re.Match[str], today: date) -> date | None:
    try:
        if match[1]:
            return date(int(match[1]), int(match[2]), int(match[3]))
        day = date(today.year, int(match[2]), int(match[3]))
        # A day said without its year is the last one of that name: people ask about what has been handed in.
        return day if day <= today else date(today.year - 1, day.month, day.day)
    except ValueError:
        return None
