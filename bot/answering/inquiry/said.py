"""What one message says of each part of an inquiry, before anything is filled in from elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.inquiry import LISTED, OrganSet
from bot.answering.inquiry.its_kinds import all_of_its_kind
from bot.answering.inquiry.left import left_over
from bot.answering.inquiry.moves import without_changes_of_no_row
from bot.answering.inquiry.of_what import where_of
from bot.answering.inquiry.operation import Wanted, wanted, without_purpose
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.rate_of_some import of_applicants, stands_alone
from bot.answering.inquiry.set_words import HERE, WHOLE
from bot.answering.meaning import ROW_KINDS, Meaning, Span
from bot.answering.rows.but import left_out
from bot.answering.turn import Turn
from bot.reading.formulas import Formula, formulas

OF_WHICH = re.compile("其中|里面|里头|当中")
_IN = re.compile(r"(?:了?的?(?:[这那]?[\d几些]*[件份宗起个]?|申请)?)(?:里|中|当中|之中)")

_INSIDE = re.compile("的?(?:总数|申请|那些)?(?:里[头面边]?|当中|之中|中)")
"""在办完的总数里头占几成."""


@dataclass(frozen=True, slots=True)
class Said:
    """Empty parts are what the message leaves open. `left`: words that neither the form nor an operation explains."""

    organs: tuple[str, ...]
    of: OrganSet | None
    spans: tuple[Span, ...]
    against: tuple[Span, ...]
    formula: Formula | None
    wanted: Wanted
    left: tuple[str, ...]
    others: tuple[str, ...]
    """Names of organs that nobody knows."""

    @property
    def names_cells(self) -> bool:
        return bool(self.formula or self.heads)

    @property
    def heads(self) -> tuple[str, ...]:
        """Which kinds of names of the form are said."""
        kinds = {c.kind for span in (*self.spans, *self.against) for c in span.concepts}
        return tuple(kind for kind in CELL_KINDS if kind in kinds)


def said_in(turn: Turn, within: str = "") -> Said:
    """`within` is the place whose organs 各乡镇 means where no other is named."""
    meaning, language = turn.meaning, turn.knowledge.language
    of, formula = organ_set(turn, within), _formula(turn)
    text = bare(meaning, language, of.words if of else ())
    asked = wanted(text, language, formula is not None)
    if formula and formula.unit != "%" and asked.operation == "average":
        asked = replace(asked, operation=LISTED)  # 平均每个项目多少钱 is a mean already
    spans, against = _cells(turn, asked, formula)
    if any(not span.text for span in against) and asked.operation == "sum":
        asked = replace(asked, operation=LISTED)  # 在八类合计里占比多少
        spans = tuple(s for s in spans if not any(c.id == "total" for c in s.concepts))
    kinds = of.words if of else tuple(noun for nouns in language.sets.values() for noun in nouns)
    tree, named = turn.knowledge.tree, meaning.organs
    # 乙县四个乡镇街道（甲乡、……）: neither the kind nor the place that all of them lie in is somebody else.
    # 它占全县的百分之几 says what the whole is, and names nobody else.
    wholes = (*language.sets.words(WHOLE), *language.sets.words(HERE)) if asked.share else ()
    others = tuple(o for o in meaning.others if not any(o in word for word in (*kinds, *wholes)))
    others = tuple(o for o in others if not (len(named) > 1 and all(tree.lies_in(id_, o) for id_ in named)))
    organs = () if of else meaning.organs
    return Said(
        organs,
        of,
        spans,
        against,
        formula,
        asked,
        left_over(turn, of, formula),
        others,
    )


def _cells(turn: Turn, asked: Wanted, formula: Formula | None) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans that name cells, and those behind 占 that name the whole."""
    kept = tuple(s for s in turn.meaning.spans if any(c.kind in (*CELL_KINDS, "cue") for c in s.concepts))
    if formula:
        return (), ()
    kept = without_changes_of_no_row(turn, kept)
    kept = _without_rows_left_out(turn, kept) if asked.share else kept
    text = turn.meaning.text
    if asked.share and (kinds := all_of_its_kind(turn, kept)):
        return kept, kinds
    at = where_of(text, turn.knowledge.language) if asked.share else -1
    inside = tuple(s for s in kept if asked.share and _holds_another(s, kept, text))
    if at < 0:
        return tuple(s for s in kept if s not in inside), inside
    whole = tuple(s for s in kept if s.text and s.start > at and _is_a_row(s)) or inside or _before_of_which(kept, text)
    whole = whole or tuple(s for s in kept if s.text and _is_a_row(s) and _INSIDE.fullmatch(text, s.end, at))
    # 「答复了769件，占全部办结的几成」: what the whole is called by the way is no part of it.
    named = {(c.kind, c.id) for s in whole for c in s.concepts if c.kind == "row"}
    by_the_way = {s for s in kept if _is_a_row(s) and {(c.kind, c.id) for c in s.concepts if c.kind == "row"} & named}
    own = any(s.text and s.end <= at and _is_a_column(s) for s in kept)
    itself = own and not any(_is_a_row(s) for s in {*kept} - by_the_way)  # 自然人予以公开占予以公开的几成
    apart = {*whole, *(by_the_way if len(named) == 1 and not itself else ())}  # 强制占许可、处罚、强制三项的几成
    # 占行政复议总计的几成: that 总计 is the reviews' own, and no row of another table.
    cases = [s for s in whole if any(c.kind == "column_group" for c in s.concepts)]
    apart |= {s for s in kept if any(w.end == s.start for w in cases) and any(c.id == "total" for c in s.concepts)}
    columns = _columns_of(whole, kept, text, at)
    if own:
        apart |= {*columns}  # 企业予以公开占企业办结的几成; one that is said of the whole alone is meant of both
    part = tuple(s for s in kept if s not in apart)
    ends = any(c.kind == "measure" for s in part for c in s.concepts)
    of_a_case = any(c.kind == "column_group" for s in part for c in s.concepts)
    # 纠正的件数占行政复议总数的比例: how it ended is told of that kind of case.
    return (*part, *(cases if ends and not of_a_case else ())), (*columns, *whole)


