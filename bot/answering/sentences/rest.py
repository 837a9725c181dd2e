"""What a question asks besides: 「中心搬哪去了，晌午有人办事没」 wants a sentence for its other half too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answering.sentences.answer_kind import answer_kind, gives
from bot.answering.sentences.weighing import Weighed, told_of_clauses
from bot.answering.turn import Turn
from bot.publishing.content import ReportContent

_CLAUSE = re.compile(r"[^，,；;？?。！! ]+")
_ASKS = re.compile("哪|几|多少|啥|什么|咋|怎|谁|[吗没么不]$|没有$|没得$")
_SAYS_MUCH = 1.5
"""What the words of a clause must weigh together; 管用不 says too little."""
_SAYS_IT, _HARDLY, _LEAD = 0.5, 0.2, 0.15
"""What share of the clause the sentence says, and by how much it leads; from _HARDLY on the first one told says it."""
_MOST = 2


def with_the_rest(turn: Turn, report: ReportContent, told: Sequence[Weighed]) -> list[Weighed]:
    """The sentences that are `told`, and the one that says what another clause asks and they do not."""
    clauses = list(_asking(turn))
    if len(clauses) < _MOST or len(told) >= _MOST:
        return list(told)
    for clause, shares in told_of_clauses(turn, report, clauses, _SAYS_MUCH):
        if any(shares[item.passage] >= _HARDLY for item in told):
            continue
        best, *others = sorted(shares, key=lambda passage: -shares[passage])
        ahead = shares[best] - (shares[others[0]] if others else 0.0)
        asked = answer_kind(turn.meaning.asks[clause.start : clause.stop], turn.knowledge.prose)
        if shares[best] >= _SAYS_IT and ahead >= _LEAD and gives(asked, best.text) == 1:
            return [*told, Weighed(shares[best], best, True, (best.text,))]
    return list(told)


def _asking(turn: Turn) -> Iterator[range]:
    text = turn.meaning.asks
    for match in _CLAUSE.finditer(text):
        if _ASKS.search(match.group()):
            yield range(*match.span())
