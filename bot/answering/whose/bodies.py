"""「残联2020年收到几件」, 「法院去年受理几件申请」: a body that has no name of its own, and whose reports are not here.

It stands where whoever has received something stands: first in its clause, with a year or 收到几件 right behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from bot.answering.inquiry.places import places_in
from bot.answering.meaning import ROW_KINDS, Concept, Span
from bot.answering.whose.organs import is_firm, not_of_the_name, start_of_name
from bot.answering.words.marks import CLAUSE
from bot.answering.words.patterns import one_of
from bot.publishing.knowledge import Knowledge
from bot.reading.staff_files.word_lists import Words

_YEAR = r"[前去今上头]一?年|20\d\d年?|[0-3]\d年|二[〇零○]..年|那年|年报|年度报告"
_ASKS_HOW_MANY = re.compile("几|多少")
_INSIDE = ("里", "上", "中", "边")
_VERBS = ("写", "说", "讲", "填", "登")
"""第（三）项写共收到几件 names nobody."""
_SOMEBODY = ("organ", "place", "mine")
_ONLY_LEADS_IN = frozenset({"filler", "cue", "mine", "year"})
_BEFORE_IT = re.compile(r"[\u3400-\u9fff]{0,6}$")
"""咱县的 says where it is, and 红旗 of 红旗小学 which one: nothing else stands there."""
_SAYS_WHERE = "咱俺我你们那这县市区乡镇省里的说问"
_NAME = re.compile(r"(?![a-z]+$)[\u3400-\u9fffa-z×]{2,6}")
_COUNTS = re.compile("[这那前后]?[一二两三四五六七八九十几\\d]+[种类项样条个件家处]")
"""八种不予公开 counts reasons."""
_RECKONS = re.compile("[占比]")
"""两样占办结的多少."""
_OF_CASES, _OF_REQUESTS = "四", "申请"
"""法院2020年判了几件 asks of the lawsuits against the organ that is here; 受理几件申请 does not."""


def bodies(text: str, spans: Iterable[Span], knowledge: Knowledge) -> Iterator[Span]:
    """A place of its own for each such body; a known name right before it (柳河镇残联) belongs to it."""
    spans = tuple(spans)
    named = any(c.kind in _SOMEBODY for s in spans for c in s.concepts)
    listed, behind, received = _listed(*(knowledge.language.places.words(name) for name in ("bodies", "receives")))
    applies = _applying(knowledge.language.asked.words("applies"))
    for clause in CLAUSE.finditer(text):
        inside = [span for span in spans if span.text and clause.start() <= span.start < clause.end()]
        of_cases = any(c.section == _OF_CASES for s in inside for c in s.concepts) and _OF_REQUESTS not in clause[0]
        if of_cases or not _ASKS_HOW_MANY.search(clause[0]) or applies.search(clause[0]):
            continue
        for body in listed:
            at = text.find(body, clause.start(), clause.end())
            if at < 0 or is_known(body, knowledge) or not behind.match(text, at + len(body)):
                continue
            if _applies_too(at, inside) and not received.search(clause[0]):
                continue  # 公司2020年几件 asks of those who applied
            start = _start(text, clause.start(), at, inside)
            if start is not None:
                yield _place(text, start, at + len(body))
                break
        else:
            if not named:
                yield from _unknown_subject(text, clause, inside, behind, knowledge)


def is_known(body: str, knowledge: Knowledge) -> bool:
    """Whether it, or the office that 财政 is short for, may be one that has reports here."""
    return any(name in knowledge.names for name in (body, f"{body}局", f"{body}厅"))


def _unknown_subject(
    text: str, clause: re.Match[str], inside: Sequence[Span], behind: re.Pattern[str], knowledge: Knowledge
) -> Iterator[Span]:
    """「王庄2020年收到几件」, 「A乡收到几件」: a name in no list, where whoever received them stands."""
    if not any(c.kind in ROW_KINDS for s in inside for c in s.concepts):
        return
    firm = {i for s in inside if is_firm(s) for i in range(s.start, s.end)}
    for said in behind.finditer(text, *clause.span()):
        start = start_of_name(text, said.start(), firm, knowledge)
        start += not_of_the_name(text[start : said.start()], knowledge.language.places.words("before"))
        name = text[start : said.start()]
        leads = all({c.kind for c in s.concepts} <= _ONLY_LEADS_IN for s in inside if s.start < start)
        says_so = _NAME.fullmatch(name) and not (_COUNTS.fullmatch(name) or _RECKONS.search(name))
        if leads and says_so and not _is_a_word(name, knowledge):
            yield _place(text, start, said.start())
            return


def _is_a_word(name: str, knowledge: Knowledge) -> bool:
    """Whether people ask with it, or a known name holds it: 累计, and 石桥 of 大石桥乡."""
    language = knowledge.language
    said = knowledge.guide_index.rarity(name) > 0 or name in language.address
    said = said or bool(places_in(name, language)[0])  # 第一名2022年新收多少
    said = said or name.endswith((*language.places.words("generic"), *_INSIDE, *_VERBS))
    return said or any(name in known for known in knowledge.names)


def _place(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end], (Concept("place", text[start:end]),))


@lru_cache(maxsize=8)
def _listed(names: Words, receives: Words) -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    """The bodies, the longest first; what stands behind one that is asked about; what says that it received."""
    words = "|".join(map(re.escape, receives)) or "(?!)"
    behind = re.compile(rf"(?:那边|那里|那儿|这边)?的?(?:{_YEAR}|{words})")
    return tuple(sorted(names, key=len, reverse=True)), behind, re.compile(words)


@lru_cache(maxsize=8)
def _applying(applies: Words) -> re.Pattern[str]:
    """公司2020年提了几件申请 asks of those who applied, which the report of the organ here tells."""
    verbs, short = one_of(applies), one_of(word for word in applies if len(word) == 1)  # 申请上写啥: on the paper
    return re.compile(rf"(?:{verbs}|告)(?:了|过|的)|(?:{short}|告)[出上]|来(?:{verbs})")


def _applies_too(at: int, inside: Sequence[Span]) -> bool:
    """Whether the form counts such bodies among those who apply."""
    return any(s.start <= at < s.end and any(c.kind == "column" for c in s.concepts) for s in inside)


def _start(text: str, first: int, at: int, inside: Sequence[Span]) -> int | None:
    """Where the name begins; None where more than a greeting or a known name stands before it."""
    organ = next((s for s in inside if s.end == at and any(c.kind == "organ" for c in s.concepts)), None)
    end = organ.start if organ else at
    lead = [s for s in inside if s.end <= end and {c.kind for c in s.concepts} <= _ONLY_LEADS_IN]
    said = [i for i in range(first, end) if not any(s.start <= i < s.end for s in lead)]
    if not _BEFORE_IT.fullmatch("".join(text[i] for i in said)):
        return None
    whole = said and said == list(range(said[0], end)) and all(text[i] not in _SAYS_WHERE for i in said)
    return said[0] if whole else end
