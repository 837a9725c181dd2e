"""「不是个人提的」, 「除了自然人以外」: columns and rows that are named only to be left out."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning, Span

_BEFORE = re.compile(
    r"(?:除[了去开掉]?|不是|非|不算|不含|不包括|不包含|不计|刨[去掉除开]|去掉|撇开|抛开|扣除|扣掉)(?:来自|由|是|上|那些|那种|掉)?$"
)
_BEHIND = re.compile(r"^(?:的|提的|申请的|递的)?(?:以外|之外|除外|不算|别算|不要算|甭算|不用算|外的|外，|外,)")
_REST = ("其他", "其余", "其它", "别的", "剩下", "另外")


def left_out(meaning: Meaning, kind: str, section: str) -> frozenset[str]:
    """Ids of the columns or rows (`kind`) of a table that the question leaves out."""
    spans = (s for s in meaning.spans if s.text and _is_left_out(s, meaning.text))
    return frozenset(c.id for s in spans for c in s.concepts if c.kind == kind and c.section == section)


def only_the_rest(meaning: Meaning, kind: str, section: str) -> frozenset[str]:
    """Ids of those that are named as 其他申请人, which beside such words are all others."""
    spans = (s for s in meaning.spans if s.text.startswith(_REST))
    return frozenset(c.id for s in spans for c in s.concepts if c.kind == kind and c.section == section)


def _is_left_out(span: Span, text: str) -> bool:
    before = _BEFORE.search(text[: span.start])
    # 是不是个人提的 asks whether it is.
    asks = before and text[: before.start()].endswith("是")
    return bool(before and not asks) or bool(_BEHIND.search(text[span.end :]))
