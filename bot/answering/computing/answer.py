"""The one place that answers an inquiry: cells as they stand, or what is computed of them, with parts and coverage."""

from __future__ import annotations

from dataclasses import replace

from bot import wording
from bot.answering.computing.among import answer_among
from bot.answering.computing.amount import added_up
from bot.answering.computing.conditions import answer_conditions
from bot.answering.computing.coverage import counted_twice, covering, left_out
from bot.answering.computing.each_rate import each_rate
from bot.answering.computing.entries import Entry, Told, added_from, entries_of
from bot.answering.computing.in_words import change_in_words
from bot.answering.computing.monthly import per_month
from bot.answering.computing.no_value import nothing_to_divide
from bot.answering.computing.of_all import shares_of_all
from bot.answering.computing.operate import listed, operate
from bot.answering.computing.quantity import Quantity, lines_of, quantities
from bot.answering.computing.source import answered_from
from bot.answering.computing.together import answer_together
from bot.answering.computing.written import one_share, written
from bot.answering.from_reports.cells import answer_cells
from bot.answering.from_reports.other_form import not_on_its_form
from bot.answering.from_reports.remarks import remarks
from bot.answering.inquiry.inquiry import LISTED, MONTHLY, Inquiry
from bot.answering.inquiry.part_of import part_of_another_cell
from bot.answering.inquiry.plain import as_told, names_several_rows
from bot.answering.limits import not_covered, not_found
from bot.answering.meaning import Concept, Span
from bot.answering.rows.selection import Selection
from bot.answering.rows.whole_and_part import WHOLE_TOO
from bot.answering.sources.slots import Slots, computed, coverage, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.model import Computed
from bot.reading.forms import FORM_IDS

_MOST_LINES = 12


def answer_inquiry(turn: Turn, inquiry: Inquiry) -> Reply | None:
    """None where more cells are asked for than a reply can hold, or the report prints the answer itself."""
    return each_rate(turn, inquiry, _answered) or _answered(turn, inquiry)


def _answered(turn: Turn, inquiry: Inquiry) -> Reply | None:
    covered = tuple(pair for pair in inquiry.pairs if pair in turn.knowledge.reports)
    if not covered and inquiry.of and len(turn.meaning.organs) == 1:
        return not_found(turn, turn.meaning.organs[0], max(inquiry.years, default=0))  # 某办2019年哪个区的人申请最多
    if not covered:
        organs = (inquiry.of.name,) if inquiry.of else inquiry.organs
        reply = not_covered(turn, organs, inquiry.years)
    elif _one_of_two_years(inquiry, covered) and _prints_the_change(turn, inquiry):
        return None
    elif _one_of_two_years(inquiry, covered) and (in_words := change_in_words(turn, inquiry, covered[0])):
        reply = in_words
    elif _one_of_two_years(inquiry, covered) and (change := _printed_change(turn, inquiry, covered[0])):
        inquiry = replace(inquiry, operation=LISTED, spans=(*inquiry.spans, Span(0, 0, "", change)))
        reply = _one_report(turn, inquiry, covered[0])
    elif inquiry.is_plain and len(covered) == 1:
        reply = _one_report(turn, inquiry, covered[0])
    elif inquiry.operation == MONTHLY and (monthly := per_month(turn, inquiry)):
        reply = monthly
    elif inquiry.among:
        if (among := answer_among(turn, inquiry)) is None:
            return None
        reply = among
    elif inquiry.conditions:
        if (fulfilled := answer_conditions(turn, inquiry)) is None:
            return None
        reply = fulfilled
    elif (inquiry.parts or _adds_cells(inquiry)) and (together := answer_together(turn, inquiry)):
        reply = together
    elif _adds_cells(inquiry) and inquiry.operation == "sum" and len(covered) == 1:
        reply = _one_report(turn, inquiry, covered[0])  # a total and its part are told, not added up
    else:
        found = quantities(turn, inquiry)
        if not found and len(inquiry.years) == 1:  # 2023年采购总金额谁最高
            return not_on_its_form(turn, inquiry, covered[0], has_others=False)
        if not found or len(found) > _MOST_LINES or _prints_the_change(turn, inquiry):
            return None
        no_share = inquiry.share and not any(quantity.formula for quantity in found)
        divided = part_of_another_cell(inquiry) if no_share else None
        if divided and (together := answer_together(turn, divided)):
            reply, inquiry = together, divided
        elif no_share and len(covered) == 1 and inquiry.of is None:
            both = replace(inquiry, spans=(*inquiry.spans, *inquiry.against))
            reply = _one_report(turn, both, covered[0])
            reply = replace(reply, slots=reply.slots + said(wording.computing.NO_SHARE))
            inquiry = replace(both, share=False, against=())
        else:
            reply = _computed(turn, inquiry, found)
    reply = replace(reply, slots=remarks(turn, reply) + reply.slots)
    if covered and inquiry.is_plain and names_several_rows(inquiry):
        inquiry = as_told(
            inquiry, lines_of(turn, inquiry, turn.knowledge.form_of(turn.knowledge.reports[covered[0]]).id)
        )
    return replace(reply, memory=remembered(inquiry, reply, turn.question))


