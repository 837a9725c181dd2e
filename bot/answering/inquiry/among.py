"""「处理结果是怎么分布的」, 「哪种理由用得最多」: the cells of one report told apart, or the most of them named."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.inquiry import APART, Inquiry
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.places import places_in
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.rows.but import left_out
from bot.answering.target import Target
from bot.answering.turn import Turn
from bot.answering.words.patterns import any_matches
from bot.reading.form import Form
from bot.reading.staff_files.language import Language

OUTCOMES, REASONS, APPLICANTS, CASES = "outcomes", "reasons", "applicants", "cases"
KINDS = "kinds"
"""The kinds of case, by what each comes to; CASES are all their results."""
SPREAD = "spread"
"""The operation that tells each of them."""
_HELD_AGAINST = re.compile("[那它]?[比跟和与]")
_TOO_MUCH = 4
"""So many words that the form does not know, and no results of requests are asked for."""
_SECTION, _WHY = "三", "原因"


def among_of(turn: Turn, target: Target) -> Inquiry | None:
    """None unless one report is asked about and its cells are to be told apart or compared with each other."""
    meaning, language = turn.meaning, turn.knowledge.language
    if not len(target.organs) == len(target.years) == 1 or (target.report and target.report.member.form is None):
        return None
    if not (meaning.organs or meaning.years or meaning.mine) or meaning.others or meaning.unsure:
        return None
    named = any(meaning.ids(kind) for kind in CELL_KINDS)
    ours = named and any(word in turn.question for word in language.ours)
    if not ours and len(meaning.residue) >= _TOO_MUCH:
        return None  # 操场跑道臭，查出几家不合格，咋处理的; 拿旧照片糊弄低保公示，怎么处理的
    operation = asked_among(turn.question, language)
    moved = language.operations.heard(turn.question, "up", "down")
    if not operation or (_WHY in turn.question and (moved or meaning.ids("column_group"))):
        return None  # 件数上升的主要原因, 被纠正的主要原因
    form = turn.knowledge.forms[(target.report.member.form if target.report else "") or "2021"]
    among = _of_what(turn.question, meaning, form, language)
    if not among:
        return None
    places, _ = places_in(_bare_of_rows(turn), language) if operation != SPREAD else ((), "")
    places = places if places != (1,) else ()
    spans = (*meaning.spans, *_without_persons(turn, form)) if among == APPLICANTS else meaning.spans
    asked = Inquiry(target.organs, target.years, spans, operation, text=meaning.text, among=among)
    if operation == SPREAD:
        return replace(asked, share=_of_shares(turn.question, language))
    return replace(asked, places=places, adds_up=any_matches(language.operations.words("sum"), turn.question))


def asked_among(text: str, language: Language) -> str:
    """What is asked of such cells: SPREAD, highest, lowest, or "" for nothing of the kind."""
    words = language.among

    def has(name: str) -> bool:
        return any_matches(words.get(name, ()), text)

    if has("which"):
        most = has("most") or any(word in text for word in language.operations.words("highest") if "…" not in word)
        least = has("least") or any(word in text for word in language.operations.words("lowest") if "…" not in word)
        if most != least:
            return "highest" if most else "lowest"
        if not most and places_in(text, language)[0]:
            return "highest"  # 理由前三名
    return SPREAD if has("spread") else ""


def other_cells_among(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「结果都是什么样的」 after a number of one report: the cells around it."""
    if not len(last.organs) == len(last.years) == 1 or last.pairs[0] not in turn.knowledge.reports:
        return None
    if last.among and (further := _among_further(turn, last)):
        return further
    language, form = turn.knowledge.language, turn.knowledge.reports[last.pairs[0]].form
    operation = asked_among(turn.question, language)
    if not operation or form is None:
        return None
    of = Meaning(last.spans, years=last.years, text=last.text, language=language)
    own = _of_what(turn.question, turn.meaning, turn.knowledge.forms[form], language)
    before = _of_what(turn.question, of, turn.knowledge.forms[form], language)
    before = before or (APPLICANTS if len(_columns(of)) > 1 else "")  # 哪种最多 behind 自然人和企业各几件
    named = bool(turn.meaning.ids("row") or turn.meaning.ids("group") or turn.meaning.ids("column_group"))
    among = own if named or not before else before
    years, organs = turn.meaning.years or last.years, turn.meaning.organs or last.organs
    if not among or turn.meaning.others or turn.meaning.unsure or not len(years) == len(organs) == 1:
        return None
    last = replace(last, years=years, organs=organs)
    spans = turn.meaning.spans if named else (*last.spans, *turn.meaning.spans)
    if among == APPLICANTS and (bodies := _without_persons(turn, turn.knowledge.forms[form])):
        spans = (*(s for s in spans if not any(c.kind == "column" for c in s.concepts)), *bodies)
    kept = replace(last, spans=spans, text=turn.meaning.text, operation=operation, among=among, places=())
    return replace(
        kept,
        of=None,
        formula=None,
        share=operation == SPREAD and _of_shares(turn.question, language),
        against=(),
        parts=(),
        whose="",
    )


