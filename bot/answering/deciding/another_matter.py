"""A part or subject of the report is named, but what is asked of it stands elsewhere."""

from __future__ import annotations

from bot.answering.deciding.case import Case
from bot.answering.sentences.told import ENOUGH, SURELY, asked_report, leads_clearly, quoted_from
from bot.answering.sentences.weighing import PROBLEMS, share_told, weighed
from bot.answering.turn import Reply
from bot.answering.words.patterns import any_matches
from bot.model import Passage
from bot.reading.form import Topic

_SEVERAL, _LOOKED_AT = 2, 6
_OF_THE_REST = 0.4
"""What share of all that is asked besides the name of the part or subject the sentence must tell."""

_LEAD = 0.2
"""By so much the sentence must lead where no part is named, only a subject that any sentence may touch."""


def of_another_matter(case: Case) -> Reply | None:
    """「吃的水查出来不合格那几处是啥毛病」: 毛病 names part five, but what is asked stands elsewhere in the report;
    「完善职责分工是根据哪个清单」: 根据哪个 asks what the report rests on, 清单 stands among the measures.
    """
    turn, report = case.turn, asked_report(case.target)
    told = {topic.id: topic for topic in case.weights.topics if topic.until or topic.states}
    if report is None or not told or case.weights.selection or not case.meaning.residue:
        return None
    spans = [s for s in case.meaning.spans if any(c.kind == "topic" and c.id in told for c in s.concepts)]
    found = weighed(turn, report)
    if not all(s.text for s in spans) or not found[:1] or not found[0].gives or found[0].score < ENOUGH:
        return None
    leads = leads_clearly(found, SURELY, _LEAD)
    if len(case.meaning.residue) < _SEVERAL and not (leads and all(topic.until for topic in told.values())):
        return None
    named = {i for span in spans for i in range(span.start, span.end)}
    shares = {item.passage: share_told(turn, report, item.passage, named) for item in found[:_LOOKED_AT]}
    best = found[0].passage
    if shares[best] < _OF_THE_REST:
        return None

    def tells_less(topic: Topic) -> bool:
        if not (topic.until or leads):
            return False
        its_own = max((share for p, share in shares.items() if _is_of(topic, p)), default=0.0)
        return not _is_of(topic, best) and its_own < shares[best] / 2

    return quoted_from(turn, report, found[:1]) if any(map(tells_less, told.values())) else None


def _is_of(topic: Topic, passage: Passage) -> bool:
    return passage.section == PROBLEMS if topic.until else any_matches(topic.states, passage.text)