def _one_of_two_years(inquiry: Inquiry, covered: tuple[tuple[str, int], ...]) -> bool:
    changes = inquiry.operation == "change" and not (inquiry.parts or inquiry.formula or inquiry.share)
    return changes and len(covered) == 1 and len(inquiry.organs) == 1 and len(inquiry.years) == 2


def _printed_change(turn: Turn, inquiry: Inquiry, pair: tuple[str, int]) -> tuple[Concept, ...]:
    """The column by which the row prints how much it changed, for 名目添了没 without the report of the year before."""
    form = turn.knowledge.form_of(turn.knowledge.reports[pair])
    lines = lines_of(turn, replace(inquiry, operation=LISTED), form.id)
    named = {(line.section, column) for line in lines for _, column in line.cells}
    changes = ((table.section, column) for table in form.tables for column in table.columns if column.change_of)
    return tuple(Concept("column", c.id, section) for section, c in changes
                 if {(section, c.id), (section, c.change_of)} & named)  # fmt: skip


def _adds_cells(inquiry: Inquiry) -> bool:
    """Whether different cells of one report are to be added up or compared."""
    one = len(inquiry.organs) == len(inquiry.years) == 1
    return one and inquiry.operation in ("sum", "change") and not (inquiry.formula or inquiry.share)


def remembered(inquiry: Inquiry, reply: Reply, question: str) -> Memory:
    """What the next question may go on from."""
    memory = reply.memory or Memory()
    # What was told besides, since either may have been meant, is not asked on about.
    spans = tuple(span for span in inquiry.spans if not any(c.id == WHOLE_TOO for c in span.concepts))
    inquiry = replace(inquiry, spans=_as_told(spans))
    one = inquiry.organs[0] if len(inquiry.organs) == 1 else ""
    year = inquiry.years[-1] if inquiry.years and (one or len(inquiry.years) == 1) else 0
    return replace(memory, subject="cells", organ=one, year=year, inquiry=inquiry, question=question)


