"""「国家秘密在八类合计里占比多少」: the whole is the group of so many rows that the one named belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.meaning import Concept, Span
from bot.answering.turn import Turn
from bot.reading.numerals import read_numeral

_OTHERWISE = "最"
"""占八类里最多的吗 asks for no share."""
_KINDS = re.compile(r"(?:占|在)(?:这|那|全部|所有)?([两三四五六七八])(?:个?小?项|大?类|种|样|条|行)")


def all_of_its_kind(turn: Turn, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The group of so many rows as are said that holds each row of `spans`; () for none or several."""
    said = _KINDS.search(turn.meaning.text)
    rows = {(c.section, c.id) for s in spans if s.text for c in s.concepts if c.kind == "row"}
    last = turn.memory.inquiry if turn.memory.subject == "cells" else None
    if not rows and last and len(last.pairs) == 1:
        rows = {(c.section, c.id) for s in last.spans for c in s.concepts if c.kind == "row"}
    if said is None or len(rows) != 1 or len(_KINDS.findall(turn.meaning.text)) > 1 or _OTHERWISE in turn.meaning.text:
        return ()
    ((section, row),) = rows
    tables = [t for form in turn.knowledge.forms.values() for t in form.tables if t.section == section]
    size = read_numeral(said[1])
    found = {g.id for t in tables for g in t.groups if row in g.rows and len(g.rows) == size}
    return (Span(0, 0, "", (Concept("group", found.pop(), section),)),) if len(found) == 1 else ()
