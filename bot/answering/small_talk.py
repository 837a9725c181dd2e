"""Step: greetings and thanks, and questions that are not ours to answer, each with staff's own reply."""

from __future__ import annotations

import re

from bot.answering.patterns import matches
from bot.answering.slots import quoted
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_NEAR
from bot.model import Citation, Outcome

_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_TAIL = re.compile(r"(?:啊|呀|哦|吧|呢|吗|啦|了|哈|嘛)+$")


def small_talk(turn: Turn) -> Turn | Reply:
    """Small talk only when it is nearly the whole message; a greeting before a question is not small talk."""
    bare = _PUNCTUATION.sub("", turn.question.lower())
    for talk in turn.knowledge.small_talk:
        words = {_PUNCTUATION.sub("", word.lower()) for word in talk.words}
        if bare in words or _TAIL.sub("", bare) in words:
            return Reply(Outcome.SMALLTALK, quoted(talk.reply), (_own(turn, "smalltalk.toml", talk.reply),))
    return turn


def refuse(turn: Turn) -> Turn | Reply:
    """What is not ours to answer."""
    meaning, standard = turn.meaning, turn.knowledge.guide_index.standard(turn.question)
    named = any(meaning.ids(kind) for kind in ("row", "group", "column_group", "topic"))
    told = meaning.cue("count", "report", "happened") or bool(meaning.years or meaning.ids("topic"))
    about_a_report = named and told and not meaning.cue("predict")
    for refusal in turn.knowledge.refusals:
        if about_a_report and refusal.outcome is Outcome.OUT_OF_SCOPE:
            continue
        if any(matches(pattern, text) for pattern in refusal.words for text in (turn.question, standard)):
            if refusal.outcome is Outcome.OUT_OF_SCOPE and _is_ours(turn):
                continue
            citation = _own(turn, "refusals.toml", refusal.reply)
            return Reply(refusal.outcome, quoted(refusal.reply), (citation,))
    return turn


def _is_ours(turn: Turn) -> bool:
    """Whether a guide is clearly about the question after all: 牵扯隔壁老王，先问问他 is about third parties."""
    nearest = turn.knowledge.guide_index.find(turn.question, 1)
    ours = any(word in turn.question for word in turn.knowledge.language.ours)
    return ours and bool(nearest) and nearest[0].score >= GUIDE_NEAR


def _own(turn: Turn, name: str, words: str) -> Citation:
    document = turn.knowledge.document_named(name) or name
    return Citation(document, "本助手的说明", words, "", "")
