"""A counted date as a reply: the date, the count with the reason for each skipped day, the article."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.filing.calendar import WEEKEND, Calendar
from bot.filing.case import Case
from bot.filing.deadlines import Day, Deadline, deadline, ends, in_words
from bot.filing.on_what import reckoned
from bot.filing.periods import PERIODS, Period, Unit
from bot.model import Citation, Computed, Outcome, Understood
from bot.wording import filing as wording

RECEIVED = (
    "条例第三十一条：当面交的，交的那天算收到；邮寄的，机关签收那天；平信这类不用签收的，机关收到当天要跟您确认，"
    "确认那天；网上和传真的，双方确认那天。"
)
MENDED = PERIODS["correction_notice"].rule
FIRST_RECONSIDER = "行政复议法第二十三条：对不予公开的答复不服的，先申请复议，对复议决定还不服再起诉。"
_MISSING = {
    "signed": (wording.DUE_NEEDS_SIGNED, RECEIVED, "条例第三十一条"),
    "mended": (wording.DUE_NEEDS_MENDED, MENDED, "条例第三十条"),
    "third": (wording.DUE_NEEDS_THIRD, PERIODS["answer"].rule, "条例第三十三条"),
}


def tell(case: Case, turn: Turn) -> Reply:
    if case.start is None:
        return _ask(case, turn)
    calendar = Calendar(turn.knowledge.holidays)
    if case.period.id == "answer":
        return _answer(case, case.start, turn, calendar)
    if case.silent:
        return _after_silence(case, case.start, turn, calendar)
    return _other(case, case.start, turn, calendar)


def _ask(case: Case, turn: Turn) -> Reply:
    """The day that was said is not the one from which the period runs."""
    words, rule, article = _MISSING.get(case.missing, (wording.DUE_NEEDS_ANSWERED, case.period.rule, case.period.named))
    return Reply(
        Outcome.CLARIFY,
        said(words) + said("（") + quoted(article) + said("）"),
        (_law(rule, article),),
        understood=Understood(operation="算期限"),
        suggestions=wording.AFTER_DUE,
        memory=reckoned(turn, case.period.id),
    )


def _answer(case: Case, start: date, turn: Turn, calendar: Calendar) -> Reply:
    once = deadline(start, calendar=calendar, consulted=case.consulted)
    twice = deadline(start, extended=True, calendar=calendar, consulted=case.consulted)
    count = case.period.count
    parts = [
        (f"{in_words(start)}收到", 0),
        (f"{in_words(once.due)}满 {count} 个工作日", count),
        (f"{in_words(twice.due)}满 {2 * count} 个工作日", 2 * count),
    ]
    citations = [_law(case.period.rule, case.period.named)]
    slots: Slots = computed(parts[0][0]) + said(wording.DUE_FROM_NEXT_DAY) + _estimate(once)
    slots += computed(parts[1][0]) + said(wording.DUE_THAT_DAY)
    if case.over:
        due = (twice if case.extended else once).due
        slots += said(wording.DUE_OVER if turn.today > due else wording.DUE_NOT_OVER)
    skipped = dict.fromkeys(day.reason for day in once.days if not day.number and day.reason not in ("周末", ""))
    if skipped:
        slots += said(wording.DUE_SKIPPED + "、".join(skipped) + "。")
    slots += said("\n" + (wording.DUE_EXTENDED_ASKED if case.extended else wording.DUE_EXTENDED)) + _estimate(twice)
    slots += computed(parts[2][0]) + said("（") + quoted("条例第三十三条") + said("）。" + wording.DUE_NOT_COUNTED)
    if case.mended:
        slots += said("\n" + wording.DUE_MENDED) + quoted("条例第三十条") + said("）。")
        citations.append(_law(MENDED, "条例第三十条"))
    if case.posted:
        slots += said("\n" + wording.DUE_POSTED) + quoted("条例第三十一条") + said("）。")
        citations.append(_law(RECEIVED, "条例第三十一条"))
    if case.confirming:
        slots += said("\n" + wording.DUE_CONFIRMED) + quoted("条例第三十一条") + said("）。")
        citations.append(_law(RECEIVED, "条例第三十一条"))
    return _reply(turn, slots, citations, parts, twice if case.extended else once, case.period)


def _after_silence(case: Case, start: date, turn: Turn, calendar: Calendar) -> Reply:
    """No answer came: the period runs from the end of the answer's own (FACTS C-2)."""
    due = deadline(start, extended=case.extended, calendar=calendar, consulted=case.consulted)
    last = ends(case.period, due.due, calendar)
    count = PERIODS["answer"].count * (1 + case.extended)
    parts = [
        (f"{in_words(start)}收到", 0),
        (f"{in_words(due.due)}满 {count} 个工作日", count),
        *_end(case.period, last),
    ]
    slots = computed(parts[0][0]) + said(wording.DUE_FROM_NEXT_DAY) + _estimate(due) + computed(parts[1][0])
    slots += said(wording.DUE_SILENT + ("" if turn.today > due.due else wording.DUE_NOT_OVER) + wording.DUE_SILENT_THEN)
    slots += computed(parts[2][0]) + said(wording.DUE_LAST_DAY) + _estimate(last)
    slots += computed(parts[3][0]) + said(case.period.what + "（") + quoted(case.period.named)
    over = (wording.DUE_OVER if turn.today > last.due else wording.DUE_NOT_OVER) if case.over else ""
    slots += said("）。" + over + (wording.DUE_COURT_AFTER_SILENCE if case.period.id == "sue" else wording.DUE_EARLY))
    rules = [_law(PERIODS["answer"].rule, "条例第三十三条"), _law(case.period.rule, case.period.named)]
    return _reply(turn, slots, rules, parts, due, case.period)