def _as_told(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """总计 of 复议后起诉的总计 was a total of cases, and is no row of requests in the next question."""
    if not any(c.kind == "column_group" for span in spans for c in span.concepts):
        return spans
    total = {span for span in spans for c in span.concepts if (c.kind, c.id) == ("measure", "total")}
    return tuple(
        replace(span, concepts=tuple(c for c in span.concepts if c.kind != "row")) if span in total else span
        for span in spans
    )


def _one_report(turn: Turn, inquiry: Inquiry, pair: tuple[str, int]) -> Reply:
    report = turn.knowledge.report(*pair)
    assert report is not None
    lines = lines_of(turn, inquiry, turn.knowledge.form_of(report.member).id)
    if elsewhere := not_on_its_form(turn, inquiry, pair, has_others=bool(lines)):
        return elsewhere
    if not lines:
        return not_found(turn, *pair)
    reply = answer_cells(turn, report, Selection(lines, True))
    missing, counted = covering(turn, inquiry)
    return replace(reply, slots=reply.slots + missing, computed=(*reply.computed, *counted))


def _prints_the_change(turn: Turn, inquiry: Inquiry) -> bool:
    """Whether 增减 is a column that the report itself prints."""
    words = turn.knowledge.language.operations.words("change")
    spans = [s for s in turn.meaning.spans if s.text and any(word in s.text for word in words)]
    columns = {c.id for s in spans for c in s.concepts if c.kind == "column"}
    if not columns:
        return False
    found = quantities(turn, replace(inquiry, operation=LISTED))
    forms = {turn.knowledge.form_of(turn.knowledge.reports[m.organ, m.year]).id for q in found for m in q.measured}
    return forms == {FORM_IDS[0]} and any(f.column_id in columns for q in found for m in q.measured for f in m.facts)


def _computed(turn: Turn, inquiry: Inquiry, found: tuple[Quantity, ...]) -> Reply:
    parts: list[Slots] = []
    results: list[Computed] = []
    for quantity in found:
        if (share := one_share(quantity)) and inquiry.of is None:
            parts.append(share[0])
            results += share[1]
            continue
        if divided_by_none := nothing_to_divide(quantity):
            parts.append(divided_by_none)
            continue
        entries, out = entries_of(quantity, inquiry)
        said_, made = _tell(quantity, inquiry, entries)
        beside, left = left_out(out)
        parts.append(_head(quantity, entries) + said("：") + said_ + beside)
        results += [*made, *left]
    covers, counted = covering(turn, inquiry)
    if changed := next((quantity.changed for quantity in found if quantity.changed), ""):
        covers = said(wording.computing.FORMS + changed + wording.computing.FORMS_END) + covers
        told = {(m.organ, m.year) for quantity in found for m in quantity.measured}
        without = [f"{y}年" for o, y in inquiry.pairs if (o, y) in turn.knowledge.reports and (o, y) not in told]
        if without:
            covers += said("\n") + coverage("、".join(dict.fromkeys(without))) + said(wording.computing.NOT_ON_ITS_FORM)
    rates = any(quantity.formula for quantity in found)
    of_all = inquiry.share and not rates and any(result.unit == "%" for result in results)
    known = any(m.value is not None for quantity in found for m in quantity.measured)
    known = known or (inquiry.of is None and any(map(one_share, found)))
    of_sums = inquiry.operation in ("sum", "average") or inquiry.by_year
    if of_all or (of_sums and not rates):
        covers += counted_twice(turn, inquiry)
    if inquiry.share and not of_all and not rates:
        covers = said(wording.computing.NO_SHARE) + covers
    measured = [m for quantity in found for m in quantity.measured]
    slots, titles = joined("\n", parts) + covers, [quantity.title for quantity in found]
    return answered_from(turn, measured, slots, titles, inquiry.operation, (*results, *counted), known)


def _head(quantity: Quantity, entries: tuple[Entry, ...]) -> Slots:
    """Whose number of which year it is, where all values share that, and what is counted."""
    title = quoted(quantity.title) if quantity.formula is None else said(quantity.title)
    organs, years = {e.organ for e in entries}, {e.year for e in entries}
    if not entries or any(entry.parts for entry in entries):
        return title
    if len(organs) == 1:
        year = f"{entries[0].year}年" if len(years) == 1 else ""
        return computed(f"{entries[0].organ}{year}") + title
    return (computed(f"{entries[0].year}年") if len(years) == 1 else ()) + title


def _tell(quantity: Quantity, inquiry: Inquiry, entries: tuple[Entry, ...]) -> tuple[Slots, tuple[Computed, ...]]:
    shown, made = written(quantity)
    if not entries:
        return said(wording.computing.NONE_READ) + shown, made
    shares = shares_of_all(inquiry, quantity, entries)
    result = shares or (listed(entries) if quantity.changed else operate(inquiry, entries))
    if inquiry.adds_up and not shares and not quantity.changed and len(entries) > 1 and entries[0].unit != "%":
        together = added_up(entries)
        result = Told(result.slots + said("\n") + together.slots, (*result.computed, *together.computed))
    sums_changed = inquiry.operation == "change" and all(entry.parts for entry in entries)
    if inquiry.by_place or sums_changed:
        shown = said("\n") + joined("\n", [added_from(entry) for entry in entries])
        if inquiry.operation == "change":  # an order tells its sums itself
            made = (*made, *(Computed("合计", e.value, e.unit, e.parts) for e in entries))
    return result.slots + shown, (*result.computed, *made)