def _among_further(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「最少的呢」, 「第二多的呢」 after 哪种理由最多; None where another cell, organ or year is named."""
    meaning, language = turn.meaning, turn.knowledge.language
    if _of_shares(turn.question, language) and not (meaning.organs or meaning.years or _other_cells(meaning, last)):
        # 它占不予公开的百分之几, of the one that was most
        told = last.places or {"highest": (1,), "lowest": (-1,)}.get(last.operation, ())
        return replace(last, operation=SPREAD, share=True, places=told)
    if _HELD_AGAINST.match(turn.question) and _other_cells(meaning, last) and not (meaning.organs or meaning.years):
        return replace(last, operation=SPREAD, share=False, places=())  # 比自然人多几件: both are told
    kinds = {kind for kind in CELL_KINDS if meaning.ids(kind)}
    other_cases = last.among == CASES and last.operation == SPREAD and kinds == {"column_group"}
    if other_cases and not (meaning.organs or meaning.years or meaning.cue("count")):
        return replace(last, spans=meaning.spans, text=meaning.text)  # 复议后起诉的呢
    if last.among == KINDS and kinds == {"measure"} and not (meaning.organs or meaning.years):
        ends = asked_among(turn.question, language) or last.operation
        return None if ends == SPREAD else replace(last, spans=meaning.spans, operation=ends, places=())  # 哪类纠正最多
    # 到2024年还是它最多吗, 2023年呢
    if len(meaning.years) == 1 and not (meaning.organs or kinds) and last.operation != SPREAD:
        end = asked_among(turn.question, language)
        return replace(last, years=meaning.years, operation=end if end not in ("", SPREAD) else last.operation)
    named = meaning.organs or meaning.years or kinds
    if named or language.sets.heard(turn.question, "谁有"):
        return None
    text = bare(meaning, language)
    asked = wanted(text, language)
    if asked.operation == APART and not asked.by_year:
        return replace(last, operation=APART, share=False, places=(), times=asked.times)  # 最多和最少的差多少
    places, _ = places_in(text, language, last.operation == "lowest")
    if asked.by_year or not (places or asked.operation in ("highest", "lowest")):
        return None
    operation = asked.operation if asked.operation in ("highest", "lowest") else last.operation
    return replace(last, operation="highest" if operation == SPREAD else operation, places=places)


def _other_cells(meaning: Meaning, last: Inquiry) -> bool:
    """Whether another cell is named than the group whose cells were told, or its total."""
    return any(set(meaning.ids(kind)) - {last.among, "total"} for kind in CELL_KINDS)


def _without_persons(turn: Turn, form: Form) -> tuple[Span, ...]:
    """「单位里面哪一类提得最多」, 「除了个人，哪类最多」: the kinds of bodies, where only they are meant."""
    table, meaning = form.table(_SECTION), turn.meaning
    away = left_out(meaning, "column", _SECTION)
    every = {column for i in table.identities if i.along == "columns" for column in i.left}
    bodies = any_matches(turn.knowledge.language.among.words("bodies"), turn.question)
    groups = [g for g in table.column_groups if bodies or (away and {*g.columns} == every - away)]
    return tuple(Span(0, 0, "", (Concept("column_group", group.id, _SECTION),)) for group in groups[:1])


def _of_shares(text: str, language: Language) -> bool:
    return language.operations.heard(text, "share")


def _of_what(text: str, meaning: Meaning, form: Form, language: Language) -> str:
    """Whose cells: those of a group that is named, of reviews and lawsuits, the applicants', the outcomes'."""
    words, table = language.among, form.table(_SECTION)

    def has(name: str) -> bool:
        return any_matches(words.get(name, ()), text)

    bundles = {c.id for s in meaning.spans for c in s.concepts if c.kind == "column_group" and c.section != _SECTION}
    groups = meaning.ids("group", _SECTION)
    if (len(bundles) > 1 or has(KINDS)) and not groups and asked_among(text, language) != SPREAD:
        return KINDS
    if bundles and not groups:
        return CASES
    if has(APPLICANTS) or _several_columns(meaning) or (_a_whole_row(meaning) and not has(OUTCOMES)):
        return APPLICANTS
    if len(groups) == 1:
        return groups[0]
    if has(REASONS):
        return table.refusals if table.group(table.refusals) else ""
    named = set(meaning.ids("row", _SECTION))
    if (has(OUTCOMES) or table.results in named) and named <= {*table.default_rows} and not groups:
        return OUTCOMES
    return ""


def _several_columns(meaning: Meaning) -> bool:
    return len(_columns(meaning)) > 2


def _columns(meaning: Meaning) -> set[str]:
    named = {c.id for s in meaning.spans for c in s.concepts if c.kind == "column" and c.section == _SECTION}
    return named - {"total"}


def _a_whole_row(meaning: Meaning) -> bool:
    """哪类最多 behind 新收的整行: its cells are the applicants'."""
    return meaning.cue("whole_row") and len(meaning.ids("row", _SECTION)) == 1


def _bare_of_rows(turn: Turn) -> str:
    text = turn.meaning.text
    for span in turn.meaning.spans:
        if span.text and any(c.kind in ("row", "group", "organ", "year") for c in span.concepts):
            text = text.replace(span.text, "□")
    return text
