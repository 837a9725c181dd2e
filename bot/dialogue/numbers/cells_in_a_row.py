"""Different cells of one report, asked one after the other and taken together: 三个加总, 这几个哪个最小, 23年这三个."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of
from bot.answering.inquiry.inquiry import APART, LISTED, OF_YEARS, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import ROW_KINDS, Concept, Span, without_spans
from bot.answering.turn import Turn
from bot.dialogue.numbers.told_in_a_row import cells_named
from bot.dialogue.when.other_years import Years
from bot.reading.numerals import read_numeral

_NO_CELLS = r"(?![年家局镇乡县区街村月天件份]|机关|单位|部门|政府)"
_COUNTED = re.compile(rf"(?:[两二三四五六七八九](?=[个项样种类格行栏笔块处组])|[俩仨]).?{_NO_CELLS}")
_THESE = re.compile(rf"[这那][几些][个项样种类格行栏笔]?{_NO_CELLS}")
_ONE_OF_THEM = re.compile("最[大多高小少低]的?(?:那|是哪)?一?[项格]|哪一?[项格]|哪个数")
_PARTS = ("column", "measure")
_TWO = 2
_TAKEN_TOGETHER = ("sum", "highest", "lowest", APART)


def cells_in_a_row(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None where no such cells are pointed at, or the question names some of its own."""
    operation = said.wanted.operation
    other = said.organs if len(said.organs) == 1 else ()  # 丁乡同一年这两个数分别是
    again = operation == LISTED and bool(years.fixed or years.step or other or {*ROW_KINDS} & {*said.heads})
    if not (again or operation in _TAKEN_TOGETHER) or said.wanted.share or said.formula:
        return None
    rows = [span for span in said.spans if any(c.kind in ROW_KINDS for c in span.concepts)]
    one = len(last.organs) == 1 or (other and {*other} < {*last.organs})  # 只看丁乡，这两项合计
    if (said.organs and not other) or said.of or said.others or not one or (rows and operation != LISTED):
        return None
    count = how_many(turn, operation)
    if count is None and operation == APART and (_columns_told(last) or _rows_told(last)):
        count = 0  # 最大的是最小的几倍 behind three cells
    narrowed = {c.id for span in said.spans for c in span.concepts if c.kind in _PARTS} - {"total"}
    if operation == "sum" and narrowed:
        return _narrowed(turn, said, last, count or 0)  # 两种里被纠正的各几件，合计几件
    if operation == "sum" and count and count == _rows_of_its_group(turn, last):
        return replace(last, operation=LISTED)  # 三项加起来 behind 无法提供的三项 is what the group makes together
    if operation == LISTED and not (rows or narrowed) and _tells_so_many(turn, last, count or 0):
        organs, year = other or last.organs, years.replacing(last.years[-1:])
        return replace(last, organs=organs, years=year) if len(year) == 1 else None  # 2024年同样两项
    cells = _cells_told(turn, last, count) if count is not None else []
    cells = cells[-count:] if count else cells
    if rows and (not count or {"column", "measure"} & {*said.heads}):
        return None  # 咱这些开公司的，新提了几件申请
    if len(cells) < max(count or 0, 2) or (len(cells) == 2 and operation != "sum" and not again):
        return None
    if rows:
        cells = [replace(cell, spans=(*rows, *_columns_of(cell))) for cell in cells]  # 规范性文件这三个数
    if narrowed and not rows:  # 2024年制发件数这两项是多少 behind two rows of 废止
        cells = [replace(cell, spans=(*map(_span, _heads(cell)), *said.spans)) for cell in cells]
        if len({cells_named(cell) for cell in cells}) < len(cells):
            return None
    year = years.replacing(last.years[-1:])
    organs = other or last.organs
    asked = (replace(cell, organs=organs, years=year, operation=LISTED) for cell in cells)
    parts = tuple(asked) if len(year) == 1 else ()
    last = replace(last, organs=organs, years=year, operation=operation, of=None, among="", times=said.wanted.times)
    return replace(last, parts=parts) if parts else None


def _narrowed(turn: Turn, said: Said, last: Inquiry, count: int) -> Inquiry | None:
    """The same result of so many kinds of case that were asked one after the other, added up."""
    cells = _cells_told(turn, last, count)[-count:] if count >= _TWO else []
    cases = [tuple(_span(c) for s in cell.spans for c in s.concepts if c.kind == "column_group") for cell in cells]
    if len(cells) < _TWO or not all(cases) or len(last.pairs) != 1:
        return None
    parts = [replace(last, spans=(*case, *said.spans), operation=LISTED, parts=()) for case in cases]
    return None if _overlap(turn, parts) else replace(last, operation="sum", parts=tuple(parts))


def _tells_so_many(turn: Turn, last: Inquiry, count: int) -> bool:
    """Whether the last answer alone told that many cells."""
    report = turn.knowledge.reports.get(last.pairs[0]) if last.is_plain and len(last.pairs) == 1 else None
    return report is not None and len(lines_of(turn, last, turn.knowledge.form_of(report).id)) == count > 1


def counts_what_was_told(turn: Turn, last: Inquiry) -> bool:
    """三个理由哪个最多 behind three of them, asked one after the other: these are meant, and not all that there are."""
    count = how_many(turn)
    return bool(count) and len(_cells_told(turn, last, count or 0)) >= (count or 0)


