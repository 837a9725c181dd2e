"""The counts in a report's prose, tied to the cells that they count.

A number is tied only where its clause says what it counts and nothing else, in the report's own year, of the organ
itself (see template/prose.toml). What is left in doubt is left out: a missing tie costs little, a wrong one accuses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from bot.model import Passage, Path, ProseFact
from bot.reading.clauses import Clause, clauses_of
from bot.reading.count_rules import ITSELF, NEXT_YEAR, THIS_YEAR, Context, CountRule, CountRules, count_rules, signed
from bot.reading.form import Form
from bot.reading.forms import ids_of
from bot.reading.glyphs import fold
from bot.reading.numbers import read_number

_YEAR = re.compile(rf"((?:19|20)\d\d|[{THIS_YEAR}{NEXT_YEAR}])年")
_COUNTED = re.compile(r"\d(?:件|起|宗|条|份|个)")
_Match = tuple[CountRule, str, str, str]
"""The rule, the row it counts here, the number as printed and its unit."""
_ENDS = tuple("。！？；：!?;:")


def read_counts(passages: Iterable[Passage], form: Form, organ: str, year: int) -> tuple[ProseFact, ...]:
    """Every count of `passages` that is tied without doubt, in their order."""
    rules = count_rules()
    known = ids_of(form) | {row.id for table in form.tables for row in table.rows}
    rules_of_form = [rule for rule in rules.counts if rule.row_id in known and (rule.column_id or "") in known | {""}]
    facts: list[ProseFact] = []
    reader = _Reader(rules, rules_of_form, signed(organ, year))
    for passage in passages:
        reader.open(passage)
        if passage.section in rules.parts:
            facts.extend(reader.read(passage))
    return tuple(facts)


class _Reader:
    """Reads passages one after the other; remembers whose year the paragraph speaks of."""

    def __init__(self, rules: CountRules, counts: list[CountRule], sign: Callable[[str], str]) -> None:
        self._shares = rules.shares
        self._counts = counts
        self._context = rules.context
        self._sign = sign
        self._line = 0
        self._headings: Path = ()
        self._cut = self._elsewhere = self._broken = False

    def open(self, passage: Passage) -> None:
        """A new paragraph speaks of this year again, unless its line goes on where the last one broke off."""
        new_line = passage.place.line != self._line
        self._broken = self._cut and new_line and passage.headings == self._headings
        if new_line and not self._broken:
            self._elsewhere = False
        self._line, self._headings = passage.place.line, passage.headings
        self._cut = not passage.text.rstrip().endswith(_ENDS)

    def read(self, passage: Passage) -> Iterator[ProseFact]:
        headings = fold("".join(passage.headings))
        for i, sentence in enumerate(clauses_of(passage)):
            yield from self._sentence(headings, sentence, self._broken and i == 0)

    def _sentence(self, headings: str, clauses: tuple[Clause, ...], broken: bool) -> Iterator[ProseFact]:
        texts = [self._sign(clause.text) for clause in clauses]
        whole = "，".join(texts)
        spans, stopped = _speaks_of_a_span(whole, self._context), False
        counted: set[str] = set()
        last: CountRule | None = None
        for i, (clause, text) in enumerate(zip(clauses, texts, strict=True)):
            matches = [] if broken and i == 0 else self._matches(text, counted, last)
            elsewhere = spans or (self._elsewhere and THIS_YEAR not in text) or (stopped and ITSELF not in text)
            for rule, row, value, unit in matches:
                unless = rule.unless and rule.unless.search(whole)
                about = rule.about and not rule.about.search(headings + whole)
                if elsewhere or unless or about:
                    last = None
                    continue
                counted.add(rule.section)
                if rule.row_id:
                    last = rule if rule.shared else None
                number = read_number(value)[0]
                assert number is not None  # the pattern took nothing but digits
                yield ProseFact(rule.section, row, rule.column_id, number, unit, clause.quote, clause.place)
            if not matches:
                last = None if _COUNTED.search(text) else last
                self._look_round(text)
                stopped = stopped or bool(self._context.other_organ.search(text))

    def _matches(self, text: str, counted: set[str], last: CountRule | None) -> list[_Match]:
        """The rule that the clause satisfies; more than one only where it says that there was none of several kinds."""
        none: list[_Match] = []
        for rule in self._counts:
            patterns = rule.says + (rule.after if rule.section in counted else ())
            if match := _first(patterns, text):
                if "number" in match.groupdict():
                    return [(rule, rule.row_id, match["number"], match["unit"])]
                none.append((rule, rule.row_id, "0", ""))
        for rule in self._shares if last and not none else ():
            if last and rule.section == last.section and (match := _first(rule.says, text)):
                return [(rule, last.row_id, match["number"], match["unit"])]
        return none

    def _look_round(self, text: str) -> None:
        """Whether what follows in this paragraph is about another year than the report's."""
        context = self._context
        years = _YEAR.findall(text)
        if years:
            self._elsewhere = years[-1] != THIS_YEAR
        elif context.this_year.search(text):
            self._elsewhere = False
        if context.other_year.search(context.whole_year.sub("", text)):
            self._elsewhere = True


def _speaks_of_a_span(sentence: str, context: Context) -> bool:
    return bool(context.since.search(sentence) and not context.since_this_year.search(sentence))


def _first(patterns: Iterable[re.Pattern[str]], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.fullmatch(text))), None)
