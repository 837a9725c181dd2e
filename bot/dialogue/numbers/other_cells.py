"""Another row, column, kind of case or result than the last question named; the axes that are not named stay."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.said import OF_WHICH, Said
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.rows.whole_and_part import WHOLE_TOO
from bot.answering.turn import Turn
from bot.answering.when.years_of_columns import have
from bot.dialogue.numbers.told_in_a_row import of_several_organs

_AXES = (("row", "group"), ("column",), ("column_group",), ("measure",))
_COUNTED = re.compile("几|多少|有没")
_OF_PAPERS = re.compile("[件份宗新]")
_SHORT = 6
"""Up to so many characters a question only changes what it names: 占几成."""


def merged_cells(turn: Turn, said: Said, base: Inquiry) -> tuple[Span, ...]:
    """The spans that the question names, and of the last ones what it leaves open in the same table."""
    if not said.heads or said.formula:
        return () if said.formula else base.spans
    new = [concept for span in said.spans for concept in span.concepts]
    sections = {c.section for c in new if c.kind in ROW_KINDS}
    named = {c.kind for c in new}
    missing: list[Concept] = []
    for axis in _AXES:
        if axis == ("measure",) and "column_group" in named and (_counts_all(turn) or base.share):
            continue  # and so does 没走复议直接告的呢 behind a share
        if not any(kind in named for kind in axis) and not _asked_anew(turn, said, axis):
            old = (c for span in base.spans for c in span.concepts if c.kind in axis)
            kept = [c for c in old if not sections or c.section in sections]
            if _is_of_its_own_row(turn, said, kept):
                kept = []
            missing += [*kept, *_and_all(turn, said, base, axis, kept)]
    if base.formula and base.formula.of and "measure" in named and "column_group" not in named:
        missing.append(Concept("column_group", base.formula.of, base.formula.section))  # 维持几件 behind a rate
    # What comes from the last turn stands nowhere in this one.
    return (*(Span(0, 0, "", (concept,)) for concept in dict.fromkeys(missing)), *said.spans)


def _counts_all(turn: Turn) -> bool:
    """那直接起诉的有几件, 有过复议吗: how many or whether there are any, with whatever end."""
    language = turn.knowledge.language
    none = language.operations.heard(turn.question, "none")  # 那复议完了又去起诉的，一桩都没有
    return none or turn.meaning.cue("count", "happened") or language.coverage.heard(turn.question, "any")


def _is_of_its_own_row(turn: Turn, said: Said, kept: list[Concept]) -> bool:
    """「强制几件」 behind 处罚比上年增减: a table without totals has no part to keep, so the new row is told whole."""
    columns = [c for c in kept if c.kind == "column"]
    if not columns or "row" not in said.heads or not _COUNTED.search(turn.question):
        return False
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables if t.section == columns[0].section]
    return not any(column.id == "total" for table in tables for column in table.columns)


def _and_all(turn: Turn, said: Said, base: Inquiry, axis: tuple[str, ...], kept: list[Concept]) -> list[Concept]:
    """「信访类的有几件」 behind 个人几件: of individuals or of all? Both are told; 信访类的呢 only changes the row."""
    another = axis in (("column",), ("measure",)) and {"row", "group", "column_group"} & set(said.heads)
    # 里头企业的几件 was asked of the row before it: another row may be asked of all again.
    drilled = OF_WHICH.search(turn.memory.question)
    both = len(turn.memory.items) > 1 and len(base.pairs) == 1  # the last reply told the row's total too
    counted = drilled or both or _COUNTED.search(turn.question)
    plain = base.is_plain and counted and not (said.wanted.said or said.formula or base.share)
    of_it = turn.follows("in_it", "this_cell")  # 里头给公开的几件, 这类申请人得到几件
    if not (another and plain and kept) or of_it or any(c.id == "total" for c in kept):
        return []
    return [Concept("cue", WHOLE_TOO)]


def _asked_anew(turn: Turn, said: Said, axis: tuple[str, ...]) -> bool:
    """Of a share: 信访类占多少 is of all applicants, 自然人申请占几成 of all applications."""
    if not said.wanted.share or len(turn.question) <= _SHORT or OF_WHICH.match(turn.question):
        return False
    usual = turn.knowledge.language.operations.heard(turn.question, "usual")
    return (axis == ("column",) and bool({"row", "group"} & set(said.heads))) or (usual and "row" in axis)


def without_lookalikes(turn: Turn, said: Said, last: Inquiry) -> Said:
    """上一年, 增加 and 历年合计 are also columns of some rows of the old form: only behind those are they meant."""
    language = turn.knowledge.language
    relative, changes = language.follow.words("earlier"), language.operations.words("change")
    every = tuple(language.follow.words("all_years"))
    here = turn.knowledge.reports
    forms = [turn.knowledge.form_of(here[pair]) for pair in last.pairs if pair in here]
    rows = {(c.section, c.id) for s in (*last.spans, *said.spans) for c in s.concepts if c.kind == "row"}
    the_year_before = all((organ, year - 1) in here for organ, year in last.pairs)

    def kept(span: Span) -> bool:
        alike = span.text in relative or span.text.startswith(every) or any(word in span.text for word in changes)
        only_columns = all(c.kind in ("column", "cue", "filler", "year") for c in span.concepts)
        columns = {(c.section, c.id) for c in span.concepts if c.kind == "column"}
        told = all(have(rows, columns, form) for form in forms) and not (span.text in relative and the_year_before)
        return not (alike and only_columns and not told)

    spans = tuple(span for span in said.spans if kept(span))
    if len(spans) == len(said.spans) or not language.follow.heard(turn.question, "all_years"):
        return replace(said, spans=spans)
    return replace(said, spans=spans, wanted=wanted(turn.question, language))  # 历年合计 asks for a sum


def without_the_change(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「少收了多少」 behind a fee asks what changed of it, and names no row by its verb."""
    text, language = turn.meaning.text, turn.knowledge.language
    if not is_an_amount(turn, last):
        return said
    words = [word for word in language.operations.words("change") if word in text]
    taken = [(at, at + len(word)) for word in words for at in (text.find(word),)]

    def inside(span: Span) -> bool:
        longer = ((start, end) for start, end in taken if end - start > span.end - span.start > 0)
        return any(start <= span.start and span.end <= end for start, end in longer)

    kept = tuple(span for span in said.spans if not inside(span))
    if kept == said.spans:
        return said
    # The bare text has the verb as a row's name, and so no change in it.
    left = replace(turn.meaning, spans=tuple(span for span in turn.meaning.spans if not inside(span)))
    return replace(said, spans=kept, wanted=wanted(bare(left, language), language))