def _rows_of_its_group(turn: Turn, last: Inquiry) -> int:
    """How many rows the one group holds that was told last; 0 for anything else."""
    groups = {(c.section, c.id) for span in last.spans for c in span.concepts if c.kind == "group"}
    if len(groups) != 1 or not last.is_plain or len(last.pairs) != 1 or last.pairs[0] not in turn.knowledge.reports:
        return 0
    ((section, id_),) = groups
    group = turn.knowledge.form_of(turn.knowledge.reports[last.pairs[0]]).table(section).group(id_)
    return len(group.rows) if group else 0


def without_their_totals(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「三个总计加起来」, 「两个总计差多少」 point at what was told, and name no row that is called a total."""
    totals = [span for span in said.spans if any(c.id == "total" for c in span.concepts)]
    count = how_many(turn, said.wanted.operation)
    kinds = any(c.kind == "column_group" for span in said.spans for c in span.concepts)  # 两类诉讼总计加总
    pointed = count and totals and not kinds
    return replace(said, spans=tuple(s for s in said.spans if s not in totals)) if pointed else said


def of_several_kinds(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「一共呢」 behind 直接起诉的几件 and 复议后起诉的呢: these added up; None where they are no rows side by side.

    What differs only by who applied or how it ended has a total of its own, and a whole beside its part has none.
    """
    cells = _cells_told(turn, last) if last.is_plain and len(last.organs) == len(last.years) == 1 else []
    cells = [cell for cell in cells if cell.is_plain and cell.years == last.years]
    same = len({frozenset(c for c in cells_named(cell) if c[0] in _PARTS and c[1] != "total") for cell in cells}) == 1
    heads = {kind for cell in cells for kind, _ in cells_named(cell) if kind in ROW_KINDS}
    if len(cells) < _TWO or not same or len(heads) != 1 or _overlap(turn, cells):
        return None
    return replace(last, operation="sum", parts=tuple(replace(cell, operation=LISTED) for cell in cells))


def _overlap(turn: Turn, cells: list[Inquiry]) -> bool:
    """Whether a cell is told in more than one of them, as 行政诉讼 holds 复议后起诉."""
    report = turn.knowledge.reports.get(cells[0].pairs[0])
    if report is None:
        return True
    form = turn.knowledge.form_of(report).id
    told = [frozenset((line.section, c) for line in lines_of(turn, one, form) for c in line.cells) for one in cells]
    return sum(map(len, told)) > len(frozenset().union(*told))


def how_many(turn: Turn, operation: str = LISTED) -> int | None:
    """How many cells are pointed at, 0 for all of them; None where none are."""
    years = (s for s in turn.meaning.spans if s.text and any(concept.kind == "year" for concept in s.concepts))
    text = without_spans(turn.meaning.text, years)
    if counted := _COUNTED.search(text):
        return read_numeral(counted[0][0])
    one_of_them = operation in ("highest", "lowest") and _ONE_OF_THEM.search(text)
    return 0 if one_of_them or _THESE.search(text) else None


def _cells_told(turn: Turn, last: Inquiry, count: int = 0) -> list[Inquiry]:
    """One for each cell, in the order in which they were told; several columns of one row count each.

    More than were told last, as 四项 behind two and two, are looked for in the replies before.
    """
    if (several := _columns_told(last) or _rows_told(last)) and count <= len(several):
        return several
    row: list[Inquiry] = []
    for inquiry in (last, *reversed(turn.memory.before)):
        if inquiry.organs != last.organs or not cells_named(inquiry):
            break
        told = (_columns_told(inquiry) or _rows_told(inquiry) or [inquiry]) if _is_of_cells(inquiry) else []
        row[:0] = [one for one in told if all(cells_named(one) != cells_named(other) for other in row)]
    return row


def _is_of_cells(inquiry: Inquiry) -> bool:
    """Whether cells were told, be it beside those of another year."""
    more = inquiry.formula or inquiry.share or inquiry.of or inquiry.parts or inquiry.among
    one = inquiry.operation == "sum" and len(inquiry.pairs) == 1 and len(_heads(inquiry)) == 1  # 直接起诉总计呢
    return (inquiry.operation in (LISTED, *OF_YEARS) or one) and not more


def _heads(inquiry: Inquiry) -> set[Concept]:
    """The rows and kinds of case that are named, without what 总计 may be the name of."""
    spans = (span for span in inquiry.spans if not any(c.id == "total" for c in span.concepts))
    return {c for span in spans for c in span.concepts if c.kind in ROW_KINDS}


def _columns_told(last: Inquiry) -> list[Inquiry]:
    """自然人、企业、律所各多少, told at once."""
    concepts = [concept for span in last.spans for concept in span.concepts]
    columns = list(dict.fromkeys(c for c in concepts if c.kind in ("column", "measure")))
    kept = [c for c in concepts if c.kind in ROW_KINDS]
    if len({concept.id for concept in columns}) < _TWO or not last.is_plain:  # 总数 is one in each table
        return []
    return [replace(last, spans=tuple(_span(concept) for concept in (*kept, column))) for column in columns]


def _rows_told(last: Inquiry) -> list[Inquiry]:
    """许可、处罚、强制各多少, told at once."""
    concepts = [concept for span in last.spans for concept in span.concepts]
    rows = list(dict.fromkeys(concept for concept in concepts if concept.kind == "row"))
    if len(rows) < _TWO or not last.is_plain or len(last.pairs) != 1:
        return []
    columns = tuple(span for span in last.spans if any(c.kind in _PARTS and c.id != "total" for c in span.concepts))
    return [replace(last, spans=(_span(row), *columns)) for row in rows]


def _columns_of(cell: Inquiry) -> tuple[Span, ...]:
    return tuple(_span(c) for span in cell.spans for c in span.concepts if c.kind in ("column", "measure"))


def _span(concept: Concept) -> Span:
    return Span(0, 0, "", (concept,))
