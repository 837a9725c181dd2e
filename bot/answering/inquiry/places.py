"""Places in an order: 第二名, 倒数第三, 前三名; 排第几 of somebody. Counted from the front, negative from the end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.words.patterns import one_of
from bot.reading.numerals import read_numeral
from bot.reading.staff_files.language import Language

_N = r"(\d{1,2}|[一二三四五六七八九十两]{1,3})"
_WHAT = r"(?:名|位|家|多|高|大|少|低|的)?"
_NOT_A_PLACE = r"(?![一二三四五六七八九十]|年|部分|张表|条|款|项|次|季|方|产业|步|种|类|件|份)"
_FIRST = re.compile(rf"(?:前|头){_N}(?:名|位|家|个|强)?(?!年|次|者|述|期|[一二三四五六七八九十])")
_LAST = re.compile(rf"(?:倒数|后|末)(?:第)?{_N}(?:名|位|家|个)?(?!年|次|者|期)")
_ONE = re.compile(rf"第{_N}{_NOT_A_PLACE}{_WHAT}(?:和第{_N}{_NOT_A_PLACE}{_WHAT})?")
_MOST = re.compile(rf"最([多高大少低小])的(?:那|这)?{_N}(?:个|家|名|位)")
_SAYS_MORE = re.compile("[多高]")
_SO_MANY_TH = re.compile("(?<![第前后末头一二三四五六七八九十])([二三四五])名(?=$|[比和跟与呢多少高低，？])")
_ASKED = "(?=[是的]?[哪谁呢和跟]|的?$)"
_WHICH = re.compile(
    r"(?:排名?|排在|排到|位居|名列|列|是)?第(?:几|多少)(?:名|位|个|家)?|排(?:名|在)?(?:多少|几)[名位]?|排老几|几名|名次"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`short` are written out with a number; `in_words` stand for one place, and no other is named."""

    ends: re.Pattern[str]
    last: re.Pattern[str]
    first_two: re.Pattern[str]
    short: tuple[tuple[re.Pattern[str], str], ...]
    in_words: tuple[tuple[re.Pattern[str], int], ...]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> _Patterns:
    def one(name: str) -> str:
        return one_of(language.ranks.words(name))

    most_and_least = "最[多高大](?:的)?[和跟与同比]最[少低小]的?"
    first_and_last = "第一[名位]?[和跟与同比是](?:最后一?|倒数第一|垫底)[名位]?"
    return _Patterns(
        re.compile(f"{most_and_least}|{first_and_last}|{one('both_ends')}"),
        re.compile(f"{_LAST.pattern}|{one('end')}"),
        re.compile(one("first_two")),
        (
            (re.compile(one("first")), "第一多"),
            (re.compile(f"老二{_ASKED}|{one('second')}"), "第二名"),
            (re.compile(f"老三{_ASKED}|{one('third')}"), "第三名"),
            (_SO_MANY_TH, r"第\1名"),
        ),
        ((re.compile(one("next")), 2), (re.compile(one("after_next")), 3)),
    )


def places_in(text: str, language: Language, backwards: bool = False) -> tuple[tuple[int, ...], str]:
    """The places that `text` names, and the text without them. `backwards`: 第二 counts from the end (after 最少)."""
    found: list[int] = []
    known = _patterns(language)

    def of_first(match: re.Match[str]) -> str:
        found.extend(_turned(place, backwards) for place in range(1, _number(match[1]) + 1))
        return "□"

    def of_last(match: re.Match[str]) -> str:
        number = _number(match[1]) if match[1] else 1
        several = "倒数第" not in match[0] and match[1]
        found.extend(-place for place in (range(1, number + 1) if several else (number,)))
        return "□"

    def of_one(match: re.Match[str]) -> str:
        less, more = (any(c in match[0] for c in words) for words in ("少低小", "多高大"))
        found.extend(_turned(_number(number), less or (backwards and not more)) for number in match.groups() if number)
        return "□和□" if match[2] else "□"

    def of_most(match: re.Match[str]) -> str:
        sign = -1 if match[1] in "少低小" else 1
        found.extend(sign * place for place in range(1, _number(match[2]) + 1))
        return "□"

    if known.ends.search(text):
        return (1, -1), known.ends.sub("□和□", text)
    for short, whole in known.short:
        text = short.sub(whole, text)
    if known.first_two.search(text):
        return (1, 2), known.first_two.sub("□", text)
    for words, place in known.in_words:
        if found_there := words.search(text):
            from_the_end = backwards and place > 0 and not _SAYS_MORE.search(found_there[0])
            return (_turned(place, from_the_end),), words.sub("□", text)
    text = _MOST.sub(of_most, text)
    text = _FIRST.sub(of_first, text)
    text = known.last.sub(of_last, text)
    text = _ONE.sub(of_one, text)
    return tuple(dict.fromkeys(found)), text


def where_places_stand(text: str, language: Language) -> set[int]:
    """The characters that name places."""
    known = _patterns(language)
    found = (match for pattern in (_MOST, _FIRST, known.last, _ONE, known.ends) for match in pattern.finditer(text))
    return {i for match in found for i in range(*match.span())}


def asks_which_place(text: str) -> bool:
    return bool(_WHICH.search(text))


def _turned(place: int, backwards: bool) -> int:
    return -place if backwards else place


def _number(text: str) -> int:
    return read_numeral(text) or 0
