"""A number of a part that no table tells apart: 网上交的有几件, 农民申请的几件, 上半年收到几件.

The row that is named beside it holds the whole, and the whole is no answer to the part: the prose may tell it, else
it is said that nobody counted it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot import wording
from bot.answering.asides.introduced import introductions
from bot.answering.from_reports.counted import counted
from bot.answering.from_reports.prose import answer_passages
from bot.answering.meaning import Meaning
from bot.answering.sentences.told import SURELY, told_in_a_sentence
from bot.answering.sources.slots import coverage, echoed, said
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.words.patterns import one_of
from bot.model import Outcome, Understood
from bot.reading.glyphs import fold
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.word_lists import Words

_FORM = frozenset({"row", "group", "column", "column_group", "measure", "topic"})
_DECISIONS = "二"
_WHERE = r"(?:[向跟找到在][^，。？]{1,12}?)?"
_THAT_YEAR = r"(?:(?:20)?\d\d年|[前去今]年|那年)?"
_QUARTER = "第?[一二三四1-4]季度"
_MONTH = r"(?<!年底)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?![\d一二三四五六七八九十至到底])"
_COUNTED = r"(?:有几|有多少|几个|多少|几件|几份|占几|各)"


def answer_restricted(turn: Turn, target: Target) -> Reply | None:
    """What the prose says of the part that is asked for, or that it was not counted; None where no part is named."""
    word = restriction(turn.meaning, turn.knowledge.language)
    if not word or target.report is None or len(target.covered) != 1:
        return None
    language = turn.knowledge.language
    told = counted(target.report, (word,), language, turn.question)
    variants = language.variants(word)
    told = [f for f in told if any(same in fold(f.passage.text) for same in variants)]
    # 网上提交121件 counts them, and 开展网上意见征集24期 something else.
    if told := [f for f in told if _counts(f.passage.text, variants)][:1] or told[:1]:
        return answer_passages(turn, target.report, told)
    if sentence := told_in_a_sentence(turn, target, SURELY):
        return sentence
    organ, year = target.organ, target.year
    slots = coverage(wording.report_name(organ, year)) + said(wording.NOT_TOLD_APART) + echoed(word)
    return Reply(
        Outcome.NOT_FOUND,
        slots + said(wording.NOT_TOLD_APART_END),
        understood=Understood((organ,), (year,), (), "没找到"),
        suggestions=(f"{organ}{year}年收到几件申请",),
        memory=Memory("", organ, year),
    )


def _counts(text: str, variants: Words) -> bool:
    """Whether so many papers stand right behind one of the words."""
    words = "|".join(map(re.escape, variants))
    return re.search(rf"(?:{words})[^，。；、]{{0,8}}?\d+[件份]", fold(text)) is not None


def restriction(meaning: Meaning, language: Language) -> str:
    """The word that narrows down what is counted; "" for none, or where the form itself knows it (自然人, 律师)."""
    if not language.restricted:
        return ""
    named = {
        i for s in meaning.spans if s.text and any(c.kind in _FORM for c in s.concepts) for i in range(s.start, s.end)
    }
    for match in _pattern(language).finditer(meaning.text):
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        if any(a <= start < b for a, b in introductions(meaning.text, meaning.spans, language)):
            continue  # 我是做记者的，想核实…几件
        if not named & set(range(start, end)):
            return match.group(kind)
    return _matter(meaning, language)


def _matter(meaning: Meaning, language: Language) -> str:
    """「偷挖河沙的罚了几起」: a matter that no list knows, right before decisions that are counted together."""
    rows = (s for s in meaning.spans if s.text and any(c.kind == "row" and c.section == _DECISIONS for c in s.concepts))
    before = (meaning.text[: span.start] for span in rows)
    stretches = (text.removesuffix("的") for text in before if text.endswith("的"))
    word = next((word for text in stretches for word in meaning.residue if text.endswith(word)), "")
    # 四个乡镇的采购 are a set's, not a matter's.
    return "" if any(word in nouns for nouns in language.sets.values()) else word


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _pattern(language: Language) -> re.Pattern[str]:
    def one(kind: str) -> str:
        return one_of(language.restricted.words(kind))

    did, applied = f"(?:{one('did')}|的)", f"(?:{one_of(language.asked.words('applies'))})(?:了|过|几|多少)"
    return re.compile(
        rf"(?P<by>{one('by')})(?={did})"
        rf"|(?P<who>{one('who')})们?(?={did}|{_COUNTED})"
        rf"|(?P<kin>{one('kin')})(?={_THAT_YEAR}{_WHERE}(?:{applied}|{_COUNTED}))"
        rf"|(?P<when>{one('when')}|{_QUARTER}|{_MONTH})"
        rf"|(?P<of>{one('of')})(?:{one('fields')})?的?(?={one('decisions')})"
    )
