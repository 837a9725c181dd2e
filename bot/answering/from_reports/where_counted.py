"""「重复递的归报表哪一行」: the row or the applicants' column of the national form that counts such a request.

It is the clerk's question who fills the form in, and of no report's number: the row is told by its printed name.
"""

from __future__ import annotations

import re

from bot.answering.from_guides.guides import guides_named
from bot.answering.meaning import Concept
from bot.answering.rows.nearest import Near, nearest_cell
from bot.answering.sources.cite import cite_guide
from bot.answering.sources.slots import Slots, joined, quoted, said
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.words.patterns import any_matches, stretch
from bot.answering.words.tools import Concepts
from bot.model import Outcome, Understood
from bot.reading.form import Table
from bot.reading.forms import FORM_IDS
from bot.reading.glyphs import without_number
from bot.wording import form as wording

_NEAR, _NEAR_PART, _LEAD = 0.2, 0.3, 0.03
"""How near a row must be to the whole of what is told, or to one clause of it."""
_CLAUSES = re.compile(r"[，。；！？,;!?\s]+")
_SHORTEST = 4
_AT_THE_END = 3
"""Characters that may stand behind it: 下头吗."""
_COLUMN = "列"
_GUIDES = "年报的行"
"""The name in [procedure_guides] of the guide that tells what the rows are."""
_ARTICLE = "第"
"""Part two prints the item of an article above its rows, which says nothing to whoever looks for the row."""


def where_it_is_counted(turn: Turn) -> Reply | None:
    """None where it is not asked, or where no row's words are near."""
    return which_row_counts(turn, *asked_of(turn))


def which_row_counts(turn: Turn, told: str, asked: str) -> Reply | None:
    """`told`: what is to be counted; `asked`: the words for 归报表哪一行, "" for none."""
    guide = next(guides_named(turn, _GUIDES), None)
    if not asked or guide is None:
        return None
    near, column = _nearest(turn, told), _COLUMN in asked
    if near is None:
        return None
    heads = {match.item[0].id: match.item for match in reversed(near.found)}
    second = next((item for id_, item in reversed(heads.items()) if id_ != near.head.id), None)
    first = next((m.item for m in near.own if len(m.item) > 1), near.own[0].item) if column else near.own[0].item
    items = [first, *([second] if second and near.lead < _LEAD else [])]
    places = [slots for item in items if (slots := _place(turn, item))]
    if not places:
        return None
    names = tuple("".join(slot.text for slot in slots) for slots in places)
    return Reply(
        Outcome.ANSWERED,
        said(wording.GOES_TO) + joined(wording.OR, places) + said(wording.GOES_TO_END),
        (cite_guide(turn, guide, guide.body),),
        understood=Understood(rows=names, operation=wording.WHICH_ROW),
        suggestions=(guide.title,),
        memory=Memory("guide", guide=guide.id, question=wording.WHICH_ROW),
    )


def asked_of(turn: Turn) -> tuple[str, str]:
    """The question without 归报表哪一行, and these words; "" twice where it does not end with them: 「记在哪一行，有几
    件」 asks for a number."""
    text, form = turn.question.lower(), turn.knowledge.language.report_form
    if not any_matches(form.words("goes_to"), text):
        return "", ""  # one search for all of them, since hardly any question is asked so
    spans = [span for words in form.words("goes_to") if (span := stretch(words, text))]
    spans = [span for span in spans if len(text) - span[1] <= _AT_THE_END]
    if not spans:
        return "", ""
    start, end = max(spans, key=lambda span: span[1] - span[0])
    return f"{text[:start]} {text[end:]}".strip(), text[start:end]


def _nearest(turn: Turn, told: str) -> Near | None:
    """The row that the whole is nearest to, or that one of its clauses is plainly about: of a tale only a part is."""
    whole = nearest_cell(turn, told)
    parts = [part for part in _CLAUSES.split(told) if len(part) >= _SHORTEST and part != told]
    near = [found for part in parts if (found := nearest_cell(turn, part)) and found.score >= _NEAR_PART]
    near += [whole] if whole and whole.score >= _NEAR else []
    return max(near, key=lambda found: found.score, default=None)


def _place(turn: Turn, item: Concepts) -> Slots:
    """Where the row of a concept stands in the form that is in use, or in the older one if only that has it."""
    head, *rest = item
    old = turn.knowledge.language.report_form.heard(turn.question, "old_form")
    for id_ in FORM_IDS if old else reversed(FORM_IDS):
        form = turn.knowledge.forms[id_]
        table = next((table for table in form.tables if table.section == head.section), None)
        if name := _named(table, head, rest) if table else ():
            return said(wording.IN_PART + head.section + wording.PART) + name
    return ()


def _named(table: Table, head: Concept, rest: list[Concept]) -> Slots:
    """The printed name of a row, of an applicants' column, or of an outcome of reviews and lawsuits."""
    if cases := next((group for group in table.column_groups if group.id == head.id), None):
        outcome = next((m.title for m in table.measures for c in rest if m.id == c.id), "")
        return (_under(cases.title) + _called(outcome, wording.OF_THE_COLUMN)) if outcome else ()
    if column := next((column for column in table.columns for c in rest if c.id == column.id), None):
        return _called(column.path[-1], wording.OF_THE_COLUMN)
    row = next((row for row in table.rows if row.id == head.id), None)
    path = row.path if row else ()
    path = path or next((group.path for group in table.groups if group.id == head.id), ())
    if not path:
        return ()
    above = path[-2] if len(path) > 1 and not path[-2].startswith(_ARTICLE) else ""
    # 三 alone is a heading that says nothing.
    return (_under(above) if len(above) > 1 else ()) + _called(without_number(path[-1]), wording.OF_THE_ROW)


def _under(heading: str) -> Slots:
    return said("「") + quoted(heading) + said("」" + wording.UNDER)


def _called(name: str, end: str) -> Slots:
    return said("「") + quoted(name) + said(end)
