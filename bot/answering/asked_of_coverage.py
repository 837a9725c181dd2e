"""Questions about the reports themselves, answered from what is there: 「缺哪一年的年报」, 「哪些单位的年报你有」."""

from __future__ import annotations

import re
from itertools import chain

from bot import wording
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.organ_set import organ_set
from bot.answering.sources.covering import years_told
from bot.answering.sources.slots import Slots, computed, coverage, joined, said
from bot.answering.target import our_one
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.whose.ours import ours
from bot.model import Computed, Outcome, Understood
from bot.publishing.knowledge import Knowledge

_MOST = 30
"""Organs that one reply lists."""
TOLERATED = 1
_SO_MANY = re.compile(r"[一二两三四五六七八九十百\d]{1,4}[家个]")
_TELLING = ("papers", "kept", "here", "years", "who", "count", "gap", "there", "any", "first", "last")
_LEADS_IN = re.compile("(?:(?:我|俺|咱|先|请教|打扰)[^，,。；：几多啥什哪谁吗]{1,8}[，,。；：])+")
_HANZI = re.compile(r"[\u3400-\u9fffA-Za-z]")
COVERAGE = "coverage"
"""The subject of a memory: which reports are there was told last."""
_ELSE = (*CELL_KINDS, "topic", "category")
_words = wording.covering


def asks_for_coverage(turn: Turn) -> bool:
    """Whether it is asked which organs' and years' reports are there, and nothing of what they say."""
    meaning, language, text = turn.meaning, turn.knowledge.language.coverage, turn.question
    counted = language.heard(text, "count") and language.heard(text, "here", "kept", "took")
    strangers = [name for name in meaning.others if not _below_place(turn, name)]
    if turn.inquiry or strangers or (names_something_else(turn) and not counted):
        return False

    def has(*names: str) -> bool:
        return language.heard(text, *names)

    if not has("years", "who", "count", "missing", "any", "out"):
        return False
    whose = bool(meaning.organs or meaning.unsure or meaning.mine)
    asked = has("years", "who", "count") or (has("missing", "any") and (whose or bool(meaning.years)))
    if whose and meaning.years and has("out") and has("papers") and left_unexplained(turn, "out") <= TOLERATED:
        return True  # 某县2025年的年报出了吗
    named = has("papers", "kept") or (whose and bool(meaning.years) and has("any", "missing"))
    left = left_unexplained(turn)
    if has("here") and has("years", "who") and not left:
        return True  # 你那儿有哪一年的, 你这有丙寅县哪些单位的
    if whose and has("gap", "there") and has("years") and not left:
        return True  # 司法局缺哪年, 民政局有哪几年的
    return named and asked and left <= TOLERATED


def names_something_else(turn: Turn) -> bool:
    """Whether a row, a topic or a category is named; what is only near (a span without place) is not.

    收了 is the applications' row too, but 收了哪几家的 with nothing else of a form in it asks for no number.
    """
    took = turn.knowledge.language.coverage.words("took")
    spans = (span for span in turn.meaning.spans if span.end > span.start and span.text not in took)
    told = (span for span in spans if not any(c.kind == "filler" for c in span.concepts))  # 总共
    return any(concept.kind in _ELSE for span in told for concept in span.concepts)


def left_unexplained(turn: Turn, *told_too: str) -> int:
    """How many characters nothing explains: neither names, nor years, nor words about reports being there.

    `told_too`: further lists whose words explain something. Whoever says first what he is about (我在补台账，) only
    leads in.
    """
    language, text = turn.knowledge.language, turn.question
    names = ("organ", "place", "mine", "year")
    told = {i for s in turn.meaning.spans for i in range(s.start, s.end) if any(c.kind in names for c in s.concepts)}
    told |= _said(text, *language.coverage.words(*_TELLING))
    lists = (words for name, words in language.coverage.items() if name != "out" or name in told_too)
    explained = told | _said(text, *chain.from_iterable(lists))
    explained |= {i for match in _SO_MANY.finditer(text) for i in range(*match.span())}
    lead = _LEADS_IN.match(text)
    start = lead.end() if lead and told.isdisjoint(range(lead.end())) else 0
    return sum(bool(_HANZI.match(c)) for i, c in enumerate(text) if i >= start and i not in explained)


