"""「罚的呢」, 「2024年收的比这年少了多少」 behind a number: what was done names another row of the same tables."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.meaning import ROW_KINDS, without_spans
from bot.answering.turn import Turn
from bot.answering.understand import heard_as
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_OF_REQUESTS = "三"
_BEHIND = r"(?=呢|嘞|咧|比|和|跟|与|有?多少|有?几|是多少|是几|各|一共|总共|[，,。？?]|$)"
_BESIDE = re.compile("的[和跟与、]")
"""罚的和许可的 names both, the one by a verb."""
_LIGHT = re.compile(r"[的那呢，,、\s]+|再看|换成?|还有")


def with_the_row_written_out(turn: Turn) -> Turn:
    last, meaning = turn.memory.inquiry, turn.meaning
    named = any(meaning.ids(kind) for kind in (*ROW_KINDS, "topic")) and not _BESIDE.search(turn.question)
    if turn.memory.subject != "cells" or last is None or named:
        return turn
    sections = {c.section for span in last.spans for c in span.concepts if c.kind == "row"}
    for row, done in _told_by_verb(turn.knowledge.language).items():
        found = done.search(turn.question)
        if found and _begins_there(turn, found.start()) and (sections == {_OF_REQUESTS} or row not in _taken(turn)):
            return heard_as(turn, f"{turn.question[: found.start()]}{row}{turn.question[found.end() :]}")
    return turn


def _taken(turn: Turn) -> tuple[str, ...]:
    """收的 is money behind 行政事业性收费, and requests only behind requests."""
    return turn.knowledge.language.follow.words("taken_in")


def _begins_there(turn: Turn, at: int) -> bool:
    """Whether nothing but names stands before it: 企业罚的款 and 他说收的 are something else."""
    names = [span for span in turn.meaning.spans if span.text and span.end <= at]
    return turn.meaning.text == turn.question.lower() and not _LIGHT.sub("", without_spans(turn.question[:at], names))


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _told_by_verb(language: Language) -> dict[str, re.Pattern[str]]:
    return {row: re.compile(f"(?:{one_of(done)}){_BEHIND}") for row, done in language.told_by_verb.items()}
