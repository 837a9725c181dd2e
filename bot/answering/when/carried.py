"""What one year left to the next: 「2019年拖到2020年的」 is taken over in 2020's report and left over in 2019's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import ROW_KINDS, Concept, Meaning, Span
from bot.answering.words.marks import CLAUSE
from bot.publishing.knowledge import Knowledge

_THE_ONE_BEFORE, _LAST_YEAR, _THIS_YEAR = ("上年", "上一年", "前一年", "头一年"), ("去年", "上年", "头年"), "今年"
_REQUEST = "申请"
_COUNTED = re.compile("(?:几|多少)[件份宗]")
_COMES = ("来", "过来")
_LEFT_TO = re.compile(r"[拖转留剩带挪压欠积存甩滚推][^，。；？！]{0,6}[到至给进]$")

_UNDONE = re.compile("[办了弄]不[完结]|[没未][办了弄][完结]|[没未]了结|没完|接着办|继续办")
_INTO_THIS_YEAR = re.compile("[拖转留剩带挪压欠甩滚推][^，。；？！]{0,4}[到至给进]了?今年")
_ADDED_TO_THE_NEW = re.compile("新收(?:的|件)?[加+＋]结转(?![到下至入])|结转(?:的|件)?[加+＋]新收")
_BARE = ("结转", "结转的", "结转件")
_LEFT_THEN = re.compile("年?[底末]?(?:没办[完结]|未办[完结]|结转[过下]来|[剩留拖欠压][下着])")


def settle_carried(
    text: str, meaning: Meaning, knowledge: Knowledge, today: date, last: Inquiry | None = None
) -> Meaning:
    """`meaning` with the one report that has the number, and the row that it stands in there.

    `last`: what a question that names no organ goes on from: 转到2023年的呢 behind what 2022 had taken over.
    """
    organs = meaning.organs or (last.organs if last else ()) or tuple(knowledge.organs)
    pair = (
        _two_years(text, meaning) or _from_last_year(meaning, today) or _into_a_year(text, meaning, knowledge, organs)
    )
    spoken = meaning.years or (last.years if last else ())
    if spoken == (today.year - 1,) and _INTO_THIS_YEAR.search(text):
        pair = (today.year - 1, today.year)  # 转到今年的 of last year's report is what it left over
    tables = knowledge.forms["2021"].tables
    rows = {row.id: (row.carries, table.section) for table in tables for row in table.rows if row.carries}
    if _ADDED_TO_THE_NEW.search(text):
        meaning = _taken_over(meaning, {id_: carries for id_, (carries, _) in rows.items()})
    spoken_of = {c.id for span in last.spans for c in span.concepts if c.kind == "row"} if last else set()
    carried = bool(set(rows) & (set(meaning.ids("row")) or spoken_of))
    usual = {table.default_row for table in tables}  # which 申请 names as well
    if carried and not pair and set(meaning.ids("row")) <= {*rows, *usual}:
        pair = _out_of_a_year(text, meaning, knowledge, organs)
    came = _came_into(text, meaning)
    pair = pair or ((came - 1, came) if came else None)
    other = any(meaning.ids(kind) for kind in ROW_KINDS)  # 2021年复议拖到2022年的几件
    of_requests = carried or came or _REQUEST in text or _UNDONE.search(text) or (_COUNTED.search(text) and not other)
    if not pair or not of_requests:
        return meaning
    ways = ((pair[1], "in"), (pair[0], "out")) if came else ((pair[0], "out"), (pair[1], "in"))
    year, way = next((one for one in ways if any((o, one[0]) in knowledge.reports for o in organs)), ways[-1])
    row, section = next((id_, section) for id_, (carries, section) in rows.items() if carries == way)
    start, end = _where_told(text, meaning)
    besides = _asked_besides(text, meaning, start)
    spans = [span if span in besides else replace(span, concepts=_without(span, year)) for span in meaning.spans]
    return replace(
        meaning, spans=(*spans, Span(start, end, text[start:end], (Concept("row", row, section),))), years=(year,)
    )


def _taken_over(meaning: Meaning, carries: Mapping[str, str]) -> Meaning:
    """新收加结转 is what there was to answer: a bare 结转 is what was taken over from the year before."""
    into = next(id_ for id_, way in carries.items() if way == "in")

    def meant(concept: Concept) -> Concept:
        return replace(concept, id=into) if concept.kind == "row" and carries.get(concept.id) == "out" else concept

    spans = tuple(replace(s, concepts=tuple(map(meant, s.concepts))) if s.text in _BARE else s for s in meaning.spans)
    return replace(meaning, spans=spans)


def _where_told(text: str, meaning: Meaning) -> tuple[int, int]:
    """Where it is said that something was left over: 转到24年; nowhere where only 去年 and 今年 say so."""
    years = (span for span in meaning.spans if span.text and any(c.kind == "year" for c in span.concepts))
    found = ((match.start(), span.end) for span in years if (match := _LEFT_TO.search(text[: span.start])))
    return next(found, (0, 0))


def _asked_besides(text: str, meaning: Meaning, start: int) -> list[Span]:
    """办完了多少件 of 「去年办完了多少件，还有几件没办完留到今年的」: rows counted in a clause of their own."""
    told = _INTO_THIS_YEAR.search(text)
    at = told.start() if told else start
    apart = [m for m in CLAUSE.finditer(text) if _COUNTED.search(m[0]) and not m.start() <= at < m.end()]
    rows = [s for s in meaning.spans if s.text and any(c.kind == "row" for c in s.concepts)]
    return [s for s in rows if any(m.start() <= s.start and s.end <= m.end() for m in apart)] if at else []


def _came_into(text: str, meaning: Meaning) -> int:
    """2024 of 「转到2024年来的有几件」, which stands in the report on that year; 0 where none is told so."""
    years = ((span, int(c.id)) for span in meaning.spans for c in span.concepts if c.kind == "year")
    came = (year for span, year in years if text.startswith(_COMES, span.end) and _LEFT_TO.search(text[: span.start]))
    return next(came, 0)


def _into_a_year(text: str, meaning: Meaning, knowledge: Knowledge, organs: Sequence[str]) -> tuple[int, int] | None:
    """「拖到2021年才办的」: of 2020, where 2021 has no report; nobody else's year is named."""
    years = {int(c.id): span for span in meaning.spans for c in span.concepts if c.kind == "year"}
    if len(years) != 1:
        return None
    (year, span), *_ = years.items()
    before = any((organ, year - 1) in knowledge.reports for organ in organs)
    there = any((organ, year) in knowledge.reports for organ in organs)
    out = {row.id for form in knowledge.forms.values() for t in form.tables for row in t.rows if row.carries == "out"}
    left_over = bool(out & {*meaning.ids("row")})  # 结转到24年的 behind 2023, where 转到24年来的 came in
    return (year - 1, year) if before and (left_over or not there) and _LEFT_TO.search(text[: span.start]) else None


