"""Of many reports what no table counts or says: each one's own words are quoted, one after the other.

「三个县收信息处理费最多的单位是谁」, 「写到“在集市日摆出查阅桌”的有哪些机关」, 「六年的信息处理费一共收了多少」.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bot import wording
from bot.answering.computing.entries import total
from bot.answering.deciding.case import Case
from bot.answering.from_reports.prose import answer_passages, asks_a_number
from bot.answering.from_reports.several import MOST, one_after_the_other
from bot.answering.from_reports.topics import answer_topic
from bot.answering.from_reports.verbatim import passages_with
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.operation import wanted
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.inquiry.set_words import WHOM, asks_whom, counts_by_name
from bot.answering.inquiry.unsaid_sets import everyone
from bot.answering.sentences.instead import only_by_a_verb
from bot.answering.sentences.told import ENOUGH, SURELY, told_in_a_sentence
from bot.answering.sources.slots import Slots, computed, coverage, said
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.model import Computed, Number, Outcome
from bot.publishing.content import ReportContent

_SO_MANY_OF_THEM = re.compile(r"\d+[个家][\u3400-\u9fff]{2}")
_SOME_FIRMS = re.compile(r"\d+家")
_FEWEST = 2
_CLAUSES = re.compile("[，。；：、]")
_ASIDE = re.compile("（[^（）]*）")
_MYRIAD = 10_000
_NUMBER = re.compile(r"(?<![\d.年月])(\d+(?:\.\d+)?)(万?)(?![\d.]|年|月|日)([\u3400-\u9fff]?)")


@dataclass(frozen=True, slots=True)
class _Words:
    """What one report says, and the number of it that is asked for; none where it tells none."""

    report: ReportContent
    reply: Reply
    number: Number | None = None
    unit: str = ""

    @property
    def pair(self) -> tuple[str, int]:
        return self.report.member.organ, self.report.member.year


def told_by_each(case: Case) -> Reply | None:
    """A number that stands in no table: of a set the most first, of several years of one organ in their order."""
    turn = case.turn
    in_words = turn.knowledge.language.counted.heard(turn.question, "in_words")
    number = _wants_an_order(turn)
    # 查阅点两年各来了多少人: by 来了多少 alone no cell is named.
    in_words = in_words or (case.wants_words and asks_a_number(turn) and only_by_a_verb(turn))
    usual = turn.knowledge.language.operations.heard(turn.question, "usual")  # 谁收的最多: requests
    if not in_words and (not number or usual or any(map(case.meaning.ids, CELL_KINDS))):
        return None
    if _counted_in_one_report(case):
        return None
    of = organ_set(turn) or _of_everybody(turn)
    reports = _of_the_set(turn, of) if of else _of_the_years(case) if in_words else []
    asked = _without(turn, of.words if of else ())
    words = [_with_number(report, reply, asked) for report in reports if (reply := _told(case, asked, report))]
    if len(words) < _FEWEST:
        return None
    head: Slots = ()
    if of:
        lowest = wanted(turn.question, turn.knowledge.language).operation == "lowest"
        words.sort(key=lambda one: Decimal(one.number or 0), reverse=not lowest)
        head = said(wording.ONLY_IN_WORDS + (wording.LEAST_FIRST if lowest else wording.MOST_FIRST))
    return _one_by_one(turn, words, reports, head)


def _counted_in_one_report(case: Case) -> bool:
    """「12个乡镇里有几个没有专职人员」, where the report that is named, or was spoken of last, says 12个乡镇."""
    turn, memory = case.turn, case.turn.memory
    last = turn.knowledge.report(memory.organ, memory.year) if memory.organ and memory.year else None
    texts = [report.text for report in (case.target.report, last) if report]
    return any(said.group() in text for said in _SO_MANY_OF_THEM.finditer(turn.question) for text in texts)


def said_by_each(case: Case) -> Reply | None:
    """Who says the words that stand in quotes, or something in words of one's own."""
    # “未经复议直接起诉”超过10件的 names a row, and no words of a report.
    asked = asks_whom(case.turn) and not any(map(case.meaning.ids, CELL_KINDS))
    of = (organ_set(case.turn) or _of_everybody(case.turn)) if asked else None
    if of is None:
        return None
    found = [(report, passages_with(case.turn.question, report)) for report in _of_the_set(case.turn, of)]
    words = [_Words(r, answer_passages(case.turn, r, passages)) for r, passages in found if passages]
    in_words = (case.meaning.cue("told", "report") or case.wants_words) and not _wants_an_order(case.turn)
    if not words and in_words and case.meaning.residue and case.weights.kind.rule <= 0:  # 哪几家说了老年人不会上网查
        without, reports = _without(case.turn, of.words), _of_the_set(case.turn, of)
        words = [_Words(report, reply) for report in reports if (reply := _told(case, without, report, SURELY))]
    return _one_by_one(case.turn, words, [], ()) if words else None


def _wants_an_order(turn: Turn) -> bool:
    """「公开条数最少的是哪家」: a number is asked for, and who stands where."""
    order = wanted(turn.question, turn.knowledge.language).operation
    return asks_a_number(turn) or counts_by_name(turn.question) or order in ("highest", "lowest")