def _other(case: Case, start: date, turn: Turn, calendar: Calendar) -> Reply:
    last = ends(case.period, start, calendar)
    parts = [(in_words(start), 0), *_end(case.period, last)]
    rules = [_law(case.period.rule, case.period.named)]
    slots = said(wording.DUE_FROM) + computed(parts[0][0]) + said(wording.DUE_NEXT_DAY_ON)
    every_day = said(wording.DUE_WEEKENDS_TOO if case.period.unit is Unit.DAYS else "")
    slots += computed(parts[1][0]) + every_day + said(wording.DUE_LAST_DAY) + _estimate(last)
    slots += computed(parts[2][0]) + said(case.period.what + "（") + quoted(case.period.named) + said("）。")
    if case.over:
        slots += said(wording.DUE_OVER if turn.today > last.due else wording.DUE_NOT_OVER)
    if last.put_off:
        weekend = calendar.kind(last.put_off).reason == WEEKEND
        parts.append((f"{in_words(last.put_off)}{'是周末' if weekend else '放假'}", 0))
        slots += said(wording.DUE_PUT_OFF) + computed(parts[-1][0]) + said("。")
    if case.period.id == "pay":
        slots += said("\n" + wording.DUE_PAY_LATE)
    if case.refused:
        slots += said("\n" + wording.DUE_RECONSIDER_FIRST) + quoted("行政复议法第二十三条") + said("）。")
        rules.append(_law(FIRST_RECONSIDER, "行政复议法第二十三条"))
    if case.period.unit is not Unit.WORKING_DAYS:
        slots += said(wording.DUE_BY_THE_PAPER)
    return _reply(turn, slots, rules, parts, last, case.period)


def _reply(
    turn: Turn, slots: Slots, rules: list[Citation], parts: list[tuple[str, int]], shown: Deadline, period: Period
) -> Reply:
    lines = day_lines(shown.days)
    if lines:
        slots += said("\n" + wording.DUE_HOW) + joined("\n", [computed(line) for line in lines])
    return Reply(
        Outcome.ANSWERED,
        slots,
        tuple(rules),
        understood=Understood(operation="算期限"),
        computed=(
            Computed("数" + period.unit.value.removeprefix("个"), period.count, period.unit.value, tuple(parts)),
            *([Computed("逐日", len(shown.days), "日", tuple((line, 0) for line in lines))] if lines else ()),
        ),
        suggestions=wording.AFTER_DUE,
        memory=reckoned(turn, period.id),
    )


def day_lines(days: tuple[Day, ...]) -> list[str]:
    """The count, neighbouring days of one kind in a line: 「9月8日至12日：第1到5天」, 「9月13日至14日：周末，不算」."""
    lines = []
    for (counts, reason), group in groupby(days, key=lambda day: (day.number > 0, day.reason)):
        run = list(group)
        first, last = run[0], run[-1]
        span = _short(first.date) if first is last else f"{_short(first.date)}至{_short(last.date)}"
        if not counts:
            lines.append(f"{span}：{reason}，不算")
            continue
        numbers = f"第{first.number}天" if first is last else f"第{first.number}到{last.number}天"
        lines.append(f"{span}：{reason + '，' if reason else ''}{numbers}")
    return lines


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _end(period: Period, last: Deadline) -> list[tuple[str, int]]:
    return [(f"{period.count} {period.unit.value}", period.count), (in_words(last.due), 0)]


def _estimate(term: Deadline) -> Slots:
    return said(wording.ESTIMATED if term.estimated else "")


def _law(rule: str, article: str) -> Citation:
    return Citation("", article.split("第")[0] or article, rule, article, "")
