"""Replies that decline: what is not covered, what was not found, and what to try instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import LISTED
from bot.answering.inquiry.plain import plain_inquiry
from bot.answering.sources.cite import cite_category
from bot.answering.sources.covering import covered, nearest_year
from bot.answering.sources.slots import Slots, coverage, echoed, joined, quoted, said
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Category, Choice, Outcome, Understood
from bot.publishing.knowledge import Knowledge
from bot.reading.whose.places import split

_SOUNDS = re.compile("[嗯啊哦呃噢喔唉哎呀哈呵嘿]")
_LATIN, _HANZI, _SIGN = re.compile("[A-Za-z]"), re.compile(r"[\u3400-\u9fff]"), re.compile(r"[^\w\s.,?!:/'-]")


def not_covered(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Reply:
    """No report of that organ or year is in the knowledge; of an organ that has others, those are named."""
    asked = _not_here(turn, organs, years)
    none = said(wording.NOT_COVERED) + asked + said(wording.NOT_COVERED_END + "\n") if organs or years else ()
    slots = none + covered(turn.knowledge, organs)
    understood = Understood(organs, years, (), "未收录")
    # The row stays in mind: after 「那某某乡呢」 the same is asked of an organ that is covered.
    return Reply(
        Outcome.NOT_COVERED,
        slots,
        understood=understood,
        suggestions=_instead(turn, organs, years),
        memory=asked_for(turn, organs, years),
    )


def _not_here(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Slots:
    """The organs and the years; where one of them has a report of such a year, who lacks which."""
    pairs = [(organ, year) for organ in organs for year in years]
    missing = [pair for pair in pairs if pair not in turn.knowledge.reports]
    if len(missing) in (0, len(pairs)):
        return echoed("、".join(organs)) + coverage("、".join(f"{year}年" for year in years))
    return joined("、", [echoed(organ) + coverage(f"{year}年") for organ, year in missing])


def _instead(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> tuple[str, ...]:
    """A question that can be answered: of the same organ in its nearest year, else of the newest report."""
    near = [(o, nearest_year(turn.knowledge, o, years[-1] if years else 0)) for o in organs]
    organ, year = next((pair for pair in near if pair[1]), turn.knowledge.newest or ("", 0))
    return (f"{organ}{year}年收到几件申请",) if organ else ()


def decline(turn: Turn, target: Target) -> Reply:
    """Ask back when the name is nearly a known one, else say that it is not covered."""
    for name in turn.meaning.others:
        if near := next((alias for alias in _near(name) if alias in turn.knowledge.names), ""):
            return near_name(turn, name, near)
        # 丙县柳河镇, where nothing tells in which county the 柳河镇 of the reports lies.
        if (rest := split(name)[1]) != name and _lies_anywhere(turn.knowledge, rest):
            return near_name(turn, name, rest)
    return not_covered(turn, turn.meaning.others or target.organs, turn.meaning.years or target.years)


def _lies_anywhere(knowledge: Knowledge, name: str) -> bool:
    """Whether the one organ of that name has nothing known above it."""
    organs = knowledge.names.get(name, ())
    return len(organs) == 1 and not any(knowledge.tree.ancestors(organs[0]))


def _near(name: str) -> tuple[str, ...]:
    """某某镇 for 某某乡: all but the last character, which only names a level of the same kind."""
    return tuple(name[:-1] + level for level in "乡镇" if len(name) >= 3 and name[-1] in "乡镇" and level != name[-1])


def not_counted(turn: Turn, target: Target, categories: Sequence[Category]) -> Reply:
    """A number about a matter that must be disclosed, but that the report does not count."""
    where = coverage(wording.report_name(target.organ, target.year)) if target.covered else ()
    slots = where + said(wording.NOT_COUNTED) + quoted(categories[0].text) if where else quoted(categories[0].text)
    citations = (cite_category(turn, categories[0]),)
    memory = asked_for(turn, target.organs, target.years) if turn.meaning.ids("row") else None  # 2020年的呢
    return Reply(Outcome.NOT_FOUND, slots, citations, understood=Understood(rows=(categories[0].name,)), memory=memory)


def asked_for(turn: Turn, organs: tuple[str, ...], years: tuple[int, ...]) -> Memory:
    """What a declined question asked for, so that the next one may ask it of another organ or year."""
    topic = next(iter(turn.meaning.ids("topic")), "")
    inquiry = plain_inquiry(turn.meaning, organs, years)
    named = any(turn.meaning.ids(kind) for kind in CELL_KINDS)
    organ = turn.meaning.organs[0] if turn.meaning.organs else turn.memory.organ
    last = turn.memory.inquiry
    if last and not (named or topic or turn.meaning.residue) and set(organs) <= set(last.organs):
        named, inquiry = True, replace(last, years=years, operation=LISTED)  # 2021年的呢, 怎么没看到
    subject = "topic" if topic else "cells" if named else "passage" if organ else ""
    return Memory(subject, organ, topic=topic, question=turn.question, inquiry=inquiry if named else None)


def near_name(turn: Turn, asked: str, organ: str) -> Reply:
    """The name asked for is nearly one that is known: ask once, and never answer with another's numbers."""
    question = turn.question.replace(asked, organ)
    slots = said(wording.NEAR_NAME) + coverage(organ) + said(wording.NEAR_NAME_END)
    return Reply(Outcome.CLARIFY, slots + covered(turn.knowledge), choices=(Choice(organ, question),))


def not_found(turn: Turn, organ: str, year: int, guides: Sequence[str] = ()) -> Reply:
    """The report is there, but says nothing of it. `guides`: titles of what may help instead.

    Where only somebody else is named, it is their report that is missing.
    """
    meaning = turn.meaning
    if meaning.others and meaning.years and not (meaning.organs or meaning.mine or meaning.unsure):
        return not_covered(turn, meaning.others, meaning.years)
    where = coverage(wording.report_name(organ, year))
    slots = said(wording.NOT_FOUND) + where + said(wording.NOT_FOUND_END)
    memory = Memory("passage", organ, year, question=turn.question)  # 2019年呢 asks the same of that year
    understood = Understood((organ,), (year,), (), "没找到")
    suggestions = (*guides, *wording.SUGGEST_FIRST[1:])[:3]
    return Reply(Outcome.NOT_FOUND, slots, understood=understood, suggestions=suggestions, memory=memory)


def is_noise(text: str) -> bool:
    """Letters and signs at random, with a 嗯嗯 at most."""
    return bool(_LATIN.search(text)) and len(_SIGN.findall(text)) > 1 and not _HANZI.search(_SOUNDS.sub("", text))


def not_in_my_papers(turn: Turn) -> Reply:
    """Nothing in the knowledge speaks of it; of letters at random it is said that they are no words."""
    if is_noise(turn.question):
        return Reply(Outcome.REJECTED, said(wording.NOT_WORDS), suggestions=wording.SUGGEST_FIRST)
    slots = said(wording.NOT_FOUND_ANYWHERE) + said("\n") + covered(turn.knowledge)
    return Reply(Outcome.NOT_FOUND, slots, suggestions=wording.SUGGEST_FIRST)
