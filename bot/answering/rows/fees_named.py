"""「某镇收费23年比22年少收了多少」: what an organ charged in a year, in a word that also asks what a request costs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.inquiry.set_words import set_named
from bot.answering.meaning import ROW_KINDS, Meaning, without_spans
from bot.answering.turn import Turn
from bot.answering.words.patterns import one_of
from bot.reading.form import Form, Row, Table
from bot.reading.glyphs import without_number
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.word_lists import Words

_TAKEN = re.compile("(?<=[多少])收了?(?=多少|几)")
_TAKEN_ALONE = re.compile("收了?(?=多少|几)")
_SO_MUCH = "多少|几"
_LIGHT = r"[，,的是有和跟从到共万元块钱]|\d{2,4}年?度?|[去前今上]年"
_END = "(?=[，,。？?]|$)"
_ROW = "收费"
"""What the forms call it, whatever people do."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """`only_how_much` is what may stand behind it, up to the end: 收费多少人投诉 asks of something else.

    `by_itself` is 许可几件，收费多少.
    """

    charged: re.Pattern[str]
    of_requests: re.Pattern[str]
    others: re.Pattern[str]
    by_itself: re.Pattern[str]
    only_how_much: re.Pattern[str]


def with_the_fees_named(turn: Turn, meaning: Meaning) -> str:
    """The question with the name of the row for it; as it is where no number of a report is asked for."""
    question, language = turn.question, turn.knowledge.language
    known = _patterns(language)
    charged = known.charged.search(question)
    if charged is None or not meaning.years:
        return question
    of = set_named(question, language, some_left_out=False)  # 各乡镇2023年收费多少, 哪个乡镇收费最多
    if not (meaning.organs or meaning.mine or of or len(turn.knowledge.organs) == 1):
        return question
    if of_requests := known.of_requests.search(question):
        processing = next(iter(language.fees.words("processing")), "")
        return f"{question[: of_requests.start()]}{processing}收{question[of_requests.end() :]}"
    of_a_set = of is not None and of[0] + len(of[1]) == charged.start()
    its_own = of_a_set or _is_its_own(question, charged.start(), meaning, language.asked.words("who"))
    if known.others.search(question) or not its_own:
        return question
    by_itself = known.by_itself.match(question, charged.start())
    behind = _without_names(question, charged.end(), meaning)
    if not by_itself and (_names_a_row(meaning) or not known.only_how_much.fullmatch(behind)):
        return question
    row = next(iter(rows_that_charge(turn.knowledge.forms.values())), None)
    if row is None:
        return question
    rest = _TAKEN_ALONE.sub("", _TAKEN.sub("了", question[charged.end() :]))
    return question[: charged.start()] + without_number(row.label) + rest


def _without_names(question: str, start: int, meaning: Meaning) -> str:
    """What stands from `start` on, without the organs in it: 收费比丙街道多多少."""
    spans = [s for s in meaning.spans if s.start >= start and any(c.kind in ("organ", "mine") for c in s.concepts)]
    return without_spans(question, spans)[start:]


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _patterns(language: Language) -> _Patterns:
    fees, asked = language.fees, language.asked
    charged, requests = one_of(fees.words("charged")), one_of(fees.words("of_requests"))
    how_much = one_of((*asked.words("in_all", "totals"), *language.counted.words("how_many")))
    moved = one_of(fees.words("only_how_much"))
    return _Patterns(
        re.compile(charged),
        re.compile(rf"(?:{requests})的?(?:{charged})(?={_SO_MUCH}|[^，。]{{0,3}}[吗没不])"),
        re.compile(rf"{one_of(fees.words('others'))}|(?:{charged})[^，。]{{0,4}}(?:{_SO_MUCH})[件份]"),
        re.compile(rf"(?:{charged})(?:是|有)?(?:{_SO_MUCH})(?:[万元块钱]*){_END}"),
        re.compile(rf"(?:{how_much}|(?:{moved})了?|{_LIGHT})*[呢呀啊]?[？?。]*"),
    )


def rows_that_charge(forms: Iterable[Form], sections: frozenset[str] = frozenset()) -> list[Row]:
    """The rows that count money charged, of these sections or of all."""
    tables = [t for form in forms for t in form.tables if not sections or t.section in sections]
    return [row for t in tables for row in t.rows if _ROW in row.label and _counts_money(t, row)]


def _counts_money(table: Table, row: Row) -> bool:
    return any(table.counts_money(table.column(column)) for column in row.columns)


def _is_its_own(question: str, at: int, meaning: Meaning, who: Words) -> bool:
    """Whether the organ's or a year's name, or a mark, stands right before it: 停车收费 and 学校收费 are others'."""
    before = question[:at].rstrip("的那")
    if not before or before[-1] in "，,、。；" or before.endswith(who):
        return True
    whose = ("organ", "mine", "year")
    return any(s.text and s.end == len(before) and any(c.kind in whose for c in s.concepts) for s in meaning.spans)


def _names_a_row(meaning: Meaning) -> bool:
    """Whether any row is named besides what was taken in (少收了多少)."""
    spans = (span for span in meaning.spans if span.text and not span.text.lstrip("多少").startswith("收"))
    return any(concept.kind in ROW_KINDS for span in spans for concept in span.concepts)
