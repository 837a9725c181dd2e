"""What was asked before the last question: 回到丁乡, 刚才那个2023年的, 再说一遍."""

from __future__ import annotations

import re

from bot.answering.asked_of_coverage import COVERAGE
from bot.answering.inquiry.among import asked_among
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import OF_YEARS, ORDERS, Inquiry
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, without_spans
from bot.answering.no_number import IN_PIECES
from bot.answering.turn import Turn
from bot.answering.understand import heard_as
from bot.answering.weigh import asks_how
from bot.dialogue.mended.corrected import corrects
from bot.dialogue.numbers.claimed import hears_otherwise
from bot.dialogue.numbers.one_of_two import the_former
from bot.dialogue.whose.other_one import speaks_of_both

_WHOSE = ("organ", "place", "year")
_PUNCTUATION = re.compile(r"\W+")
_SHORT = 12
_IN_WORDS = ("topic", "passage")
_HOW_MANY = re.compile("(?:那|是|有)?(?:几|多少)[件个份]?[呢啊]?[？?。]?")
_EXACTLY = re.compile("(?:那|它)?具体的?(?:数字|数)?(?:是|有)?(?:多少|几)[件份个]?[？?。]?")


def gone_back_to(turn: Turn, said: Said, years: tuple[int, ...]) -> Inquiry | None:
    """The latest inquiry about what is named, None where the question does not go back."""
    if turn.memory.inquiry and (former := the_former(turn, turn.memory.inquiry)):
        return former
    if not turn.follows("back") or turn.follows("one_against_it") or speaks_of_both(turn):
        return None
    earlier = [inquiry for inquiry in (turn.memory.inquiry, *reversed(turn.memory.before)) if inquiry]
    if turn.follows("first_of_all") and earlier:
        return earlier[-1]
    of_them = next((i for i in earlier if set(years) <= set(i.years)), None) if years else None
    if said.organs:
        return next((i for i in earlier if set(said.organs) <= set(i.organs)), None) or of_them
    return _of_the_cells(said, earlier) or of_them or (earlier[1] if len(earlier) > 1 else None)


def _of_the_cells(said: Said, earlier: list[Inquiry]) -> Inquiry | None:
    """「刚才那个强制的，23年多少」: the latest inquiry of the row that is named."""
    rows = {c for span in said.spans for c in span.concepts if c.kind in ROW_KINDS}
    if not rows:
        return None
    return next((i for i in earlier if rows & {c for span in i.spans for c in span.concepts}), None)


def said_again(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「那个数再说一遍」, with nothing else named."""
    meaning = turn.meaning
    named = {c.kind for span in meaning.spans if span.text and span.end for c in span.concepts}  # and not only near
    if meaning.organs or meaning.years or named & {*CELL_KINDS, "topic"}:
        return None
    again = turn.follows("again") or bool(_EXACTLY.fullmatch(turn.question))
    of_an_order = last.operation in ORDERS or last.among
    again = again or bool(of_an_order and _HOW_MANY.fullmatch(turn.question))  # 几件 behind 哪个最多
    asked = wanted(turn.question, turn.knowledge.language)
    apart = asked.operation == last.operation == "change" and not asked.times and len(last.pairs) == 1
    again = again or (apart and len(turn.question) <= _SHORT)  # 差多少 behind two rows that were compared
    return last if again or hears_otherwise(turn) or _how_reckoned(turn) else None


def _only_what_changed(turn: Turn) -> bool:
    """Whether nothing but what changed is asked, in a few words."""
    language = turn.knowledge.language
    return len(turn.question) <= _SHORT and wanted(turn.question, language).operation in OF_YEARS


def before_the_others(turn: Turn) -> Inquiry | None:
    """The last inquiry when something else was asked since (怎么申请), if the question clearly goes back to it."""
    memory, meaning = turn.memory, turn.meaning
    cells = any(meaning.ids(kind) for kind in CELL_KINDS)
    if memory.subject == "checked" and memory.before and asked_among(turn.question, turn.knowledge.language):
        return memory.before[-1]  # 哪类最多 behind a look at whether they add up
    moved = bool(meaning.years) and not cells and _only_what_changed(turn)  # 23到24增幅
    nothing_told = memory.subject in ("", COVERAGE) and not (moved or corrects(turn))
    told = memory.inquiry if memory.subject == "guide" else None  # a number and a rule, told at once
    if memory.subject in ("cells", "checked") or nothing_told or not (told or memory.before):
        return None
    goes_back = turn.follows("wrong", "back", "again", "earlier", "later")
    elliptic = turn.question.rstrip("？?。！ ").endswith("呢") or turn.follows("told")  # 2020年的也报一下
    elliptic = elliptic and bool(meaning.years or meaning.organs)
    # 2022年呢 behind the fees or the problems is of them.
    before = told or memory.before[-1]
    there = memory.subject in _IN_WORDS and cells and before.pairs == ((memory.organ, memory.year),)
    counted = there and _asks_only_whether(turn)
    counted = counted or (memory.subject == "guide" and cells and _counts_cases(turn))
    return before if goes_back or counted or ((elliptic or moved) and memory.subject not in _IN_WORDS) else None


def _asks_only_whether(turn: Turn) -> bool:
    """「打官司的有没有」 behind a sentence of the report whose numbers were told before: its number, and no rule."""
    meaning = turn.meaning
    asks = meaning.cue("count", "existence") and not (asks_how(meaning) or meaning.cue("meaning"))
    return asks and len(turn.question) <= _SHORT and not (meaning.residue or meaning.others or meaning.years)


def _counts_cases(turn: Turn) -> bool:
    """「行政复议有几件」 behind a guide, and behind numbers before that: no guide tells how many there were."""
    return bool(IN_PIECES.search(turn.question)) and turn.meaning.cue("count") and _asks_only_whether(turn)


def last_that_was_told(turn: Turn, last: Inquiry) -> Inquiry:
    """「结转过来的有几件」 behind a year without a report: another row of the year before it, of the same organs."""
    meaning, here = turn.meaning, turn.knowledge.reports
    if meaning.organs or meaning.others or any(pair in here for pair in last.pairs):
        return last
    compared = wanted(turn.question, turn.knowledge.language).operation == "change"  # 那就跟2022年比，涨了百分之几
    if not (compared if meaning.years else any(meaning.ids(kind) for kind in ROW_KINDS)):
        return last
    told = (i for i in reversed(turn.memory.before) if i.organs == last.organs and any(p in here for p in i.pairs))
    return next(told, last)


def with_the_rate_alone(turn: Turn, last: Inquiry) -> Turn:
    """「民政局那个是怎么算出来的」 behind rates: 民政局的呢, since a rate is told with its parts."""
    names = [span for span in turn.meaning.spans if span.text and any(c.kind in _WHOSE for c in span.concepts)]
    rest = _PUNCTUATION.sub("", without_spans(turn.meaning.text, names)).removeprefix("的").removeprefix("那个")
    if not names or not (last.formula or last.share):
        return turn
    reckoned = rest in turn.knowledge.language.follow.words("reckoned")
    return heard_as(turn, f"{''.join(span.text for span in names)}的呢") if reckoned else turn


def _how_reckoned(turn: Turn) -> bool:
    """「怎么算的」 and nothing else: the last number with its parts; 期限怎么算的 asks for something else."""
    return _PUNCTUATION.sub("", turn.question) in turn.knowledge.language.follow.words("reckoned")
