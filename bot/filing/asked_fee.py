"""A fee that is asked about: 「申请35件多少钱」, 「每月提八九件，从第几件开始收」."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot import wording
from bot.answering.kind_asked import MOST, PLAIN, kind_asked
from bot.answering.sources.slots import Slots, computed, joined, quoted, said
from bot.answering.turn import Reply, Turn
from bot.answering.words.patterns import one_of
from bot.filing import fees
from bot.filing.on_what import reckoned
from bot.model import Citation, Computed, Outcome, Understood
from bot.reading.numerals import read_numeral
from bot.reading.staff_files.language import Language

_MOST_ITEMS = 500
_MOST_PAGES = 5000
_MOST_STEPS = 6
_HANZI = "〇零一二两三四五六七八九十百千"
_N = rf"(?<![\d.,])(\d{{1,4}}|(?<![{_HANZI}万几数上好])[{_HANZI}]{{1,7}})(?![百千万])"
_UNIT = "件|份|页|张"
COUNTED = re.compile(rf"{_N}\s*({_UNIT})")
_TIMES = re.compile(rf"((?:申请|递|提|交)(?:了|过)?[{_HANZI}\d]{{1,4}})(?:回|次|趟)")
"""申请十回 is ten requests."""
_PAGES = re.compile(rf"{_N}\s*[页张]")
_HANDED_IN = re.compile(r"[递交提填].{0,6}张|张(?:申请|表|单)")
_EACH = re.compile(rf"(?:每|各)(?:件|份|样|个)?(?:都)?(?:有|要|是|大概|约|差不多)?{_N}\s*[页张]")
"""12件，每件5页: so many items, and the pages of each of them."""
_AND_MORE = re.compile(rf"{_N}\s*[件份].*?(?:还|再|又)[^，。；]{{0,8}}?{_N}\s*[件份]")
"""「这个月提过九件了，下礼拜还得提五件」: what counts is both together; each month is counted by itself."""
_LAST_MONTH = re.compile("上个?月")
_ABOUT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])(?=件|份|页|张)")
"""八九件 is eight or nine; the larger one settles whether anything may be charged."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`rule`: 「超过十件以后每件咋收」 asks for the price list, not for a sum."""

    asks: re.Pattern[str]
    another: re.Pattern[str]
    from_which: re.Pattern[str]
    rule: re.Pattern[str]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> _Patterns:
    def one(*names: str) -> str:
        return one_of(language.fees.words(*names))

    return _Patterns(
        re.compile(rf"{one('asks')}|(?:{one('asks_at_the_end')})[？?呀啊呢]?$"),
        re.compile(one("of_another_kind")),
        re.compile(rf"从?第?(?:几|多少)({_UNIT})(?:起|开始|以上|以后|以外|之后|往上|才|就)+.{{0,4}}(?:{one('takes')})"),
        re.compile(
            rf"(?:超过|超出|多于|满|过了)(?:了)?(?:\d{{1,4}}|[一二三四五六七八九十百]{{1,5}})(?:{_UNIT})"
            rf"|(?:{_UNIT})(?:以[内下上后外]|之[内后外]|里头|内)|(?:{one('apart', 'together', 'at_once')})[算计数]"
        ),
    )


def fee(turn: Turn) -> Reply | None:
    known = _patterns(turn.knowledge.language)
    # 九十页的审计报告得花多少 is about no yearly report.
    of_a_report = turn.meaning.cue("report") and (turn.meaning.organs or not _PAGES.search(turn.question))
    of_a_report = of_a_report or (bool(turn.meaning.organs) and _tells_of_one(turn))
    if turn.meaning.years or of_a_report or known.another.search(turn.question):
        return None
    if asked := known.from_which.search(turn.question):
        return _from_which(turn, asked[1] in "页张")
    found = _counted(turn.question)
    if not found or not known.asks.search(turn.question) or known.rule.search(turn.question):
        return None
    count, pages = found
    if not 1 < count <= (_MOST_PAGES if pages else _MOST_ITEMS):
        return None
    steps = fees.by_page(count) if pages else fees.by_item(count)
    unit = "页" if pages else "件"
    total = sum(step.cost for step in steps)
    parts = tuple((f"第{s.first}到{s.last}{unit}：{s.count}×{s.price}元", s.cost) for s in steps)
    lines = [computed(f"{name}＝{cost}元") for name, cost in parts]
    shown = joined("\n", lines if len(lines) <= _MOST_STEPS else [*lines[:3], said(wording.AND_MORE), lines[-1]])
    slots = said(wording.filing.FEE_USUALLY_FREE) + computed(f"{count}{unit}") + said(wording.filing.FEE_WOULD_BE)
    slots += computed(f"{total} 元") + said("：\n") + shown
    told: tuple[Computed, ...] = (Computed("信息处理费", total, "元", parts), Computed("数量", count, unit, ()))
    if not total:
        free, first = _from_the_first(pages)  # 递了9件了: what is free says more than nine times nothing
        slots, told = slots + said("\n") + free, (*told, first)
    if not pages and _LAST_MONTH.search(turn.question):
        slots += said("\n" + wording.filing.FEE_EACH_MONTH)
    if not pages and (each := _EACH.search(turn.question)):
        by_page = sum(step.cost for step in fees.by_page(read_numeral(each[1]) or 0))
        told += (Computed("每件按页", by_page, "元", ((f"每件{each[1]}页", by_page),)),)
        slots += said("\n" + wording.filing.FEE_EACH_BY_PAGE) + computed(f"每件{each[1]}页")
        slots += said(wording.filing.FEE_WOULD_BE) + computed(f"{by_page} 元") + said("。")
    return told_by_rule(turn, slots, pages, told)


