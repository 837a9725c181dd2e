"""「直接起诉的案子呢」 behind 复议纠错率, 「自然人和企业的呢」 behind 公开率: the same rate of that kind.

「这两类纠错率分别多少」 behind two kinds of case, one question after the other: the rate of each of the two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.rate_of_some import of_applicants, rates_named, same_rate_of
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.reading.formulas import Formula

_KINDS = {"column", "column_group"}
_ALSO_RECKON = re.compile("(?:[也再](?:算|核|推)(?:一?下|一算|算)?|也是?多少)[吧呗呢]?(?:[，,。？?]|$)")
"""乙镇的直接起诉也算一下 behind a rate asks for no number of cases."""
_BOTH = re.compile("[这那]?(?:两|二|俩)[类种个样者]|两者|它俩|各|分别")
_THREE = re.compile("[这那]?三[类种个组条样块者]")
_PAIR = 2


def with_the_same_rate(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where a number or a result is asked for, or the last one was no rate of a kind of case."""
    rate, kinds = last.formula, turn.meaning.ids("column_group")
    asks = turn.meaning.cue("count") or said.formula or said.wanted.share
    if rate is None or asks or not {*said.heads} <= _KINDS:
        return said
    again = kinds == (rate.of,) and _ALSO_RECKON.search(turn.question)
    if len(kinds) == 1 and (kinds != (rate.of,) or again) and (same := same_rate_of(kinds[0], rate)):
        return replace(said, formula=same)
    theirs = of_applicants(rate, turn)  # 企业的呢 behind 公开率
    return replace(said, formula=theirs, spans=()) if theirs != rate or rates_named(rate, turn) else said


def rates_of_both(turn: Turn, said: Said, last: Inquiry) -> tuple[Formula, ...]:
    """The rate that is asked for, of each kind of case asked about last: of two, of three; none for anything else."""
    three = _THREE.search(turn.question)
    if said.formula is None or said.heads or not (three or _BOTH.search(turn.question)):
        return ()
    told = [i for i in (*turn.memory.before, last) if i.organs == last.organs and i.years == last.years]
    spans = (span for inquiry in told for one in (inquiry.parts or (inquiry,)) for span in one.spans)
    kinds = dict.fromkeys(c.id for span in spans for c in span.concepts if c.kind == "column_group")
    count = _PAIR + 1 if three else _PAIR
    found = [rate for kind in [*kinds][-count:] if (rate := same_rate_of(kind, said.formula))]
    return tuple(found) if len(found) == count else ()
