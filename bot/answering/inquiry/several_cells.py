"""「直接起诉加复议后起诉一共几件」, 「制发和废止差几件」: different cells of one report, taken together."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.answering.inquiry.equality import says_equal
from bot.answering.inquiry.inquiry import LISTED
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Span
from bot.answering.rows.one_of_each_row import one_of_each_row
from bot.answering.rows.selection import select
from bot.answering.target import Target
from bot.answering.turn import Turn

_CELLS = ("row", "group", "column_group", "measure", "column")
_PLUS = re.compile("加上?|[+＋]")
ONLY_PLUS = re.compile(r"\s*[加＋+]\s*")
_HOW_MANY = re.compile("[几多]")
_OF_TWO = ("highest", "lowest", LISTED)  # 新收多还是办结多
_AGAINST = ("比", "减去", "减掉", "扣掉", "扣去", "刨去")
_CLAUSE = re.compile(r"[，。；？！,;?!]")
_BOTH_COMPARED, _AND = re.compile("比较(?![多少高低大小好差快慢])|对比|比一[下比]"), re.compile("[和与跟同、]|以及")


def takes_cells_together(turn: Turn, target: Target, said: Said) -> bool:
    """Whether a sum (or how far apart they are) is asked of several cells, and not of the last one alone."""
    asked = said.wanted
    if says_equal(turn.question):
        return False  # 新收加上年结转等于办理总数吗 is no sum of all three
    # 许可是处罚的几倍 sets one against the other as 比 does.
    against = asked.operation == "change" and (asked.times or _sets_one_against_another(turn))
    against = against or (asked.of_two and asked.operation in _OF_TWO)  # 复议和诉讼哪个多，多多少
    apart = against or (asked.operation == "change" and asked.only_apart)
    if not ((asked.operation == "sum" and not asked.weak) or apart) or said.formula or asked.share:
        return False
    report = target.report
    meaning = replace(turn.meaning, residue=said.left)  # 几倍 is what to do, and no other thing that is asked about
    selection = select(meaning, turn.knowledge.form_of(report.member)) if report else None
    named = [s for s in turn.meaning.spans if _names_a_cell(s, turn)]
    if report is None or selection is None:
        return False
    lines = one_of_each_row(selection.lines, turn.knowledge.form_of(report.member), meaning.spans)
    if not len(lines) > 1 or len(named) < 2 or (apart and len(lines) != 2):
        return False
    if against or (asked.operation == "sum" and _adds_one_to_another(turn, named)):
        return True
    at = _where_asked(turn, asked.operation)
    if at <= named[0].end:
        return False
    counted = any(
        named[0].end <= s.start < min(named[-1].start, at)
        and any(c.kind == "cue" and c.id == "count" for c in s.concepts)
        and _HOW_MANY.search(s.text)  # 部分公开件数和予以公开件数 counts nothing yet
        for s in turn.meaning.spans
    )
    return at >= named[1].start and (not counted or _in_a_clause_of_its_own(turn, at, named))


def _names_a_cell(span: Span, turn: Turn) -> bool:
    """合计 behind 个人和企业各多少 asks for what they make together, and is no third cell."""
    cells = {c.id for c in span.concepts if c.kind in _CELLS}
    words = turn.knowledge.language.operations
    asks = cells == {"total"} and span.text in (*words.get("sum", ()), *words.get("weak_sum", ()))
    return bool(span.text and cells) and not asks


def _sets_one_against_another(turn: Turn) -> bool:
    """「予以公开比部分公开多几件」: 比 stands between two names of cells, and sets no year against another."""
    text = turn.meaning.text
    named = [s for s in turn.meaning.spans if s.text and any(c.kind in _CELLS for c in s.concepts)]
    if _compares_both(turn, named):
        return True
    at = max(text.find(word) for word in _AGAINST)
    years = [s for s in turn.meaning.spans if any(c.kind == "year" for c in s.concepts) and s.start > at]
    return at >= 0 and not years and any(s.end <= at for s in named) and any(s.start > at for s in named)


def _compares_both(turn: Turn, named: list[Span]) -> bool:
    """「比较一下行政处罚和行政强制」 of one year, and with no other year."""
    text, words = turn.meaning.text, turn.knowledge.language.operations
    heads = [s for s in named if any(c.kind in ("row", "group", "column_group") for c in s.concepts)]
    joined = any(_AND.fullmatch(text[one.end : other.start]) for one, other in pairwise(heads))
    left = text
    for span in heads:
        left = left.replace(span.text, " ")  # 上年结转
    before = any(word in left for word in words.get("before", ()))
    return bool(_BOTH_COMPARED.search(text)) and joined and not before and len(turn.meaning.years) < 2


def _adds_one_to_another(turn: Turn, named: list[Span]) -> bool:
    """「几场官司，直接告的加上复议完再告的」."""
    text = turn.meaning.text
    return any(_PLUS.search(text[one.end : other.start]) for one, other in pairwise(named))


def adds_cells_up(turn: Turn) -> bool:
    """「新收加上年结转是多少」: nothing but 加 stands between two cells, and no word for a sum besides.

    What is added up behind 占 is the whole, and not what is asked for.
    """
    if says_equal(turn.question):
        return False
    at = where_of(turn.meaning.text, turn.knowledge.language)
    named = [s for s in turn.meaning.spans if _names_a_cell(s, turn) and (at < 0 or s.end <= at)]
    return any(ONLY_PLUS.fullmatch(turn.meaning.text[one.end : other.start]) for one, other in pairwise(named))


def _where_asked(turn: Turn, operation: str) -> int:
    """Where the last word for the operation stands."""
    text, words = turn.meaning.text, turn.knowledge.language.operations.words(operation)
    return max((text.rfind(word) for word in words), default=-1)


def _in_a_clause_of_its_own(turn: Turn, at: int, named: list[Span]) -> bool:
    text = turn.meaning.text
    start = max((match.end() for match in _CLAUSE.finditer(text) if match.end() <= at), default=0)
    return start > named[-1].start