def _said(text: str, *words: str) -> set[int]:
    """Where these words stand: hundreds are looked for, of which a question has a few."""
    found = set[int]()
    for word in words:
        start = text.find(word)
        while start >= 0:
            found.update(range(start, start + len(word)))
            start = text.find(word, start + 1)
    return found


def answer_coverage(turn: Turn, before: tuple[str, ...] = ()) -> Reply:
    """Of the organs that are named their years; of years the organs that have them or lack them; else all there is.

    `before`: the organs that were spoken of, where this question names none.
    """
    knowledge, years = turn.knowledge, turn.meaning.years
    organs = _organs(turn, before)
    missing = knowledge.language.coverage.heard(turn.question, "missing")
    if not knowledge.reports:
        slots, made = said(wording.NO_REPORTS), list[Computed]()
    elif organs:
        slots, made = _of_organs(knowledge, organs, years)
    elif missing and len(years) != 1:
        slots, made = _lacking(knowledge, years or tuple(sorted({year for _, year in knowledge.reports})))
    elif years:
        slots, made = _of_years(knowledge, years, missing)
    else:
        slots, made = _of_all(knowledge)
    there = not years or any((o, year) in knowledge.reports for o in organs or knowledge.organs for year in years)
    one = organs[0] if len(organs) == 1 else ""
    return Reply(
        Outcome.ANSWERED if there else Outcome.NOT_COVERED,
        slots,
        understood=Understood(organs, years, (), "收录"),
        computed=tuple(made),
        memory=Memory(COVERAGE, one, _end_asked_for(turn, one), topic=one, question=turn.question),
    )


def _end_asked_for(turn: Turn, organ: str) -> int:
    """The first or the last year of an organ, where it was asked for: 那年 behind 最早是哪年的; or the one that was
    named, and is there; 0 for none."""
    language, years = turn.knowledge.language.coverage, sorted(turn.knowledge.years(organ)) if organ else []
    named = turn.meaning.years
    if len(named) == 1 and named[0] in years:
        return named[0]
    first, last = language.heard(turn.question, "first"), language.heard(turn.question, "last")
    return (years[0] if first else years[-1]) if years and first != last else 0


def _organs(turn: Turn, before: tuple[str, ...]) -> tuple[str, ...]:
    meaning, known = turn.meaning, turn.knowledge
    of = organ_set(turn)
    if of and of.place:
        return tuple(organ.id for organ in of.organs)
    if lying_there := tuple(id_ for name in meaning.others for id_ in _below_place(turn, name)):
        return (*meaning.organs, *lying_there)
    who = known.language.coverage.heard(turn.question, "who")
    if who and len(meaning.organs) == 1 and (below := known.tree.children(meaning.organs[0])):
        return (*meaning.organs, *(organ.id for organ in below if organ.reports))  # 乙县没有2023年年报的是谁
    if meaning.organs or meaning.unsure:
        return tuple(dict.fromkeys((*meaning.organs, *(id_ for _, ids in meaning.unsure for id_ in ids))))
    if before:
        return before
    one_year = bool(meaning.years) and not known.language.coverage.heard(turn.question, "who", "count")
    if turn.memory.organ and (turn.follows("it") or one_year):
        return (turn.memory.organ,)  # 那你手上有它哪些年的
    if one := our_one(turn):
        return one
    if mine := tuple(id_ for word in meaning.ids("mine") for id_ in ours(word, known)):
        return tuple(dict.fromkeys(mine))
    if len(known.organs) == 1:
        return known.organs
    everybody = of is None or {organ.id for organ in of.organs} >= set(known.organs)
    return () if everybody or of is None else tuple(organ.id for organ in of.organs)


def _below_place(turn: Turn, name: str) -> tuple[str, ...]:
    """The organs that lie in a place without a report of its own; nothing where nobody knows it."""
    tree = turn.knowledge.tree
    places = tree.named(name)
    return tuple(o.id for o in tree.descendants(places[0].id) if o.reports) if len(places) == 1 else ()