def _out_of_a_year(text: str, meaning: Meaning, knowledge: Knowledge, organs: Sequence[str]) -> tuple[int, int] | None:
    """「2019年没办完接过来的」: what 2020 took over, where 2019 has no report."""
    spans = [span for span in meaning.spans if any(c.kind == "year" for c in span.concepts)]
    if len(spans) != 1 or len(meaning.years) != 1 or not _LEFT_THEN.match(text, spans[0].end):
        return None
    (year,) = meaning.years
    there, behind = (any((organ, y) in knowledge.reports for organ in organs) for y in (year, year + 1))
    return (year, year + 1) if behind and not there else None


def _without(span: Span, year: int) -> tuple[Concept, ...]:
    """What the span means but for the other year, and for rows: the pair of years says which row it is."""
    return tuple(c for c in span.concepts if c.kind != "row" and (c.kind != "year" or c.id == str(year)))


def _two_years(text: str, meaning: Meaning) -> tuple[int, int] | None:
    """The year before and the year after a word of leaving over, where they follow each other."""
    told = [(span, int(c.id)) for span in meaning.spans for c in span.concepts if c.kind == "year"]
    for (first, one), (second, other) in pairwise(told):
        follows = other == one + 1 or first.text.startswith(_THE_ONE_BEFORE)  # 上一年度拖进2020年的
        if follows and _LEFT_TO.search(text[first.end : second.start]):
            return other - 1, other
    return None


def _from_last_year(meaning: Meaning, today: date) -> tuple[int, int] | None:
    """「去年没办完、拖到今年的」: 去年 and 今年 stand in a row's names, and last year left it over."""
    names = "".join(span.text for span in meaning.spans if any(c.kind == "row" for c in span.concepts))
    years = {int(c.id) for span in meaning.spans for c in span.concepts if c.kind == "year"} - {today.year - 1}
    told = {int(c.id) for span in meaning.spans for c in span.concepts if c.kind == "year"}
    last = any(word in meaning.text for word in _LAST_YEAR) or today.year - 1 in told  # 24年留到今年的, said in 2025
    return (today.year - 1, today.year) if last and _THIS_YEAR in names and not years else None
