"""After a look at whether a report adds up: 差在哪, 2024年的呢; and whether two cells agree that should be the same."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asking_for import the_four
from bot.answering.computing.answer import answer_inquiry
from bot.answering.from_reports.consistency import answer_consistency
from bot.answering.inquiry.carried_check import carrying_rows, check_between, names_the_whole_sum
from bot.answering.inquiry.equality import says_equal
from bot.answering.inquiry.inquiry import CHECK, Inquiry
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.dialogue.numbers.cells_in_a_row import how_many
from bot.dialogue.numbers.cells_together import several_lines
from bot.dialogue.numbers.told_in_a_row import asked_together, cells_named, different_cells

_SHORT, _NOT_LONG, _TWO_SENTENCES = 14, 20, 40
_PAIR, _ALL_FOUR = 2, 4
_HALVES = re.compile("前[两俩].*后[两俩]")
_SUM = frozenset({"total"})
_BACK = {"in": "out", "out": "in"}
_OTHER_CELLS = ("row", "group", "column", "column_group", "measure", "topic", "category")


def check_of_the_last(turn: Turn) -> Reply | None:
    """「勾稽关系平不平」 after a cell: whether the report that it stands in adds up."""
    last, meaning = turn.memory.inquiry, turn.meaning
    if turn.memory.subject != "cells" or last is None or len(last.pairs) != 1:
        return None
    sums = turn.knowledge.language.operations.heard(turn.question, "sum")
    same = sums and (turn.follows("same_sums") or says_equal(turn.question))  # 一样不 asks what it means, too
    if turn.follows("sum_of_row") and not (meaning.organs or meaning.years or meaning.others):
        return _whether_it_adds_up(turn, last)  # 六类申请人加起来应该是几
    if (
        len(turn.question) > (_TWO_SENTENCES if same or sums else _NOT_LONG)
        or not (same or meaning.cue("consistent"))
        or meaning.cue("why", "how", "may")
    ):
        return None
    if meaning.cue("meaning") and not same:
        return None
    # 前两个相加跟后两个相加对得上不 names no other sum.
    of_the_sum = {*meaning.ids("column")} <= _SUM and sums
    results = sums and _names_results_of(last, meaning)
    named = any(meaning.ids(kind) for kind in _OTHER_CELLS if not (kind == "column" and of_the_sum))
    if (named and not results) or meaning.organs or meaning.years or meaning.others:
        return None
    of_the_sum = of_the_sum or results
    if of_the_sum:  # 加起来跟总计对得上吗: of what was told
        return _whether_it_adds_up(turn, last)
    report = turn.knowledge.report(*last.pairs[0])
    return answer_consistency(turn, report, turn.knowledge.form_of(report.member)) if report else None


def _whether_it_adds_up(turn: Turn, last: Inquiry) -> Reply | None:
    """The sums of the row that was told last."""
    report = turn.knowledge.report(*last.pairs[0])
    if report is None:
        return None
    turn = replace(turn, meaning=replace(turn.meaning, spans=last.spans))
    reply = answer_consistency(turn, report, turn.knowledge.form_of(report.member))
    return replace(reply, memory=replace(reply.memory, question=last.text)) if reply.memory else reply


def _names_results_of(last: Inquiry, meaning: Meaning) -> bool:
    """「维持、纠正、其他、未审结四个数加起来是不是等于它」 behind a kind of case: its own results, and nothing else."""
    of_a_case = any(c.kind == "column_group" for span in last.spans for c in span.concepts)
    results = [span for span in meaning.spans if any(c.kind == "measure" for c in span.concepts)]
    others = [s for s in meaning.spans if s not in results and any(c.kind in _OTHER_CELLS for c in s.concepts)]
    return of_a_case and len(results) > 1 and all(c.id == "total" for s in others for c in s.concepts)


def checked_further(turn: Turn) -> Reply | None:
    """The same sums again where it is asked what differs; another row's, another report's where one is named."""
    memory, meaning = turn.memory, turn.meaning
    long = len(turn.question) > _NOT_LONG and not (meaning.cue("consistent") and (meaning.years or meaning.organs))
    if memory.subject != "checked" or long or _asks_something_else(turn):
        return None
    named = any(meaning.ids(kind) for kind in _OTHER_CELLS)
    row_again = turn.knowledge.language.follow.heard(turn.question, "row_again")
    if not (turn.follows("differs") or named or row_again or meaning.years or meaning.organs):
        return None
    organ = meaning.organs[0] if meaning.organs else memory.organ
    year = meaning.years[0] if meaning.years else memory.year
    report = turn.knowledge.report(organ, year)
    if report is None:
        return None
    again = replace(turn, meaning=replace(meaning, spans=_asked_of_the_sums(turn)))
    reply = answer_consistency(again, report, turn.knowledge.form_of(report.member))
    question = turn.question if {*meaning.ids("row"), *meaning.ids("column_group")} else memory.question
    return replace(reply, memory=replace(reply.memory, question=question)) if reply.memory else reply


def _asks_something_else(turn: Turn) -> bool:
    meaning = turn.meaning
    if meaning.others or meaning.unsure or len(meaning.organs) > 1 or len(meaning.years) > 1:
        return True
    rule = meaning.ids("topic") or meaning.ids("category") or meaning.cue("may", "why", "how", "meaning", "condition")
    if rule and not turn.follows("differs"):
        return True  # 差在哪 asks how, too
    named = {kind for kind in _OTHER_CELLS if meaning.ids(kind)} - {"column"}
    if named and not (named <= {"row", "column_group"} and _of_a_row(turn)):
        return True  # 不予公开的呢 asks for its number
    return meaning.cue("count") and any(meaning.ids(kind) for kind in _OTHER_CELLS)  # 自然人有几件


def _of_a_row(turn: Turn) -> bool:
    """Whether 那一行, 也核一下 or another word of checks is said of what is named."""
    follow = turn.knowledge.language.follow
    return turn.meaning.cue("consistent") or follow.heard(turn.question, "row_again", "checked_too")


def _asked_of_the_sums(turn: Turn) -> tuple[Span, ...]:
    """What is named now, and of what the check before it named what nothing else is put in the place of."""
    meaning = turn.meaning
    kinds = {c.kind for span in meaning.spans for c in span.concepts}
    if kinds & {"row", "column_group"}:
        kinds |= {"row", "column_group"}
    before = meaning_of(turn.memory.question, turn).spans
    kept = (span for span in before if {c.kind for c in span.concepts} <= {*_OTHER_CELLS} - kinds)
    return (*kept, *meaning.spans)


def carried_agrees(turn: Turn) -> Reply | None:
    """「2022年报的上年结转跟这个数对得上吗」 behind what 2021 left over, and the other way round."""
    last, meaning, rows = turn.memory.inquiry, turn.meaning, carrying_rows(turn)
    asks = meaning.cue("consistent") or turn.follows("too")
    if turn.memory.subject == "checked" and asks:
        return _carried_into_what_was_checked(turn, rows)
    if last and last.operation == CHECK and asks and len(last.years) == _PAIR and (year := _only_a_year(meaning)):
        return answer_inquiry(turn, check_between(last.organs, (year - 1, year), rows))  # 2023年那边也查下，接得上不
    one = last is not None and len(last.organs) == len(last.years) == 1
    if turn.memory.subject != "cells" or last is None or not (asks and one) or names_the_whole_sum(turn, rows):
        return None
    told = {c.id for span in last.spans for c in span.concepts if c.kind == "row"}
    steps = (("in", 1), ("out", -1))
    named = {*meaning.ids("row")}
    beside = [step for way, step in steps if rows[way].id in named and rows[_BACK[way]].id in told]
    if not beside and meaning.cue("consistent"):  # 上年结转那个数，跟23年报告年底的接得上不
        carried = [(rows[_BACK[way]].id, step) for way, step in steps if rows[_BACK[way]].id in told]
        beside = [step for row, step in carried if named <= {row} and {last.years[0] + step} == {*meaning.years}]
    years = {last.years[0], *(last.years[0] + step for step in beside)}
    columns = {c.id for span in last.spans for c in span.concepts if c.kind == "column"} - {"total"}
    if columns or any((organ, year) not in turn.knowledge.reports for organ in last.organs for year in years):
        return None
    moves = meaning.years or turn.follows("earlier", "later")
    if len(beside) != 1 or not moves or not {*meaning.years} <= years or meaning.organs or meaning.others:
        return None
    return answer_inquiry(turn, check_between(last.organs, tuple(sorted(years)), rows))


def _only_a_year(meaning: Meaning) -> int:
    """The year, where nothing but one is named; else 0."""
    named = meaning.organs or meaning.others or any(meaning.ids(kind) for kind in _OTHER_CELLS)
    return 0 if named or len(meaning.years) != 1 else meaning.years[0]


def _carried_into_what_was_checked(turn: Turn, rows: dict[str, Concept]) -> Reply | None:
    """「跟2023年底转下来的数接得上吗」 behind a check of 2024."""
    memory, meaning = turn.memory, turn.meaning
    carried = {c.id for c in rows.values()} & {*meaning.ids("row")}
    if not carried or len(meaning.years) != 1 or abs(meaning.years[0] - memory.year) != 1 or meaning.organs:
        return None
    years = tuple(sorted((memory.year, meaning.years[0])))
    return None if meaning.others else answer_inquiry(turn, check_between((memory.organ,), years, rows))


def _the_four_agree(turn: Turn, last: Inquiry) -> Reply | None:
    """「这四个数对得上吗」, 「平不平」 behind what came in, was carried, finished and left, however they were asked."""
    report = turn.knowledge.reports.get(last.pairs[0]) if len(last.pairs) == 1 else None
    told = [i for i in (*turn.memory.before, last) if i.is_plain and i.pairs == last.pairs]
    spans = tuple(span for inquiry in told for span in inquiry.spans)
    rows = {c.id for span in spans for c in span.concepts if c.kind == "row"}
    four, count = the_four(turn), None if _HALVES.search(turn.question) else how_many(turn)
    all_told = count in (None, _ALL_FOUR) and four <= rows
    all_but_one = count == _ALL_FOUR - 1 and len(four & rows) == count  # 这三个数对得上吗: with the fourth they add up
    if report is None or not (all_told or all_but_one):
        return None
    named = replace(turn, meaning=replace(turn.meaning, spans=(*turn.meaning.spans, *spans)))
    content = turn.knowledge.report(*last.pairs[0])
    return answer_consistency(named, content, turn.knowledge.form_of(content.member)) if content else None


def the_two_agree(turn: Turn) -> Reply | None:
    """「这两个数对得上吗」 after two cells; None where it is not asked, or something else is named."""
    last, meaning = turn.memory.inquiry, turn.meaning
    asks = meaning.cue("consistent") or turn.follows("same_two")
    if last is None or not asks or meaning.years or meaning.organs or meaning.cue("report", "meaning"):
        return None
    if any(meaning.ids(kind) for kind in _OTHER_CELLS):
        return None
    if all_four := _the_four_agree(turn, last):
        return all_four
    if how_many(turn) not in (None, 0, _PAIR):
        return None  # two of three that were told need not be the same
    two: Inquiry | None = different_cells(turn, last) or (last if several_lines(turn, last) == _PAIR else None)
    carried = {concept.id for concept in carrying_rows(turn).values()}
    told = {id_ for inquiry in (two.parts if two else ()) for kind, id_ in cells_named(inquiry) if kind == "row"}
    if two and told == carried and len(two.years) == 1:
        return None  # what one year took over and what it left need not be the same
    if two:
        return answer_inquiry(turn, replace(two, operation=CHECK))
    together = asked_together(turn, last)  # 戊镇呢, 2021年呢: how far apart they are says whether they are the same
    pair = together if together and len(together.pairs) == _PAIR else None
    return answer_inquiry(turn, replace(pair, operation="change")) if pair else None
