"""What goes on after an answer in a report's own words: how a problem was solved, the same of another report, another
matter of the same report.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.from_reports.apart_in_words import HOW_MUCH
from bot.answering.from_reports.counted import counted
from bot.answering.from_reports.older_rows import rows_named
from bot.answering.from_reports.prose import asks_a_number, search, words_of
from bot.answering.inquiry.rate_of_some import rates_called
from bot.answering.meaning import ROW_KINDS, Concept, Meaning, Span, without_spans
from bot.answering.rows.nearest import OF_THE_FORM
from bot.answering.sentences.first import stands_there
from bot.answering.sentences.told import ENOUGH, SURELY, told_in_a_sentence
from bot.answering.target import target_of
from bot.answering.turn import Turn
from bot.answering.understand import meaning_of
from bot.answering.weigh import asks_how
from bot.answering.words.ordinals import ordinal_in
from bot.dialogue.told.said_of_it import only_said_of_it
from bot.dialogue.whose.whose import same_office_there

_SHORT = 12
_INTO = re.compile("[改变换][成为]")
HOW_MANY = "多少"
_ENDS = re.compile(r"[呢嘞咧呐哩][?？。！\s]*$")
_WHETHER_IT_MOVED = re.compile(
    r"[，,、\s][是又还有]{0,2}(?:涨|多|少|降|变|升|掉|加|减|高|低)[了没]?(?:没有|没得|没|吗|不|么|还是.{1,3})?[?？。\s]*$"
)
"""第二年呢，涨了没得."""
_HELD_AGAINST = re.compile("[那它]?[比较]")
_NOUN = 2
"""The last characters of a title: 问题 of 存在的主要问题."""
_SAYS_IT = 0.8
"""Share of a short question that the last report must say for the question to be about it."""
IN_WORDS = ("topic", "passage")
_OF_REPORTS = (*IN_WORDS, "cells")


def same_prose(turn: Turn) -> Turn | None:
    """The turn with what the last one said filled in; None where the question does not go on from a report's words."""
    if turn.memory.subject not in _OF_REPORTS:
        return None
    return (
        with_measures(turn)
        or _of_the_year_beside(turn)
        or _of_another_report(turn)
        or _of_the_older_list(turn)
        or _another_matter(turn)
    )


def with_measures(turn: Turn) -> Turn | None:
    """「第二个咋解决的」 after the problems asks for the measures."""
    topics = {topic.id: topic for form in turn.knowledge.forms.values() for topic in form.topics}
    last = topics.get(turn.memory.topic)
    if turn.memory.subject != "topic" or last is None or not last.until or len(turn.question) > _SHORT:
        return None
    if not any(word in turn.question for word in last.then):
        return None
    alone = not turn.meaning.residue and not ordinal_in(turn.question)
    if turn.meaning.ids("topic") == (last.until,) and alone:
        # 那要咋改 is as near to a guide on one's own record.
        return _asked(turn, f"{turn.memory.organ}{turn.memory.year}年{topics[last.until].title}")
    # 第一个问题准备怎么解决 names what was told, and asks what is done about it.
    again = ("topic", turn.memory.topic)
    spans = tuple(s for s in turn.meaning.spans if again not in {(c.kind, c.id) for c in s.concepts})
    meaning = replace(turn.meaning, spans=spans)
    if _names_something(meaning):
        return None
    concept = Span(0, 0, "", (Concept("topic", last.until),))
    return replace(turn, meaning=replace(meaning, spans=(*spans, concept)))


def _of_another_report(turn: Turn) -> Turn | None:
    """「青枫县呢」 after a sentence that was quoted: the last question, asked of that organ or year."""
    meaning, memory = turn.meaning, turn.memory
    step = step_of(turn)
    named = meaning.organs or meaning.years or step
    both = turn.knowledge.language.follow.words("both")  # 22年的这两样
    moved = _WHETHER_IT_MOVED.search(turn.question)
    follow = turn.knowledge.language.follow
    known = (*both, moved.group() if moved else "", *(follow.words("earlier", "later") if step else ()))
    known += turn.knowledge.language.operations.words("up", "down", "change")  # 第二年提高了吗
    told = memory.question
    left = [word for word in meaning.residue if not _only_how_many(word, told)]
    more = [word for word in left if not any(word in words for words in (*known, told))]
    kinds = [kind for kind in (*OF_THE_FORM, "category") if not (step and kind == "column")]  # 前一年 is a column, too
    # What was only near to a sample (收没收) is not named, and 总共 names no other thing.
    cells = [c for s in meaning.spans if stands_there(s) for c in s.concepts if c.id != "total"]
    said = (any(c.kind in kinds for c in cells) or rates_called(turn)) and not only_said_of_it(turn)  # 乙县的公开率呢
    alone = named and not meaning.others and not more and not said
    if memory.subject != "passage" or not memory.question or not alone or len(meaning.organs) > 1:
        return None
    organ = same_office_there(turn, meaning.organs[0], memory.organ) if meaning.organs else memory.organ
    years = ((memory.year + step,) if step else meaning.years) or (
        (memory.year,) if (organ, memory.year) in turn.knowledge.reports else ()
    )
    if _HELD_AGAINST.match(turn.question) and organ == memory.organ:
        years = tuple(dict.fromkeys((memory.year, *years)))  # 比2022年多多少条: both sentences
    asked = organ + "、".join(f"{year}年" for year in years) + _without_report(memory.question, turn)
    return _asked(turn, asked)


def _only_how_many(word: str, told: str) -> bool:
    """几处 of 2022年是几处 behind 有多少处, and 改成 of 2023年改成多少分了."""
    return bool(_INTO.fullmatch(word)) or (word[:1] in ("几", "多") and word[-1] in told)


