"""The words that name a set of organs: 各乡镇, 四个镇, 甲县七家, 哪几家. Which organs it holds is not told here."""

from __future__ import annotations

import re

from bot.answering.meaning import ROW_KINDS
from bot.answering.turn import Turn
from bot.answering.words.patterns import GAP
from bot.reading.staff_files.language import Language

ALL = "全部"
HERE = "当地"
OFFICES = "部门"
EACH = "量词"
WHERE_MOST = "谁最"
WHOLE = "整个"
WHOM = "谁有"
SEVERAL = "哪几家"
APART = "逐个"
WHEREVER = "不论"
NUMBER = r"[两几一二三四五六七八九十\d]{1,3}[个家]"
_WHO = "谁"
_WHO_APPLIES = re.compile("谁家?们?(?:来|去|在)?(?:申请|提|递|交|要|问|告)")
_COUNTED_BY_NAME = re.compile("[条件次个篇份场期]数|数量|金额")
TURNS_TO = re.compile("[找去到向往朝跟问归]$")
_PAIR = re.compile("两家")
_ANOTHER = ("另", "另外", "另外那", "另外的")
"""另一个县的甲乡 is one of the two that have that name, and no set."""
_FIRST_ONES = "前[两三四五六七八九十]名"
_STILL_OF_IT = r"(?:的|里|下面|底下|下属|下辖|这|那)*(?:（[^）]*）)?(?:\d{4}年度?)?"
"""What may stand between a county and the word for all that lies in it."""
_COUNTIES = re.compile("(?<![一二三四五六七八九十第])([两二三四五六七八九])([县区市])(?![一-龥]?[镇乡村])")
_REPORTS = re.compile("([两二三四五六七八九十]|[1-9]\\d?)份(?:年度)?(?:报告|年报)")
_COUNTED_BEFORE = re.compile(rf"({NUMBER}(?:单位|机关)?)([（(][^（()）]*[)）])")


def without_the_list(text: str, language: Language) -> str:
    """甲县七家（县政府、四个乡镇……）: what was counted is listed behind it, and names no set of its own.

    不管哪个县 narrows nothing down, 三县 is 三个县, and 六份报告 are 六个机关.
    """
    wherever = "|".join(map(re.escape, language.sets.words(WHEREVER))) or "(?!)"
    text = re.sub(rf"(?:{wherever})是?哪[一几些]?[个家]?[\u3400-\u9fff]", lambda found: "，" * len(found[0]), text)
    text = _COUNTED_BEFORE.sub(lambda found: found[1] + "，" * len(found[2]), text)
    return _REPORTS.sub(r"\1个机关", _COUNTIES.sub(r"\1个\2", text))


def said_in_short(text: str) -> tuple[str, ...]:
    """三县, 六份报告: the words themselves for what was written out."""
    return tuple(match.group() for pattern in (_COUNTIES, _REPORTS) for match in pattern.finditer(text))


def set_named(text: str, language: Language, some_left_out: bool) -> tuple[int, str, str, str] | None:
    """(start, words, level, ending of the names or "") of what names a set; the longest, with what stands before it.

    甲县单位 is a set where somebody is left out of it.
    """
    found: list[tuple[int, str, str, str]] = []
    each = rf"(?:{_each(language)}|{NUMBER})+的?"
    for level, nouns in language.sets.items():
        if level in (HERE, EACH, WHERE_MOST, WHOLE, WHOM, SEVERAL, APART, WHEREVER):
            continue
        kind, alone = level.removesuffix("名"), not level.endswith("名")
        for noun in (noun for noun in nouns if noun in text):
            bare = alone or (some_left_out and kind == ALL)
            match = re.search(f"(?:{each}){'?' if bare else ''}{re.escape(noun)}", text)
            if match and not text[: match.start()].endswith(_ANOTHER):
                ending = noun if not alone and kind != ALL and noun != OFFICES else ""
                found.append((match.start(), match.group(), kind, ending))
    best = max(found, key=lambda one: len(one[1]), default=None)
    # 三个县的机关: what stands right behind is what is asked about; 哪些地方 only asks which of them.
    behind = (
        one
        for one in found
        if best and one[0] == best[0] + len(best[1]) and one[2] != best[2] and not one[1].startswith("哪")
    )
    return next(behind, best)


