"""「那打官司呢」 after what a review costs asks what a lawsuit costs; 「网上交的呢」 after a guide, what it says of it.

Whoever says only what is different leaves the rest of the question as it was.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.from_guides.guides import answer_guide
from bot.answering.from_guides.two_guides import in_short
from bot.answering.from_reports.where_counted import which_row_counts
from bot.answering.sources.cite import cite_guide
from bot.answering.sources.slots import quoted
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_LEAD, GUIDE_NEAR, GUIDE_PERHAPS, GUIDE_SAME, leads
from bot.dialogue.guides.procedure import procedure_in
from bot.model import Guide
from bot.wording.form import WHICH_ROW

_IF = r"要是|如果|万一|假如"
_THEY = r"(?:他们|他|人家|机关)?"
_ASKS = "(?:[怎咋几多哪谁啥吗能可]|什么|为何)"
_ONLY = re.compile(
    rf"^(?:那么|那)?{_THEY}(?:(?:{_IF}|换成|换)?{_THEY}(?:说是|说|讲)?(.{{1,8}}?)(?:的|了)?[呢嘞咧呐哩]|(?:{_IF}){_THEY}(?!.*{_ASKS})(.{{1,8}}?)(?:的|了)?|那(?!.*{_ASKS})(.{{2,8}}?)的)$"
)
_DENIED = re.compile(r"[不没][\u3400-\u9fff]$")
"""不补 is one word to whoever says it."""
_NUMBER = re.compile(r"^\d+[.、]\s*")
_OF_A_REPORT = ("report", "consistent", "happened", "people", "prose", "each_year", "predict", "count")
_LOOKED_AT = 30
_HEARD, _STAYING = 0.1, 1.6
"""How near the last guide must be at least, and what it is worth beside the nearest one."""
_KIND_OF_ORGAN = re.compile(
    "(?:县直|市直|区直|直属|县级|市级|各个?|其他|[我咱俺你]们?)?(部门|单位|乡镇|街道|乡|镇|局)(?:里|上|政府)?(?:自己)?(?:的|那份|这份)?$"
)
_SEVERAL = 2
_I = ("我", "俺", "咱")
_LIKE = 0.5
"""From here on a sample question says the same with other words besides."""
_ITS_NAME = 0.95
"""So near to a sample question is only who says it: 诉讼费."""
_DENIES = re.compile("[不没]")
_AMOUNT = re.compile("[一二两三四五六七八九十百]+[件份页张]")
_FOR_ME = re.compile("^.{0,4}[帮替]我")
"""儿子帮我网上交的呢 asks of 网上交的."""
_ITSELF = ("自己", "自个儿", "自个", "自家", "本身")
"""那县政府自己的呢 names 县政府."""


def same_aspect(turn: Turn) -> Reply | None:
    """The answer to a question that only names another thing, behind a guide; None where it says more, or less."""
    meaning, memory = turn.meaning, turn.memory
    last = next((guide for guide in turn.knowledge.guides if guide.id == memory.guide), None)
    thing = _only(turn)
    if memory.subject not in ("guide", "reckoned") or last is None or thing is None:
        return None
    if meaning.years or meaning.organs or meaning.cue(*_OF_A_REPORT):
        return None
    if (kind := _KIND_OF_ORGAN.match(thing)) and kind[1] in last.body:
        return answer_guide(turn, last)  # 县直部门呢 behind when reports appear
    if memory.question == WHICH_ROW and (row := which_row_counts(turn, thing, WHICH_ROW)):
        return row  # 压根没来补的呢 behind 补了还是说不清的，年报里填哪
    if guide := _of_another_procedure(turn, last, thing):
        return answer_guide(turn, guide)
    nearest = turn.knowledge.guide_index.find(thing, 1)
    named = nearest and nearest[0].same >= _ITS_NAME and not _DENIES.search(thing)  # 逾期不回 is a case, and no name
    if named and nearest[0].item is not last:
        return answer_guide(turn, nearest[0].item)  # 诉讼费呢 behind how long a court takes
    if guide := _clearly_another(turn, last, thing):
        return answer_guide(turn, guide)
    if _names_the_last(turn, last, thing):
        return answer_guide(turn, last)
    words = _words(turn, thing)
    if not words:
        return answer_guide(turn, last) if _stays(turn, last) else None
    # 按页呢 behind 信息处理费按件怎么算 has a guide of its own.
    own = any(word in title for title in _titles_like(turn, last) for word in words)
    # 复议完了还是不给 says more than its one word, and is no thing.
    thing_only = 3 * sum(map(len, words)) >= len(thing)
    if not own and thing_only and all(word in last.body for word in words):
        return _in_short(turn, last, words)
    if guide := _beside(turn, last, thing, words):
        return answer_guide(turn, guide)
    if any(meaning.ids(kind) for kind in ("row", "group", "column", "column_group", "measure")):
        return answer_guide(turn, nearest[0].item) if nearest and nearest[0].score >= GUIDE_PERHAPS else None
    return answer_guide(turn, last) if _stays(turn, last) else None


def _stays(turn: Turn, last: Guide) -> bool:
    """「那要是我自己送过去呢」: what is put in the place of another way or case, and near enough to the last guide."""
    if _AMOUNT.search(turn.question):
        return False  # 二十件呢 behind what is charged can be counted
    found = turn.knowledge.guide_index.find(turn.question, len(turn.knowledge.guides))
    here = next((match.score for match in found if match.item is last), 0.0)
    return here >= _HEARD and here * _STAYING >= found[0].score and found[0].same < GUIDE_SAME


def _beside(turn: Turn, last: Guide, thing: str, words: list[str]) -> Guide | None:
    """The guide that names the thing in its title, on what the last guide's title asks."""
    found = turn.knowledge.guide_index.find(last.title + thing, _LOOKED_AT)
    named = (m.item for m in found if m.item is not last and m.score >= GUIDE_NEAR)
    return next((guide for guide in named if all(word in guide.title for word in words)), None)