def _of_the_year_beside(turn: Turn) -> Turn | None:
    """「前一年呢」 after the problems, the fees or another topic: the same of that year."""
    meaning, memory, step = turn.meaning, turn.memory, step_of(turn)
    # 前一年 is a column's name too.
    cells = any(meaning.ids(kind) for kind in (*OF_THE_FORM, "category") if kind != "column")
    later = turn.knowledge.language.follow.words("earlier", "later") if step else ()
    named = meaning.organs or meaning.others or cells or [word for word in meaning.residue if word not in later]
    if memory.subject != "topic" or not (step and memory.topic and memory.organ) or named:
        return None
    topics = (topic for form in turn.knowledge.forms.values() for topic in form.topics)
    title = next((topic.title for topic in topics if topic.id == topic_again(turn)), "")
    return _asked(turn, f"{memory.organ}{memory.year + step}年{title}") if title else None


def of_both_years(turn: Turn) -> Turn | None:
    """「多发了几条」 behind what two years' reports say of it, or one's: held against the other, or the year before."""
    meaning, memory = turn.meaning, turn.memory
    # 多了几 is a column of an older form too.
    rows = any(meaning.ids(kind) for kind in (*ROW_KINDS, "topic", "category"))
    other = [year for year in meaning.years if year != memory.year]  # 2023年高了几个百分点 behind 2022
    named = meaning.organs or len(other) != len(meaning.years) or len(other) > 1 or meaning.others or rows
    if memory.subject != "passage" or named or len(turn.question) > _SHORT or not HOW_MUCH.search(turn.question):
        return None
    years = meaning_of(memory.question, turn).years[-2:]
    before, after = years if len(years) > 1 else sorted((memory.year, *(other or [memory.year - 1])))
    if not all((memory.organ, year) in turn.knowledge.reports for year in (before, after)):
        return None
    about = _without_report(memory.question, turn)
    return _asked(turn, f"{memory.organ}{after}年{about}，比{before}年{turn.question}")


def topic_again(turn: Turn) -> str:
    """The topic told last; of 2022年的问题呢 behind what was done about this year's, the one before it."""
    topics = [topic for form in turn.knowledge.forms.values() for topic in form.topics]
    back = (t.id for t in topics if t.until == turn.memory.topic and t.title[-_NOUN:] in turn.question)
    return next(back, turn.memory.topic)


def step_of(turn: Turn) -> int:
    """-1 for 前一年呢, 1 for 后一年呢, where hardly more is said."""
    said = [step for way, step in (("earlier", -1), ("later", 1)) if turn.follows(way)]
    return said[0] if len(said) == 1 and turn.memory.year and len(turn.question) <= _SHORT else 0


def _of_the_older_list(turn: Turn) -> Turn | None:
    """「其中写信寄来的呢」 after a number of a report from before the national forms: another row of its own list."""
    meaning, memory = turn.meaning, turn.memory
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    if memory.subject == "topic" or report is None or report.member.form or asks_how(meaning):
        return None
    if meaning.organs or meaning.years or meaning.others or len(turn.question) > _SHORT:
        return None
    # 依申请公开是啥 goes on to something else.
    asks = asks_a_number(turn) or _ENDS.search(turn.question)
    if not asks or not rows_named(turn.question, report, frozenset(), memory.question):
        return None
    how_many = "" if asks_a_number(turn) else HOW_MANY
    return _asked(turn, f"{memory.organ}{memory.year}年{_ENDS.sub('', turn.question)}{how_many}")


def _another_matter(turn: Turn) -> Turn | None:
    """「那培训呢」, 「有几个人参加」: where the last report says so nearly in these words, it is asked."""
    meaning, memory = turn.meaning, turn.memory
    report = turn.knowledge.report(memory.organ, memory.year) if memory.organ else None
    told = meaning.organs or meaning.years or meaning.others or _names_something(meaning) or asks_how(meaning)
    if report is None or told or len(turn.question) > _SHORT:
        return None
    language, words = turn.knowledge.language, words_of(turn)
    asks = asks_a_number(turn)
    found = counted(report, words, language, turn.question) if asks else search(report, words, language)
    asked = _asked(turn, f"{memory.organ}{memory.year}年{turn.question}")
    if words and found and found[0].score >= _SAYS_IT:
        return asked
    if memory.subject != "passage":
        return None
    # 「抖音呢」 after what was told of the 公众号; what no dictionary knows must be told surely.
    if told_in_a_sentence(asked, target_of(asked), ENOUGH if words else SURELY):
        return asked
    # 「一年推了多少篇」 goes on about what was asked before.
    about = _asked(turn, f"{memory.organ}{memory.year}年{_without_report(memory.question, turn)}，{turn.question}")
    return about if asks and told_in_a_sentence(about, target_of(about)) else None


def _without_report(question: str, turn: Turn) -> str:
    """`question` without the organs and years that it names."""
    spans = [s for s in meaning_of(question, turn).spans if s.text and {c.kind for c in s.concepts} & {"organ", "year"}]
    return without_spans(question, spans)


def _asked(turn: Turn, question: str) -> Turn:
    return replace(turn, question=question, meaning=meaning_of(question, turn))


def _names_something(meaning: Meaning) -> bool:
    return any(meaning.ids(kind) for kind in (*OF_THE_FORM, "category"))


def without_the_sum(turn: Turn) -> Turn:
    """总共多少人 behind a sentence is 多少人: what a report says is not added up, and 总共 names no column."""
    words = turn.knowledge.language.operations.words("sum", "weak_sum")
    found = max((word for word in words if word in turn.question), key=len, default="")
    if turn.memory.subject not in IN_WORDS or not found or not asks_a_number(turn):
        return turn
    return _asked(turn, turn.question.replace(found, ""))
