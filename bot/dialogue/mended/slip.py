"""「年份写错了，应为2020年」: what was wrong is said first; only what is meant instead is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.word_lists import Words

_OF_REPORTS = ("cells", "checked", "passage", "topic")
_MARK = "不对，"
_BREAK = r"[，,。；;！!：:\s]"
_DENIES = re.compile("(?:不是|不要|别要)[^，。？]+$")
_ONLY = re.compile(r"[了的是吧啊呀哦那，,。；;！!\s]*")
_RULES = ("how", "may", "why", "money", "time", "condition")


def without_the_slip(turn: Turn) -> Turn:
    """The turn with only what is meant left; `turn` itself where no slip is told, or nothing is named instead."""
    nothing_told = turn.memory.subject == "passage" and turn.memory.citation is None
    if turn.memory.subject not in _OF_REPORTS or nothing_told:
        return turn
    question = _with_one_changed(turn)
    told = _told(turn.knowledge.language).match(turn.question)
    if not question and told is None:
        return turn
    question = _MARK + (question or turn.question[told.end() if told else 0 :])
    meaning = meaning_of(question, turn)
    if _DENIES.search(question):
        return turn  # 我问的是2023年，不是2022年
    if meaning.cue("existence", "happened") and not (meaning.organs or meaning.years):
        return turn  # 名字写错了，处罚还算数吗
    # 名字写错了，怎么改 tells what is wrong with a record, and asks for a rule.
    if meaning.cue(*_RULES) or not any(c.kind != "cue" for span in meaning.spans for c in span.concepts):
        return turn
    return replace(turn, question=question, meaning=meaning)


def _with_one_changed(turn: Turn) -> str:
    """「写错了，丁乡应为庚乡」 behind 丁乡 and 戊镇: 庚乡和戊镇; "" where no organ is put in another's place."""
    last, organs = turn.memory.inquiry, turn.meaning.organs
    named = sorted((s.start, s.end) for s in turn.meaning.spans for c in s.concepts if c.kind == "organ")
    if last is None or len(named) != 2 or len(organs) != 2 or organs[0] not in last.organs:
        return ""
    text, slip = turn.meaning.text, turn.knowledge.language.slip
    around = text[: named[0][0]], text[named[0][1] : named[1][0]], text[named[1][1] :]
    words = sorted(slip.words("meant", "done"), key=len, reverse=True)
    left = "".join(around)
    for word in words:
        left = left.replace(word, "")
    if not any(word in around[1] for word in words) or not _ONLY.fullmatch(left):
        return ""  # 丁乡写错了，和戊镇比差多少
    wrong, right = organs
    return "和".join(dict.fromkeys(right if organ == wrong else organ for organ in last.organs))


def what_is_meant(turn: Turn) -> str:
    """What stands behind 我问的是 and the like; the whole question without such words."""
    ends = [
        turn.question.rfind(word) + len(word)
        for word in turn.knowledge.language.slip.words("meant")
        if word in turn.question
    ]
    return turn.question[max(ends) :] if ends else turn.question


@lru_cache(maxsize=2)
def _told(language: Language) -> re.Pattern[str]:
    """What was wrong, and the words that lead to what is meant: 县名打错了，我想问的是."""
    slip = language.slip
    what, done, meant = (_one_of(slip.words(name)) for name in ("what", "done", "meant"))
    sighs = _one_of(language.courtesy.words("before"))
    wrong = rf"(?:{what})?(?:名|我|给|又|也|是)*(?:{done})(?:{what})?(?:[了啦咧哈啊呀]|的是)*{_BREAK}+"
    return re.compile(rf"(?:(?:{sighs}|不|不是|不对){_BREAK}*)*(?:我)?(?:(?:{wrong})+(?:{meant}|我?要)?|(?:{meant}))")


def _one_of(words: Words) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
