"""Step: what belongs at another counter, or is there to be read already, is told so, with the article.

Nobody is turned away: the answer always offers to file a request all the same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.from_guides.categories import nearest_categories
from bot.answering.from_guides.guides import answer_guide
from bot.answering.from_reports.where_counted import asked_of
from bot.answering.kind_asked import MOST, PLAIN, kind_asked
from bot.answering.report_of_another import asks_for_the_report_of_another
from bot.answering.sentences.answer_kind import COUNT, answer_kind
from bot.answering.sentences.told import PLAIN_LEAD, SURELY, asked_report, leads_clearly
from bot.answering.sentences.weighing import weighed
from bot.answering.sources.cite import cite_door
from bot.answering.sources.slots import quoted, said
from bot.answering.target import names_the_report, target_of
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.weigh import GUIDE_NEAR, GUIDE_SAME, WHOLE_NAME, Weights, weigh
from bot.answering.weigh import leads as leading
from bot.filing.right_doors import LEAD, SURE, leads, plainly, tell_doors
from bot.model import Choice, Outcome, RightDoor, ToldDoor, Understood
from bot.wording import doors as wording

FAR = 2.5
"""With such a lead a word that could mean a report (公报) does not."""
BEYOND_DOUBT = 5.0
"""With such a lead a guide that is only near is not what is meant."""
ELSE_SURE, ELSE_LEAD = 2.0, 0.4
"""The same as SURE and LEAD where nothing else in the knowledge answers."""
ELSE_SURE_OF_A_YEAR = 3.0
ELSE_LIKELY, ELSE_LIKELY_LEAD = 2.6, 0.7
"""The same with the odds."""
ELSE_SAID = 1.3
"""What must be said or near without the odds: they share out one whole even over what is nobody's business."""
CERTAIN, CERTAIN_OF_A_YEAR, CERTAIN_OF_FORM, CERTAIN_LEAD = 4.4, 5.6, 8.0, 2.5
"""From this on, with the odds: nothing more said, a year or an organ, a row or a topic of reports."""
_ASKING = ("how", "time", "money", "may", "why", "count", "existence", "list", "meaning", "report", "people")
_ASKS = re.compile(r"[?？]|[吗呢么不没]$|谁|哪|几|啥|什么|咋|怎|多少|想要|想看|给我|我要")
_SHORTEST_TALE = 8
_SHORT, _NEAREST = 16, 3
_PLAIN_LEAD = 0.06
"""A guide that leads by so much is told where nobody asks a report so."""
_REPORT = "年报"
_OFFICES = "局厅委办府乡镇"
"""What the names of those end in who write such a report."""
REQUEST, PUBLISHED = "request", "published"


def right_door(turn: Turn) -> Turn | Reply:
    # What goes on from a number, 「我写错年份了，应该是2023」, is no record that somebody got wrong. A row is no door.
    if not turn.knowledge.doors or turn.inquiry or _goes_on_from_a_number(turn) or _of_the_rules(turn):
        return turn
    if _goes_on_about_its_report(turn):
        return turn
    likely = tell_doors(turn)
    turn = replace(turn, doors=tuple(likely))
    told, door = plainly(likely), likely[0].door
    certain = told[0].door is door and _is_certain(likely, of_form=True, of_a_year=_of_a_year(turn))
    if door.id != REQUEST and not _of_a_year(turn) and (guide := _guide_on_whom(turn, door, 1)):
        return guide
    if not certain and (not door.say or not told[0].door.say or not leads(told, SURE, LEAD)):
        return turn
    if _asks_of_its_report(turn):
        return turn
    weights = weigh(turn, target_of(turn).report)
    of_cells = certain and bool(weights.selection) and weights.report > weights.guide
    if _is_of_a_report(turn, weights, told, certain) or (_is_of_a_guide(weights, told) and not of_cells):
        return turn
    if door.id == PUBLISHED and (weights.categories or weights.topics or turn.meaning.years):
        return turn
    return _guide_on_whom(turn, door) or open_door(turn, door)


