"""「2022年是30件，对不对」, 「公开率我算是70.2%，你核一下」: whatever is claimed, the report's number is told."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.said import said_in
from bot.answering.turn import Turn
from bot.answering.understand import heard_as
from bot.reading.staff_files.language import Language

_NUMBER = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千零〇]+)"
_SO_MANY = rf"(?:百分之{_NUMBER}|(?<!第){_NUMBER}[多来]?(?:个百分点|[件份起个条次项宗%％]))(?:左右|上下)?"
_BREAK = r"[，,、。\s]*"
_END = r"[？?。！!\s]*$"
_POINTED_AT = re.compile(r"^.{0,12}?[的这那]{1,2}个?(?:\d{2,}(?:\.\d+)?|\d+(?=[件份]))[件份个万]?[，,]?(?=占|相当于)")
"""癸镇这255，占它办结的百分之几: the number that was told is pointed at."""
_THAT_YEAR_PERHAPS = re.compile(
    r"(哪一?年[^，,。？?]{0,4})[，,？?]\s*(?:是不是|该不会是|会不会是)(?:就是)?\d{2,4}年?[？?。]?$"
)
"""最少的是哪年？是不是2021: which year is asked, whatever is guessed."""
_RULES = ("how", "may", "money", "time", "condition", "why")
_OF_NUMBERS = ("cells", "checked")


def without_the_claim(turn: Turn) -> Turn:
    """The turn that asks for the numbers themselves; `turn` where none is claimed, or none of a report."""
    if (pointed := _POINTED_AT.search(turn.question)) and turn.memory.inquiry:
        organs, last = turn.meaning.organs, turn.memory.inquiry.organs
        rest = turn.question[pointed.end() :]
        name = turn.knowledge.tree.by_id[organs[0]].name if len(organs) == 1 < len(last) and organs[0] in last else ""
        whose = name or organs in ((), last)
        return heard_as(turn, f"{name}{rest}") if whose and not turn.meaning.years else turn
    if (guess := _THAT_YEAR_PERHAPS.search(turn.question)) and turn.memory.inquiry:
        return heard_as(turn, turn.question[: guess.end(1)])
    language = turn.knowledge.language
    if language.claims.heard(turn.question, "unless"):
        return turn  # 新收超过1000件的年份, 一年只能申请3次，对吗
    asks, numbers, at_the_end = _patterns(language)
    told = asks.search(turn.question)
    said = turn.question[: told.start()] if told else ""
    claimed = numbers.sub(lambda found: _how_many(found[1] or found[2]), said)
    if claimed == said:
        claimed = at_the_end.sub(lambda found: _how_many(found[1]), turn.question)
    if claimed in (said, turn.question):
        return turn
    claimed = _heard_from(language).sub("", claimed)
    asked = heard_as(turn, claimed)
    meaning = asked.meaning
    rules = tuple(rule for rule in _RULES if not (rule == "may" and meaning.organs and meaning.years))  # 几件来要公开的
    if meaning.cue(*rules):
        return turn
    named = any(meaning.ids(kind) for kind in CELL_KINDS) or said_in(asked).formula
    where = meaning.years or (turn.memory.subject in _OF_NUMBERS and (meaning.organs or named))
    return asked if where and (named or turn.memory.subject in _OF_NUMBERS) else turn


def hears_otherwise(turn: Turn) -> bool:
    """「我同桌说是94啊」 behind a number: what is claimed is somebody's, and the report's number is told once more."""
    return bool(_hearsay(turn.knowledge.language).search(turn.question))


@lru_cache(maxsize=2)
def _heard_from(language: Language) -> re.Pattern[str]:
    return re.compile(_one_of(language.claims.words("hearsay")))


@lru_cache(maxsize=2)
def _hearsay(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_one_of(language.claims.words('hearsay'))})[才就]?(?:{_SO_MANY}|{_NUMBER})多?[件份起个]?[啊呀哦嘛吧呢]?"
        rf"(?:{_BREAK}(?:{_one_of(language.claims.words('asks'))}))?{_END}"
    )


@lru_cache(maxsize=2)
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What asks at the end whether it is right (这对吗 asks something else); the numbers claimed; 真有四千多件吗."""
    reckoned, asks, whether = (_one_of(language.claims.words(name)) for name in ("reckoned", "asks", "whether"))
    return (
        re.compile(rf"(?<!这){_BREAK}(?:{asks}){_END}"),
        re.compile(rf"(?:{_BREAK}(?:{reckoned}))?({_SO_MANY})|(?:{reckoned})({_NUMBER})$"),
        re.compile(rf"(?:{whether})({_SO_MANY})(?:申请)?[吗么没吧啊呀]*{_END}"),
    )


def _how_many(number: str) -> str:
    unit = re.search("[件份起个条次项宗](?!分点)", number)
    return f"几{unit[0]}" if unit else "多少"


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