def _of_everybody(turn: Turn) -> OrganSet | None:
    """「哪几家收了信息处理费」, where nobody is named."""
    meaning = turn.meaning
    if not asks_whom(turn) or meaning.others or meaning.mine or meaning.unsure:
        return None
    memory = turn.memory
    told = memory.items or ((memory.citation.quote,) if memory.citation else ())
    if memory.subject == "passage" and any(map(_SOME_FIRMS.search, told)):
        return None  # 是哪几家 behind 不合格的3家种植户
    if not meaning.organs:
        return everyone(turn)
    place = turn.knowledge.tree.by_id.get(meaning.organs[0])  # 丙县2020年，哪家说要摆查阅桌
    if place is None or len(meaning.organs) > 1 or not turn.knowledge.tree.children(place.id):
        return None
    return organ_set(replace(turn, question=f"{place.name}各机关"))


def _of_the_set(turn: Turn, of: OrganSet) -> list[ReportContent]:
    """Each one's report of the year that is asked for, else its newest."""
    organs = [organ.id for organ in of.organs]
    pairs = [(o, y) for o in organs for y in turn.meaning.years or turn.knowledge.years(o)[-1:]]
    found = [report for pair in pairs if (report := turn.knowledge.report(*pair))]
    return found if len(found) >= _FEWEST else []


def _of_the_years(case: Case) -> list[ReportContent]:
    target = case.target
    found = [case.turn.knowledge.report(*pair) for pair in target.covered] if len(target.organs) == 1 else []
    return [report for report in found if report]


def _without(turn: Turn, words: tuple[str, ...]) -> Turn:
    """The turn without the words for the set, nor asides: whose number it is, no sentence says."""
    question, text = turn.question, turn.meaning.text
    whom = (word for word in turn.knowledge.language.sets.words(WHOM) if word in question)
    for word in (*words, *whom, *_ASIDE.findall(question)):
        question, text = (said.replace(word, " " * len(word)) for said in (question, text))
    return replace(turn, question=question, meaning=replace(turn.meaning, text=text))


def _told(case: Case, turn: Turn, report: ReportContent, least: float = ENOUGH) -> Reply | None:
    member = report.member
    if case.weights.topics:
        reply = answer_topic(turn, report, case.weights.topics[0])
    else:
        pair = (member.organ, member.year)
        reply = told_in_a_sentence(turn, Target((pair[0],), (pair[1],), (pair,), report), least)
    return reply if reply and reply.outcome is Outcome.ANSWERED else None


def _with_number(report: ReportContent, reply: Reply, turn: Turn) -> _Words:
    """The number of the clause that says most of the question."""
    pairs = {first + second for first, second in pairwise(turn.question) if not first.isdigit()}
    clauses = [clause for citation in reply.citations for clause in _CLAUSES.split(citation.quote)]
    told = [(sum(a + b in pairs for a, b in pairwise(clause)), clause) for clause in clauses if _NUMBER.search(clause)]
    found = _NUMBER.search(max(told, key=lambda pair: pair[0])[1]) if told else None
    if found is None:
        return _Words(report, reply)
    value = Decimal(found[1]) * (_MYRIAD if found[2] else 1)
    return _Words(report, reply, int(value) if value == int(value) else value, found[3])


def _one_by_one(turn: Turn, words: list[_Words], reports: list[ReportContent], head: Slots) -> Reply | None:
    """In the order of `words`; whoever else of `reports` says nothing is named."""
    replies = {one.pair: one.reply for one in words}
    target = Target(tuple(organ for organ, _ in replies), (), tuple(replies), None)
    reply = one_after_the_other(turn, target, lambda report: replies[report.member.organ, report.member.year])
    if reply is None:
        return None
    silent = [r for r in reports if (r.member.organ, r.member.year) not in replies]
    slots = head + reply.slots
    if silent:
        names = "、".join(f"{r.member.organ}{r.member.year}年" for r in silent)
        slots += said("\n" + wording.SILENT_ON_IT) + coverage(names) + said(wording.FULL_STOP)
    together, results = _added_up(turn, words)
    return replace(reply, slots=slots + together, computed=(*reply.computed, *results))


def _added_up(turn: Turn, words: list[_Words]) -> tuple[Slots, tuple[Computed, ...]]:
    """What the numbers make together, where that is asked for, each is quoted, and all count the same."""
    asked = turn.knowledge.language.operations.heard(turn.question, "sum")
    told = [(f"{one.pair[0]}{one.pair[1]}年", one.number, one.unit) for one in words if one.number is not None]
    if not asked or len(told) < _FEWEST or len(words) > MOST or len({unit for *_, unit in told}) > 1:
        return (), ()
    unit, parts = told[0][2], tuple((name, number) for name, number, _ in told)
    whole = total([number for _, number in parts])
    terms = "＋".join(str(number) for _, number in parts)
    slots = said("\n" + wording.computing.TOGETHER_MAKES) + computed(f"{whole}{unit}（{terms}＝{whole}）")
    return slots + said(wording.FULL_STOP), (Computed("合计", whole, unit, parts),)
