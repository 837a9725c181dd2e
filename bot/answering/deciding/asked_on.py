"""What is asked on in so few words that only the sentence before tells what it is about."""

from __future__ import annotations

import re
from dataclasses import replace

from bot import wording
from bot.answering.deciding.case import Case
from bot.answering.inquiry.operation import wanted
from bot.answering.limits import not_found
from bot.answering.sentences.answer_kind import answer_kind, gives
from bot.answering.sentences.behind import places_of
from bot.answering.sentences.told import quoted_from
from bot.answering.sentences.weighing import Weighed, weighed
from bot.answering.sources.slots import said
from bot.answering.turn import Reply, Turn

_OF_ANOTHER = re.compile(r"[呢嘞咧呐哩][?？。！\s]*$")
_HAPPENED = re.compile(r"[的了过](?:[，,。？?]|$)")
"""后来那户咋弄的 is asked of what was, 不服怎么办 of a rule."""
_SAYS_SOMETHING = 0.05
"""From this score on the sentence behind the last one says anything of what is asked."""


def of_what_was_quoted(case: Case) -> Reply | None:
    """「有人不服气没」 behind the list that hung for seven days: the sentence again, or the one behind it."""
    turn, memory, meaning = case.turn, case.turn.memory, case.meaning
    report = turn.knowledge.report(memory.organ, memory.year) if case.behind_a_sentence else None
    if report is None or case.plainly_a_rule or case.weights.sure or case.guide_is_sure:
        return None
    last = places_of(report, memory.items)
    if not last or (case.guess and _asks_for_a_rule(case)):
        return None
    passages, asked = report.passages, answer_kind(meaning.asks, turn.knowledge.prose)
    told = [passages[i] for i in last]
    # 这是按哪个局的要求弄的 has 哪个局 as a question about several organs has, but the sentence names one.
    names_it = [p for p in told if asked.whose and gives(asked, p.text) == 1]
    if _goes_elsewhere(turn) and not names_it:
        return None
    behind = [p for p in passages[last[-1] + 1 : last[-1] + 2] if p.headings == told[0].headings]
    found = [item for item in weighed(turn, report) if gives(asked, item.passage.text) == 1]
    again = [item for item in found if item.passage in told]
    again = again or [Weighed(0.0, passage, True) for passage in names_it]
    more = [item for item in found if item.passage in behind and (item.score > _SAYS_SOMETHING or not again)]
    if not (again or more):
        return None
    reply = quoted_from(turn, report, [*again, *more][:2])
    return replace(reply, slots=said(wording.STILL_THERE) + reply.slots)


def or_not_told_there(case: Case) -> Reply | None:
    """「上头说他们了没」 behind a sentence: that the report does not tell it, and no guide that is only guessed."""
    memory = case.turn.memory
    if not case.goes_on_about_what_was:
        return None
    return replace(not_found(case.turn, memory.organ, memory.year), memory=memory)


def _asks_for_a_rule(case: Case) -> bool:
    """不服怎么办, and not 剩下那俩咋没修: what one does, or how it goes with requests."""
    question, language = case.turn.question, case.turn.knowledge.language
    ours = any(word in question for word in (*language.ours, *language.follow.words("what_to_do")))
    return case.asks_how and ours and not _HAPPENED.search(question)


def _goes_elsewhere(turn: Turn) -> bool:
    """「少了几件」, 「第二年呢」, 「自助机呢」: it is reckoned, or asked of another year or of another thing."""
    language = turn.knowledge.language
    if turn.meaning.residue and _OF_ANOTHER.search(turn.question):
        return True
    steps = (word for name in ("earlier", "later") for word in language.follow.words(name))
    return wanted(turn.question, language).said or any(word in turn.question for word in steps)
