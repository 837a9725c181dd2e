"""The last step: no reply leaves with a number, article or link that does not come from where its slot says."""

from __future__ import annotations

import re

from bot.answering.sources.cite import row_read_aloud
from bot.answering.sources.slots import Kind, Slot
from bot.answering.turn import Reply, Turn
from bot.model import Certainty

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SIGNED = re.compile(r"(?<!\d)-?\d+(?:\.\d+)?|\d+(?:\.\d+)?")
"""A cell may hold less than nothing (增/减); the - of 2019-2020 is no sign."""
_GOES_ON_BEFORE, _GOES_ON = re.compile(r"[\d.]"), re.compile(r"\.?\d")
"""What before or behind a figure makes it a part of a longer one."""
_HANZI_NUMBER = re.compile(r"第[一二三四五六七八九十百零〇]+[条款项]|https?://|www\.")


def unfounded(reply: Reply, turn: Turn) -> list[str]:
    """The numbers (articles, links) of the reply that nothing stands behind; empty when it may leave."""
    return [
        number
        for slot in (*turn.notice, *reply.slots)
        for number in _claims(slot)
        if not _stands(number, slot, reply, turn)
    ]


def _claims(slot: Slot) -> list[str]:
    number = _SIGNED if slot.kind in (Kind.CELL, Kind.COMPUTED) else _NUMBER
    return number.findall(slot.text) + _HANZI_NUMBER.findall(slot.text)


def _stands(claim: str, slot: Slot, reply: Reply, turn: Turn) -> bool:
    match slot.kind:
        case Kind.SAID:
            return False
        case Kind.QUOTED:
            return _is_quoted(claim, slot, reply, turn)
        case Kind.CELL:
            told = [f for f in reply.facts if (f.section, f.row, f.column) == slot.of and f.value is not None]
            cited = [c.quote for c in reply.citations if (c.section, c.row, c.column) == slot.of]
            doubted = [f for f in reply.facts if (f.section, f.row, f.column) == slot.of and f.value is None]
            if any(fact.certainty is Certainty.CONTRADICTORY for fact in doubted):
                # What stands in a sum that fails has no value, but its print may be shown.
                return any(_in(claim, quote) for quote in cited)
            return bool(cited) and any(claim == str(fact.value) for fact in told)
        case Kind.PLACE:
            return any(_in(claim, c.place) for c in reply.citations)
        case Kind.COMPUTED:
            values = {str(c.value) for c in reply.computed} | {str(v) for c in reply.computed for _, v in c.parts}
            return claim in values or any(_in(claim, name) for c in reply.computed for name, _ in c.parts)
        case Kind.ECHOED:
            return claim in turn.question
        case Kind.COVERAGE:
            # 2013年起比上年多吗 asks for 2012 too: a year counts as asked for where the answer says it understood it.
            # 乙县的呢 behind a year without a report: that year was asked for, a turn before.
            asked = (*turn.meaning.years, *reply.understood.years)
            asked += tuple(year for i in (turn.inquiry, turn.memory.inquiry) if i for year in i.years)
            return claim in turn.knowledge.covered_numbers or claim in set(map(str, asked))
        case Kind.ORDINAL:
            return claim.isdigit() and 0 < int(claim) <= len(reply.memory.items if reply.memory else ())
        case Kind.FILLED:
            forms = (turn.memory.form, reply.memory.form if reply.memory else None)
            return any(claim in value for form in forms if form for _, value in form.values)
    return False


def _is_quoted(claim: str, slot: Slot, reply: Reply, turn: Turn) -> bool:
    # An article vouches for its own words alone: a number in it is no report's and no guide's.
    laws = turn.knowledge.laws.documents
    # The title ends with the day of the version.
    if any(c.document in laws and (slot.text == c.quote or _is_of_title(slot.text, c.title)) for c in reply.citations):
        return True
    others = [c for c in reply.citations if c.document not in laws]
    # A cell's citation quotes its whole row: it vouches for that row as printed, not for any number of it.
    rows = {c.quote: (c.quote.replace("\t", " "), row_read_aloud(c.quote)) for c in others}
    whole = (c.quote for c in others if not c.column or any(slot.text in row for row in rows[c.quote]))
    labels = (f"{''.join(c.row)} {''.join(c.column)}" for c in others)
    values = {str(fact.value) for fact in reply.facts if fact.value is not None}
    return claim in values or any(_in(claim, source) for source in (*whole, *labels))


def _is_of_title(text: str, title: str) -> bool:
    return bool(text) and (title.startswith(text) or (title.endswith(text) and text[0] == "（"))


def _in(claim: str, source: str) -> bool:
    if not claim.lstrip("-")[0].isdigit():
        return claim in source
    at = source.find(claim)
    while at >= 0:
        if not _GOES_ON_BEFORE.search(source[max(at - 1, 0) : at]) and not _GOES_ON.match(source, at + len(claim)):
            return True
        at = source.find(claim, at + 1)
    return False
