"""Whose report is asked where only a place is said: 栾湖 may be its city or any office there, so no cell is told of it,
and 青原 its development area as well as a county that nobody keeps.

A sentence is, with its report named, where one report of the place tells it surely and no other does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from bot.answering.deciding.case import Case
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.told import ENOUGH, LEADING, SURELY, quoted_from
from bot.answering.sentences.weighing import weighed
from bot.answering.turn import Reply, Turn
from bot.answering.words.vocabulary import unexplained
from bot.publishing.content import ReportContent
from bot.reading.whose.places import place_of_area

_MOST = 12
"""Reports that one question looks into; of more the asker has to say whose."""
_NAME, _NAMES = 3, 3
"""Characters that begin a name which no list knows, and how many such names of a question are looked for."""
_CALLED_BY_NUMBER = re.compile(r"\d{4,}(?=[打的这]?(?:热线|专线|平台|客服|电话))")
_IS_WHAT = re.compile(r"^[“\"「]?([\u3400-\u9fff]{3,8}?)[”\"」]?(?:到底|究竟)?(?:是个?(?:什么|啥)|干(?:什么|啥)用)")
"""汀小知 of 汀小知是什么东西, whatever its characters mean by themselves."""
_LEAD = 0.2
"""By so much the sentence of one report must lead those of the others."""


def told_in_that_place(case: Case) -> Reply | None:
    meaning = case.meaning
    rows = any(meaning.ids(kind) for kind in ROW_KINDS) and not meaning.drowned  # 规划公示收到多少意见 is of none
    if meaning.organs or meaning.unsure or rows:
        return None
    turn, organs = (case.turn, _inside(case)) if meaning.others else _areas(case.turn)
    reports = [*islice(_reports_of(turn, organs), _MOST + 1)]
    if len(reports) > _MOST:
        return None
    best = ((weighed(turn, report)[0], report) for report in reports)
    found = sorted(((item, report) for item, report in best if item.gives), key=lambda pair: -pair[0].score)
    if not found or found[0][0].score < (SURELY if len(found) > 1 else ENOUGH):
        return None
    if len(found) > 1 and found[0][0].score - found[1][0].score < _LEAD:
        return None
    item, report = found[0]
    return quoted_from(turn, report, [item])


def told_by_the_only_one_that_names_it(case: Case) -> Reply | None:
    """「青石沟水库大修花了多少」 without an organ, where the reports of one alone speak of 青石沟水库."""
    turn, meaning = case.turn, case.meaning
    if case.target.covered or meaning.organs or meaning.unsure or meaning.mine or meaning.others:
        return None
    heads = [_head(stretch) for _, stretch in unexplained(meaning.text, meaning.spans) if len(stretch) >= _NAME]
    heads += _IS_WHAT.findall(meaning.text)
    heads = [head for head in heads if not turn.knowledge.words.knows(head)]  # 发布会 names nothing
    named = {head: pairs for head, pairs in turn.knowledge.saying(heads[:_NAMES]).items() if pairs}
    alone = {head: pairs for head, pairs in named.items() if len({organ for organ, _ in pairs}) == 1}
    pairs = {pair for every in alone.values() for pair in every}
    if len({organ for organ, _ in pairs}) != 1:
        return None
    wanted = [pair for pair in pairs if pair[1] in meaning.years] or [*pairs]
    if meaning.years and meaning.cue("count") and not any(year in meaning.years for _, year in wanted):
        return None  # no other year's number
    report = turn.knowledge.report(*max(wanted, key=lambda pair: pair[1]))
    if report is None:
        return None
    found = [item for item in weighed(turn, report) if any(head in item.passage.text for head in alone)]
    best = next((item for item in found if item.gives and item.score >= LEADING), None)
    return quoted_from(turn, report, [best]) if best else None


def _head(stretch: str) -> str:
    """12316 of 12316热线, 青石沟 of 青石沟水库."""
    number = _CALLED_BY_NUMBER.match(stretch)
    return number[0] if number else stretch[:_NAME]


def told_of_what_lies_in_it(case: Case) -> Reply | None:
    """「柳河镇敬老院一个月多少钱」: no report is the home's own, but that of its town may tell, and names the home."""
    turn, meaning = case.turn, case.meaning
    if case.target.covered or meaning.organs or meaning.unsure or len(meaning.others) != 1 or case.named:
        return None
    name, names = meaning.others[0], turn.knowledge.names
    whose = max((known for known in names if name.startswith(known) and len(names[known]) == 1), key=len, default="")
    there = name.removeprefix(whose)
    if not whose or not there.endswith(turn.knowledge.language.places.words("institutions")):
        return None
    found = (
        (item, report)
        for report in _reports_of(turn, names[whose])
        for item in weighed(turn, report)
        if item.gives and item.score >= LEADING and there in item.passage.text
    )
    best = max(found, key=lambda pair: pair[0].score, default=None)
    return quoted_from(turn, best[1], [best[0]]) if best else None


def _inside(case: Case) -> list[str]:
    """The organs in the places that are named; none where an office is named besides (顶针县教育局)."""
    tree = case.turn.knowledge.tree
    named = [[place for place in tree.named(name) if not place.reports] for name in case.meaning.others]
    if not all(named):
        return []
    return [organ.id for each in named for place in each for organ in tree.descendants(place.id) if organ.reports]


def _areas(turn: Turn) -> tuple[Turn, list[str]]:
    """The development areas that lie where the question says, and the question without that."""
    every = ((o.id, place_of_area(o.name)) for o in turn.knowledge.tree.by_id.values() if o.reports)
    found = {id_: place for id_, place in every if place and place in turn.question}
    question, text = turn.question, turn.meaning.text
    for place in found.values():
        question, text = (said.replace(place, " " * len(place)) for said in (question, text))
    return replace(turn, question=question, meaning=replace(turn.meaning, text=text)), [*found]


def _reports_of(turn: Turn, organs: Iterable[str]) -> Iterator[ReportContent]:
    """Of the year that is said, else the newest, of each organ."""
    knowledge = turn.knowledge
    for organ in dict.fromkeys(organs):
        for year in turn.meaning.years or knowledge.years(organ)[-1:]:
            if report := knowledge.report(organ, year):
                yield report