def instead(reply: Reply, turn: Turn) -> Reply:
    """The door that is told where the steps found no answer; else `reply` as it is.

    The year of a contract or of a deed is no report's: only rows, topics and words of reports ask for one.
    """
    nothing = reply.outcome in (Outcome.NOT_FOUND, Outcome.NOT_COVERED, Outcome.CLARIFY)
    if reply.private or not nothing or not turn.knowledge.doors or (reply.memory and reply.memory.items):
        return reply
    if reply.memory and reply.memory.subject == "cells" and reply.memory == turn.memory:
        return reply  # why that number is so much lower: the report gives no reason
    if reply.memory and reply.memory.subject == "article":
        return reply  # a law that is not here is no door's
    if any(c.document == turn.knowledge.document_named("refusals.toml") for c in reply.citations):
        return reply  # 乡长叫什么: that no report tells it is the answer
    meaning = turn.meaning
    of_form = any(meaning.ids(kind) for kind in ("row", "group", "column_group", "topic", "table"))
    if not meaning.residue:
        return reply
    told = tell_doors(turn)
    if told[0].plain < ELSE_SAID:
        told = plainly(told)
    # Of all reports only the yearly one is ours: a 调查报告 is a paper like any other.
    of_form |= meaning.cue("report") or _REPORT in turn.question
    goes_on = _goes_on_from_a_number(turn)
    if (of_form or goes_on) and meaning.years and (meaning.others or (goes_on and not meaning.cue("how", "may"))):
        return reply  # the number of an organ that is not here, or of a year: 一八年那会儿哩
    if _asks_of_its_report(turn):
        return reply
    if reply.outcome is not Outcome.CLARIFY and _is_certain(told, of_form, _of_a_year(turn)):
        return _guide_on_whom(turn, told[0].door) or open_door(turn, told[0].door)
    if meaning.cue("report") or meaning.cue("consistent") or names_the_report(turn, target_of(turn)):
        return reply
    about_a_year = meaning.years or meaning.organs or meaning.cue("count")
    if of_form or about_a_year or reply.outcome is Outcome.CLARIFY:
        told = plainly(told)  # what may be about a report, or is asked back already, takes more than being likely
        likely, lead = (ELSE_SURE_OF_A_YEAR if about_a_year else ELSE_SURE), ELSE_LEAD
    else:
        likely, lead = ELSE_LIKELY, ELSE_LIKELY_LEAD
    if of_form and not leads(told, SURE, FAR):
        return reply
    if reply.outcome is Outcome.NOT_FOUND and (door := _of_a_tale(turn)):
        return open_door(turn, door)
    if not leads(told, likely, lead) or not told[0].door.say:
        return reply
    return _guide_on_whom(turn, told[0].door) or open_door(turn, told[0].door)


def _of_the_rules(turn: Turn) -> bool:
    """「统计数该自己公布吗」, 「公开出版物的归哪一行」: a matter or a row of the form is named, nothing is wanted."""
    return bool(asked_of(turn)[1] or nearest_categories(turn))


def _guide_on_whom(turn: Turn, door: RightDoor, looked_at: int = _NEAREST) -> Reply | None:
    """「三家盖的章，我该投给谁」: the nearest guide of this door says more of it than the door does."""
    if not any(word in turn.question for word in door.whom):
        return None
    weights = weigh(turn, target_of(turn).report)
    first = [match.item for match in weights.guides[:looked_at] if match.item.id in door.guides]
    return answer_guide(turn, first[0]) if first and weights.perhaps(turn) else None


def _goes_on_from_a_number(turn: Turn) -> bool:
    """「那隔壁青石桥乡2020年的」 behind a number: the same number of somebody else, and no paper of theirs."""
    return bool(turn.memory.inquiry and turn.meaning.years) and len(turn.question) <= _SHORT


def _goes_on_about_its_report(turn: Turn) -> bool:
    """「供水水质那块准备怎么改」 behind the problems, 「公报出了几期」 behind a sentence that is not the only one."""
    meaning, memory = turn.meaning, turn.memory
    if memory.subject == "topic" and meaning.ids("topic"):
        return True
    report = asked_report(target_of(turn)) if memory.subject == "passage" else None
    counts = answer_kind(meaning.asks, turn.knowledge.prose).kind == COUNT  # 公报出了几期，发到哪里
    wish = meaning.cue("myself", "may", "condition") or (meaning.cue("how") and not counts) or meaning.others
    return report is not None and not wish and leads_clearly(weighed(turn, report), SURELY, PLAIN_LEAD)


def _asks_of_its_report(turn: Turn) -> bool:
    """「县教育局2023年的直播有多少人看」, 「报告里提没提转学的流程」: its report, or nothing."""
    meaning, kind = turn.meaning, kind_asked(turn)
    if not meaning.organs:
        office = any(name.endswith((*_OFFICES,)) for name in meaning.others)
        past = bool(meaning.years) and max(meaning.years) < turn.today.year
        counted = office and past and meaning.cue("count", "people") and kind.rule <= 0
        return counted or asks_for_the_report_of_another(turn)
    if meaning.cue("told", "report"):
        return kind.words >= PLAIN
    in_words = kind.rule <= -MOST and kind.words >= PLAIN and names_the_report(turn, target_of(turn))
    return in_words or (bool(meaning.years) and kind.rule <= 0)