def _tells_of_one(turn: Turn) -> bool:
    """「听说某局跟人收了五百块，一个月提了几件才收的」: what was charged there, and no rule."""
    kind = kind_asked(turn)
    return kind.rule <= -MOST and kind.words >= PLAIN


def _from_the_first(pages: bool) -> tuple[Slots, Computed]:
    """How many are free, and from which on it may be charged."""
    unit, first = ("页", fees.FIRST_PAGE) if pages else ("件", fees.FIRST_ITEM)
    parts = ((f"前 {first - 1} {unit}不收", 0), (f"从第 {first} {unit}起", first))
    slots = computed(parts[0][0]) + said("，") + computed(parts[1][0]) + said(wording.filing.FEE_MAY_BE_TAKEN)
    return slots, Computed("从第几起可以收", first, unit, parts)


def _from_which(turn: Turn, pages: bool) -> Reply:
    """The first item or page that may be charged, and whether the number that was said reaches it."""
    unit = "页" if pages else "件"
    free, first = _from_the_first(pages)
    slots = said(
        wording.filing.FEE_USUALLY_FREE
        + (wording.filing.FEE_OF_ONE_REQUEST if pages else wording.filing.FEE_IN_A_MONTH)
    )
    slots += free
    asked: tuple[Computed, ...] = (first,)
    if (found := _counted(turn.question)) and found[1] is pages:
        cost = sum(step.cost for step in (fees.by_page(found[0]) if pages else fees.by_item(found[0])))
        asked += (Computed("数量", found[0], unit, ()), Computed("信息处理费", cost, "元", ()))
        slots += said(wording.filing.FEE_SAID_COUNT) + computed(f"{found[0]}{unit}")
        slots += (
            said(wording.filing.FEE_WOULD_BE) + computed(f"{cost} 元") + said("。")
            if cost
            else said(wording.filing.FEE_NOT_YET)
        )
    return told_by_rule(turn, slots, pages, asked)


def _counted(question: str) -> tuple[int, bool] | None:
    """(how many, whether pages) that the question speaks of; of 八九件 the nine."""
    question = _TIMES.sub(r"\1件", question)
    if more := _AND_MORE.search(question):
        before, now = read_numeral(more[1]), read_numeral(more[2])
        if before is None or now is None:
            return None
        return (now if _LAST_MONTH.search(question) else before + now), False
    counts = list(COUNTED.finditer(_ABOUT.sub(r"\2", question)))
    if _EACH.search(question):
        counts = [match for match in counts if match[2] in "件份" and read_numeral(match[1]) != 1] or counts
    found = next((match for match in counts if match[2] in "页张"), counts[0] if counts else None)
    if not found:
        return None
    count = read_numeral(found[1])
    return None if count is None else (count, _by_page(question, found[2]))


def _by_page(question: str, unit: str) -> bool:
    """张 counts pages, but of what is handed in it counts forms: 递了三十五张."""
    return unit == "页" or (unit == "张" and not _HANDED_IN.search(question))


def told_by_rule(turn: Turn, slots: Slots, pages: bool, counted: tuple[Computed, ...]) -> Reply:
    """What was reckoned, with the rule that it follows."""
    article, rule = ("第五条", fees.RULE_BY_PAGE) if pages else ("第四条", fees.RULE_BY_ITEM)
    slots += said("\n" + wording.filing.FEE_MAY) + said("（") + quoted(f"{fees.LAW}{article}") + said("）")
    return Reply(
        Outcome.ANSWERED,
        slots,
        (Citation("", "信息处理费管理办法", rule, article, ""),),
        understood=Understood(operation="算费用"),
        computed=counted,
        suggestions=wording.filing.AFTER_FEE,
        memory=reckoned(turn, "by_page" if pages else "by_item"),
    )
