"""Answers a question over many organs or years by computing; None where it is about a single report."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.cite import cite_fact, told
from bot.answering.computing.amount import added_up, mean
from bot.answering.computing.change import change, course
from bot.answering.computing.coverage import covering, left_out
from bot.answering.computing.entries import Entry, Told, entries_of, named, parts_of
from bot.answering.computing.ordering import extreme, ranking
from bot.answering.computing.quantity import Quantity, quantities
from bot.answering.computing.request import CELL_KINDS, Request, request_of, says_nothing_more, with_last_cells
from bot.answering.computing.whether import who
from bot.answering.computing.written import written
from bot.answering.limits import decline
from bot.answering.reports import remarks
from bot.answering.selection import select
from bot.answering.several import which_organ
from bot.answering.slots import Slots, joined, quoted, said
from bot.answering.target import Target
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Computed, Outcome, Understood

_MOST_LINES = 4
_RULES = ("why", "meaning", "condition", "prose", "predict")


def compute(turn: Turn, target: Target) -> Reply | None:
    turn = with_last_cells(turn)
    request = request_of(turn, target)
    if request is None or not (request.formula or _names_cells(turn, request)):
        return None
    if turn.meaning.cue(*_RULES) or (turn.meaning.cue("how") and request.operation != "trend"):
        return None
    if not request.organs:
        return which_organ(turn, target)
    if not any((organ, year) in turn.knowledge.reports for organ in request.organs for year in request.years):
        return decline(turn, target) if request.formula and not request.of else None
    found = quantities(turn, request)
    if not found or len(found) > _MOST_LINES or _prints_the_change(turn, found):
        return None
    reply = _reply(turn, request, found)
    return replace(reply, slots=remarks(turn, reply) + reply.slots)


def _prints_the_change(turn: Turn, found: tuple[Quantity, ...]) -> bool:
    """Whether 增减 is a column that the report itself prints."""
    words = turn.knowledge.language.operations.get("change", ())
    members = {turn.knowledge.reports[m.organ, m.year].form or "2019" for q in found for m in q.measured}
    if members != {"2019"}:
        return False
    columns = {c.id for s in turn.meaning.spans if s.text in words for c in s.concepts if c.kind == "column"}
    return any(f.column_id in columns for q in found for m in q.measured for f in m.facts)


def _names_cells(turn: Turn, request: Request) -> bool:
    """Whether cells are named; 去年比前年多吗, which names none, means the usual row, unless a topic is meant."""
    if any(select(turn.meaning, form) for form in turn.knowledge.forms.values()):
        return True
    other = (
        turn.meaning.ids("topic") or turn.meaning.ids("category") or turn.meaning.cue("money", "people", "time", "name")
    )
    other = other or any(turn.meaning.ids(kind) for kind in CELL_KINDS if kind != "column")
    return request.operation in ("change", "trend") and not request.share and not other and says_nothing_more(turn)


def _reply(turn: Turn, request: Request, found: tuple[Quantity, ...]) -> Reply:
    parts: list[Slots] = []
    results: list[Computed] = []
    for quantity in found:
        entries, out = entries_of(quantity, request)
        said_, made = _tell(quantity, request, entries)
        beside, left = left_out(out)
        title = quoted(quantity.title) if quantity.formula is None else said(quantity.title)
        parts.append(title + said("：") + said_ + beside)
        results += [*made, *left]
    covers, counted = covering(turn, request)
    if changed := next((quantity.changed for quantity in found if quantity.changed), ""):
        covers = said(wording.computing.FORMS + changed + wording.computing.FORMS_END) + covers
    measured = [m for quantity in found for m in quantity.measured]
    cited = list(dict.fromkeys((m.organ, m.year, fact) for m in measured for fact in m.facts))
    reports = {(m.organ, m.year): m.report for m in measured}
    organs = tuple(dict.fromkeys(m.organ for m in measured))
    years = tuple(sorted({m.year for m in measured}))
    concepts = tuple((c.kind, c.id, c.section) for s in turn.meaning.spans for c in s.concepts if c.kind in CELL_KINDS)
    only = organs[0] if len(organs) == 1 else ""
    memory = Memory("cells", only, years[-1] if only else 0, concepts, question=turn.question)
    return Reply(
        Outcome.ANSWERED if any(m.value is not None for m in measured) else Outcome.UNCLEAR_SOURCE,
        joined("\n", parts) + covers + said(wording.computing.SOURCE),
        tuple(cite_fact(turn, reports[organ, year], fact) for organ, year, fact in cited),
        tuple(told(reports[organ, year], fact) for organ, year, fact in cited),
        Understood(organs, years, tuple(quantity.title for quantity in found), request.operation),
        (*results, *counted),
        memory=memory,
    )


def _tell(quantity: Quantity, request: Request, entries: tuple[Entry, ...]) -> tuple[Slots, tuple[Computed, ...]]:
    shown, made = written(quantity)
    if not entries:
        return said(wording.computing.NONE_READ) + shown, made
    if quantity.changed:
        listed = _listed(entries)
        return listed.slots + shown, (*listed.computed, *made)
    results = _operate(request, entries)
    slots = joined("\n", [result.slots for result in results])
    return slots + shown, (*(c for result in results for c in result.computed), *made)


def _operate(request: Request, entries: tuple[Entry, ...]) -> list[Told]:
    rates = entries[0].unit == "%"
    match request.operation:
        case "highest" | "lowest" as which if len(entries) > 1:
            return [extreme(entries, which == "lowest")]
        case "rank" if len(entries) > 1:
            return [ranking(entries)]
        case "sum" if not rates:
            return [added_up(entries)]
        case "average" if not rates:
            return [mean(entries)]
        case "any" | "none" as which:
            return [who(entries, which == "none")]
        case "change" | "trend":
            return _changes(entries)
    return [_listed(entries)]


def _changes(entries: tuple[Entry, ...]) -> list[Told]:
    """For each organ its two years or its course; two organs of one year against each other."""
    of = {organ: [e for e in entries if e.organ == organ] for organ in dict.fromkeys(e.organ for e in entries)}
    if len(entries) == 2 and len(of) == 2 and entries[0].year == entries[1].year:
        return [change(entries[1], entries[0])]
    told_: list[Told] = []
    for mine in of.values():
        ordered = tuple(sorted(mine, key=lambda entry: entry.year))
        told_.append(change(*ordered) if len(ordered) == 2 else course(ordered))
    return told_


def _listed(entries: tuple[Entry, ...]) -> Told:
    values = Computed("各数", entries[0].value, entries[0].unit, parts_of(entries))
    return Told(named(entries) + said(wording.FULL_STOP), (values,))
