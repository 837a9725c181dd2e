"""What was asked before the last question: 回到丁乡, 刚才那个2023年的; and several questions taken together: 那两家."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.operation import Wanted
from bot.answering.inquiry.said import Said
from bot.answering.turn import Turn
from bot.dialogue.corrected import corrects


def gone_back_to(turn: Turn, said: Said, years: tuple[int, ...]) -> Inquiry | None:
    """The latest inquiry about what is named, None where the question does not go back."""
    if not any(word in turn.question for word in turn.knowledge.language.follow.get("back", ())):
        return None
    earlier = [inquiry for inquiry in (turn.memory.inquiry, *reversed(turn.memory.before)) if inquiry]
    if said.organs:
        return next((i for i in earlier if set(said.organs) <= set(i.organs)), None)
    if years and (of_them := next((i for i in earlier if set(years) <= set(i.years)), None)):
        return of_them
    return earlier[1] if len(earlier) > 1 else None


def said_again(turn: Turn, last: Inquiry) -> Inquiry | None:
    """「那个数再说一遍」, with nothing else named."""
    meaning = turn.meaning
    if meaning.organs or meaning.years or any(meaning.ids(kind) for kind in (*CELL_KINDS, "topic")):
        return None
    return last if any(word in turn.question for word in turn.knowledge.language.follow.get("again", ())) else None


def before_the_others(turn: Turn) -> Inquiry | None:
    """The last inquiry when something else was asked since (怎么申请), if the question clearly goes back to it."""
    memory, meaning, follow = turn.memory, turn.meaning, turn.knowledge.language.follow
    nothing_told = memory.subject == "" and not corrects(turn)
    if memory.subject in ("cells", "checked") or nothing_told or not memory.before:
        return None
    words = (
        *follow.get("wrong", ()),
        *follow.get("back", ()),
        *follow.get("again", ()),
        *follow.get("earlier", ()),
        *follow.get("later", ()),
    )
    goes_back = any(word in turn.question for word in words) or turn.question.rstrip("？?。！ ").endswith("呢")
    return memory.before[-1] if goes_back and (meaning.years or meaning.organs or _goes(turn, words)) else None


def _goes(turn: Turn, words: tuple[str, ...]) -> bool:
    return any(word in turn.question for word in words)


def asked_together(turn: Turn, base: Inquiry) -> Inquiry | None:
    """The last questions for the same cells as one: of several organs in one year, or of one organ in several years.

    「那两家」 takes the last two, else all that were asked in a row. None where there was only one.
    """
    row = [base]
    for inquiry in reversed(turn.memory.before):
        if not (inquiry.is_plain and cells_named(inquiry) == cells_named(base)):
            break
        if len(inquiry.organs) == len(inquiry.years) == 1:
            row.insert(0, inquiry)
    if not base.is_plain or len(base.organs) != 1 or len(base.years) != 1:
        return None
    organs = tuple(dict.fromkeys(i.organs[0] for i in row if i.years == base.years))
    years = tuple(dict.fromkeys(i.years[0] for i in row if i.organs == base.organs))
    if any(word in turn.question for word in ("两", "俩")):
        organs, years = organs[-2:], years[-2:]
        if len(organs) < 2 and len(years) < 2 and len(row) > 1:
            return _each_in_its_year(row[-2], base)
    years = tuple(sorted(years))
    if len(organs) > 1:
        return replace(base, organs=organs)
    return replace(base, years=years) if len(years) > 1 else None


def _each_in_its_year(before: Inquiry, base: Inquiry) -> Inquiry:
    """Two organs that were each asked of another year."""
    own = tuple((i.organs[0], i.years[0]) for i in (before, base))
    return replace(base, organs=(own[0][0], own[1][0]), years=tuple(sorted(year for _, year in own)), own=own)


def with_the_cell_before(turn: Turn, said: Said, base: Inquiry, other_year: bool) -> Inquiry:
    """「换成2020年，这俩各多少」: the last two cells side by side, where they differ along one axis."""
    before = turn.memory.before[-1] if turn.memory.before else None
    pointed = any(word in turn.question for word in turn.knowledge.language.follow.get("both", ()))
    nothing = not (said.organs or said.of or said.heads or said.formula or said.wanted.said)
    if before is None or not (pointed and nothing and other_year and base.is_plain and before.is_plain):
        return base
    if before.organs != base.organs or before.years != base.years or cells_named(before) == cells_named(base):
        return base
    apart = {kind for kind, _ in cells_named(before) ^ cells_named(base)}
    if len(apart) > 1 or len(base.organs) != 1:
        return base
    return replace(base, spans=tuple(dict.fromkeys((*before.spans, *base.spans))))


def both_of_a_whole(turn: Turn, said: Said, base: Inquiry) -> Inquiry | None:
    """「这两样加一块占新收总数的百分之几」: the last two cells together, as a part of the total that both have."""
    if not said.wanted.share or said.organs or said.of or said.formula or not _names_a_total(turn, said, base):
        return None
    bare = replace(said, spans=(), against=(), wanted=Wanted())
    both = with_the_cell_before(turn, bare, base, True)
    return replace(both, operation="sum", share=True, against=(), text=turn.meaning.text) if both is not base else None


def _names_a_total(turn: Turn, said: Said, base: Inquiry) -> bool:
    """Whether nothing is named but totals, the row that was told, and where all results are counted."""
    tables = [table for form in turn.knowledge.forms.values() for table in form.tables]
    totals = {"total", *(t.results for t in tables), *(t.default_row for t in tables)}
    told = {c.id for span in base.spans for c in span.concepts}
    named = {c.id for span in (*said.spans, *said.against) for c in span.concepts if c.kind in CELL_KINDS}
    return named <= totals | told


def different_cells(turn: Turn, base: Inquiry) -> Inquiry | None:
    """The last two questions as one where they asked for different cells of an organ: 制发 and 废止, or two years'."""
    before = turn.memory.before[-1] if turn.memory.before else None
    if before is None or not (base.is_plain and before.is_plain) or before.organs != base.organs:
        return None
    if cells_named(before) == cells_named(base) or not len(base.organs) == len(base.years) == len(before.years) == 1:
        return None
    years = tuple(sorted({*before.years, *base.years}))
    return replace(base, years=years, parts=(before, base))


def cells_named(inquiry: Inquiry) -> frozenset[tuple[str, str]]:
    return frozenset((c.kind, c.id) for span in inquiry.spans for c in span.concepts if c.kind in CELL_KINDS)
