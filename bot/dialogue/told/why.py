"""「为什么多了这么些」 after a number, 「为啥会这样」 after a report's words: what the report says of it and why."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.computing.said_of_it import said_of_it
from bot.answering.from_guides.guides import answer_why
from bot.answering.from_reports.prose import Found, answer_passages
from bot.answering.limits import not_covered
from bot.answering.sentences.answer_kind import WHY, AnswerKind, answer_kind, gives
from bot.answering.sentences.told import ENOUGH, NEAR, begins_with_a_reason
from bot.answering.sentences.why_lost import why_it_was_lost
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn
from bot.answering.words.marks import MARK
from bot.answering.words.ordinals import ordinal_in
from bot.answering.words.patterns import any_matches
from bot.model import Outcome

_NAMED = ("row", "group", "column_group", "measure", "column", "topic", "category", "table")
_THOSE = ("那", "这")
_SHORT, _LONGEST = 14, 20
_ASKS_WHICH = re.compile("哪|占|几")
"""理由这么多啊，哪种最多 asks for a number."""
_UP, _DOWN = "up", "down"
_MOVED = {_UP: "增加", _DOWN: "减少", "": ""}
_SURE = 1.0


def reason_asked(turn: Turn) -> Reply | None:
    """What the report gives as the reason, where one is asked for; that there is no report, where there is none."""
    return why_not_there(turn) or lost_because(turn) or reason_told(turn) or reason_beside(turn)


def why_not_there(turn: Turn) -> Reply | None:
    """「2020年为什么没有」 behind the years of one organ: that there is no such report, before any reason."""
    organ, years = turn.memory.organ, turn.meaning.years
    named = turn.meaning.organs not in ((), (organ,)) or turn.meaning.others
    if not organ or not years or named or not turn.meaning.cue("why") or len(turn.question) > _SHORT:
        return None
    known = turn.knowledge.years(organ)
    return not_covered(turn, (organ,), years) if known and not {*years} & {*known} else None


def reason_told(turn: Turn) -> Reply | None:
    """None where no reason is asked for, or the report that was answered from gives none in so many words."""
    inquiry, meaning = turn.memory.inquiry, turn.meaning
    if turn.memory.subject != "cells" or inquiry is None or not meaning.cue("why"):
        return None
    pairs = [pair for pair in inquiry.pairs if pair in turn.knowledge.reports]
    # 23年那几件是什么原因, behind 2022: the same row of that year.
    of_a_year = [(organ, year) for organ in {o for o, _ in pairs} for year in meaning.years]
    of_a_year = of_a_year if all(pair in turn.knowledge.reports for pair in of_a_year) else []
    if _asks_anew(replace(turn, meaning=replace(meaning, years=())) if of_a_year else turn):
        return None
    pairs = of_a_year or pairs
    if not pairs or len({organ for organ, _ in pairs}) != 1:
        return None
    words = turn.knowledge.language.operations
    moved = next((way for way in (_UP, _DOWN) if any_matches(words.get(way, ()), turn.question)), "")
    question = f"为什么{{}}{_MOVED[moved]}"
    least = ENOUGH if of_a_year else NEAR
    found = said_of_it(turn, inquiry, max(pairs, key=lambda pair: pair[1]), question, least)
    if found is None:
        return None
    reply, quotes = found
    told = gives(answer_kind(question, turn.knowledge.prose), quotes) == _SURE
    return reply if told and (not moved or any_matches(words.get(moved, ()), quotes)) else None


def lost_because(turn: Turn) -> Reply | None:
    """「为啥被纠正的」, 「那件是怎么回事」 behind the cases that were lost: the sentence of the same report on why."""
    memory, meaning = turn.memory, turn.meaning
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    counts = any(not turn.meaning.text[: s.start].endswith(_THOSE) for s in meaning.of_cue("count"))  # 那几件
    named = meaning.organs or meaning.years or meaning.others or counts
    if report is None or named or memory.subject not in ("cells", "passage", "topic") or len(turn.question) > _LONGEST:
        return None
    return why_it_was_lost(turn, report, memory.question)


def reason_beside(turn: Turn) -> Reply | None:
    """「为啥会这样」 after a report's words: the list that it leads into as reasons, else a reason right beside it."""
    memory = turn.memory
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    if memory.subject not in ("topic", "passage") or report is None or not turn.meaning.cue("why"):
        return None
    if _asks_anew(turn) or ordinal_in(turn.question):
        return None
    topics = {t.id: t for t in turn.knowledge.form_of(report.member).topics}
    part = topics[memory.topic].part if memory.topic in topics else ""
    last = [p for p in report.passages if p.text in memory.items or (part and p.section == part)]
    sections = {p.section for p in last}
    led = [p for p in report.passages if p.section in sections and any(map(_is_a_reason, p.headings[1:]))]
    if not led and last:
        at = report.passages.index(last[-1])
        behind = report.passages[at + 1 : at + 2] if memory.subject == "passage" else ()
        led = [p for p in last if any(item in p.text and _is_a_reason(item) for item in memory.items)]
        led = led or [p for p in behind if begins_with_a_reason(p.text)]
    if not led:
        return None
    reply = answer_passages(turn, report, [Found(_SURE, passage) for passage in led])
    return replace(reply, memory=memory) if memory.subject == "topic" else reply


def _is_a_reason(text: str) -> bool:
    return gives(AnswerKind(WHY), text) == _SURE


def _asks_anew(turn: Turn) -> bool:
    """Whether more than the reason is asked, or which reasons for refusing there were."""
    meaning = turn.meaning
    last = turn.memory.inquiry
    told = {c for span in last.spans for c in span.concepts} if last else set()  # 为啥没办完, of those not finished
    rows = {c for s in meaning.spans for c in s.concepts if c.kind in ("row", "group")} - told
    named = meaning.organs or meaning.years or meaning.others or rows
    reasons = turn.follows("reasons")
    return bool(named) or reasons or len(turn.question) > _SHORT


def asks_why_so_much(turn: Turn) -> bool:
    """「是什么原因掉得这么厉害」, 「为什么会有这么多官司」 behind a number: no guide and no other number is meant."""
    meaning = turn.meaning
    last = turn.memory.inquiry
    other_years = {*meaning.years} - {*(last.years if last else ())}
    anew = meaning.organs or other_years or meaning.others or meaning.cue("count") or _ASKS_WHICH.search(turn.question)
    return turn.memory.subject == "cells" and meaning.cue("why") and turn.follows("so_much") and not anew


def only_asks_why(turn: Turn) -> bool:
    meaning = turn.meaning
    if turn.follows("reasons") or meaning.cue("form_changed", "how", "condition"):
        return False  # 都有啥理由 asks which there are, 为什么两年的表不一样 for no reason of a number
    why = meaning.of_cue("why")
    later = [(w, c) for w in why for c in meaning.of_cue("count") if c.start > w.end]
    counts = any(MARK.search(turn.question[w.end : c.start]) for w, c in later)
    # 咋差这么多，到底少了多少 asks for the number.
    return bool(why) and not counts and not any(meaning.ids(kind) for kind in _NAMED) and not meaning.residue


def why_of_the_last(turn: Turn) -> Reply:
    """The reason behind a guide; of a number that the report gives none."""
    memory = turn.memory
    guide = next((guide for guide in turn.knowledge.guides if guide.id == memory.guide), None)
    if guide:
        return answer_why(turn, guide)
    citations = (memory.citation,) if memory.citation else ()
    slots = said(wording.NO_REASON + wording.NO_REASON_NEXT)
    return Reply(Outcome.NOT_FOUND, slots, citations, memory=memory)
