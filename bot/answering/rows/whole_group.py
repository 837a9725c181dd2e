"""「打官司的（直接起诉+复议后起诉）」: a kind of cases with all that it is made of, added up, is that kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answering.meaning import Meaning
from bot.reading.form import Form
from bot.reading.staff_files.language import Language

_PLUS = ("+", "＋", "加")


def only_the_whole_group(meaning: Meaning, forms: Iterable[Form], language: Language) -> Meaning:
    """`meaning` without the groups that the named one is the sum of; as it is where nothing is added up."""
    named = {*meaning.ids("column_group")}
    if len(named) < 3 or not any(word in meaning.text for word in (*_PLUS, *language.operations.words("sum"))):
        return meaning
    dropped: set[str] = set()
    for table in (table for form in forms for table in form.tables):
        for group in (g for g in table.column_groups if g.id in named):
            parts = [g for g in table.column_groups if set(g.columns) < set(group.columns)]
            if {g.id for g in parts} <= named and {c for g in parts for c in g.columns} == set(group.columns):
                dropped |= {g.id for g in parts}
    if not dropped:
        return meaning
    kept = (
        replace(s, concepts=tuple(c for c in s.concepts if c.kind != "column_group" or c.id not in dropped))
        for s in meaning.spans
    )
    return replace(meaning, spans=tuple(span for span in kept if span.concepts))
