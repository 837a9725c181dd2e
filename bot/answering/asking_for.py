"""What a question asks for, told by its words alone: a rule, a number of a year, what a report says, a check of it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answering.inquiry.equality import says_equal
from bot.answering.meaning import Concept, Span
from bot.answering.target import Target
from bot.answering.turn import Turn
from bot.answering.weigh import GUIDE_SAME, Weights
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_OF_A_YEAR = ("count", "people", "happened", "each_year")
_HOW = "怎么"
_SO_MANY = r"[几\d一二三两四五六七八九十百千]+[来多余]?件"

_OF_THE_LAW = re.compile("(?:规定|条例|法律?|文件)(?:里|上|中)")
"""乡镇交年报的日子规定里写没写 asks of no report."""


def whether_it_is_told(turn: Turn, target: Target) -> bool:
    """「报告里提没提约谈」: of a word that the report does not know, no guide has the answer either."""
    meaning = turn.meaning
    asked = meaning.cue("report") and meaning.cue("told") and bool(meaning.residue)
    rule = meaning.cue("how", "time", "money", "may", "why", "condition")  # 我们村两委换届的结果 is no rule for oneself
    rule = rule or bool(_OF_THE_LAW.search(turn.question))
    return asked and target.report is not None and not rule


def asks_what_it_says(turn: Turn, target: Target) -> bool:
    """「某乡2020年政策解读写了没」: of a report that is named, and no rule is asked for: a faint guide is no answer."""
    meaning = turn.meaning
    named = (meaning.years or meaning.organs) and target.report is not None and len(target.covered) == 1
    rule = meaning.cue("how") and not _asks_how_it_was_done(turn)
    rule = rule or meaning.cue("time", "may", "why", "condition", "meaning", "money")
    return bool(named) and not rule and not meaning.ids("category")


def wants_a_number_of_a_year(turn: Turn) -> bool:
    """「2020年招了几个公务员」: the report does not count it, and a guide has no number of it either."""
    meaning = turn.meaning
    rule = meaning.cue("how", "time", "may", "why", "condition", "meaning", "myself")
    return bool(meaning.years) and meaning.cue("count", "people") and not rule


def asks_to_check(turn: Turn) -> bool:
    """对得上吗, 平不平: of a report that is named, or of its rows."""
    meaning = turn.meaning
    named = bool(meaning.years or meaning.organs or meaning.cue("report") or meaning.ids("row", "三"))
    named |= bool(turn.memory.subject == "cells" and meaning.ids("column_group"))  # 复议那几种结果
    # 数合不合得上？哪儿有问题: where, not how.
    both = meaning.cue("prose") and turn.knowledge.language.asked.heard(turn.question, "in_the_table")
    if named and both and not meaning.others:
        return True  # 咋文字里写5件，表里是6件
    if named and turn.knowledge.language.asked.heard(turn.question, "misprint") and not meaning.others:
        return True  # 个人那格是2，合计怎么是1，是不是印错了
    rule = meaning.cue("meaning", "why") or any(not span.is_cue("where") for span in meaning.of_cue("how"))
    return bool(named) and (meaning.cue("consistent") or equates(turn)) and not rule and not meaning.others


def the_four(turn: Turn) -> set[str]:
    """The rows that the sum over the whole table joins: new, carried over, finished, left to the next year."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables if table.default_row]
    ends = {row.id for table in tables for row in table.rows if row.carries}
    return ends | {table.default_row for table in tables} | {table.results for table in tables}


def equates(turn: Turn) -> bool:
    """「新收加结转等于办理总数加结转下年吗」: whether it is so; 等于多少 asks for a sum.

    All four are named, or the others were told last: of any other two sides the form says nothing.
    """
    named = {*turn.meaning.ids("row", "三")}
    if not named or not says_equal(turn.question):
        return False
    last = turn.memory.inquiry if turn.memory.subject == "cells" else None
    of_it = [i for i in (*turn.memory.before, last) if last and i and i.pairs == last.pairs]
    parts = (part for inquiry in of_it for part in (inquiry.parts or (inquiry,)))
    told = {c.id for part in parts for s in part.spans for c in s.concepts}
    return the_four(turn) <= named | told


