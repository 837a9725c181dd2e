"""「因为不掌握信息没给的有几件」: 没给的 says what came of it, and is no group of its own beside the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.answering.meaning import Meaning
from bot.reading.form import Form

_BECAUSE = re.compile("(?:因为|因|由于|以|用)[^，。；？！]{0,4}$")
_AND_SO = re.compile("(?:的)?(?:原因|理由|缘故|为由)?(?:而|就|才)?")


def only_the_reason(meaning: Meaning, forms: Iterable[Form]) -> Meaning:
    """`meaning` without a group right behind a row that is told as the reason, and that it does not hold."""
    text, told = meaning.text, [span for span in meaning.spans if span.text]
    rows = [s for s in told if any(c.kind == "row" for c in s.concepts) and _BECAUSE.search(text[: s.start])]
    groups = {(g.id, t.section): {*g.rows} for form in forms for t in form.tables for g in t.groups}
    dropped = {
        span
        for span in told
        for row in rows
        if span.start >= row.end and _AND_SO.fullmatch(text, row.end, span.start)
        if all(c.kind == "group" for c in span.concepts)
        if not any({c.id for c in row.concepts} & groups.get((g.id, g.section), set()) for g in span.concepts)
    }
    return replace(meaning, spans=tuple(s for s in meaning.spans if s not in dropped)) if dropped else meaning
