"""Reviews and lawsuits: the table of one nameless row, where a kind of case and a result together name a cell.

Each result belongs to the kind of case that it stands beside: 行政复议纠正几件、复议后起诉一共几件 are two cells, not
four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.answering.meaning import Meaning, Span
from bot.answering.rows.line import Line
from bot.answering.rows.whole_and_part import WHOLE_TOO, asks_for_the_whole_too
from bot.answering.words.patterns import one_of
from bot.reading.form import ColumnGroup, Table
from bot.reading.staff_files.language import Language

TOTAL = "total"
_ALL_OF_THEM = re.compile("[全都]部?(?:都)?(?:是|被|给|判)?$")
_LISTING = re.compile("(?:[、，,和与及跟带加连]|以及|还有|加上|连同|带上)(?:那?两[类种])?")
_RIGHT_THERE = re.compile(".?|的?案[件子]?的?")
_EACH = re.compile(r"的?(?:案子)?(?:有|是|各)?(?:几|多少)?[件起宗个例]?的?[、，,；;](?:那|还有)?")
"""What stands between two of 复议几件，直接起诉几件 or 复议的、直接起诉的."""
_PARTS = frozenset("，,；;。？?、")


@dataclass(slots=True)
class _Pair:
    """A kind of case with a result; None and "" where the question does not say it."""

    group: str | None
    measure: str
    end: int
    start: int = 0


def cases_named(meaning: Meaning, table: Table) -> tuple[tuple[Line, ...], bool]:
    """The lines, and whether the question named them; none where it names no kind of case and no telling result."""
    whole = table.section in meaning.ids("table")
    pairs = _pairs(meaning, table.section)
    bundles = {bundle.id: bundle for bundle in table.column_groups}
    pairs = [p for p in pairs if not _is_only_the_broader(p, pairs, bundles)]
    telling = any(pair.measure not in ("", TOTAL) for pair in pairs)
    if not (telling or any(pair.group for pair in pairs) or whole):
        return (), False
    if meaning.cue("whole_row", "this_row", "each_part") and not telling and any(pair.group for pair in pairs):
        measures = [measure.id for measure in table.measures]
        pairs = [_Pair(g, m, 0) for g in dict.fromkeys(p.group for p in pairs) if g for m in measures]
    lines = dict.fromkeys(line for pair in pairs for line in _lines(table, pair, bundles, alone=len(pairs) == 1))
    if not lines and whole:
        usual = [c for c in map(table.column, table.default_columns) if c.measure == TOTAL]
        shown = table.columns if meaning.cue("whole_row") else usual
        lines = dict.fromkeys(Line(table.section, "·".join(c.path), ((table.rows[0].id, c.id),)) for c in shown)
    if telling and len({pair.measure for pair in pairs}) == 1 and _in_all(meaning):
        lines = dict.fromkeys(_in_one(tuple(lines), table, pairs))
    return tuple(lines), bool(telling or any(pair.group for pair in pairs))


def _in_all(meaning: Meaning) -> bool:
    """「尚未审结的一共几件」, and not how many of each kind."""
    said = any(s.text and any(c.kind == "measure" and c.id == TOTAL for c in s.concepts) for s in meaning.spans)
    return said and not meaning.language.operations.heard(meaning.text, "each")


def _in_one(lines: tuple[Line, ...], table: Table, pairs: Sequence[_Pair]) -> Iterator[Line]:
    """One line of all their cells, which is told with what they come to; each by itself where one holds another."""
    cells = [cell for line in lines for cell in line.cells]
    if len(lines) < 2 or len(cells) > len({*cells}):
        yield from lines
        return
    title = next(m.title for m in table.measures if m.id == pairs[0].measure)
    groups = [bundle.title for bundle in table.column_groups if any(p.group == bundle.id for p in pairs)]
    yield Line(table.section, f"{'、'.join(groups)}（{title}）" if groups else title, tuple(cells))


def _pairs(meaning: Meaning, section: str) -> list[_Pair]:
    found: list[_Pair] = []
    waiting = ""
    spans = _mentions(meaning, section)
    several = any(kind == "measure" and id_ != TOTAL for _, kind, id_ in spans)
    carried = [id_ for span, kind, id_ in spans if kind == "measure" and not span.text]
    if len(carried) > 1 and any(kind == "column_group" and span.text for span, kind, _ in spans):
        # 直接起诉的呢 behind 复议维持、纠正各几件: each of them, of that kind.
        kinds = [(span, id_) for span, kind, id_ in spans if kind == "column_group" and span.text]
        return [_Pair(id_, measure, span.end, span.start) for span, id_ in kinds for measure in carried]
    for span, kind, id_ in spans:
        last = found[-1] if found else None
        apart = bool(span.text and last and _PARTS & set(meaning.text[last.end : span.start]))
        if kind == "column_group":
            found.append(_Pair(id_, waiting, span.end, span.start))
            waiting = ""
        elif id_ == TOTAL and several and not _right_behind(span, last, meaning):
            continue
        elif last is None:
            waiting = waiting or id_
            if waiting != id_:
                found.append(_Pair(None, id_, span.end, span.start))
        elif not last.measure and not (apart and _counted(meaning, last.end, span.start)):
            last.measure, last.end = id_, span.end
        else:
            found.append(_Pair(last.group, id_, span.end, span.start))
    if waiting:
        found.insert(0, _Pair(None, waiting, 0))
    results = [(span, id_) for span, kind, id_ in spans if kind == "measure" and id_ != TOTAL and span.text]
    if len(results) == 1 and _without(meaning.language).search(meaning.text[: results[0][0].start]) and len(found) > 1:
        # 不算尚未审结的，复议几件，诉讼几件: all of each kind, and what is to be taken off.
        told = [pair for pair in found if pair.group]
        return [_Pair(p.group, m, p.end, p.start) for p in told for m in (TOTAL, results[0][1])]
    _share_what_leads(found, meaning, [span for span, kind, id_ in spans if kind == "measure" and id_ != TOTAL])
    _share_measures(found, meaning)
    return _with_the_whole(found, meaning)


@lru_cache(maxsize=4)  # a draft and the version before it mostly have the same
def _without(language: Language) -> re.Pattern[str]:
    words = (*language.follow.words("without"), *language.leaving_out.words("minus"))
    return re.compile(rf"(?:{one_of(words)})[^，。]{{0,3}}$")


def _with_the_whole(pairs: list[_Pair], meaning: Meaning) -> list[_Pair]:
    """「总共被提了几件复议，其中维持几件」: beside the results of one kind of case its total."""
    groups, measures = {pair.group for pair in pairs}, {pair.measure for pair in pairs}
    one = len(groups) == 1 and None not in groups and not measures & {"", TOTAL}
    too = meaning.cue(WHOLE_TOO) or asks_for_the_whole_too(meaning, len(pairs)) or _whether_there_was_any(meaning)
    if not (one and pairs and too):
        return pairs
    return [_Pair(pairs[0].group, TOTAL, pairs[0].end, pairs[0].start), *pairs]


def _whether_there_was_any(meaning: Meaning) -> bool:
    """「有没有被复议，输了没」: whether there was such a case, and in a clause behind it how it ended."""
    first, _, rest = meaning.text.partition("，")
    told = [(s.start <= len(first), c) for s in meaning.spans if s.text for c in s.concepts]
    asks = any(before and c.kind == "cue" and c.id in ("existence", "happened") for before, c in told)
    ends = [before for before, c in told if c.kind == "measure" and c.id != TOTAL]
    if any(_ALL_OF_THEM.search(meaning.text[: s.start]) and _ends_a_case(s) for s in meaning.spans if s.text):
        return True  # 是不是全被纠正了
    return bool(rest) and asks and bool(ends) and not any(ends)


def _ends_a_case(span: Span) -> bool:
    return any(c.kind == "measure" and c.id != TOTAL for c in span.concepts)


def _mentions(meaning: Meaning, section: str) -> list[tuple[Span, str, str]]:
    """The kinds of case and the results in the order of the question; those of the last turn come first."""
    spans = sorted(meaning.spans, key=lambda span: (span.start, span.end))
    kinds = ("column_group", "measure")
    return [(s, c.kind, c.id) for s in spans for c in s.concepts if c.section == section and c.kind in kinds]


def _right_behind(span: Span, last: _Pair | None, meaning: Meaning) -> bool:
    """行政复议总计 and 维持、纠正和总计 name the total where a result is named too; 维持的一共几件 does not."""
    if last is None or not last.group:
        return False
    between = meaning.text[last.end : span.start]
    return bool((_LISTING if last.measure else _RIGHT_THERE).fullmatch(between))


def _counted(meaning: Meaning, start: int, end: int) -> bool:
    """Whether a number is asked for between two mentions: 行政复议几件，纠正几件."""
    asks = (s for s in meaning.spans if s.text and any(c.kind == "cue" and c.id == "count" for c in s.concepts))
    return any(start <= span.start < end for span in asks)


def _share_what_leads(pairs: Sequence[_Pair], meaning: Meaning, results: Sequence[Span]) -> None:
    """尚未审结的，复议、直接起诉、复议后起诉三处加总: the one result before a list of cases is meant of each."""
    first, rest = pairs[:1], pairs[1:]
    led = bool(first and first[0].group and len(results) == 1 and results[0].end <= first[0].start)
    between = [meaning.text[a.end : b.start] for a, b in pairwise(pairs)]
    counts = led and _counted(meaning, results[0].end, first[0].start)  # 纠正了几件，复议几件、诉讼几件
    listed = all(_LISTING.fullmatch(text) or (not counts and _EACH.fullmatch(text)) for text in between)
    # 一共 behind them asks for their sum, and names no total.
    if led and listed and {pair.measure for pair in rest} <= {"", TOTAL}:
        for pair in rest:
            pair.measure = first[0].measure


def _share_measures(pairs: Sequence[_Pair], meaning: Meaning) -> None:
    """行政复议和行政诉讼各纠正几件: the result behind the second kind of case is meant of both.

    A 几件 between them parts them; in 复议和起诉各剩几件没审结 it stands behind both.
    """
    for pair, following in zip(reversed(pairs[:-1]), reversed(pairs[1:]), strict=True):
        if not pair.measure and pair.group != following.group and not _counted(meaning, pair.end, following.start):
            pair.measure = following.measure


def _is_only_the_broader(pair: _Pair, pairs: Sequence[_Pair], bundles: dict[str, ColumnGroup]) -> bool:
    """行政诉讼里直接起诉的: the first name only says where the second one lies."""
    mine = set(bundles[pair.group].columns) if pair.group in bundles else set()
    others = (set(bundles[p.group].columns) for p in pairs if p.group in bundles and p.measure == pair.measure)
    narrower = (set(bundles[p.group].columns) for p in pairs if p.group in bundles)
    return any(o < mine for o in (others if pair.measure else narrower))


def _lines(table: Table, pair: _Pair, bundles: dict[str, ColumnGroup], alone: bool) -> Iterator[Line]:
    row, measure = table.rows[0].id, pair.measure or TOTAL
    if pair.group is None:
        if measure != TOTAL or alone:
            for column in table.columns:
                if column.measure == measure:
                    yield Line(table.section, "·".join(column.path), ((row, column.id),))
        return
    bundle = bundles[pair.group]
    title = next(m.title for m in table.measures if m.id == measure)
    cells = tuple((row, c) for c in bundle.columns if table.column(c).measure == measure)
    yield Line(table.section, bundle.title if measure == TOTAL else f"{bundle.title}（{title}）", cells)