def whom_below(turn: Turn) -> tuple[int, str, str, str] | None:
    """甲县2023年哪几家…: who asks so of a county asks of all that lies in it."""
    tree, text = turn.knowledge.tree, turn.question
    somebody = turn.knowledge.language.places.words("somebody")  # 哪家公司 asks of no organ
    # 甲县七家 counts them, as 哪七家 does.
    counted = tuple(match.group() for match in re.finditer(f"[这那]?{NUMBER}(?<=家)|{_FIRST_ONES}", text))
    counted = tuple(words for words in counted if not _PAIR.search(words) or _lie_there(turn) == 2)
    words = (w for w in (*turn.knowledge.language.sets.words(WHOM), *counted) if w in text)
    behind = ((w, text[text.index(w) + len(w) :].removeprefix("的")) for w in words)
    asked = [w for w, rest in behind if not rest.startswith(somebody)]
    if not asked and _asks_who_stands_first(turn):
        asked = [_WHO]
    named = turn.meaning.organs
    lying = named or tuple(place.id for name in turn.meaning.others for place in tree.named(name))
    if len(lying) == 1 and tree.children(lying[0]):
        return (text.index(asked[0]), asked[0], ALL, "") if asked else None
    # 甲县七家里甲乡占几成: others are named besides, the set right behind its county.
    above = (name for organ in tree.by_id.values() if tree.children(organ.id) for name in organ.names if name in text)
    places = "|".join(map(re.escape, sorted(above, key=len, reverse=True))) or "(?!)"
    behind_it = (re.search(rf"(?:{places}){_STILL_OF_IT}({re.escape(w)})", text) for w in asked)
    found = next((match for match in behind_it if match), None)
    return (found.start(1), found[1], ALL, "") if found and named else None


def _lie_there(turn: Turn) -> int:
    """How many lie in the one place that is named: 两家差多少 behind its office are two that were spoken of."""
    named = turn.meaning.organs
    return len(turn.knowledge.tree.children(named[0])) if len(named) == 1 else 2


def _asks_who_stands_first(turn: Turn) -> bool:
    """「丙县2023新收最多是谁」 asks for an organ; 谁申请得最多 for a kind of applicant."""
    text, words = turn.question, turn.knowledge.language.operations
    asked = ("highest", "lowest", "none")  # 谁一件都没有
    ends = any(word in text for name in asked for word in words.get(name, ()) if GAP not in word)
    rows = [s for s in turn.meaning.spans if s.text and any(c.kind in ROW_KINDS for c in s.concepts)]
    taken = any(f"{word}得最" in text for word in turn.knowledge.language.asked.words("taken_in"))  # 谁收得最多
    counted = bool(rows) or taken or counts_by_name(text)
    return ends and _WHO in text and counted and not _WHO_APPLIES.search(text)


def asks_whom(turn: Turn) -> bool:
    """哪几家, 单位有哪些: organs are asked for, not 哪些理由; 该找哪家评理 asks whom one turns to."""
    found = [word for word in turn.knowledge.language.sets.words(WHOM) if word in turn.question]
    return any(not TURNS_TO.search(turn.question[: turn.question.index(word)]) for word in found)


def counts_by_name(text: str) -> bool:
    """条数, 个数: a number is asked for without 多少."""
    return bool(_COUNTED_BY_NAME.search(text))


def _each(language: Language) -> str:
    return "|".join(map(re.escape, sorted(language.sets.words(EACH), key=len, reverse=True)))


_COUNTED_BY = ("家", "个", "位", "名")
"""What organs are counted by: 谁家 names no kind of them."""


def kind_named(words: str, language: Language) -> str:
    """乡镇 of 这四个乡镇; "" where only how many is said, or 是谁."""
    kind = re.sub(rf"^(?:[这那]些|[这那都是有谁]|{_each(language)}|{NUMBER}|{_FIRST_ONES})*的?", "", words)
    return "" if kind in _COUNTED_BY else kind
