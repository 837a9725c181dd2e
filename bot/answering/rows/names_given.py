"""What of a form a question names, and whether it names that alone: a row's bare name asks for its cell."""

from __future__ import annotations

from bot.answering.meaning import Meaning
from bot.answering.rows.parts_named import names_a_part
from bot.answering.rows.selection import Selection

_SECOND_AXIS = ("column", "measure")
_COUNTED = ("row", "group", "column_group", "table")
_ABOUT_MORE = 2
_NAMES = ("row", "group", "column", "column_group", "measure", "topic", "table")


def asks_of_no_report(meaning: Meaning, asked: int) -> bool:
    """「处罚决定都得挂网吗」, 「表里“其他处理”装的是啥」: a row's name, and no sign of one year's number of it."""
    told = meaning.years or meaning.organs or meaning.mine or meaning.cue("happened", "people")
    told = told or any(not span.text for span in meaning.spans)  # from the last turn
    counts = meaning.cue("count") and not meaning.cue("how", "may")
    written = meaning.ids("topic") and meaning.cue("list") and meaning.cue("report")  # 报告第六部分写了些啥
    printed = written or meaning.length("topic") >= asked / 2 or names_a_part(meaning)
    return not (told or counts or printed) and not is_bare(meaning, asked)


def about_a_matter(meaning: Meaning) -> bool:
    """How many 宅基地 were 审批: the number of a matter that no row counts, whatever row is named beside it."""
    kinds = [{concept.kind for concept in span.concepts} for span in meaning.spans if span.text]
    return any("category" in kind and kind.isdisjoint(_NAMES) for kind in kinds)


def only_a_result(meaning: Meaning) -> bool:
    """「补贴名单贴出来有人说不对，最后给改过来几个」: how something ended, and no review or lawsuit that ended so."""
    kinds = {concept.kind for span in meaning.spans for concept in span.concepts}
    return "measure" in kinds and kinds.isdisjoint(_COUNTED) and len(meaning.residue) >= _ABOUT_MORE


def names_both_axes(meaning: Meaning, selection: Selection | None) -> bool:
    named = selection is not None and selection.named
    return named and any(meaning.ids(kind, selection.section) for kind in _SECOND_AXIS if selection)


def is_bare(meaning: Meaning, asked: int) -> bool:
    """Whether the names of rows, columns and topics are nearly all of the question."""
    light = meaning.length("filler") - meaning.length("cue")
    return meaning.length(*_NAMES) >= 0.75 * (asked - max(light, 0))