def _of_organs(knowledge: Knowledge, organs: tuple[str, ...], asked: tuple[int, ...]) -> tuple[Slots, list[Computed]]:
    every = sorted({year for _, year in knowledge.reports})
    lines: list[Slots] = []
    made: list[Computed] = []
    for organ in organs[:_MOST]:
        years = knowledge.years(organ)
        lacks = [year for year in (asked or every) if year not in years]
        # The name of an organ without a report may hold a digit that nothing covered vouches for.
        made.append(Computed("收录", len(years), "份", ((organ, len(years)),)))
        line = computed(organ)
        line += said(_words.HAS) + coverage(years_told(years)) + said("。") if years else said(_words.HAS_NONE)
        if lacks and years:
            line += said(_words.HAS_NOT) + coverage(years_told(lacks)) + said("。")
        lines.append(line)
    short = any(not knowledge.years(o) or {*(asked or every)} - {*knowledge.years(o)} for o in organs)
    return joined("\n", lines) + _more(len(organs)) + (said(_words.NOT_SAID) if short else ()), made


def _of_years(knowledge: Knowledge, years: tuple[int, ...], missing: bool) -> tuple[Slots, list[Computed]]:
    lines: list[Slots] = []
    made: list[Computed] = []
    for year in years:
        have = [organ for organ in knowledge.organs if year in knowledge.years(organ)]
        lack = [organ for organ in knowledge.organs if organ not in have]
        name = coverage(f"{year}年")
        if not have or not lack:
            lines.append(name + said(_words.EVERY_ORGAN if have else _words.NO_ORGAN))
            continue
        with_, without = _words.ORGANS_WITH, _words.ORGANS_WITHOUT
        parts = [(without, lack), (with_, have)] if missing else [(with_, have), (without, lack)]
        for head, organs in parts:
            made.append(Computed("收录" if organs is have else "没有收录", len(organs), "个", ()))
            count = said(_words.COUNT) + computed(str(len(organs))) + said(_words.COUNT_END + wording.FULL_STOP)
            shown = coverage("、".join(organs[:_MOST])) + (said(wording.AND_MORE) if len(organs) > _MOST else ())
            lines.append(name + said(head) + shown + said("，") + count)
    nobody = any(not any(year in knowledge.years(organ) for organ in knowledge.organs) for year in years)
    return joined("\n", lines) + (said(_words.NOT_SAID) if missing or nobody else ()), made


def _lacking(knowledge: Knowledge, years: tuple[int, ...]) -> tuple[Slots, list[Computed]]:
    """Of several years only whom one is missing of, with those years; and how many have them all."""
    lacks = {o: [y for y in years if y not in knowledge.years(o)] for o in knowledge.organs}
    short = {organ: missing for organ, missing in lacks.items() if missing}
    full = len(lacks) - len(short)
    made = [Computed("没有收齐", len(short), "个", ()), Computed("收齐", full, "个", ())]
    lines = [
        coverage(organ) + said(_words.HAS_NOT) + coverage(years_told(missing)) + said(wording.FULL_STOP)
        for organ, missing in [*short.items()][:_MOST]
    ]
    head = said(_words.LACKING) + computed(str(len(short))) + said(_words.LACKING_REST) + computed(str(full))
    return head + said(_words.LACKING_END) + joined("\n", lines) + _more(len(short)) + said(_words.NOT_SAID), made


def _of_all(knowledge: Knowledge) -> tuple[Slots, list[Computed]]:
    years = sorted({year for _, year in knowledge.reports})
    made = [
        Computed("机关", len(knowledge.organs), "个", ()),
        Computed("年度报告", len(knowledge.reports), "份", ()),
    ]
    slots = said(_words.ALL) + computed(str(len(knowledge.organs))) + said(_words.ALL_ORGANS)
    slots += computed(str(len(knowledge.reports))) + said(_words.ALL_REPORTS) + coverage(f"{years[0]}年")
    slots += said(_words.ALL_TO) + coverage(f"{years[-1]}年") + said(_words.ALL_END)
    lines = [coverage(f"{organ}：{years_told(knowledge.years(organ))}") for organ in knowledge.organs[:_MOST]]
    return slots + joined("\n", lines) + _more(len(knowledge.organs)), made


def _more(organs: int) -> Slots:
    return said(_words.MORE) if organs > _MOST else ()
