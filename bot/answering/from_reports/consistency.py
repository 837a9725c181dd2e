"""Answers whether a report's tables add up: how many sums hold, and for each that does not, both sides."""

from __future__ import annotations

import re

from bot import wording
from bot.answering.from_reports.prose_beside_table import as_printed, beside, compared
from bot.answering.sources.cite import cite_fact, told
from bot.answering.sources.slots import Slots, cell, computed, coverage, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Computed, Fact, Outcome, Understood
from bot.publishing.content import ReportContent
from bot.reading.form import Form, Table
from bot.reading.glyphs import without_number
from bot.reading.table.identities import Check, checks

_MOST = 4
_CLAIMED = re.compile(r"(?<![年月第\d])\d+[件份起]")


def answer_consistency(turn: Turn, report: ReportContent, form: Form) -> Reply:
    found = [(table, check) for table in form.tables for check in _checks(table, report)]
    failing = [(table, check) for table, check in found if not check.holds]
    head = coverage(wording.report_name(report.member.organ, report.member.year)) + said(wording.COLON)
    holding = len(found) - len(failing)
    counts = (Computed("相等的等式", holding, "个", ()), Computed("不等的等式", len(failing), "个", ()))
    across = [(table, check) for table, check in found if check.identity.along == "columns"]
    of_cases = [(table, check) for table, check in across if _is_of_a_case(turn, table, check)]
    asked = (
        of_cases
        or _that_join(turn, found)
        or [(table, check) for table, check in across if check.at in _rows_named(turn)]
    )
    only_those = bool(asked) and len(asked) <= _MOST and _just_those(turn, asked, of_cases)
    # 对不上： is never followed by what holds alone.
    shown = asked if only_those else [*failing[:_MOST], *(one for one in asked if one not in failing)][: _MOST + 1]
    shown = shown or [(table, check) for table, check in found if _is_of_the_total(table, check)][:1]
    slots = head + (() if only_those else _of_the_whole(holding, len(failing)))
    facts: list[Fact] = []
    parts: tuple[Computed, ...] = counts
    for table, check in shown:
        cells = [f for f in report.facts if f.section == table.section and (f.row_id, f.column_id) in check.cells]
        facts += cells
        line, part = _one(table, check, cells)
        slots += line
        parts += part
    if only_those:
        slots += _of_those(shown, holding, len(failing))
    citations = tuple(cite_fact(turn, report, fact) for fact in facts)
    pairs = [pair for pair in compared(report, form) if turn.meaning.cue("prose") or not pair.same]
    told_beside, quotes, sums = beside(turn, report, pairs)
    held = [fact for pair in pairs[:_MOST] for fact in pair.cells] if quotes else []
    slots += told_beside
    differs = any(not check.holds for _, check in shown) or any(not pair.same for pair in pairs)
    return Reply(
        Outcome.ANSWERED if found else Outcome.UNCLEAR_SOURCE,
        slots + said(wording.SUMS_MAY_DIFFER if differs else ""),
        citations + quotes,
        tuple(told(report, fact) for fact in dict.fromkeys((*facts, *held))),
        Understood((report.member.organ,), (report.member.year,), (), "核对"),
        parts + sums,
        memory=Memory(
            "checked",
            report.member.organ,
            report.member.year,
            citation=citations[0] if citations else None,
            question=turn.question,
        ),
    )


def _of_the_whole(holding: int, failing: int) -> Slots:
    slots = said(wording.SUMS_CHECKED) + computed(str(holding)) + said(wording.SUMS_HOLD)
    if failing:
        slots += said(wording.SUMS_FAIL) + computed(str(failing)) + said(wording.SUMS_FAIL_END)
    return slots


def _just_those(turn: Turn, asked: list[tuple[Table, Check]], of_cases: list[tuple[Table, Check]]) -> bool:
    """Whether what is asked is just what these sums say: then it may be said that it holds.

    Of a number that is claimed, of two organs or years, and of two sides that no sum of the form has, it may not.
    """
    meaning, rows = turn.meaning, _rows_named(turn)
    if _CLAIMED.search(turn.question) or len(meaning.organs) > 1 or len(meaning.years) > 1:
        return False
    if of_cases:
        return not rows
    if all(check.identity.along == "columns" for _, check in asked):
        of_all = {table.results for table, _ in asked}  # 办理总计对得上吗 may mean the results too
        return (
            len(rows) == 1
            and not rows & of_all
            and not any(any(c.kind == "column" and c.id != "total" for c in s.concepts) for s in meaning.spans)
        )
    return all(rows >= {row for row, _ in check.cells} for _, check in asked)