def case_of(turn: Turn, last: Guide) -> bool:
    """「要是不归他们改呢」: a case of what the last guide is about, where no other guide is clearly meant."""
    index, named = turn.knowledge.guide_index, _only(turn)
    if named is None or not re.search(_IF, turn.question):
        return False
    alone = index.find(turn.question, 2)
    if leads(alone, GUIDE_PERHAPS, GUIDE_LEAD) or (alone and alone[0].same >= GUIDE_SAME):
        return False
    return any(match.item is last for match in index.find(last.title + named, 1))


def _only(turn: Turn) -> str | None:
    """What is named, where nothing else is said."""
    named = _ONLY.match(re.sub(r"[，。！!？?\s]", "", turn.question))
    return _FOR_ME.sub("", named[1] or named[2] or named[3]) if named and not re.search(r"\d", turn.question) else None


def _in_short(turn: Turn, last: Guide, words: list[str]) -> Reply:
    """The first line, which holds for all, and those that speak of what is named."""
    first, *rest = [line for line in last.body.split("\n") if line.strip()]
    speak = [_NUMBER.sub("· ", line) for line in rest if all(word in line for word in words)]
    told = "\n".join((first, *speak)) if speak else in_short(last.body, "".join(words))
    return replace(answer_guide(turn, last), slots=quoted(told), citations=(cite_guide(turn, last, last.body),))


def _of_another_procedure(turn: Turn, last: Guide, thing: str) -> Guide | None:
    """The guide of the procedure that is named, on what the last guide told of the procedure in its title."""
    language = turn.knowledge.language
    other = procedure_in(thing, language.procedures)
    told = next((word for words in language.procedures.values() for word in words if word in last.title), "")
    if not other or not told or told in thing or other == procedure_in(told, language.procedures):
        return None
    found = turn.knowledge.guide_index.find(last.title.replace(told, thing), _LOOKED_AT)
    guides = language.procedure_guides
    shared = guides.get(procedure_in(told, language.procedures), ())
    own = [id_ for id_ in guides.get(other, ()) if id_ not in shared]
    near = (m.item for m in found if m.item.id in own and m.item is not last and m.score >= GUIDE_NEAR)
    by_itself = own[0] if own and thing in language.procedures[other] else ""
    return next(near, None) or next((guide for guide in turn.knowledge.guides if guide.id == by_itself), None)


def _clearly_another(turn: Turn, last: Guide, thing: str) -> Guide | None:
    """「要是对复议结果还不服呢」 behind how long one has for a review is what comes behind it."""
    found = turn.knowledge.guide_index.find(thing, len(turn.knowledge.guides))
    here = next((match.score for match in found if match.item is last), 0.0)
    best = found[0] if found else None
    if best is None or best.item is last or best.same < _LIKE or best.score < GUIDE_NEAR:
        return None
    if len(_words(turn, thing)) < _SEVERAL or (_DENIES.search(thing) and thing.startswith(_I)):
        return None  # 逾期不回, 过期了 and 我要是不搭理 are cases of what was told
    return best.item if best.score >= _STAYING * here else None


def _names_the_last(turn: Turn, last: Guide, thing: str) -> bool:
    """「我要是不搭理它呢」 behind what 补正 is: what is named belongs to the procedure in its title."""
    procedures = turn.knowledge.language.procedures
    named = procedure_in(thing, procedures)
    return bool(named) and any(word in last.title for word in procedures[named])


def _words(turn: Turn, thing: str) -> list[str]:
    language = turn.knowledge.language
    light = {*language.fillers, *_ITSELF, *language.follow.words("done")}
    words = [word for word in turn.knowledge.words.cut(thing) if len(word) > 1 and word not in light]
    denied = _DENIED.search(thing)
    alone = denied and (not thing[: denied.start()] or thing[: denied.start()] in light)
    return words or ([denied.group()] if denied and alone else [])


def _titles_like(turn: Turn, last: Guide) -> list[str]:
    """The titles of the guides beside the last one that say the same of something else."""
    kin, pairs = turn.knowledge.kinship.get(last.id, frozenset()), _pairs(last.title)
    beside = (guide for guide in turn.knowledge.guides if guide.id in kin and guide is not last)
    return [guide.title for guide in beside if len(pairs & _pairs(guide.title)) * 2 >= len(pairs)]


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