def _without_rows_left_out(turn: Turn, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """「全公开的占几成，部分公开的不算」: a row that is only named to be left out is neither part nor whole."""
    sections = {c.section for span in spans for c in span.concepts if c.kind == "row"}
    away = {(section, id_) for section in sections for id_ in left_out(turn.meaning, "row", section)}
    return tuple(s for s in spans if not any(c.kind == "row" and (c.section, c.id) in away for c in s.concepts))


def _columns_of(whole: tuple[Span, ...], spans: tuple[Span, ...], text: str, at: int) -> tuple[Span, ...]:
    """Whom the whole is told of: the column that stands right before it."""
    behind = (s for s in spans if s.text and s.start > at and _is_a_column(s))
    return tuple(s for s in behind if any(s.end <= w.start and text[s.end : w.start] in ("", "的") for w in whole))


def _before_of_which(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """「办结多少件，其中予以公开的占几成」: the one row before 其中 is the whole of those behind it."""
    rows = [s for s in spans if s.text and _is_a_row(s)]
    found = OF_WHICH.search(text)
    before = tuple(s for s in rows if found and s.end <= found.start())
    ids = {c.id for s in before for c in s.concepts if c.kind == "row"}
    return before if len(ids) == 1 and len(before) < len(rows) else ()


def _holds_another(span: Span, spans: tuple[Span, ...], text: str) -> bool:
    """「不予处理里信访类占几成」, 「办完的申请里全给的占多少」: what 里 stands behind is the whole.

    重复申请不予处理的当中 is the row itself, said with its group.
    """
    whole = bool(span.text) and any(c.kind in ("group", "row") for c in span.concepts)
    whole = whole and not any(s.text and s.end == span.start and _is_a_row(s) for s in spans)
    rows = any(s is not span and s.text and any(c.kind in ("row", "group") for c in s.concepts) for s in spans)
    return whole and rows and bool(_IN.match(text, span.end))


def _is_a_row(span: Span) -> bool:
    return any(c.kind in ROW_KINDS for c in span.concepts) and not any(c.kind == "column" for c in span.concepts)


def _is_a_column(span: Span) -> bool:
    return any(c.kind == "column" for c in span.concepts) and not any(c.kind in ROW_KINDS for c in span.concepts)


def _formula(turn: Turn) -> Formula | None:
    """The rate that is named; 公开占比 inside of 不予公开占比 names another one."""
    text = without_purpose(turn.question, turn.knowledge.language)
    if _divides_cells(turn):
        return None
    last = turn.memory.inquiry if turn.memory.subject == "cells" else None
    totals = {table.results for form in turn.knowledge.forms.values() for table in form.tables}
    rows = {id_ for kind in ROW_KINDS for id_ in turn.meaning.ids(kind)} - totals  # 纠正除总计 names no row of its own
    spoken_of = turn.meaning if rows or not last else Meaning(last.spans)
    of = set(spoken_of.ids("column_group") or spoken_of.ids("row"))
    own = _divides_results(turn)
    named = [(w, f) for f in formulas() for w in (*f.words, *(f.beside if of == {f.of} and not own else ()))]
    # 直接起诉的案件，纠错率: of two that are called so that of what is named.
    found = [(len(w), of == {f.of}, f) for w, f in named if w in text and stands_alone(turn, turn.question.index(w))]
    return of_applicants(max(found, key=lambda one: one[:2])[2], turn) if found else None


def _divides_results(turn: Turn) -> bool:
    """「维持率，就是结果维持除以复议总计」: both are named, so that nothing is taken off."""
    at = _where_divided(turn)
    behind = {c.kind for span in turn.meaning.spans if span.start > at >= 0 for c in span.concepts}
    return {"measure", "column_group"} <= behind


def _divides_cells(turn: Turn) -> bool:
    """「公开率我按予以公开÷办理结果总计算」: the asker's own division, whatever we call it; of sums ours is meant."""
    at = _where_divided(turn)
    rows = [span for span in turn.meaning.spans if span.text and _is_a_row(span)]
    return at >= 0 and [s.end <= at for s in rows] == [True, False]


def _where_divided(turn: Turn) -> int:
    """Where 除以 stands; -1 where nothing is divided."""
    text = turn.meaning.text
    return max((text.find(word) for word in turn.knowledge.language.operations.words("divided")), default=-1)
