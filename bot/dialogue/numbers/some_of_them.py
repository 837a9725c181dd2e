"""「前两个相加」, 「第一个和第三个差多少」, 「哪个最大」: some of the cells of one report that were told together."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.computing.quantity import lines_of, measure
from bot.answering.inquiry.inquiry import LISTED, Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.inquiry.set_words import HERE, WHOLE
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.rows.line import Line
from bot.answering.turn import Turn
from bot.dialogue.when.other_years import Years
from bot.reading.numerals import read_numeral

_KIND = r"(?:[个项样类种栏行格笔]|数|者)"
_SO_MANY = re.compile(rf"([前头后末]|最后)面?(?:的|这|那)?([两俩二三仨四五]){_KIND}?(?![年家月天件份个])")
_PLACE = re.compile("第[一二三四五六七\\d]")
_TWO = re.compile(rf"第?([一二三四五六七\d]){_KIND}?(?:的|数)?(?:和|跟|与|同|加上?|减去?|比|、)第([一二三四五六七\d])")
_ENDS = re.compile("最[大多高]的?(?:那个|一个|数)*(?:减去?|减掉|跟|和|与|比)最[小少低]")
_WHICH = re.compile(
    r"哪一?[个项样种]?(?:数)?最[大多高小少低]|最[大多高小少低]的?是哪一?[个项样种](?![乡镇县局家单机街村])"
)
_FROM_THE_START = "前头"
_PLACED = {"俩": 2, "仨": 3}
_OPERATIONS = ("sum", "average", "change")
_MOST = ("highest", "lowest")
_PAIR = 2


def some_of_them(turn: Turn, said: Said, last: Inquiry, years: Years) -> Inquiry | None:
    """None unless cells are pointed at by where they stand among those told last, and nothing else is named."""
    named = {c.kind for span in said.spans for c in span.concepts} & {*ROW_KINDS}
    if named or said.organs or said.others or said.formula or years.any or turn.meaning.cue("consistent"):
        return None
    if len(last.pairs) != 1 or last.of or last.formula or said.of:
        return None
    if turn.knowledge.language.sets.heard(turn.question, WHOLE, HERE) or len(_PLACE.findall(turn.question)) > _PAIR:
        return None  # 全县哪个最多; 第一个和第二个加起来比第三个多多少
    cells = _told(turn, last)
    chosen = _chosen(turn, cells) if len(cells) > _PAIR else []
    if said.wanted.operation in _MOST and _WHICH.search(turn.question) and len(cells) > _PAIR:
        return _of_cells(last, said.wanted.operation, cells)
    if said.wanted.share:  # 后面这两项合起来，占办结总数的比例
        spans = tuple(span for line in chosen for span in spans_of(line))
        return replace(last, operation="sum", spans=spans, share=True, against=said.against) if spans else None
    operation = "change" if _ENDS.search(turn.question) or "减" in turn.question else said.wanted.operation
    if len(chosen) < _PAIR and len(cells) > _PAIR and _TWO.search(turn.question):
        return _of_cells(last, LISTED, cells)  # 第1个和第5个 of four
    if operation not in _OPERATIONS or len(chosen) < _PAIR or (operation == "change" and len(chosen) != _PAIR):
        return None
    return _of_cells(last, operation, chosen)


def points_at_two(text: str) -> bool:
    """「第一个和第三个差多少」."""
    return bool(_TWO.search(text))


def _of_cells(last: Inquiry, operation: str, lines: list[Line]) -> Inquiry:
    base = replace(last, operation=LISTED, parts=(), among="", share=False, against=())
    return replace(base, operation=operation, parts=tuple(replace(base, spans=spans_of(line)) for line in lines))


def _told(turn: Turn, last: Inquiry) -> list[Line]:
    """The single cells that were told, in their order; none where a sum of several was."""
    report = turn.knowledge.report(*last.pairs[0])
    if report is None:
        return []
    form = turn.knowledge.form_of(report.member).id
    lines = [line for part in last.parts or (last,) for line in lines_of(turn, replace(part, operation="sum"), form)]
    lines = _without_the_total(lines)
    return lines if all(len(line.cells) == 1 for line in lines) else []


def _without_the_total(lines: list[Line]) -> list[Line]:
    """个人、企业……各几件 tells the row's total, too: it is none of them."""
    parts = [line for line in lines if all(column != "total" for _, column in line.cells)]
    rows = {row for line in lines for row, _ in line.cells}
    return parts if len(parts) > 1 and len(rows) == 1 else lines


def _chosen(turn: Turn, cells: list[Line]) -> list[Line]:
    text = turn.question
    if match := _TWO.search(text):
        places = [read_numeral(number) or 0 for number in match.groups()]
        return [cells[place - 1] for place in places if 0 < place <= len(cells)]
    if match := _SO_MANY.search(text):
        count = _PLACED.get(match[2]) or read_numeral(match[2]) or 0
        if count >= len(cells):
            return []
        return cells[:count] if match[1] in _FROM_THE_START else cells[-count:]
    return _most_and_least(turn, cells) if _ENDS.search(text) else []


def _most_and_least(turn: Turn, cells: list[Line]) -> list[Line]:
    pair = turn.memory.inquiry.pairs[0] if turn.memory.inquiry else ("", 0)
    report = turn.knowledge.report(*pair)
    if report is None:
        return []
    read = turn.knowledge.rows_of([pair], cells[0].section, [row for line in cells for row, _ in line.cells])[pair]
    values = [(value, line) for line in cells if (value := measure(pair, read, line).value) is not None]
    if len(values) < len(cells) or len({line.section for line in cells}) > 1:
        return []
    return [max(values, key=lambda one: one[0])[1], min(values, key=lambda one: one[0])[1]]


def spans_of(line: Line) -> tuple[Span, ...]:
    """What names the one cell of the line."""
    ((row, column),) = line.cells
    return (Span(0, 0, "", (Concept("row", row, line.section), Concept("column", column, line.section))),)
