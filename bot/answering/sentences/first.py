"""When a report's sentence comes before its cells, its lists and the guides: more is asked than those can tell."""

from __future__ import annotations

from bot.answering.inquiry.organ_set import organ_set
from bot.answering.limits import not_found
from bot.answering.meaning import ROW_KINDS, Span
from bot.answering.sentences.answer_kind import CLOCK, COUNT, MONEY, NUMBER, PERCENT, WHEN, WHO, answer_kind, asks_for
from bot.answering.sentences.told import ENOUGH, NEAR, SURELY, nearest_sentence, told_in_a_sentence
from bot.answering.target import Target, names_the_report
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import asks_how
from bot.answering.words.patterns import GAP

_OF_CELLS = (*ROW_KINDS, "measure", "column")
BEYOND_DOUBT = 0.75
"""From this score on the sentence is meant even where a word names a row."""
_A_NUMBER = -8.0
"""From here down the cell is asked for (`kind_asked.Kind.words`), and no sentence that has the question's words."""
_WORD, _MORE = 3, 2
"""A row is hardly named by so many characters at most, in a question with at least so many words that nobody knows."""


def asks_its_number(turn: Turn, target: Target) -> bool:
    """采购花了多少钱 of a report that is named: where it does not tell, no guide does."""
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    return asked.kind in (COUNT, MONEY, PERCENT) and bool(turn.meaning.years) and names_the_report(turn, target)


def asks_its_cell(turn: Turn, target: Target) -> bool:
    """「说是国家秘密不给的，某某局有几个」: how many, of a report that is named or was answered from."""
    meaning = turn.meaning
    of_it = names_the_report(turn, target) or (turn.memory.subject == "cells" and len(target.covered) == 1)
    counts = answer_kind(meaning.asks, turn.knowledge.prose).kind == COUNT or meaning.cue("count")
    return of_it and bool(counts) and not asks_how(meaning) and not meaning.cue("meaning")


def sentence_before_sums(turn: Turn, target: Target, for_words: float) -> Reply | None:
    """A sentence that surely tells, where a row or a list of the report is only near."""
    if not names_the_report(turn, target):
        return None
    rows = rows_of(turn)
    if _asks_what_was_done(turn, rows):
        return told_in_a_sentence(turn, target, ENOUGH)
    only_near = bool(rows) and not any(map(stands_there, rows))
    if rows and not only_near and _hardly_named(turn, rows):
        return told_in_a_sentence(turn, target, BEYOND_DOUBT)
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    topics = [] if rows else [s for s in turn.meaning.spans if any(c.kind == "topic" for c in s.concepts)]
    near_topic = bool(topics) and not any(map(stands_there, topics))
    if topics and not near_topic and asked.kind in (WHO, WHEN, CLOCK):
        return told_in_a_sentence(turn, target, ENOUGH)
    listed = near_topic or (topics and asked.kind)
    if only_near and (for_words <= _A_NUMBER or _counts_applicants(turn, rows)):
        return None
    if only_near or listed or _no_sum(turn, asked.kind, rows):
        return told_in_a_sentence(turn, target, SURELY)
    return None


def _counts_applicants(turn: Turn, rows: list[Span]) -> bool:
    """老百姓个人来申请的有几个: a column of the row's table is named in so many words."""
    tables = {c.section for s in rows for c in s.concepts if c.kind in ROW_KINDS}
    columns = [
        s
        for s in turn.meaning.spans
        if any(c.kind == "column" and c.id != "total" and c.section in tables for c in s.concepts)
    ]
    return turn.meaning.cue("count") and any(map(stands_there, columns))


def _no_sum(turn: Turn, kind: str, rows: list[Span]) -> bool:
    """来申请的有没有被收过钱: a count of the applications tells neither money nor a name."""
    orders = turn.knowledge.language.operations.heard(turn.question, "highest", "lowest", "rank")
    if kind == WHO and orders and organ_set(turn):
        return False  # 各单位里哪家新收的最多，多少件; but 收了多少，哪个局收的
    return bool(rows) and kind in (WHO, WHEN, CLOCK, MONEY) and are_usual(turn, rows)


def _asks_what_was_done(turn: Turn, rows: list[Span]) -> bool:
    """身份证号泄露的事怎么处理的, 有的没查档案，打算怎么改: asked of a matter, not of a row or a topic.

    那三件企业提的申请怎么处理的 asks for the outcomes of one column.
    """
    meaning = turn.meaning
    if rows and meaning.ids("column"):
        return False
    who = turn.knowledge.prose.answers.get("themselves", ())  # 觉得自己有啥问题 says no matter
    more = len([word for word in meaning.residue if word not in who]) >= (_MORE if rows or meaning.ids("topic") else 1)
    return more and not meaning.cue("count") and asks_for("solved", meaning.asks, turn.knowledge.prose)


def sentence_before_cells(turn: Turn, target: Target) -> Reply | None:
    """官司的原告是哪个村的, 为啥被改掉: no cell knows who, when, what about and why."""
    if not any(turn.meaning.ids(kind) for kind in _OF_CELLS) or not names_the_report(turn, target):
        return None
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    if asked.kind in (WHO, WHEN, CLOCK, NUMBER):
        near = told_in_a_sentence(turn, target, ENOUGH) or nearest_sentence(turn, target)
        return near or not_found(turn, target.organ, target.year)
    # 有没有人要过啥材料 asks whether anybody did: its 啥 is anything.
    if asks_for("what", turn.meaning.asks, turn.knowledge.prose) and not turn.meaning.cue("count", "happened"):
        return told_in_a_sentence(turn, target, ENOUGH)
    why = turn.meaning.cue("why") and not turn.meaning.cue("count")
    return told_in_a_sentence(turn, target, NEAR) if why else None  # no cell gives a reason


def _hardly_named(turn: Turn, rows: list[Span]) -> bool:
    """老百姓给政策提的意见听进去了多少条: a word or two that also name a row, in a question that says much more."""
    named = sum(len(span.text) for span in rows)
    return named <= _WORD and len(turn.meaning.residue) >= _MORE


def stands_there(span: Span) -> bool:
    """Whether the name stands in the question: a sample question that is near explains no stretch of it, and neither
    does a phrase with a gap, which is said all the same."""
    return span.start < span.end or GAP in span.text


def rows_of(turn: Turn) -> list[Span]:
    return [span for span in turn.meaning.spans if any(c.kind in ROW_KINDS for c in span.concepts)]


def are_usual(turn: Turn, rows: list[Span]) -> bool:
    """Whether they name nothing but the new applications, which a bare verb names too."""
    usual = {table.default_row for form in turn.knowledge.forms.values() for table in form.tables}
    return all(any(c.id in usual for c in span.concepts if c.kind == "row") for span in rows)
