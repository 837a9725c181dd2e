"""「给企业公开了几件」, and 「公开了几件」 behind a number of requests: only the verb tells which row is meant."""

from __future__ import annotations

import re

from bot.answering.meaning import ROW_KINDS, Concept, Meaning
from bot.answering.turn import Turn

_TURNED = re.compile("[不没未无别勿非]|部分|主动|全部|一半|禁止|拒绝|要求|应[该当]|该|能|宜|申请$")
"""没有给企业公开的, 部分公开了几件 and 要求公开的 ask for other rows."""
_WHOM, _VERB = re.compile("给([^，。；？,;?]{1,12}?)公开"), "公开"
_DENIED = re.compile("(?:没有?|未|没能|不肯?)给([^，。；？,;?]{1,12}?)公开")
_GIVEN_ALONE = re.compile(r"(?<=[，,、])公开了?(?:几|多少)[件份个](?=[，,。？?]|$)")
_MORE_OR_LESS = re.compile("(?<![动全分不])公开得(?=最?更?[多少])")
"""哪个乡镇公开得最多."""
_CLAUSE_ENDS = re.compile("[，。；？！,;?!和与跟]")
_SECTION, _TOTAL, _SHORT, _LIGHT = "三", "total", 12, "那呢啊呀？?。，,"


def with_what_was_given(turn: Turn, meaning: Meaning) -> str:
    """The question with the name of that row for the verb; as it is where a row is named, or no requests are meant."""
    question, (row, *verbs) = turn.question, turn.knowledge.language.operations.words("given") or ("",)
    if row and (more := _MORE_OR_LESS.search(question)) and not any(c.kind == "topic" for c in _named(meaning)):
        return question[: more.start()] + row + question[more.end() :]
    columns = [s for s in meaning.spans if s.text and any(_is_an_applicant(c) for c in s.concepts)]
    beside = _beside_requests(question, meaning)
    if not (columns or beside or _goes_on_from_requests(turn)) or not row:
        return question
    if denied := _DENIED.search(question):
        (withheld,) = turn.knowledge.language.operations.words("given_not")[:1] or ("",)
        if withheld and any(span.text in denied[1] for span in columns):
            return question[: denied.start()] + denied[1] + withheld + question[denied.end() :]
    # 给企业公开的多还是给个人公开的多 says each time whom it was given to.
    for given in reversed(list(_WHOM.finditer(question))):
        at = given.end() - len(_VERB)
        named = any(span.text in given[1] for span in columns)
        if named and not _TURNED.search(f"{_clause_before(question, given.start())}，{given[1]}"):
            question = question[:at] + row + question[given.end() :]
    if beside:
        return question[: beside.start()] + row + beside.group().removeprefix(_VERB) + question[beside.end() :]
    named = any(c.kind in (*ROW_KINDS, "topic") for s in meaning.spans if s.text for c in s.concepts)
    said = max((verb for verb in verbs if verb in question), key=len, default="")
    if not columns and question.strip(_LIGHT) != said:
        return question  # 网上公开了几件, 公开了几件文件
    at = question.find(said)
    if question != turn.question or named or not said or _TURNED.search(_clause_before(question, at)):
        return question
    return question.replace(said, row + said.removeprefix(_VERB), 1)


def _named(meaning: Meaning) -> list[Concept]:
    return [concept for span in meaning.spans if span.text for concept in span.concepts]


def _goes_on_from_requests(turn: Turn) -> bool:
    """Whether the cells told last were all of the table of requests."""
    last = turn.memory.inquiry if turn.memory.subject == "cells" else None
    sections = {c.section for s in last.spans for c in s.concepts if c.kind in ROW_KINDS} if last else set()
    return sections == {_SECTION} and len(turn.question) <= _SHORT


def _beside_requests(question: str, meaning: Meaning) -> re.Match[str] | None:
    """「收了几件，公开了几件」: how many were given out, in a clause behind one that counts requests."""
    rows = [s for s in meaning.spans if s.text and any((c.kind, c.section) == ("row", _SECTION) for c in s.concepts)]
    given = _GIVEN_ALONE.search(question)
    taken = given and any(span.start < given.end() and given.start() < span.end for span in rows)
    return given if given and not taken and any(span.end <= given.start() for span in rows) else None


def _clause_before(question: str, at: int) -> str:
    return _CLAUSE_ENDS.split(question[:at])[-1]


def _is_an_applicant(concept: Concept) -> bool:
    return concept.kind == "column" and concept.section == _SECTION and concept.id != _TOTAL
