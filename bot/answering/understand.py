"""Step: divide the question into what is known, and note the organs, the years and what nobody knows."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot import wording
from bot.answering.asides.introduced import without_who_asks
from bot.answering.meaning import Meaning, Span
from bot.answering.only_office import of_the_only_office
from bot.answering.put_right import CORRECTIONS
from bot.answering.rows.listed_columns import with_columns_listed
from bot.answering.rows.nearest import OF_THE_FORM, with_nearest
from bot.answering.rows.only_the_reason import only_the_reason
from bot.answering.rows.other_counts import counts_an_unknown_thing, counts_something_else
from bot.answering.rows.verbs import without_verbs
from bot.answering.rows.whole_group import only_the_whole_group
from bot.answering.sources.covering import years_told
from bot.answering.sources.slots import Slots, coverage, said
from bot.answering.turn import Reply, Turn
from bot.answering.when.by_the_way import (
    is_printed_there,
    only_against,
    without_told_years,
    without_years_of_papers,
    without_years_to_come,
)
from bot.answering.when.carried import settle_carried
from bot.answering.when.recent_years import from_the_newest, with_the_first_or_last
from bot.answering.when.years import counted_years, find_years, years_behind_names
from bot.answering.when.years_meant import with_years_meant, year_spoken_of, year_told_again
from bot.answering.when.years_of_columns import columns_settled
from bot.answering.whose.bodies import bodies
from bot.answering.whose.denied import without_denied, without_slips
from bot.answering.whose.inside_words import without_places_in_words
from bot.answering.whose.its_government import with_its_government
from bot.answering.whose.lookalike import with_names_mended
from bot.answering.whose.name_mended import mended
from bot.answering.whose.organs import strangers
from bot.answering.whose.qualified import named_organs, only_named_before
from bot.answering.whose.shared_ending import with_endings_written_out
from bot.answering.whose.shared_names import all_of_the_name, by_year
from bot.answering.whose.told_apart import with_our_own
from bot.answering.whose.where_they_lie import only_where_they_lie
from bot.answering.whose.whole_place import only_the_whole, whole_place
from bot.answering.words.patterns import GAP
from bot.publishing.knowledge import Knowledge

_CLAUSE_END = re.compile(r"[，。；？！,;?!]")
_ONLY_TELLS = re.compile(r"(?:(?![几吗呢]|多少)[^，。；！？,;?!])+[，。；！,;!]")
"""A clause that asks nothing: 隔壁乡收了几件，乡里呢 asks of both."""
_GOES = ("去", "到", "向", "往", "上", "找", "跟")
_I_AM_IN = ("人在", "我在", "俺在")
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+$")


def _spoken_of(turn: Turn) -> tuple[str, ...]:
    """The organs of this conversation, the last one first; those before only where one was spoken of by itself."""
    alone = (i.organs[0] for i in reversed(turn.memory.before) if len(i.organs) == 1)
    return (turn.memory.organ, *alone)


def understand(turn: Turn) -> Turn | Reply:
    turn = mended(turn, with_names_mended(turn.question, turn.knowledge))
    question = with_its_government(with_endings_written_out(turn.question, turn.knowledge), turn.knowledge)
    turn = replace(turn, question=question)
    meaning = meaning_of(turn.question, turn)
    for put_right in CORRECTIONS:
        question = put_right(turn, meaning)
        if question != turn.question:
            turn = mended(turn, question)
            meaning = meaning_of(question, turn)
    notice = (*turn.notice, *assumed_aloud(meaning))
    return of_the_only_office(replace(turn, meaning=with_nearest(turn, meaning), notice=notice))


def assumed_aloud(meaning: Meaning) -> Slots:
    """What was taken for granted, to be said before the answer."""
    slots: Slots = ()
    if organs := meaning.assumed:
        slots += said(wording.ASSUMED_BY_YEAR) + coverage("、".join(organs)) + said(wording.ASSUMED_BY_YEAR_END)
    if years := meaning.recent:
        slots += said(wording.RECENT_YEARS) + coverage(years_told(years)) + said(wording.RECENT_YEARS_END)
    return slots


def heard_as(turn: Turn, question: str) -> Turn:
    """The turn asked as `question`, with the row or topic that is nearest where none is named."""
    asked = replace(turn, question=question, meaning=meaning_of(question, turn))
    return replace(asked, meaning=with_nearest(asked, asked.meaning))


def meaning_of(question: str, turn: Turn) -> Meaning:
    """What `question` holds, asked on the day and with the knowledge of `turn`."""
    knowledge, language = turn.knowledge, turn.knowledge.language
    text = question.lower()
    dates = [*find_years(text, turn.today)] or year_spoken_of(text, turn.memory, language)
    divider = turn.tools.divider
    spans = divider.divide(text, dates)
    # 三年的总数 of an organ counts years; without one it may be how long something takes.
    several = turn.memory.subject == "cells" and turn.memory.inquiry and len(turn.memory.inquiry.years) > 1
    whose = several or any(_is(s, "organ") or _is(s, "mine") for s in spans)
    if whose and not any(_is(s, "year") for s in spans):
        dates += (*counted_years(text, turn.today), *years_behind_names(text, spans))
        spans = divider.divide(text, dates) if dates else spans
    if whole := whole_place(text, spans, knowledge):
        dates += whole
        spans = only_the_whole(divider.divide(text, dates), whole)
    others = [*strangers(text, spans, knowledge), *bodies(text, spans, knowledge)]
    if others:
        spans = only_the_whole(divider.divide(text, [*dates, *others]), whole)
    if turn.memory.subject != "cells":
        spans = without_years_of_papers(text, without_told_years(spans), language)
    spans = without_years_to_come(spans, turn.today)
    spans = without_slips(text, without_denied(text, spans, knowledge), language)
    spans = without_places_in_words(text, spans, language)
    spans = with_columns_listed(text, spans, knowledge)
    spans = with_our_own(text, without_verbs(text, without_who_asks(text, spans, language)), knowledge)
    told = turn.memory.inquiry.organs if turn.memory.inquiry else ()
    named = all_of_the_name(text, named_organs(text, spans, knowledge, _spoken_of(turn), told), knowledge)
    asked = (*named.organs, *(id_ for _, ids in named.unsure for id_ in ids)) or (turn.memory.organ,)
    named = replace(named, spans=with_the_first_or_last(text, named.spans, asked, knowledge))
    moved, recent = from_the_newest(named.spans, asked, knowledge, turn.today)
    named, assumed = by_year(replace(named, spans=moved), knowledge)
    last = turn.memory.inquiry if not named.organs else None
    before = {(c.section, c.id) for span in last.spans for c in span.concepts if c.kind == "row"} if last else set()
    spans = columns_settled(named.spans, before, knowledge.forms.values())
    not_meant = {*only_named_before(text, spans, knowledge), *only_against(text, spans, knowledge)}
    not_meant |= {*only_where_they_lie(text, spans, named.organs, knowledge)}
    left = unexplained_words(text, spans, knowledge)
    meaning = Meaning(
        spans=spans,
        organs=tuple(organ for organ in named.organs if organ not in not_meant),
        others=_others(text, spans, knowledge),
        years=tuple(sorted({int(c.id) for span in spans for c in span.concepts if c.kind == "year"})),
        residue=tuple(word for _, word in left),
        drowned=_drowned(text, spans, [(at, word) for at, word in left if not _says_what_to_do(word, knowledge)])
        or counts_something_else(text, language, spans)
        or counts_an_unknown_thing(text, spans),
        mine=any(_is(span, "mine") for span in spans),
        unsure=tuple((name, ids) for name, ids in named.unsure if not not_meant.issuperset(ids)),
        text=text,
        language=language,
        assumed=assumed,
        recent=recent,
    )
    meaning = only_the_reason(
        only_the_whole_group(meaning, knowledge.forms.values(), language), knowledge.forms.values()
    )
    meaning = year_told_again(settle_carried(text, meaning, knowledge, turn.today, last), turn.memory, language)
    return with_years_meant(meaning, knowledge)


def _others(text: str, spans: tuple[Span, ...], knowledge: Knowledge) -> tuple[str, ...]:
    """Places that are not ours. 县里 of 县里复议改了乡里的决定 is who decided, not whose report is asked for."""
    above = frozenset(knowledge.language.places.words("above"))
    beside = any(_is(span, "mine") or _is(span, "organ") for span in spans) or len(knowledge.organs) == 1
    named = [span for span in spans if _is(span, "place") and not is_printed_there(text, span, knowledge)]
    # 依据县里哪份清单, and 被县里点过名 or 在全县排第几 beside a name: who did it and where, not whose report is asked.
    unnamed = frozenset(knowledge.language.places.words("others"))
    from_there = knowledge.language.places.words("source")
    if any(_is(span, "mine") or _is(span, "organ") for span in spans):
        from_there = (*from_there, *knowledge.language.places.words("where"))
    elsewhere = above | unnamed
    named = [s for s in named if not (beside and s.text in elsewhere and text[: s.start].endswith(from_there))]
    # 在苏州做活，想晓得老家乡政府…: where whoever asks is.
    lives = tuple(knowledge.language.places.words("lives"))
    named = [s for s in named if not (beside and text[: s.start].endswith("在") and text.startswith(lives, s.end))]
    cues = {c.id for span in spans for c in span.concepts if c.kind == "cue"}
    if "how" in cues and "count" not in cues:  # 人在广东，咋递申请
        named = [s for s in named if not (text[: s.start].endswith(_I_AM_IN) and _CLAUSE_END.match(text, s.end))]
    # 青螺县2023年……（卫健局）: where the office lies that is named.
    tree, organs = knowledge.tree, [c.id for s in spans for c in s.concepts if c.kind == "organ"]
    ids = {id_ for name in organs for id_ in knowledge.names.get(name, ())}
    named = [s for s in named if not any(tree.lies_in(id_, s.text) for id_ in ids)]
    # 去县政府申请复议要交多少钱: where one goes with it.
    remedy = knowledge.language.places.words("remedy_there")
    named = [s for s in named if not (text[: s.start].endswith(_GOES) and text.startswith(remedy, s.end))]
    # 别的乡老是强拆，俺乡有几起: what one hears of those without a name, before one's own is asked about.
    ours = [span.start for span in spans if _is(span, "mine") or _is(span, "organ")]
    named = [s for s in named if not (s.text in unnamed and any(_ONLY_TELLS.match(text, s.end, at) for at in ours))]
    found = dict.fromkeys(span.text for span in named)
    if above.issuperset(found) and any(_is(span, "mine") for span in spans):
        return () if any(_is(span, "column_group") for span in spans) else tuple(found)
    return tuple(found)


def _says_what_to_do(word: str, knowledge: Knowledge) -> bool:
    """增幅, 相差: what is to be done with a number, and no other thing that is asked about."""
    return word in knowledge.language.operations.all_but(())


def _is(span: Span, kind: str) -> bool:
    return any(concept.kind == kind for concept in span.concepts)


def _drowned(text: str, spans: tuple[Span, ...], left: list[tuple[int, str]]) -> bool:
    """Whether in each clause that names something of the form, more is left unexplained than is named."""
    bounds = [0, *(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]
    clauses = [(a, b) for a, b in pairwise(bounds) if a < b]
    named = [span for span in spans if any(_is(span, kind) for kind in OF_THE_FORM)]
    verdicts = []
    for start, end in clauses:
        inside = [len(span.text.replace(GAP, "")) for span in named if start <= span.start < end]
        if inside:
            unknown = sum(len(word) for at, word in left if start <= at < end and not word.isascii())
            verdicts.append(unknown > max(sum(inside), 3))
    return bool(verdicts) and all(verdicts)


def unexplained_words(text: str, spans: tuple[Span, ...], knowledge: Knowledge) -> list[tuple[int, str]]:
    """(start, word) of what no phrase explains, from two characters on; a lone 要 does not explain half of 主要."""
    explained = {i for span in spans if span.end - span.start > 1 for i in range(span.start, span.end)}
    position = 0
    found: dict[str, int] = {}
    for word in knowledge.words.cut(text):
        start = text.find(word, position)
        position = start + len(word)
        # Of 群众监督, with 群众 explained, 监督 is left.
        left = "".join(text[i] for i in range(start, position) if i not in explained)
        if len(left) > 1 and _WORD.match(left):
            found.setdefault(left, start)
    return [(start, word) for word, start in found.items()]