def _of_those(shown: list[tuple[Table, Check]], holding: int, failing: int) -> Slots:
    """Whether the sums that were asked for hold, and how it stands with all others."""
    agree = all(check.holds for _, check in shown)
    slots = said(wording.SUMS_AGREE if agree else wording.SUMS_AGREE_NOT)
    slots += said(wording.SUMS_IN_ALL) + computed(str(holding)) + said(wording.SUMS_IN_ALL_HOLD)
    if failing:
        slots += said("，") + computed(str(failing)) + said(wording.SUMS_IN_ALL_FAIL)
    return slots + said(wording.FULL_STOP)


def _that_join(turn: Turn, found: list[tuple[Table, Check]]) -> list[tuple[Table, Check]]:
    """「新收加上年结转是不是等于办理总计加结转下年度」: the total of all rows that are named; 「自然人那一列呢」."""
    named, columns = _rows_named(turn), {*turn.meaning.ids("column", "三")} - {"total"}
    if len(columns) > 1 and len(named) == 1:
        return []  # 自然人、企业、律所三个加起来就是总计吧: of the row
    if columns:
        asked = [(table, check) for table, check in found if _joins_rows(check) and check.at in columns]
    else:
        asked = [(table, check) for table, check in found if len(named) > 1 and _is_of_the_total(table, check)]
    joined_ = [(table, check) for table, check in asked if named <= {row for row, _ in check.cells}]
    return joined_[: len(columns) or 1]


def _rows_named(turn: Turn) -> set[str]:
    """Without the row that 总计 might mean too, where another one is named."""
    spans = [span for span in turn.meaning.spans if any(c.kind == "row" and c.section == "三" for c in span.concepts)]
    plain = [span for span in spans if not any((c.kind, c.id) == ("column", "total") for c in span.concepts)]
    return {c.id for span in plain or spans for c in span.concepts if c.kind == "row" and c.section == "三"}


def _checks(table: Table, report: ReportContent) -> list[Check]:
    values = {(f.row_id, f.column_id): as_printed(f) for f in report.facts if f.section == table.section}
    return list(checks(table, values))


def _is_of_a_case(turn: Turn, table: Table, check: Check) -> bool:
    """Whether it adds up the results of a kind of case that is named (复议的各项加起来)."""
    named, columns = turn.meaning.ids("column_group", table.section), {column for _, column in check.cells}
    return any(group.id in named and columns <= set(group.columns) for group in table.column_groups)


def _is_of_the_total(table: Table, check: Check) -> bool:
    return _joins_rows(check) and check.at in table.default_columns


def _joins_rows(check: Check) -> bool:
    """Whether it joins what came in with what went out, and does not add up the many outcomes."""
    return check.identity.along == "rows" and len(check.cells) < 6


def _one(table: Table, check: Check, cells: list[Fact]) -> tuple[Slots, tuple[Computed, ...]]:
    """One sum written out: each cell, both sides, and the difference where there is one."""
    by_id = {(fact.row_id, fact.column_id): fact for fact in cells if as_printed(fact) is not None}
    along = 0 if check.identity.along == "rows" else 1
    sides = [[by_id[c] for c in check.cells if c[along] in ids] for ids in (check.identity.left, check.identity.right)]
    written = [joined("＋", [_printed(fact, along) for fact in side]) for side in sides]
    words = ["＋".join(f"{_name(fact, along)} {as_printed(fact)}" for fact in side) for side in sides]
    at = table.column(check.at).path[-1] if along == 0 else without_number(table.row(check.at).label)
    column = said("「") + quoted(at) + said("」这一" + ("列" if along == 0 else "行")) if at else quoted(table.title)
    says = ("：" if check.holds else "本该：") + check.identity.says + "。"
    slots = said("\n") + column + said(says) + written[0]
    if check.holds and min(map(len, sides)) > 1:  # where one cell is the sum it is printed already
        whole = Computed("合计", check.left, "", ((words[0], check.left),))
        return slots + said("，等于 ") + written[1] + said("，都是 ") + computed(str(check.left)) + said("。"), (whole,)
    if check.holds:
        return slots + said("，等于 ") + written[1] + said("。"), ()
    both = Computed("两边", check.left, "", ((words[0], check.left), (words[1], check.right)))
    higher, lower = max(check.left, check.right), min(check.left, check.right)
    gap = Computed("相差", higher - lower, "", ())
    slots += said("，合 ") + computed(str(check.left)) + said("；") + written[1] + said("，合 ")
    return slots + computed(str(check.right)) + said("，相差 ") + computed(str(gap.value)) + said("。"), (both, gap)


def _printed(fact: Fact, along: int) -> Slots:
    return quoted(_name(fact, along)) + said(" ") + cell(str(as_printed(fact)), (fact.section, fact.row, fact.column))


def _name(fact: Fact, along: int) -> str:
    return without_number(fact.row[-1]) if along == 0 and fact.row else fact.column[-1]
