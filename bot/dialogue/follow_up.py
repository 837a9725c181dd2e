"""Step: fill in what the question leaves to the last turn: the organ, the year, the row, the list, the reason."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.asked_of_coverage import COVERAGE
from bot.answering.from_guides.guides import answer_guide
from bot.answering.inquiry.among import asked_among
from bot.answering.meaning import Concept, Meaning, Span
from bot.answering.rows.nearest import OF_THE_FORM, ROW_LEAD_TOLD, ROW_NEAR_TOLD, nearest_cell
from bot.answering.sources.slots import quoted
from bot.answering.turn import Reply, Turn
from bot.answering.understand import meaning_of
from bot.answering.weigh import leads
from bot.answering.words.ordinals import ordinal_in
from bot.dialogue.asked_before import after_asking_back
from bot.dialogue.guides.in_full import asks_for_the_rest, asks_for_the_whole, titles_shown
from bot.dialogue.guides.of_the_guide import asks_of_our_own, with_row_of_the_guide
from bot.dialogue.guides.procedure import in_procedure
from bot.dialogue.guides.same_aspect import case_of, same_aspect
from bot.dialogue.guides.same_subject import guide_meant
from bot.dialogue.guides.what_next import next_guide
from bot.dialogue.mended.corrected import corrects
from bot.dialogue.mended.denied import without_denied, without_never_mind
from bot.dialogue.mended.slip import without_the_slip
from bot.dialogue.numbers.checking import carried_agrees, check_of_the_last, checked_further, the_two_agree
from bot.dialogue.numbers.claimed import without_the_claim
from bot.dialogue.numbers.named_by_a_verb import with_the_row_written_out
from bot.dialogue.numbers.only_a_verb import without_the_verb
from bot.dialogue.numbers.same_inquiry import goes_on
from bot.dialogue.numbers.same_row import same_row
from bot.dialogue.numbers.some_of_them import points_at_two
from bot.dialogue.told.after_overview import after_overview
from bot.dialogue.told.counted_there import counted_there
from bot.dialogue.told.mended_since import mended_since
from bot.dialogue.told.only_counted import only_counted
from bot.dialogue.told.same_prose import of_both_years, same_prose, topic_again, with_measures, without_the_sum
from bot.dialogue.told.same_report import told_nearby
from bot.dialogue.told.text_behind_cell import text_behind_cell
from bot.dialogue.told.why import asks_why_so_much, only_asks_why, reason_asked, why_of_the_last
from bot.dialogue.two_inquiries import answer_each
from bot.dialogue.two_questions import answer_both
from bot.dialogue.when.short_year import with_the_year_written_out
from bot.dialogue.when.years_left_out import without_the_years_left_out
from bot.dialogue.whose.both_quoted import with_those_quoted
from bot.dialogue.whose.chosen import chosen_organ
from bot.dialogue.whose.elsewhere import same_of_another_place, without_its_own_place
from bot.dialogue.whose.which_reports import which_reports
from bot.model import Citation, Guide, Outcome

_HEADS = ("row", "group", "column_group", "measure")
_IN_WORDS = ("passage", "topic")
_OF_RULES = ("guide", "reckoned")
_SHORT, _STEM = 14, 2
_NEAR, _LEAD = 0.3, 0.1
_PLAINLY_NEAR = 0.35
"""A guide so near to a question whether something may or must be is meant, though its words name a row."""
_NUMBERS = re.compile(r"\d|[一二三四五六七八九十百]+(?:件|份|页|张|号|日)")
_GOES_ON = re.compile(r"^那(?!么)|[呢嘞咧呐哩][?？!！。\s]*$")
"""那…呢 asks the same of another row."""
_LAST = re.compile(r"(?:最后|末了|最末)[一那](条|个|项|点|款|类|种|步)")


def follow_up(turn: Turn) -> Turn | Reply:
    if turn.memory.asked_back and turn.memory.items:
        chosen = chosen_organ(turn)
        return after_asking_back(turn) if chosen is turn else _going_on(turn, chosen)
    turn = with_the_year_written_out(without_the_years_left_out(after_overview(turn)))
    turn = without_denied(without_the_slip(without_never_mind(_with_last_counted(turn))))
    turn = with_row_of_the_guide(without_the_claim(with_those_quoted(without_its_own_place(turn))))
    memory, meaning = turn.memory, turn.meaning
    if both := answer_both(turn) or answer_each(turn):
        return both
    judged = meaning.cue("opinion", "predict")
    if judged and turn.tools.refused.standing_in(turn.question):
        return turn  # 你看我这案子能赢吗 behind a guide on reviews asks for no other guide
    if memory.subject in _OF_RULES and asks_of_our_own(turn):
        return turn
    if aspect := same_aspect(turn):
        return aspect
    if guide := next_guide(turn) or in_procedure(turn):
        return answer_guide(turn, guide)
    if memory.subject in _IN_WORDS and judged:
        return turn  # 你怎么看，是不是有水分 behind a sentence asks for no other sentence
    if reports := which_reports(turn):
        return reports
    if memory.subject in ("", "article", COVERAGE):
        return (goes_on(turn) if corrects(turn) else None) or turn
    if memory.subject == "cells" and _asks_for_a_rule(turn):
        return turn
    if nobody := only_counted(turn):
        return nobody
    if elsewhere := counted_there(turn) or same_of_another_place(turn):
        return elsewhere
    turn = without_the_sum(without_the_verb(with_the_row_written_out(turn)))
    meaning = turn.meaning
    for checked in (carried_agrees, checked_further, the_two_agree, check_of_the_last):
        if reply := checked(turn):
            return reply
    if reason := reason_asked(turn):
        return reason
    if asks_why_so_much(turn) or (only_asks_why(turn) and not asked_among(turn.question, turn.knowledge.language)):
        return why_of_the_last(turn)
    if asks_for_the_whole(turn):
        return (_item(turn, 1) if titles_shown(turn) else None) or why_of_the_last(turn)
    if further := same_row(turn):
        return further
    listed = memory.items and (memory.subject != "cells" or len(memory.items) > 1)
    listed = listed and not (memory.subject == "cells" and points_at_two(turn.question))
    if listed and (position := ordinal_in(turn.question)) and not _names_something(meaning):
        if memory.subject == "topic":
            return with_measures(turn) or replace(turn, meaning=_with(meaning, Concept("topic", memory.topic)))
        if reply := _item(turn, position):
            return reply
    if nearby := mended_since(turn) or of_both_years(turn) or told_nearby(turn) or text_behind_cell(turn):
        return nearby
    if memory.subject != "cells" and (further := same_prose(turn)):
        return further
    if memory.subject != "cells" and (further := goes_on(turn)):
        return further
    if memory.subject in _OF_RULES and (guide := _about_the_guide(turn)):
        return answer_guide(turn, guide)
    if further := goes_on(turn):
        return further
    told = _told_in_other_words(turn) if memory.subject == "cells" else None
    if told and (further := goes_on(replace(turn, meaning=told))):
        return further
    if memory.subject == "cells" and (further := same_prose(turn)):
        return further
    if asks_for_the_rest(turn):
        meaning = replace(meaning, spans=())  # the total of 一共几条 is that of the points
    if memory.subject == "topic" and (_only_when_or_who(turn) or asks_for_the_rest(turn)):
        return replace(turn, meaning=replace(_with(meaning, Concept("topic", topic_again(turn))), residue=()))
    return turn


def _asks_for_a_rule(turn: Turn) -> bool:
    """「执法案卷是不是一定不给看」 after their number: whether something may be is asked, and a guide is near."""
    meaning = turn.meaning
    if meaning.organs or meaning.years or meaning.others or meaning.cue("count", "report", "happened", "why"):
        return False
    if _GOES_ON.search(turn.question) or corrects(turn):  # 不对，要的是规范性文件
        return False
    nearest = turn.knowledge.guide_index.find(turn.question, 2)
    plainly = any(match.score >= _PLAINLY_NEAR for match in nearest[:1]) or leads(nearest, _NEAR, _LEAD)
    return meaning.cue("may") and plainly


def _going_on(turn: Turn, chosen: Turn) -> Turn:
    """The chosen organ with all that the question before it left to the turn before that."""
    if turn.memory.inquiry is None:
        return chosen
    before = turn.memory.before[:-1] if turn.memory.before[-1:] == (turn.memory.inquiry,) else turn.memory.before
    memory = replace(turn.memory, subject="cells", asked_back=False, items=(), organ_name="", before=before)
    further = goes_on(replace(chosen, memory=memory))
    return replace(further, memory=turn.memory) if further else chosen


def _about_the_guide(turn: Turn) -> Guide | None:
    """The guide that a short question means after the last one; None where it names something else."""
    meaning = turn.meaning
    last = _last_guide(turn)
    if _NUMBERS.search(turn.question):
        return None  # 45件多少钱 can be counted
    if turn.memory.subject == "reckoned" and turn.knowledge.language.deadline.heard(turn.question, "silent"):
        return None  # 一直没答复: the day that was asked for can be counted now
    if meaning.cue("count") and (meaning.ids("row") or meaning.ids("group") or meaning.ids("topic")):
        return None  # 那四类过程性信息的件数呢, 改进措施一共写了几条
    too = turn.follows("too")
    if last and len(turn.question) <= _SHORT and too and not meaning.cue("count"):
        return last  # 县政府那份也是那天？
    if last is None or meaning.years or meaning.organs or meaning.cue("report", "consistent", "prose"):
        return None
    if meaning.others and len(turn.question) <= _SHORT and all(name[:_STEM] in last.body for name in meaning.others):
        return last  # 换成税务局呢 behind where reviews go: it tells that too
    if meaning.others:
        return None
    meant = guide_meant(turn.question, last, turn.knowledge)
    return meant or (last if case_of(turn, last) else None)


def _last_guide(turn: Turn) -> Guide | None:
    """The guide of the last answer, or on the fee or the period that it counted."""
    return next((guide for guide in turn.knowledge.guides if guide.id == turn.memory.guide), None)


def _with_last_counted(turn: Turn) -> Turn:
    """最后一条 of a list that was shown by its number."""
    items = turn.memory.items
    if not items or not _LAST.search(turn.question):
        return turn
    question = _LAST.sub(f"第{len(items)}\\1", turn.question)
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _told_in_other_words(turn: Turn) -> Meaning | None:
    """The meaning with the row or applicant that is nearest where none is named (搞研究的呢); None where the question
    is about something that the tables do not know: the last cell must not be said again."""
    meaning = turn.meaning
    if any(meaning.ids(kind) for kind in OF_THE_FORM) or not meaning.residue or meaning.years or meaning.organs:
        return meaning
    near = nearest_cell(turn, turn.question)
    if near is None or near.score < ROW_NEAR_TOLD or near.lead < ROW_LEAD_TOLD:
        return None if len(turn.question) <= _SHORT else meaning
    item = near.own[0].item
    applicants = len(item) > 1 and item[0].kind == "row"
    return replace(_with(meaning, *(item[1:] if applicants else item)), residue=(), drowned=False)


def _names_something(meaning: Meaning) -> bool:
    return any(meaning.ids(kind) for kind in (*_HEADS, "column", "topic", "category", "table"))


def _only_when_or_who(turn: Turn) -> bool:
    meaning, wrong = turn.meaning, turn.knowledge.language.follow.words("wrong")
    named = meaning.years or meaning.organs or meaning.others
    topics = (t for form in turn.knowledge.forms.values() for t in form.topics if t.id == turn.memory.topic)
    its_own = [words for topic in topics for words in topic.words]  # 22年收没收 behind the fees
    known = (*its_own, *(words for words in wrong if words in turn.question))
    left = [word for word in meaning.residue if not any(word in words for words in known)]
    return bool(named) and not _names_something(meaning) and not left  # 我说错了，想问的是24年


def _with(meaning: Meaning, *concepts: Concept) -> Meaning:
    return replace(meaning, spans=meaning.spans + tuple(Span(0, 0, "", (concept,)) for concept in concepts))


def _item(turn: Turn, position: int) -> Reply | None:
    memory = turn.memory
    if position > len(memory.items):
        return None
    words = memory.items[position - 1]
    if titled := next((guide for guide in turn.knowledge.guides if guide.title == words), None):
        return answer_guide(turn, titled)  # one of two that were told in short
    guide = next((guide for guide in turn.knowledge.guides if guide.id == memory.guide), None)
    source = Citation(guide.document, guide.title, words, "", "") if guide else memory.citation
    citation = replace(source, quote=words) if source else Citation("", "", words, "", "")
    return Reply(Outcome.ANSWERED, quoted(words), (citation,), memory=memory)
