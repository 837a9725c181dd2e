"""Which years a question names that goes on from another: 2023年, 前一年 (before the one spoken of), 再下一年."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answering.computing.entries import entries_of
from bot.answering.computing.quantity import quantities
from bot.answering.inquiry.inquiry import APART, BEYOND, LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Concept, Span
from bot.answering.sources.slots import Slots
from bot.answering.turn import Turn
from bot.answering.understand import assumed_aloud
from bot.answering.when.years import told_from_today
from bot.dialogue.mended.corrected import years_put_right
from bot.dialogue.numbers.told_in_a_row import asked_together, both_ends
from bot.dialogue.whose.other_one import speaks_of_both


@dataclass(frozen=True, slots=True)
class Years:
    """`fixed` are said; `step` is -1 or 1 for the year before or after the last one. `beside`: to be compared with."""

    fixed: tuple[int, ...]
    step: int
    beside: bool

    @property
    def any(self) -> bool:
        return bool(self.fixed or self.step)

    def replacing(self, last: tuple[int, ...]) -> tuple[int, ...]:
        """The years in the place of `last`; `last` itself where none is named."""
        if self.fixed:
            return self.fixed
        if not self.step or not last:
            return last
        return ((min(last) if self.step < 0 else max(last)) + self.step,)


_A_FEW, _FEW = 3, "那几年"
_ONE_OF_TWO = ("前一个", "后一个")
"""Of two organs that were compared, and no years."""
_LEFT_TO_THE_NEXT = re.compile(r"[转留剩拖甩][^，。；？！]{0,6}[到至给进]了?下一?年度?")
"""各结转了多少到下一年: what this year leaves over, and no other year."""
_BOTH_SIDES = re.compile("前后(?:两年|各一年|一年|那两年)|前一年(?:和|跟|、)后一年")
_FROM_TODAY = ("最近", "近", "过去")
_WITH = ("比", "跟", "和", "与", "同", "较", "对")
_TIMES_OF, _OF_IT = ("是", "为", "相当于", "顶", "抵"), ("是它", "是这", "是那")
"""「是2022年的几倍」, 「2022年是它的几倍」."""
_EVERY_YEAR = re.compile(r"(?:历年|每年|各年|逐年)的?(?:各?(?:是|有)?(?:多少|几[件起个份]?))?[呢嘞咧吧]?[？?。]*$")
"""历年的呢; 每年都要公布吗 asks for a rule."""
_ITSELF = re.compile("(?:它|他|自己|它自己|本身|自家)的?$")
_THAN_THAT = re.compile("比(?:这|那|它|刚才|上面|前面)(?:那|这)?个?(?:数|年)?的?(?:多|少|高|低|大|小|增|降)")
"""「20年的比这个多多少」: held against the year that was told."""
_UNTIL = ("到", "至")
"""「到2023年多了多少」 behind 2021."""


def _one_and_the_other(turn: Turn, last: Inquiry) -> tuple[str, ...]:
    """前面那个 and 后面那个, where two that were told are meant by them."""
    follow = turn.knowledge.language.follow
    if speaks_of_both(turn):
        return follow.words("first", "second")
    return _ONE_OF_TWO if len(last.organs) == len(_ONE_OF_TWO) else ()


def years_named(turn: Turn, said: Said, last: Inquiry) -> Years:
    follow, meaning = turn.knowledge.language.follow, turn.meaning
    newest, oldest = follow.words("newest"), follow.words("oldest")
    relative = (*follow.words("earlier"), *follow.words("later"), *newest, *oldest)
    names = [s.text for s in said.spans if s.text and any(c.kind in ("row", "column") for c in s.concepts)]
    text = _LEFT_TO_THE_NEXT.sub(" ", meaning.text)
    for name in (*names, *_one_and_the_other(turn, last)):
        text = text.replace(name, " ")
    earlier = follow.heard(text, "earlier")
    later = follow.heard(text, "later")
    spans = [s for s in meaning.spans if any(c.kind == "year" for c in s.concepts)]
    told = [s for s in spans if not any(s.text in word or word in s.text for word in relative)]
    fixed = sorted({int(c.id) for s in told for c in s.concepts if c.kind == "year"})
    with_ = (*_WITH, *_TIMES_OF) if said.wanted.times else _WITH
    with_ = (*with_, *_UNTIL) if said.wanted.operation == "change" else with_
    one = len(fixed) == len(last.years) == 1 and last.years[0] < fixed[0]
    one = one and said.wanted.operation in (LISTED, "trend") and "从" not in text
    if one and meaning.cue("each_year") and meaning.text[: told[0].start].endswith(_UNTIL):  # 后来每年呢，到2024年
        return Years(tuple(range(last.years[0] + 1, fixed[0] + 1)), 0, False)
    before = [_ITSELF.sub("", meaning.text[: span.start]) for span in told]  # 比它2022年少了多少
    beside = any(text.endswith(with_) for text in before)
    beside |= said.wanted.times and any(meaning.text[span.end :].startswith(_OF_IT) for span in told)
    here = all((organ, year) in turn.knowledge.reports for organ in last.organs for year in fixed)
    same = here and not (said.organs or said.heads or said.of)  # 2022年的办结比这个多多少 is of two rows
    beside |= same and any(_THAN_THAT.search(meaning.text, span.end) for span in told)
    more = here and last.is_plain and fixed != [*last.years] and not (said.organs or said.of)
    beside |= more and any(meaning.text.startswith(follow.words("more_then"), span.end) for span in told)
    known = sorted({year for organ in said.organs or last.organs for year in turn.knowledge.years(organ)})
    if not fixed and known:  # 从最早那年到最近一年 names both
        ends = ((newest, -1), (oldest, 0))
        fixed = sorted({known[end] for words, end in ends if any(word in text for word in words)})
    if not (fixed or said.wanted.said) and len(last.years) == 1 and _EVERY_YEAR.search(text):
        return Years(tuple(known), 0, False)
    if _BOTH_SIDES.search(text) and len(last.years) == 1:
        return Years((last.years[0] - 1, last.years[0] + 1), 0, False)
    if right := years_put_right(turn, last):
        return Years(right, 0, False)
    if not fixed and (inside := _between(turn, last)):
        return Years(inside, 0, False)
    if not fixed and len(last.years) == 1 and follow.heard(text, "that_year"):
        return Years(last.years, 0, False)
    step = 0 if not last.years or (fixed and not beside) else -1 if earlier else 1 if later else 0
    if fixed and step:
        # 再往后一年，比2023少了几件: the next year, held against the one that is named.
        fixed = sorted({*fixed, (min(last.years) if step < 0 else max(last.years)) + step})
    return Years(tuple(fixed), 0 if fixed else step, beside)


def _between(turn: Turn, last: Inquiry) -> tuple[int, ...]:
    """中间那年: those between the years that were told, which no report may be there of."""
    asked = turn.follows("between")
    told = last.years
    return tuple(y for y in range(min(told), max(told)) if y not in told) if asked and len(told) > 1 else ()


def of_the_two_years(turn: Turn, last: Inquiry) -> Turn:
    """「这两年差多少」, 「这四年里哪年最高」, 「也按这几年来」: the years that were told, not the last there are."""
    meaning, both = turn.meaning, turn.knowledge.language.follow.words("both")
    if last.operation == BEYOND and len(last.organs) == 1 and (which := _that_were_named(turn, last)):
        counted = [s for s in meaning.spans if told_from_today(s) and len(s.concepts) == len(which)]
        if counted:
            last = replace(last, years=which)  # 这三年平均多少 behind 超过三千件的有哪几年
    if not meaning.years and len(last.years) < _A_FEW and turn.follows("those_years"):
        last = asked_together(turn, last) or last  # 以上三年 behind years that were asked one after the other
    if not meaning.years and len(last.years) >= _A_FEW and turn.follows("those_years"):
        few = Span(0, 0, _FEW, tuple(Concept("year", str(year)) for year in last.years))
        return replace(turn, meaning=replace(meaning, spans=(*meaning.spans, few), years=last.years))
    counted = [s for s in meaning.spans if told_from_today(s) and _as_many(s, last.years)]
    together = last
    if not counted:
        counted = [s for s in meaning.spans if told_from_today(s) and s.text in both]
        if counted and (last.operation == APART or both_ends(turn, last)):
            kept = tuple(s for s in meaning.spans if s not in counted)  # those with the most and with the least
            return replace(turn, meaning=replace(meaning, spans=kept, years=()), notice=_without_aloud(turn))
        two = asked_together(turn, last) if counted else None
        years = two.years if two and len(two.years) == 2 else _last_two(turn, last) if counted else ()
        years = years or _asked_in_a_row(turn, last)
        if not years:
            return turn
        counted = counted or [s for s in meaning.spans if told_from_today(s) and len(s.concepts) == len(years)]
        together = replace(last, years=years)
    told = tuple(Concept("year", str(year)) for year in together.years)
    spans = tuple(replace(s, concepts=told) if s in counted else s for s in meaning.spans)
    left = tuple(sorted({int(c.id) for s in spans for c in s.concepts if c.kind == "year"}))
    return replace(turn, meaning=replace(meaning, spans=spans, years=left, recent=()), notice=_without_aloud(turn))


def _asked_in_a_row(turn: Turn, last: Inquiry) -> tuple[int, ...]:
    """这三年 behind 2020年, 2022年 and 2023年, each asked for by itself: these, and not the last three there are."""
    together = asked_together(turn, last)
    counted = [s for s in turn.meaning.spans if told_from_today(s) and not s.text.startswith(_FROM_TODAY)]
    if together is None or not any(len(s.concepts) == len(together.years) for s in counted):
        return ()
    return together.years if len(together.years) >= _A_FEW else ()


def _last_two(turn: Turn, last: Inquiry) -> tuple[int, ...]:
    """这两年新收总数差多少 behind shares of 2022 and of 2023: these two, whatever was asked of them."""
    same = (i for i in (last, *reversed(turn.memory.before)) if i.organs == last.organs and len(i.years) == 1)
    years = list(dict.fromkeys(inquiry.years[0] for inquiry in same))[:2]
    one = len(last.organs) == 1 or last.operation == "sum"
    return tuple(sorted(years)) if len(years) == 2 and one else ()


def _without_aloud(turn: Turn) -> Slots:
    aloud = assumed_aloud(turn.meaning)
    return tuple(slot for slot in turn.notice if slot not in aloud)


def _that_were_named(turn: Turn, last: Inquiry) -> tuple[int, ...]:
    """The years of the one organ whose number passes the bound that was asked about."""
    found = quantities(turn, last)
    if len(found) != 1 or last.bound is None:
        return ()
    entries, _ = entries_of(found[0], last)
    return tuple(sorted(e.year for e in entries if e.year and last.bound.holds(e.value)))


def _as_many(span: Span, told: tuple[int, ...]) -> bool:
    """这四年, 四年 where four years were told last; 近四年 says by itself which it means."""
    return len(span.concepts) == len(told) > 1 and not span.text.startswith(_FROM_TODAY)
