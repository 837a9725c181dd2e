"""Another column of the row that was told: 「同一行的“其他”那格」, 「前一年项目是几个」, 「增减」 after 行政许可.

A column's words alone (其他, 上一年, 增减) mean other things too, so only the few columns of that row are looked at.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.operation import wanted
from bot.answering.meaning import Concept, Span
from bot.answering.turn import Turn
from bot.dialogue.numbers.cells_in_a_row import how_many, of_several_kinds
from bot.dialogue.numbers.one_of_two import the_former
from bot.dialogue.numbers.told_in_a_row import AGAINST, THAN_IT, THAT_TOO, of_several_organs
from bot.reading.form import Column, Row, Table
from bot.reading.glyphs import fold

_SHORT = 20
_HEADS = ("row", "group", "column_group", "topic", "category")
_A_YEAR = re.compile(r"\d|[零〇一二三四五六七八九]{2,}年|[去前]年")
_NO_LETTERS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9/]+")


def same_row(turn: Turn) -> Turn | None:
    """The turn that asks for the column that is named; None where something else may be meant."""
    last, follow = turn.memory.inquiry, turn.knowledge.language.follow
    if turn.memory.subject != "cells" or last is None or len(turn.question) > _SHORT or _names_another(turn, last):
        return None
    if the_former(turn, last) or (how_many(turn) is not None and turn.memory.before):
        return None  # 前一项里企业的几件, 这几个数一共多少: no column of the last one
    more = THAN_IT.search(turn.question) or THAT_TOO.search(turn.question)
    if where_of(turn.question, turn.knowledge.language) >= 0 or more:
        return None  # 占总数多少, 比他们多多少 and 企业的呢，哪个多 ask for no cell
    found = _row_of(turn, last)
    if found is None:
        return None
    table, row = found
    text = _NO_LETTERS.sub("", fold(turn.question))
    pointers = [word for word in follow.words("cell") if word in text]
    if pointers and _calls_another_row(turn, row, table):
        return None
    if not pointers and (_of_another_row(turn, row, table.section) or _of_several_columns(turn, table.section)):
        return None
    for word in sorted(pointers, key=len, reverse=True):
        text = text.replace(word, "")
    named = _named(text, table.columns_of(row), pointed=bool(pointers))
    if named is None:
        return None
    moved = _moves_the_year(turn, text, named[1])
    if not pointers and _asks_of_the_year_before(turn, last, named[1]):
        return None
    column, word = named
    if column.id == "total" and (of_several_kinds(turn, last) or of_several_organs(turn, last)):
        return None  # 一共呢 behind 予以公开 and 部分公开的呢, 合计 behind two offices
    operation = wanted(turn.meaning.asks, turn.knowledge.language).operation
    compares = AGAINST.match(turn.question) or operation in ("change", "average")  # 平均一个多少钱
    compares = compares or turn.knowledge.language.operations.heard(turn.question, "apart")  # 企业多多少
    if compares and not column.change_of:
        return None  # 比企业多多少, 少了多少钱
    if not pointers and _says_more(turn, text, column):
        return None
    concepts = (Concept("row", row.id, table.section), Concept("column", column.id, table.section))
    spans = tuple(Span(0, 0, "", (concept,)) for concept in concepts)
    years = tuple(year + moved for year in last.years)  # 上一年有效的又是多少
    return replace(turn, inquiry=replace(last, spans=spans, years=years, text=turn.meaning.text))


def _names_another(turn: Turn, last: Inquiry) -> bool:
    """Whether an organ or a year of its own is named; 上一年 may be a column, and the year told may be said again."""
    meaning = turn.meaning
    if meaning.organs or meaning.others or meaning.unsure:
        return True
    if meaning.years and meaning.years == last.years:
        return False
    years = [(s.text, sum(c.kind == "year" for c in s.concepts)) for s in meaning.spans]
    return any(count > 1 or (count and _A_YEAR.search(text)) for text, count in years)


def _of_another_row(turn: Turn, row: Row, section: str) -> bool:
    """「罚了几家」 behind 行政许可: the decisions of another row."""
    rows = [{c.id for c in s.concepts if (c.kind, c.section) == ("row", section)} for s in turn.meaning.spans]
    return any(ids and row.id not in ids for ids in rows)


def _calls_another_row(turn: Turn, row: Row, table: Table) -> bool:
    """「“规章”一栏」 behind 规范性文件: what is called by a row's name, and by no column's."""
    columns = {word for column in table.columns_of(row) for word in (*column.path, *column.labels, *column.words)}
    named = {s.text for s in turn.meaning.spans if s.text and any(c.kind == "row" for c in s.concepts)}
    ours = {s.text for s in turn.meaning.spans if any((c.kind, c.id) == ("row", row.id) for c in s.concepts)}
    return bool(named - ours - columns)


def _of_several_columns(turn: Turn, section: str) -> bool:
    """「公益组织、律所也说说」: no one column is the one that is meant; 前一年 beside another one is a year."""
    follow = turn.knowledge.language.follow
    spans = [s for s in turn.meaning.spans if not any(s.text in w for w in follow.words("earlier", "later") if s.text)]
    named = [{c.id for c in s.concepts if (c.kind, c.section) == ("column", section)} for s in spans]
    named = [ids for ids in named if ids]
    return len(named) > 1 and not set.intersection(*named)


def _row_of(turn: Turn, last: Inquiry) -> tuple[Table, Row] | None:
    """The one row of the one report that was told."""
    ids = {(c.id, c.section) for span in last.spans for c in span.concepts if c.kind == "row"}
    others = any(c.kind in ("group", "column_group") for span in last.spans for c in span.concepts)
    if not last.is_plain or len(last.pairs) != 1 or len(ids) != 1 or others:
        return None
    ((id_, section),) = ids
    report = turn.knowledge.reports.get(last.pairs[0])
    form = turn.knowledge.form_of(report)
    table = form.table(section)
    row = next((row for row in table.rows if row.id == id_), None)
    return (table, row) if row else None


def _named(text: str, columns: tuple[Column, ...], pointed: bool) -> tuple[Column, str] | None:
    """The column of which the longest word stands in `text`; where a cell is pointed at, its printed name will do."""
    best: tuple[int, Column, str] | None = None
    for column in columns:
        printed = (column.path[-1], *column.labels) if pointed else ()
        for word in (*printed, *column.words, *column.then):
            if word in text and (best is None or len(word) > best[0]):
                best = (len(word), column, word)
    return best[1:] if best else None


def _says_more(turn: Turn, text: str, column: Column) -> bool:
    """Whether something is left that is neither of the column's words nor known as one without weight."""
    said = [word for word in sorted((*column.words, *column.then), key=len, reverse=True) if word in text]
    for word in said:
        text = text.replace(word, "")
    left = [word for word in turn.meaning.residue if word not in column.path[-1]]
    heads = [span.text for span in turn.meaning.spans if any(c.kind in _HEADS for c in span.concepts)]
    # 公开 of 公开了几 is the column's; 办理结果总计 is a row, whatever column 总计 is.
    return any(word in text for word in left) or not all(any(head in word for word in said) for head in heads)


def _moves_the_year(turn: Turn, text: str, word: str) -> int:
    """-1 or 1 of 「前一年公司提的呢」: another year is asked beside the column, whose own word is no 上一年."""
    language, left = turn.knowledge.language, text.replace(word, " ")
    follow = language.follow
    if any(compares in text for compares in language.operations["change"]):
        return 0
    return -1 if follow.heard(left, "earlier") else 1 if follow.heard(left, "later") else 0


def _asks_of_the_year_before(turn: Turn, last: Inquiry, word: str) -> bool:
    """「比上一年多吗」, 「上一年呢」 where that year's report is here: it is compared with, or told."""
    language = turn.knowledge.language
    organ, year = last.pairs[0]
    compares = word in language.follow.words("earlier") or any(w in word for w in language.operations["change"])
    return compares and (organ, year - 1) in turn.knowledge.reports