def _is_certain(told: list[ToldDoor], of_form: bool, of_a_year: bool) -> bool:
    """Whether a door is meant whatever else stands there: the year is then that of a paper or a deed."""
    if told[0].door.id == PUBLISHED or not told[0].door.say:
        return False
    return leads(told, CERTAIN_OF_FORM if of_form else CERTAIN_OF_A_YEAR if of_a_year else CERTAIN, CERTAIN_LEAD)


def _of_a_year(turn: Turn) -> bool:
    return bool(turn.meaning.years or turn.meaning.organs)


def _of_a_tale(turn: Turn) -> RightDoor | None:
    """「有人把废油倒井里」 asks nothing: whoever tells only what somebody did wants it seen to."""
    asks = turn.meaning.cue(*_ASKING) or _ASKS.search(turn.question) or len(turn.question) < _SHORTEST_TALE
    if asks or any(word in turn.question for word in turn.knowledge.language.ours):
        return None
    return next((d for d in turn.knowledge.doors if any(word in turn.question for word in d.tales)), None)


def open_door(turn: Turn, door: RightDoor) -> Reply:
    words = f"{door.name}（{door.article}）：{door.say}"
    slots = said(wording.OPEN) + quoted(door.name) + said(wording.OPEN_END) + quoted(door.article)
    slots += said(wording.CLOSE) + quoted(door.say)
    still = door.id != REQUEST
    guide = next((guide for guide in turn.knowledge.guides if guide.id in door.guides[:1]), None)
    return Reply(
        Outcome.ANSWERED if door.id in (REQUEST, PUBLISHED) else Outcome.REDIRECT,
        slots + said(wording.STILL if still else ""),
        (cite_door(turn, door, words),),
        understood=Understood(rows=(door.name,), operation="找对门", door=door.id),
        choices=(Choice(wording.STILL_LABEL, wording.STILL_QUESTION),) if still else (),
        suggestions=(guide.title,) if guide else (),
        memory=Memory("guide", guide=guide.id, question=guide.title) if guide else None,
    )


def _is_of_a_report(turn: Turn, weights: Weights, told: list[ToldDoor], certain: bool) -> bool:
    """Whether a report's own cells or sentences are asked for; a row's name alone (处罚决定书) asks for none.

    「水务公司说是商业秘密不给」 tells a reason, and 选票统计 counts nothing of ours, where a door is `certain`.
    """
    meaning, far = turn.meaning, leads(told, SURE, FAR) and told[0].door.id != PUBLISHED
    counted_so = meaning.ids("group") or meaning.length("row") >= WHOLE_NAME
    if counted_so and meaning.ids("row") and meaning.cue("count"):
        return True  # 信访举报投诉类的不予处理几件
    if certain and not (_of_a_year(turn) or meaning.cue("report", "people", "happened", "consistent")):
        return False
    counted = meaning.cue("count", "people", "happened") and bool(weights.selection or meaning.years)
    counted = counted or bool(meaning.years and weights.selection and weights.selection.named)
    if counted or meaning.cue("consistent") or names_the_report(turn, target_of(turn)):
        return True
    named = bool(weights.selection or weights.topics) and weights.report >= weights.guide
    return (named or meaning.cue("report")) and not far


def _is_of_a_guide(weights: Weights, told: list[ToldDoor]) -> bool:
    """Whether a guide says it better: one of this door, this very question, one of no door that is near, or one of a
    door that is hardly less likely."""
    guide, lead = weights.best_guide, told[0].score - told[1].score
    if guide is None:
        return False
    if guide.item.id in told[0].door.guides or guide.same >= GUIDE_SAME:
        return True
    other = next((item for item in told if guide.item.id in item.door.guides), None)
    if other is None:
        return guide.score >= GUIDE_NEAR and lead < BEYOND_DOUBT
    # 我户口早迁走了，还有资格问乡里要东西吗: nobody asks a report so, and one guide leads.
    plain = weights.kind.rule >= MOST and leading(weights.guides, GUIDE_NEAR, _PLAIN_LEAD)
    return (weights.sure or plain) and told[0].score - other.score < BEYOND_DOUBT
