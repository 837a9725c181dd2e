"""「那收费呢」 behind licences and penalties: the row of the same table that counts money charged."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.said import Said
from bot.answering.meaning import Concept, Span
from bot.answering.rows.fees_named import rows_that_charge
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _charges(language: Language) -> re.Pattern[str]:
    charged, many = one_of(language.fees.words("charged")), one_of(language.counted.words("how_many"))
    when = r"(?:[今去前]年|上一?年|前一年|那年|\d{2,4}年|[这那]?[两几三四五六]年)"
    return re.compile(
        rf"(?:那|再看|还有)?(?:{when}的?)?(?P<fees>(?:{charged})(?:金额|总额)?)(?:的|多少)?(?:[也都][^，。；？几多]{{1,4}})?"
        rf"[呢嘞咧喃哩]?(?:[，,]?(?:也是?|都)?{when}?(?:各|都|一起|一块儿?)*(?:[收有]了?|是)?(?:相?差了?|[多少]了?)?"
        rf"(?:(?:{many})[万元块钱]*)?)?(?:[，,]单位[^，。；]{{1,12}})?[?？]?"
    )


def with_the_fees(turn: Turn, said: Said, last: Inquiry) -> Said:
    """`said` as it is where a row is named, or the last one stood in a table that charges nothing."""
    sections = {c.section for span in last.spans for c in span.concepts if c.kind == "row"}
    asked = _charges(turn.knowledge.language).fullmatch(turn.question)
    named = {*said.heads} - {"column"}  # 收费呢，几多万
    if asked is None or named or said.formula or len(sections) != 1:
        return said
    charged = {row.id for row in rows_that_charge(turn.knowledge.forms.values(), frozenset(sections))}
    if len(charged) != 1:
        return said
    fees = Span(*asked.span("fees"), asked["fees"], (Concept("row", charged.pop(), sections.pop()),))
    return replace(said, spans=(*said.spans, fees))
