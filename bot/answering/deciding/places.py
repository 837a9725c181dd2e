"""Whose report is asked where only a place is said: 栾湖 may be its city or any office there, so no cell is told of it.

A sentence is, with its report named, where one report of the place tells it surely and no other does.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bot.answering.deciding.case import Case
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.told import SURELY, quoted_from
from bot.answering.sentences.weighing import weighed
from bot.answering.turn import Reply
from bot.publishing.content import ReportContent

_MOST = 12
"""Reports that one question looks into; of more the asker has to say whose."""
_LEAD = 0.2
"""By so much the sentence of one report must lead those of the others."""


def told_in_that_place(case: Case) -> Reply | None:
    meaning = case.meaning
    if meaning.organs or meaning.unsure or not meaning.others or any(meaning.ids(kind) for kind in ROW_KINDS):
        return None
    reports = [*islice(_reports_there(case), _MOST + 1)]
    if len(reports) > _MOST:
        return None
    best = ((weighed(case.turn, report)[0], report) for report in reports)
    found = sorted(((item, report) for item, report in best if item.gives), key=lambda pair: -pair[0].score)
    if not found or found[0][0].score < SURELY:
        return None
    if len(found) > 1 and found[0][0].score - found[1][0].score < _LEAD:
        return None
    item, report = found[0]
    return quoted_from(case.turn, report, [item])


def _reports_there(case: Case) -> Iterator[ReportContent]:
    """Of the year that is said, else the newest, of every organ in the places that are named."""
    knowledge = case.turn.knowledge
    known = [place for name in case.meaning.others for place in knowledge.tree.named(name) if not place.reports]
    organs = dict.fromkeys(o.id for place in known for o in knowledge.tree.descendants(place.id) if o.reports)
    for organ in organs:
        for year in case.meaning.years or knowledge.years(organ)[-1:]:
            if report := knowledge.report(organ, year):
                yield report
