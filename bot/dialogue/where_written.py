"""「在哪写着」 behind an answer: the report, the part and the line of what was just told, or the articles behind it."""

from __future__ import annotations

import re

from bot.answering.from_reports.excerpt import clip
from bot.answering.sources.cite import row_read_aloud
from bot.answering.sources.slots import Slots, coverage, joined, placed, quoted, said
from bot.answering.turn import Reply, Turn
from bot.dialogue.guides.procedure import disbelieved
from bot.model import Citation, Outcome, Understood
from bot.wording import places as wording
from bot.wording import report_name

_MOST, _QUOTED, _ASIDE = 4, 60, 3
_LETTERS = re.compile("[\u3400-\u9fff]")
_CLAUSES = re.compile("[，。；？！,;?!]")
_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]|[呢啊呀吧吗嘞哩]$")


def where_it_is_written(turn: Turn) -> Turn | Reply:
    """The turn as it is where something else is asked, or nothing of a report or a guide was told before."""
    follow = turn.knowledge.language.follow
    clauses = [bare for clause in _CLAUSES.split(turn.question) if (bare := _PUNCTUATION.sub("", clause))]
    rule = follow.words("which_rule") if turn.memory.subject == "guide" else ()
    where, sure = (*follow.words("where_written"), *rule), follow.words("sure")
    # 不信，条例第几条写的 and 哪部法第几条？我要写进文书 ask for it; 你确定？我咋记得是15天 asks more.
    asked = any(clause in where for clause in clauses) and (clauses[0] in (*where, *sure) or len(clauses[0]) <= _ASIDE)
    if not (asked or (clauses and all(clause in sure for clause in clauses))):
        return turn
    guides = {guide.document for guide in turn.knowledge.guides if guide.articles}
    told = [c for c in turn.memory.cited if c.place and (c.year or c.document in guides)]
    lines = list(dict.fromkeys(_told(citation) for citation in told))
    if not lines:
        return turn
    bullet = said("· ") if len(lines) > 1 else ()
    more = said("\n" + wording.AND_MORE) if len(lines) > _MOST else ()
    head = said(wording.WRITTEN_HERE + ("\n" if len(lines) > 1 else ""))
    body = joined("\n", [bullet + line for line in lines[:_MOST]])
    understood = Understood(operation=wording.BACKED_UP)
    return Reply(Outcome.ANSWERED, head + body + more, tuple(told), understood=understood, memory=turn.memory)


def _told(citation: Citation) -> Slots:
    if citation.year is None:
        return said(wording.RESTS_ON) + placed(citation.place) + said(wording.END)
    part = said(wording.PART.format(citation.section)) if citation.section else ()
    words = row_read_aloud(citation.quote) if citation.column else clip(citation.quote, _QUOTED)
    where = coverage(report_name(citation.organ, citation.year)) + part + said("，") + placed(citation.place)
    if not _LETTERS.search(words):
        return where + said(wording.END)  # a row of bare numbers says nothing to whoever hears it
    return where + said(wording.PRINTED) + quoted(words) + said(wording.PRINTED_END)


def backed_up(turn: Turn) -> Turn | Reply:
    """Step: 「出处呢」 and 「我不信」 ask for more of what was told last."""
    result = where_it_is_written(turn)
    return disbelieved(turn) if result is turn else result
