"""Whether a question goes on about numbers of reports, and whether it only makes sense after the last one."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from bot.answering.from_reports.prose import asks_a_number
from bot.answering.inquiry.bound import Bound, bound_in
from bot.answering.inquiry.inquiry import LISTED, OF_MANY, OF_YEARS, Inquiry
from bot.answering.inquiry.left import says_nothing_more
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.dialogue.mended.corrected import corrects, which_year
from bot.dialogue.numbers.cells_in_a_row import counts_what_was_told
from bot.dialogue.numbers.other_cells import is_an_amount, names_other_table
from bot.dialogue.when.other_years import Years
from bot.reading.staff_files.language import Language

_ELSEWHERE = (
    "meaning",
    "time",
    "money",
    "why",
    "condition",
    "report",
    "list",
    "consistent",
    "prose",
    "predict",
    "name",
)
_OF_WHOM = ("name", "list")
"""最多的是谁, 哪几个没有: these ask for organs where organs were compared."""
_WHICH_OF_THEM = re.compile("哪[一几]?[个家]|谁")
_SHORT, _NOT_LONG = 12, 20
_SAYS_AGAIN = 3
"""From so many characters on, a mark at the end asks for the same of something else."""
_SO_MANY_KINDS = re.compile("[两三四五六七八九十]{1,2}[条种样项类块组笔]")
_LITTLE = 4
"""Characters of unknown words that a question may hold which names a row and asks whether or how many."""
_ENDS = re.compile(r"[呢嘞咧呐哩喃][?？!！。\s]*$")
_OF_THAT = re.compile(r"那?的[。？?]?")
_TAKEN_IN = re.compile("收了?多少")
_EXACTLY = re.compile("具体(?:数字|数)?(?:是|有)?(?:多少|几)")
_WHETHER = re.compile(r"(?:不|没|没有|吗|么|嘛|不曾)[?？!！。\s]*$")


def is_about_numbers(turn: Turn, said: Said, last: Inquiry) -> bool:
    meaning = turn.meaning
    language = turn.knowledge.language
    bound, follow = bound_in(turn.question, language), language.follow
    marks = follow.words("marks")  # 甲县的也说说 asks for no list
    if counts_what_was_told(turn, last) or (
        any(kind in said.heads for kind in ROW_KINDS) and _ENDS.search(turn.question)
    ):
        marks = (*marks, *follow.words("reason_nouns"))  # 那执法案卷这个理由的呢 names a row
    cues = {c.id for span in meaning.spans if span.text not in marks for c in span.concepts if c.kind == "cue"}
    elsewhere = [cue for cue in _ELSEWHERE if cue in cues and not (bound and cue in ("condition", "list"))]
    if "count" in cues and any(kind in said.heads for kind in ROW_KINDS):
        elsewhere = [cue for cue in elsewhere if cue != "report"]  # 下一年的报告里，上年结转是几件
    if said.wanted.of_organs and said.wanted.operation in (*OF_MANY, "any", "none"):
        several = last.of or (len(last.organs) > 1 and _WHICH_OF_THEM.search(turn.question))
        elsewhere = [cue for cue in elsewhere if cue not in _OF_WHOM or not (cue == "name" or several)]
    money = [span.text for span in meaning.spans if span.is_cue("money")]
    fees = "row" in said.heads and all(language.fees.heard(text, "charged") for text in money)  # 那收费呢
    amount = said.wanted.operation == "change" and is_an_amount(turn, last)
    price = said.formula is not None and not said.formula.unit  # 一个项目平均几万
    if all(map(_TAKEN_IN.fullmatch, money)) or fees or amount or price:
        elsewhere = [cue for cue in elsewhere if cue != "money"]  # 才收多少, 少了多少钱
    if _only_marvels(turn, said, "why"):
        elsewhere = [cue for cue in elsewhere if cue != "why"]
    if said.wanted.operation in (*OF_YEARS, "sum", "average") or _EXACTLY.search(turn.question):
        elsewhere = [cue for cue in elsewhere if cue != "list"]  # 具体变了多少, 最高那家具体几件
    if said.others or meaning.unsure or elsewhere or _says_too_much(turn, said, bound):
        return False
    if (meaning.ids("topic") and not bound) or (meaning.ids("category") and not said.heads):
        return False
    if meaning.cue("how") and said.wanted.operation != "trend" and not _only_marvels(turn, said, "how"):
        return False
    return not names_other_table(said, last)


def _only_marvels(turn: Turn, said: Said, cue: str) -> bool:
    """「咋差这么多，到底少了多少」: how it can be is only marvelled at, before the number is asked for."""
    start = turn.question.rfind("，") + 1
    return said.wanted.operation == "change" and all(span.end <= start for span in turn.meaning.of_cue(cue))


def _says_too_much(turn: Turn, said: Said, bound: Bound | None) -> bool:
    """Whether words are left that may be about something else. A few are none of it in a question that names a row
    and puts the last one right, or asks whether or how many: 年底还有没办完的不."""
    which = which_year(turn.question) if corrects(turn) else ""
    left = [word for word in said.left if word not in which and (not bound or word not in bound.words)]
    left = [word for word in left if not _SO_MANY_KINDS.fullmatch(word)]  # 壬乡同年八条加一块呢
    if not left:
        return False
    firm = any(kind in said.heads for kind in ROW_KINDS) and not turn.meaning.drowned
    again = "column" in said.heads and bool(_ENDS.search(turn.question))  # 养殖公司这种企业的呢
    if again and sum(map(len, left)) <= _LITTLE:
        return False
    asks = corrects(turn) or asks_a_number(turn) or _asks_whether(turn) or turn.meaning.cue("existence")
    return not (firm and asks and sum(map(len, left)) <= _LITTLE)


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _and_how_many(language: Language) -> re.Pattern[str]:
    """收费呢，几多万."""
    in_all = one_of(language.asked.words("in_all"))
    when = r"(?:[今去前]年|上一?年|前一年|那年|\d{2,4}年)?"
    return re.compile(
        rf".{{1,10}}[呢嘞咧呐哩喃][，,]{when}(?:收了?|是|有|{in_all})?(?:几|多少)[^，。；？?]{{0,3}}[?？。\s]*$"
    )


def leans_on_the_last(turn: Turn, said: Said, last: Inquiry, when: Years) -> bool:
    """Whether the question only makes sense after the last one."""
    follow, text, years = turn.knowledge.language.follow, turn.question, when.any
    organs, rows = bool(said.organs or said.of), any(kind in said.heads for kind in ROW_KINDS) or bool(said.formula)
    marks = tuple(chain(follow.words("marks"), follow.words("never_mind")))
    again = tuple(word for word in marks if len(word) >= _SAYS_AGAIN)  # 上年结转那行也来一遍
    goes_on = _ENDS.search(text) or _and_how_many(turn.knowledge.language).match(text)
    if goes_on or text.startswith(marks) or text.endswith(again) or corrects(turn):
        return True
    if organs and years and rows:
        return False
    if (when.step or when.beside) and not organs:
        return True
    if not rows:
        if organs and years and turn.meaning.cue("count", "people") and not said.wanted.said:
            # 「某乡2020年种了多少棵树」 says all but what the tables know: the last row is not asked again.
            return says_nothing_more(turn)
        # 「2023年」, 「增加了多少」, 「自然人几件」
        both = "column" in said.heads and asks_a_number(turn) and len(text) <= _NOT_LONG  # 制发了几件，废止几件
        both = both or (_of_a_case(said, last) and len(text) <= _NOT_LONG)
        both = both or ("column" in said.heads and turn.follows("in_it"))  # 这几件里自然人的几件、律所的几件
        return organs or years or said.wanted.operation != LISTED or said.wanted.share or both or len(text) <= _SHORT
    fees = turn.knowledge.language.fees.heard(text, "charged")
    if rows and years and fees and not organs and len(text) <= _SHORT:
        return True  # 前年的收费
    # 「有没有不予公开的」 after a cell asks the same report, not the law.
    short = len(text) <= _SHORT and not years
    whether = turn.meaning.cue("existence", "happened") and short
    whether = whether or (_asks_whether(turn) and len(text) <= _NOT_LONG and not years)
    whether = whether or (turn.meaning.cue("this_row") and short)  # 规范性文件那行
    whether = whether or (short and last.is_plain and _only_names_it(turn))  # 行政复议的 behind 结果维持几件
    whether = whether or (short and turn.follows("what_is_left", "what_is_left_alone"))  # 还剩几件 behind 收了几件
    two_years = len(last.years) > 1 and turn.follows("both") and not years and len(text) <= _NOT_LONG
    whether = whether or two_years  # 行政许可两年各多少 behind two years
    of_it = not years and len(text) <= _NOT_LONG and turn.follows("in_it", "this_cell")  # 里头给公开了的有几个
    part = (short or of_it) and asks_a_number(turn) and _of_applicants(last)
    # 科研机构来申请的各多少, 两家的公开率 behind two bureaus
    of_them = len(last.organs) > 1 and (asks_a_number(turn) or (short and says_nothing_more(turn, *_named(said))))
    wanted = said.wanted.said or said.wanted.per_cent  # 办结总计呢，也算百分比
    return bool(wanted or last.of or whether or part or of_them) and not organs


def _named(said: Said) -> tuple[str, ...]:
    """What is named of the form, and the names of the rate."""
    return (*(span.text for span in said.spans), *(said.formula.words if said.formula else ()))


def _of_a_case(said: Said, last: Inquiry) -> bool:
    """「里头维持的几件，纠正的几件」 behind a kind of case: its results."""
    return {*said.heads} == {"measure"} and any(c.kind == "column_group" for s in last.spans for c in s.concepts)


def _only_names_it(turn: Turn) -> bool:
    left = turn.question
    for span in turn.meaning.spans:
        if span.text and any(c.kind in ROW_KINDS for c in span.concepts):
            left = left.replace(span.text, "")
    return bool(_OF_THAT.fullmatch(left))


def _asks_whether(turn: Turn) -> bool:
    """没办完的还有不; 能给不 asks what one may."""
    return bool(_WHETHER.search(turn.question)) and not turn.meaning.cue("may")


def _of_applicants(last: Inquiry) -> bool:
    """「没给的几件」 after 律师的给了几件: still the lawyers'."""
    return any(c.kind == "column" and c.id != "total" for span in last.spans for c in span.concepts)