def more_out_than_in(turn: Turn) -> Turn | None:
    """「新收才107件，怎么办理总计有263件」 of one report: the turn with both rows, whose one sum says how that can be.

    None where no such wonder is told: of two years or organs, of an applicant, or where a number or an order is asked.
    """
    meaning = turn.meaning
    alone = len(meaning.organs) < 2 and len(meaning.years) < 2 and not (meaning.others or meaning.unsure)
    columns = {*meaning.ids("column")} - {"total"}
    more, taken_in = _two_sides(turn.knowledge.language)
    if not alone or columns or meaning.cue("count") or not meaning.cue("why", "how") or not more.search(turn.question):
        return None
    for table in (table for form in turn.knowledge.forms.values() for table in form.tables if table.default_row):
        both = {table.default_row, table.results}
        rows = {*meaning.ids("row", table.section)}
        if rows == both or (rows == {table.results} and taken_in.search(turn.question)):
            told = tuple(Span(0, 0, "", (Concept("row", row, table.section),)) for row in sorted(both))
            kept = tuple(s for s in meaning.spans if not any(c.kind == "row" or c.id == "total" for c in s.concepts))
            return replace(turn, meaning=replace(meaning, spans=(*kept, *told)))
    return None


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _two_sides(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How one wonders at two numbers, and that one of them is what came in."""
    apart = one_of((*language.bounds.words("above", "below"), *language.asked.words("unequal")))
    taken = one_of(language.asked.words("taken_in"))
    return (
        re.compile(rf"比[^，。]*[多少大小高低]|{apart}|[才只就][^，。]{{0,4}}{_SO_MANY}[，,]"),
        re.compile(rf"[才只就](?:{taken}){_SO_MANY}|(?:{taken})[才只就]{_SO_MANY}|比(?:{taken})的"),
    )


def asks_what_it_means(turn: Turn) -> bool:
    return turn.meaning.cue("meaning", "money", "condition", "myself")


def only_tells_when(turn: Turn) -> bool:
    """「俺家老二今年能考上大学不」: the year is when, and nothing else speaks of a report."""
    meaning = turn.meaning
    named = meaning.organs or meaning.others or meaning.unsure or meaning.mine or meaning.cue("report", *_OF_A_YEAR)
    said = any(span.text and span.text[0].isdigit() for span in meaning.spans if _is_year(span))
    return not (named or said or turn.memory.subject) and bool(meaning.residue)


def _is_year(span: Span) -> bool:
    return any(concept.kind == "year" for concept in span.concepts)


def asks_for_a_rule(turn: Turn) -> bool:
    """「收到申请之日指哪天」: the report's sentence with the same words would be no answer."""
    meaning = turn.meaning
    return meaning.cue("time", "how", "may") and not (
        meaning.years or meaning.organs or meaning.mine or meaning.cue("report")
    )


def is_of_a_report(turn: Turn) -> bool:
    return bool(turn.meaning.years) or turn.meaning.cue("report", "count", "people", "consistent")


def asks_how_to(turn: Turn, weights: Weights) -> bool:
    """「某乡2023年怎么申请信息公开」: a guide's own question, whose ever the report is, and no number is asked for."""
    meaning, guide = turn.meaning, weights.best_guide
    counts = meaning.cue("count", "people", "happened", "report", "existence") or _asks_how_it_was_done(turn)
    return meaning.cue("how") and not counts and guide is not None and guide.same >= GUIDE_SAME


def _asks_how_it_was_done(turn: Turn) -> bool:
    """「责任咋压下去的」 of a year's report asks what was done, not how to do it."""
    return _how_it_was_done(turn.knowledge.language).search(turn.question) is not None


@lru_cache(maxsize=2)
def _how_it_was_done(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(language.variants(_HOW))}).{{1,10}}的[?？]?$")
