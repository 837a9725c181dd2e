"""「直接起诉的案子呢」 behind 复议纠错率: the same rate of that kind of case."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.rate_of_some import of_applicants
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.reading.formulas import Formula, formulas


def with_the_same_rate(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where a number or a result is asked for, or the last one was no rate of a kind of case."""
    rate, kinds = last.formula, set(turn.meaning.ids("column_group"))
    if rate and {*said.heads} == {"column"} and not (turn.meaning.cue("count") or said.formula or said.wanted.share):
        theirs = of_applicants(rate, turn)  # 企业的呢 behind 公开率
        return replace(said, formula=theirs, spans=()) if theirs != rate else said
    asks = turn.meaning.cue("count") or said.formula or turn.meaning.ids("measure") or said.wanted.share
    if rate is None or not rate.beside or len(kinds) != 1 or kinds == {rate.of} or asks:
        return said
    same = [other for other in formulas() if {other.of} == kinds and _is_the_same(other, rate)]
    return replace(said, formula=same[0]) if same else said


def _is_the_same(one: Formula, other: Formula) -> bool:
    """Whether both are called alike where their kinds of case are named."""
    return bool({*one.beside} & {*other.beside})
