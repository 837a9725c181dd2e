"""Numbers of a report from before the national forms: from its own table by what it calls its rows, and its prose.

What both say is quoted from both, the same or not. No row of the national forms is looked for in such a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.from_reports.cells import answer_cells
from bot.answering.from_reports.counted import counted
from bot.answering.from_reports.local_cells import answer_local, line_of, name_of
from bot.answering.from_reports.older_rows import are_parts_of_one, rows_named
from bot.answering.from_reports.prose import Found, answer_passages, search
from bot.answering.rows.line import Line
from bot.answering.rows.selection import Selection
from bot.answering.sentences.answer_kind import answer_kind
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.answering.words.patterns import any_matches
from bot.model import Fact
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold, key
from bot.reading.staff_files.language import Language

_NAMES_ENOUGH = 0.7
_SAYS_ENOUGH = 0.8
_ONLY_ASKS = re.compile(r"^(?:几|多少|哪).?$")
_OTHERWISE = ("不", "未", "部分")
"""What turns a row's name into another one: 不同意公开, 同意部分公开."""
_PLUS = "＋"
_UNIT = re.compile(r"(?:几多|几(?!多)|多少)(?:个(?=[人户村]))?([\u4e00-\u9fff])")


def answer_older(turn: Turn, report: ReportContent) -> Reply | None:
    """The cell of the report's own table that is asked for and what the prose says of it; None where neither does."""
    words, language = _asked_words(turn), turn.knowledge.language
    told = [f for f in counted(report, words, language, turn.question) if f.score >= _SAYS_ENOUGH][:1]
    told = told or [f for f in search(report, words, language) if f.score >= _SAYS_ENOUGH][:1]
    reply = _by_peoples_words(turn, report) or answer_local(turn, report) or _by_words(turn, report, words)
    if reply is None:
        return answer_passages(turn, report, told) if told else None
    return _with_prose(turn, report, reply, told) if told else reply


def _with_prose(turn: Turn, report: ReportContent, reply: Reply, told: Sequence[Found]) -> Reply:
    beside = answer_passages(turn, report, told)
    quotation = tuple(slot for slot in beside.slots[1:] if slot.text != wording.NO_COUNT)
    slots = reply.slots + said("\n" + wording.PROSE_ALSO) + quotation
    return replace(reply, slots=slots, citations=reply.citations + beside.citations)


def _asked_words(turn: Turn) -> tuple[str, ...]:
    """The words of the question without whose report it is, of what year, and that a number is asked for."""
    words, language = turn.knowledge.words.cut(_without_whose(turn)), turn.knowledge.language
    light = {*language.coverage.words("papers"), *language.asked.words("in_all")}
    return tuple(word for word in words if len(word) > 1 and word not in light and not _ONLY_ASKS.match(word))


def _without_whose(turn: Turn) -> str:
    left = turn.meaning.text or turn.question
    for span in sorted(turn.meaning.spans, key=lambda span: -span.start):
        if span.text and any(c.kind in ("organ", "mine", "year", "date") for c in span.concepts):
            left = left[: span.start] + "，" + left[span.end :]
    return left


def _by_peoples_words(turn: Turn, report: ReportContent) -> Reply | None:
    """The rows that the question names in people's words; of several that are to be added up also their sum."""
    text = _without_whose(turn)
    units = answer_kind(text, turn.knowledge.prose).units if len(_UNIT.findall(text)) == 1 else frozenset()
    rows = rows_named(text, report, units, turn.memory.question)
    if not rows:
        return None
    lines = [line for row in rows for line in map(line_of, _cells(report, row.id, text))]
    adds = are_parts_of_one(rows) and any_matches(turn.knowledge.language.operations.words("sum"), text)
    if adds and len({line.section for line in lines}) == 1:
        lines = [
            Line(lines[0].section, _PLUS.join(line.title for line in lines), tuple(c for x in lines for c in x.cells))
        ]
    return answer_cells(turn, report, Selection(tuple(lines), True))


def _cells(report: ReportContent, row: str, text: str) -> list[Fact]:
    """The row's cells: of the year alone or of all years, where the table has both."""
    cells = [fact for fact in report.facts if fact.row_id == row]
    return [f for f in cells if ("累计" in "".join(f.column)) == ("累计" in text)] or cells


def _by_words(turn: Turn, report: ReportContent, words: Sequence[str]) -> Reply | None:
    """The one row of the report's own table whose name holds most of what is asked, and more of it than any other."""
    if not words:
        return None
    local = [fact for fact in report.facts if fact.is_local and fact.row]
    names = {fact.row_id: name_of(fact) for fact in local}
    asked = key(fold(turn.question))
    ranks = {id_: rank for id_, name in names.items() if (rank := _rank(name, words, asked, turn.knowledge.language))}
    best = max(ranks.values(), default=())
    rows = [id_ for id_, rank in ranks.items() if rank == best]
    if len(rows) != 1:
        return None
    return answer_cells(turn, report, Selection(tuple(map(line_of, _cells(report, rows[0], asked))), True))


def _rank(name: str, words: Sequence[str], asked: str, language: Language) -> tuple[float, int, bool, int] | tuple[()]:
    """How well a row's name fits: share of the words, longest stretch in common, the unit, how little else it says."""
    held = [word for word in words if any(variant in name for variant in language.variants(word))]
    if len(held) < _NAMES_ENOUGH * len(words) or any(sign in name and sign not in asked for sign in _OTHERWISE):
        return ()
    unit = any(u in name for u in _UNIT.findall(asked))
    return len(held) / len(words), _in_common(name, asked), unit, -len(name)


def _in_common(name: str, asked: str) -> int:
    cuts = ((i, j) for i in range(len(name)) for j in range(i + 1, len(name) + 1))
    return max((j - i for i, j in cuts if name[i:j] in asked), default=0)
