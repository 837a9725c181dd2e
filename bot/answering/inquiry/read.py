"""What a question that stands on its own asks of reports' numbers; None where it is about a single cell."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.inquiry.among import among_of
from bot.answering.inquiry.bare import CELL_KINDS, bare
from bot.answering.inquiry.bound import bound_in
from bot.answering.inquiry.carried_check import carried_check
from bot.answering.inquiry.conditions import conditions_in, left_besides
from bot.answering.inquiry.excluded import names_nobody
from bot.answering.inquiry.fitting import adds_up, fitting, moved_between, sums_compared
from bot.answering.inquiry.how_asked import asks_how_it_is_done
from bot.answering.inquiry.inquiry import ALL_HOLD, APART, BEYOND, LISTED, MONTHLY, OF_MANY, PLACE, Inquiry
from bot.answering.inquiry.left import says_nothing_more
from bot.answering.inquiry.own_years import newest_of_each, own_years
from bot.answering.inquiry.part_of import part_of_another_organ
from bot.answering.inquiry.part_of_its_place import part_of_its_place
from bot.answering.inquiry.places import places_in
from bot.answering.inquiry.said import Said, said_in
from bot.answering.inquiry.set_words import asks_whom
from bot.answering.inquiry.several_cells import adds_cells_up, takes_cells_together
from bot.answering.inquiry.tale import asked_in_a_tale
from bot.answering.inquiry.totals import totals_a_set, totals_a_time
from bot.answering.inquiry.unsaid_sets import everyone
from bot.answering.inquiry.whose_place import among_whom, whose_place
from bot.answering.inquiry.years_asked import only_the_ends, years_asked
from bot.answering.meaning import ROW_KINDS
from bot.answering.rows.selection import select
from bot.answering.target import Target, target_of
from bot.answering.turn import Turn

_RULES = ("why", "meaning", "condition", "prose", "predict")
_OTHERWISE = ("money", "people", "time", "name")
_PRICE = re.compile("[钱费元价款]")
_SPREAD_OUT = ("average", MONTHLY)
_A_NUMBER_OF = re.compile("(?:几|多少)(?:[件份宗起]|个(?!工作日|自然日|月|小时|星期|礼拜))")
_DAYS = re.compile("(?:几|多少)(?:天|个?工作日|个自然日)")
_A_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万余多几]+")
_MORE_OR_LESS = re.compile("(?<!人最)(?<!人)[多少高低快慢猛]")
"""哪个乡镇最多 is of applications; 哪个乡镇最大 may be of anything, 人最多 is of people."""
_TOLERATED = 4
"""Characters of unknown words that a question may hold which names organ or year, cells and an operation."""


def inquiry_of(turn: Turn, target: Target) -> Inquiry | None:
    meaning, language = turn.meaning, turn.knowledge.language
    if among := among_of(turn, target):
        return among
    if not meaning.cue("consistent") and (check := carried_check(turn, target)):
        return check
    said = said_in(turn)
    asked = said.wanted
    if (asked.operation == LISTED or asked.weak) and adds_cells_up(turn):
        asked = replace(asked, operation="sum", weak=False)
        said = replace(said, wanted=asked)
    bound = bound_in(turn.question, language) if asked.of_organs or said.of or asked.by_year else None
    bound = None if bound and bound.of_rate and not said.formula else bound  # 新收过半 is of no count
    if bound:
        said = replace(said, left=left_besides(said.left, turn.question, bound, language))
    # 超过4000件的, and 不算县政府的话: a bound and a set are no conditions of a rule.
    rules = tuple(rule for rule in _RULES if not ((bound or said.of) and rule == "condition"))
    in_days = meaning.cue("time") if asked.operation in _SPREAD_OUT else _DAYS.search(turn.question)
    if in_days and not _A_NUMBER_OF.search(turn.question):
        return None  # 每件平均几天办完 is no mean of the numbers of cases, nor 快了几天 a change of them
    if meaning.cue(*rules) or asks_how_it_is_done(turn, said):
        return None
    nobody = not (meaning.others or meaning.unsure or said.of) and names_nobody(turn)
    whom = asked.of_organs and (asked.operation in OF_MANY or ((bound or asked.said) and asks_whom(turn)))
    whom = whom or (
        asked.operation == "rank" and not asked.by_year and bool(places_in(turn.question, language)[0])
    )  # 前三名
    if not said.of and (around := among_whom(turn)) and _names_cells(turn, said):
        said = replace(said, of=around)
    if nobody and whom and (said.formula or _names_cells(turn, said)):
        said = replace(said, of=everyone(turn))
    if said.formula and not (target.organs or said.of or said.others):
        return Inquiry(formula=said.formula, operation=asked.operation)
    if asked.operation == LISTED and said.of and totals_a_set(turn, said):
        asked = replace(asked, operation="sum", weak=True)
    totals = len(meaning.years) > 1 and totals_a_time(turn)
    of_a_place = asked.by_year and bool(places_in(turn.question, language)[0])
    if (
        not (asked.said or bound or said.formula or said.of or meaning.cue("each_year") or totals or of_a_place)
        or meaning.unsure
        or said.others
    ):
        return None
    if not said.formula and not _names_cells(turn, said):
        return None
    organs = tuple(organ.id for organ in said.of.organs) if said.of else target.organs
    if not organs or _says_too_much(turn, said):
        tale = asked_in_a_tale(turn)
        return inquiry_of(tale, target_of(tale)) if tale and tale.question != turn.question else None
    years = _years(turn, organs, said, target)
    apart = own_years(turn, organs, years) if said.of is None else ()
    own = newest_of_each(turn, organs, asked.operation) if said.of and len(years) == 1 else apart
    years = tuple(sorted({year for _, year in own})) or years
    several = len(organs) > 1 or len(years) > 1
    by_sums = asked.apart_too and several  # 2022年和2024年各一共几件，差多少
    if by_sums:
        asked = replace(asked, operation="change", adds_up=not said.of)
    if part := part_of_another_organ(turn, said, organs, years) or part_of_its_place(turn, said, years):
        return part
    if len(organs) == len(years) == 1 and takes_cells_together(turn, target, said):
        operation = "change" if asked.of_two else asked.operation
        return Inquiry(organs, years, said.spans, operation, text=meaning.text, times=asked.times)
    if said.of and not said.formula and len(organs) > 1 and (conditions := conditions_in(meaning)):
        return Inquiry(organs, years, said.spans, ALL_HOLD, of=said.of, text=meaning.text, conditions=conditions)
    places, _ = places_in(bare(meaning, turn.knowledge.language), turn.knowledge.language)
    at_places = bool(places) and not asked.by_year and asked.operation not in ("rank", APART) and places != (1,)
    if said.of and at_places and len(organs) > 1:
        return Inquiry(organs, years, said.spans, PLACE, said.formula, said.of, text=meaning.text,
                       places=places, own=own)  # fmt: skip
    if asked.by_year and places and len(organs) == 1 and len(years) > 1 and not own:  # 排第二的是哪年
        return Inquiry(organs, years, said.spans, PLACE, said.formula, text=meaning.text, places=places, by_year=True)
    if said.of and (one := whose_place(turn, said.of)) and len(organs) > 1:
        return Inquiry(organs, years, said.spans, PLACE, said.formula, said.of, text=meaning.text, whose=one,
                       own=own)  # fmt: skip
    if bound and (said.of or several):
        return Inquiry(organs, years, said.spans, BEYOND, said.formula, said.of, text=meaning.text, bound=bound,
                       by_year=asked.by_year and len(years) > 1, own=own)  # fmt: skip
    if only_the_ends(turn, asked) and len(organs) == 1 and not own:
        years = (years[0], years[-1])
    if said.of and said.of.places and len(years) == 1 and adds_up(turn):
        order = "lowest" if asked.operation == "lowest" else "rank"
        far_apart = turn.knowledge.language.operations.heard(turn.question, "apart")
        order = "change" if len(said.of.places) == 2 and far_apart else order
        return Inquiry(organs, years, said.spans, order, said.formula, said.of, text=meaning.text, by_place=True)
    asked = moved_between(turn, asked, said, years)
    # Two organs with a year each are set side by side like two of one year.
    operation = fitting(asked, said, len(organs), 1 if len(own) == 2 else len(years), meaning.cue("each_year"))
    if asked.operation != "change" and operation in (LISTED, "trend") and len(years) > 1 and totals_a_time(turn):
        operation = "sum"
    if operation == "change" and len(organs) == len(years) == 1:
        years = (years[0] - 1, years[0])
    if not (several or said.of or said.formula or asked.share or operation in ("change", MONTHLY)):
        return None
    if operation == LISTED and not (said.of or said.formula or asked.share):
        return None
    rows = {c.id for span in said.spans if span.text for c in span.concepts if c.kind in ("row", "column_group")}
    in_one = asked.adds_up and len(years) > 1 and len(rows) > 1  # 予以公开和部分公开一共几件，比2022年多还是少
    return Inquiry(
        organs,
        years,
        said.spans,
        operation,
        said.formula,
        said.of,
        asked.share,
        said.against,
        asked.per_cent,
        (asked.by_year or sums_compared(turn, operation, said)) and len(years) > 1,
        meaning.text,
        own=own,
        times=asked.times,
        adds_up=asked.adds_up and not in_one,
        in_one=in_one,
        ahead=asked.ahead,
    )


def _years(turn: Turn, organs: tuple[str, ...], said: Said, target: Target) -> tuple[int, ...]:
    several = said.of is not None or len(organs) > 1
    last = turn.memory.year if not turn.meaning.organs else 0
    if years := years_asked(turn, organs, said.wanted, several, last):
        return years
    every = [set(turn.knowledge.years(organ)) for organ in organs]
    newest = max((year for years in every for year in years), default=0)
    if said.wanted.operation in ("grew", "fell"):
        return (newest - 1, newest)
    if len(organs) > 1 and not said.of and not turn.meaning.years and (shared := set.intersection(*every)):
        return (max(shared),)
    return (newest,) if said.of else target.years


def _names_cells(turn: Turn, said: Said) -> bool:
    """Whether cells are named; 去年比前年多吗 and 哪家申请最多 name none and mean the usual row, unless a topic is
    meant."""
    # 百分之几 is what to do, and no other thing that is asked about.
    alone = replace(turn.meaning, residue=said.left)
    if any(select(alone, form) for form in turn.knowledge.forms.values()):
        return True
    meaning = turn.meaning
    # 前三家是谁 asks for organs, and for nobody's name; 23年比22年多收多少 for no price.
    meant = {"name"} if said.wanted.of_organs or said.of else set()
    meant |= {"money"} if said.wanted.operation == "change" and not _PRICE.search(turn.question) else set()
    otherwise = tuple(cue for cue in _OTHERWISE if cue not in meant)
    other = meaning.ids("topic") or meaning.ids("category") or meaning.cue(*otherwise)
    named = [c for span in said.spans for c in span.concepts if c.kind in CELL_KINDS]
    other = other or any(c.kind != "column" and c.id != "total" for c in named)
    counts_them = turn.knowledge.language.operations.heard(turn.question, "usual")
    about_reports = meaning.years or meaning.organs or meaning.mine or said.of or turn.memory.subject == "cells"
    # Behind a number 三家谁最多 is of the cell that was told, and never of another one.
    stands_alone = turn.memory.subject != "cells" or bool(meaning.organs and meaning.years)
    among_them = stands_alone and _MORE_OR_LESS.search(turn.question) and (said.of or not said.wanted.of_organs)
    of_many = (*OF_MANY, "sum", "average") if counts_them or among_them else ()
    usual = () if not about_reports else ("change", "trend", *of_many)
    bound = (
        bound_in(turn.question, turn.knowledge.language) if counts_them and (said.of or said.wanted.by_year) else None
    )
    if bound and not said.wanted.share and not any(c.kind != "column" for c in named):
        return says_nothing_more(turn, bound.words)  # 甲县各乡镇申请超过一百件的有哪些
    return said.wanted.operation in usual and not said.wanted.share and not other and says_nothing_more(turn)


def _says_too_much(turn: Turn, said: Said) -> bool:
    meaning = turn.meaning
    in_words = turn.knowledge.language.counted.heard(meaning.text, "in_words")
    if in_words and not (said.formula or said.of or set(ROW_KINDS) & set(said.heads)):
        return True  # 老百姓满不满意，得了百分之几 asks for no share of the applicants
    if not said.left:
        return False
    firm = (said.organs or said.of) and (said.formula or set(ROW_KINDS) & set(said.heads))
    rest = sum(len(word) for word in said.left if not _A_NUMBER.fullmatch(word))  # 才94件，一下子四千多
    # 行政处罚 names a row and a category; 住房 only a category.
    other = [s for s in meaning.spans if not any(c.kind in ROW_KINDS for c in s.concepts)]
    matters = any(c.kind in ("category", "topic") for s in other for c in s.concepts)
    return meaning.drowned or not firm or rest > _TOLERATED or matters
