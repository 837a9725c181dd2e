"""Articles that a text names: 条例第三十三条第二款, 《行政复议法》第20条, 条例第三十六条、第三十八条, 条例36条3项.

A name is only taken for a known law's when nothing before it makes it another's: 档案法实施条例 is not 条例.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.reading.glyphs import fold
from bot.reading.law.article_headings import ARTICLE, article_name
from bot.reading.law.statute_head import bare
from bot.reading.numerals import NUMERAL, read_numeral

_N = rf"[{NUMERAL}]{{1,3}}"
# 第二款第（三）项, 第（三）项, （三）项, （三）, 2款3项; 三款 without 第 would be so many.
_PARAGRAPH = rf"(?:第 *({_N}) *款|(\d{{1,2}}) *款)"
_ITEM = rf"(?:第 *（? *({_N}) *）? *项|（ *({_N}) *）(?: *项)?|(\d{{1,2}}) *项)"
_PART = re.compile(rf"(?: *的?{_PARAGRAPH})?(?: *的?{_ITEM})?")
# 36条 without 第 names an article only behind a law's name or before a part of it; else it is so many.
_BARE = re.compile(rf"(?<![{NUMERAL}])([{NUMERAL}]{{1,6}}) *条(?: *之 *([一二三四五六七八九十]{{1,3}})(?!十|百))?")
_AND = re.compile(r"(?: |[、，和与及或到至]|以及)*")
_BRACKETED = re.compile(r"《([^《》]+)》(?:（[^（）]*）)?(?:的|里面?|中)?的?$")
_RUN = re.compile(r"([\u3400-\u9fff]+)$")
_BEHIND = re.compile(r"(?:里面|里头|当中|里|中)?的?$")
_KIND = re.compile(r"(?:法|法典|条例|办法|规定|细则|解释|规则)$")
# Behind these a name begins, whatever stood before: 收费按｜条例第四十二条, 补正在｜条例第三十条.
_NAME_BEGINS = re.compile(r"(?:见|看|按|按照|依|依照|依据|根据|违反|对应|统计|所以|在|是|由|从|对|和|与)$")
# Before a law's full name, these make it another law: some province's, one about it, one that no longer holds.
_OTHERS = re.compile(r"[省市区县州旗乡镇法]|实施|关于|[旧老原]")
_FULL_NAME = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """One article as a text names it. `law` is the known law's name, a strange one as printed, or "" if none is named.

    `number` is in one spelling, `order` what it counts as; `paragraph` (款) and `item` (项) are 0 where none is named.
    `printed` is the number with its parts as printed, `part` those parts alone; `start` is where the law's name begins.
    """

    law: str
    known: bool
    number: str
    order: tuple[int, int]
    paragraph: int
    item: int
    printed: str
    part: str
    start: int
    end: int

    @property
    def whole(self) -> bool:
        return not self.paragraph and not self.item


def references(text: str, names: Mapping[str, str], light: frozenset[str]) -> Iterator[Reference]:
    """Every article named in `text`. `names`: what a law is called → its name; `light`: words before a name."""
    folded = fold(text)
    end, law, known = 0, "", False
    for match, bare_number in _numbers(folded):
        named = article_name(match)
        if named is None:
            continue
        between = folded[end : match.start()]
        part = _PART.match(folded, match.end())
        groups = part.groups() if part else ()
        paragraph, item = (next(filter(None, some), "") for some in (groups[:2], groups[2:]))
        if end and _AND.fullmatch(between):
            length = 0
        else:
            found, is_known, length = _law(between, names, light)
            is_named = length and (is_known or between.rstrip().endswith("》"))
            if bare_number and not is_named and not (paragraph or item):
                continue
            law, known = found, is_known
        end = part.end() if part else match.end()
        start = match.end() if not (paragraph or item) else part.start() if part else 0
        yield Reference(
            law,
            known,
            *named,
            read_numeral(paragraph) or 0,
            read_numeral(item) or 0,
            text[match.start() : end].strip(),
            text[start:end].removeprefix("的").strip() if paragraph or item else "",
            match.start() - length,
            end,
        )


def _numbers(folded: str) -> list[tuple[re.Match[str], bool]]:
    """Every 第36条 and 36条 in the order of the text, and whether 第 is lacking."""
    whole = list(ARTICLE.finditer(folded))
    inside = {place for match in whole for place in range(*match.span())}
    lacking = [match for match in _BARE.finditer(folded) if match.start() not in inside]
    return sorted(((m, m.re is _BARE) for m in (*whole, *lacking)), key=lambda pair: pair[0].start())


def _law(before: str, names: Mapping[str, str], light: frozenset[str]) -> tuple[str, bool, int]:
    """(law, whether it is known, how many characters name it) from what stands before an article's number."""
    if (close := before.rstrip(" ")) != before:
        law, known, length = _law(close, names, light)
        return law, known, length + len(before) - len(close) if length else 0
    if found := _BRACKETED.search(before):
        name = bare(found[1])
        return names.get(name, name), name in names, len(found.group())
    run = _RUN.search(before)
    tail = _BEHIND.search(before)
    if not run or not tail:
        return "", False, 0
    words = bare(before[run.start() : tail.start()])
    behind = len(before) - tail.start()
    for length in range(len(words), 0, -1):
        name = words[-length:]
        rest = words[:-length]
        whole = only_words(rest, light) or _NAME_BEGINS.search(rest)
        if name in names and (whole or (length >= _FULL_NAME and not _OTHERS.search(rest))):
            return names[name], True, length + behind
    if _KIND.search(words):
        return _without_light(words, light), False, len(words) + behind
    return "", False, 0


def only_words(text: str, words: frozenset[str]) -> bool:
    """Whether `text` is nothing but these words one after the other; true of no text."""
    reached = {0}
    longest = max(map(len, words), default=0)
    for start in range(len(text)):
        if start in reached:
            reached |= {end for end in range(start + 1, start + longest + 1) if text[start:end] in words}
    return len(text) in reached


def _without_light(words: str, light: frozenset[str]) -> str:
    """A strange law's name without what was said before it."""
    cut = max(start for start in range(len(words)) if only_words(words[:start], light))
    return words[cut:] if _KIND.search(words[cut:]) and len(words) - cut > 2 else words
