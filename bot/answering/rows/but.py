"""「不是个人提的」, 「除了自然人以外」: columns and rows that are named only to be left out."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.meaning import Meaning, Span
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language


def left_out(meaning: Meaning, kind: str, section: str) -> frozenset[str]:
    """Ids of the columns or rows (`kind`) of a table that the question leaves out."""
    spans = (s for s in meaning.spans if s.text and _is_left_out(s, meaning))
    return frozenset(c.id for s in spans for c in s.concepts if c.kind == kind and c.section == section)


def only_the_rest(meaning: Meaning, kind: str, section: str) -> frozenset[str]:
    """Ids of those that are named as 其他申请人, which beside such words are all others."""
    spans = (s for s in meaning.spans if s.text.startswith(meaning.language.leaving_out.words("rest")))
    return frozenset(c.id for s in spans for c in s.concepts if c.kind == kind and c.section == section)


def asks_besides(text: str, language: Language) -> bool:
    """「除了宣传，还有啥问题」: the list is asked for, and not the one that is named."""
    return bool(_besides(language).search(text))


def _is_left_out(span: Span, meaning: Meaning) -> bool:
    text, (before, behind) = meaning.text, _patterns(meaning.language)
    found = before.search(text[: span.start])
    # 是不是个人提的 asks whether it is.
    asks = found and text[: found.start()].endswith("是")
    return bool(found and not asks) or bool(behind.match(text, span.end))


@lru_cache(maxsize=4)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before a name that is left out, and what right behind it."""
    words = language.leaving_out
    before = one_of((*language.follow.words("without"), *words.words("before_kind")))
    behind, applies = one_of(words.words("behind_kind")), one_of(language.asked.words("applies"))
    return (
        re.compile(rf"(?:{before})(?:来自|由|是|上|那些|那种|掉|了)?$"),
        re.compile(rf"(?:(?:{applies})?的)?(?:{behind}|外[的，,])"),
    )


@lru_cache(maxsize=4)  # a draft and the version before it mostly have the same
def _besides(language: Language) -> re.Pattern[str]:
    words = language.leaving_out
    before = one_of((*language.follow.words("without"), *words.words("minus")))
    return re.compile(rf"(?:{before})[^，,。]{{1,12}}[，,]?(?:{one_of((*words.words('also'), *words.words('rest')))})")
