"""「直接起诉的案子呢」 behind 复议纠错率, 「自然人和企业的呢」 behind 公开率: the same rate of that kind."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.rate_of_some import of_applicants, rates_named, same_rate_of
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn

_KINDS = {"column", "column_group"}


def with_the_same_rate(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where a number or a result is asked for, or the last one was no rate of a kind of case."""
    rate, kinds = last.formula, turn.meaning.ids("column_group")
    asks = turn.meaning.cue("count") or said.formula or said.wanted.share
    if rate is None or asks or not {*said.heads} <= _KINDS:
        return said
    if len(kinds) == 1 and kinds != (rate.of,) and (same := same_rate_of(kinds[0], rate)):
        return replace(said, formula=same)
    theirs = of_applicants(rate, turn)  # 企业的呢 behind 公开率
    return replace(said, formula=theirs, spans=()) if theirs != rate or rates_named(rate, turn) else said