def without_taking(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「那2023年它收了多少」 behind a fee asks for the fee of that year, and not how many requests came in."""
    usual = {t.default_row for form in turn.knowledge.forms.values() for t in form.tables if t.default_row}
    counted = turn.knowledge.language.operations.heard(turn.question, "usual") or _OF_PAPERS.search(turn.question)
    rows = {c.id for span in said.spans for c in span.concepts if c.kind in ROW_KINDS}
    if counted or not rows or not rows <= usual or not is_an_amount(turn, last):
        return said
    return replace(said, spans=tuple(s for s in said.spans if not any(c.id in usual for c in s.concepts)))


def is_an_amount(turn: Turn, last: Inquiry) -> bool:
    """Whether money was told: a column of an amount, or a row that has no other."""
    named = {(c.kind, c.id) for span in last.spans for c in span.concepts}
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    amounts = {column.id for table in tables for column in table.columns if table.counts_money(column)}
    rows = [row for table in tables for row in table.rows if ("row", row.id) in named]
    return any(("column", id_) in named for id_ in amounts) or any({*row.columns} <= amounts for row in rows)


def without_applying(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「其中公益组织申请的几件」 behind a row: those of that row, and not all that they applied for."""
    usual = {t.default_row for form in turn.knowledge.forms.values() for t in form.tables if t.default_row}
    told = {c.id for span in last.spans for c in span.concepts if c.kind in ROW_KINDS}
    rows = {c.id for span in said.spans for c in span.concepts if c.kind in ROW_KINDS}
    applicants = any(c.kind == "column" and c.id != "total" for span in said.spans for c in span.concepts)
    firmly = any(word in turn.question for word in turn.knowledge.language.follow.words("taken_in"))  # 其中企业的新收呢
    if firmly or not (OF_WHICH.match(turn.question) and applicants and rows and rows <= usual and told):
        return said
    return replace(said, spans=tuple(s for s in said.spans if not any(c.id in usual for c in s.concepts)))


def the_rest(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「那一年别的呢」: the whole row after one cell of it, the whole table after a row of one cell."""
    meaning = turn.meaning
    named = meaning.organs or meaning.years or any(meaning.ids(kind) for kind in (*ROW_KINDS, "column", "topic"))
    if named or not last.is_plain or not turn.follows("rest"):
        return None
    concepts = [c for span in last.spans for c in span.concepts]
    rows = [c for c in concepts if c.kind in ROW_KINDS]
    if not rows:
        return None
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables if t.section == rows[0].section]
    alone = any(row.id == rows[0].id and len(row.columns) == 1 for table in tables for row in table.rows)
    kept = [Concept("table", rows[0].section, rows[0].section)] if alone else [*rows, Concept("cue", "whole_row")]
    return replace(last, spans=tuple(Span(0, 0, "", (concept,)) for concept in kept))


def without_whole(_: Turn, said: Said, last: Inquiry) -> Said:
    """占总数几成, and 占新收的几成 behind who applied: the whole is named, not another column or row."""
    parts = any(c.kind == "column" and c.id != "total" for span in last.spans for c in span.concepts)
    told = (*said.spans, *said.against)
    rows = [{c.id for s in spans for c in s.concepts if c.kind in ROW_KINDS} for spans in (told, last.spans)]
    columns = any(c.kind == "column" and c.id != "total" for span in told for c in span.concepts)
    if said.wanted.share and parts and rows[0] == rows[1] and not columns and last.is_plain:
        return replace(said, spans=(), against=())
    named = [{c.id for c in s.concepts if c.kind in CELL_KINDS} for s in said.spans]
    named = [ids for ids in named if ids]
    if not said.wanted.share or not named or not all("total" in ids for ids in named):
        return said
    return replace(said, spans=(), against=())


def without_the_sum(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「一共呢」 behind a column of several years or organs, or several kinds of case, adds those up, and no other."""
    several = max(len(last.pairs), len(turn.meaning.years)) > 1  # 19和20这两年合计多少 behind one year adds two up
    cases = {c.id for span in last.spans for c in span.concepts if c.kind == "column_group"}
    if said.wanted.operation != "sum":
        return said
    if not (several or len(cases) > 1 or of_several_organs(turn, last)):
        return said
    named = [{c.id for c in s.concepts if c.kind in CELL_KINDS} for s in said.spans]
    kept = tuple(span for span, ids in zip(said.spans, named, strict=True) if "total" not in ids)
    return replace(said, spans=kept) if not any(ids - {"total"} for ids in named if "total" not in ids) else said


def of_this_kind(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「这类一共办结多少」 behind the firms: what is counted in all is of that kind of applicant."""
    one = any(c.kind == "column" and c.id != "total" for span in last.spans for c in span.concepts)
    if not one or not turn.follows("this_cell"):
        return said
    spans = tuple(s for s in said.spans if not any((c.kind, c.id) == ("column", "total") for c in s.concepts))
    return replace(said, spans=spans) if spans else said


def without_the_near(turn: Turn, said: Said, last: Inquiry) -> Said:
    """「2021年的总数是多少」 after a row: its total, and not the row that a sample is near."""
    # 总计呢 behind the number of one kind of applicant is that of all of them.
    part = any(c.kind in ("column", "measure") and c.id != "total" for span in last.spans for c in span.concepts)
    cases = any(c.kind == "column_group" for span in last.spans for c in span.concepts)  # 总计2022年呢 behind lawsuits
    beside = any(c.kind == "column" and c.id != "total" for span in said.spans for c in span.concepts)
    if part or cases or beside or turn.follows("row_again"):  # 自然人那格是2，总计反而才1
        said = replace(said, spans=tuple(map(_only_its_total, said.spans)))  # 2022年这行的总计
    stands = [c for s in said.spans if s.start < s.end for c in s.concepts if c.kind in CELL_KINDS]
    if not stands or any((c.kind, c.id) != ("column", "total") for c in stands):
        return said
    kept = (s for s in said.spans if s.start < s.end or not any(c.kind in ("row", "group") for c in s.concepts))
    return replace(said, spans=tuple(kept))


def _only_its_total(span: Span) -> Span:
    total = any((c.kind, c.id) == ("column", "total") for c in span.concepts)
    return replace(span, concepts=tuple(c for c in span.concepts if c.kind != "row")) if total else span


def names_other_table(said: Said, last: Inquiry) -> bool:
    """「行政复议几件」「企业呢」: reviews are not counted by applicant, so the last answer must not be said again."""
    old = {c.section for span in last.spans for c in span.concepts if c.section}
    new = [c for span in said.spans for c in span.concepts]
    if said.wanted.operation == "sum" and all(c.id == "total" for c in new if c.kind in ("column", "measure")):
        return False  # 合计 asks for a sum, whatever tables have a column of that name
    columns = {c.section for c in new if c.kind in ("column", "measure")}
    rows = any(c.kind in ROW_KINDS for c in new)
    return bool(columns) and bool(old) and not rows and not columns & old
