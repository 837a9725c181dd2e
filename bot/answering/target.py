"""Which organ's report of which year a question means: those named, else the last turn's, else the only or newest."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answering.from_reports.prose import asks_a_number
from bot.answering.inquiry.excluded import our_own_said
from bot.answering.turn import Turn
from bot.answering.whose.ours import ours
from bot.publishing.content import ReportContent

_COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Target:
    """`report` is the first that is there; `missing` says that something asked for is not in the knowledge."""

    organs: tuple[str, ...]
    years: tuple[int, ...]
    covered: tuple[tuple[str, int], ...]
    report: ReportContent | None
    unsure: tuple[str, tuple[str, ...]] | None = None
    """A name that was said and the organs that bear it, where that leaves open which one is meant."""

    @property
    def organ(self) -> str:
        return self.covered[0][0] if self.covered else (self.organs[0] if self.organs else "")

    @property
    def year(self) -> int:
        return self.covered[0][1] if self.covered else (self.years[0] if self.years else 0)

    @property
    def missing(self) -> tuple[tuple[str, int], ...]:
        return tuple((o, y) for o in self.organs for y in self.years if (o, y) not in self.covered)


def target_of(turn: Turn) -> Target:
    meaning, knowledge, memory = turn.meaning, turn.knowledge, turn.memory
    if unsure := meaning.unsure or _our_own(turn):
        return Target((), meaning.years, (), None, unsure[0])
    organs = meaning.organs or our_one(turn) or ((memory.organ,) if memory.organ and not meaning.others else ())
    if not organs and len(knowledge.organs) == 1:
        organs = knowledge.organs
    # Which reports there are names a year, too (最早是哪年的): only 那年 goes on from that.
    # Behind 丁乡2021年有没有年报 it is that year; behind 有哪几年的 none was spoken of.
    named = memory.subject != _COVERAGE or str(memory.year)[2:] in memory.question
    spoken_of = memory.year if named and not _asks_for_the_newest(turn) else 0
    years = meaning.years or ((spoken_of,) if spoken_of else ())
    if not meaning.years and organs and meaning.cue("each_year"):
        years = tuple(sorted({year for organ in organs for year in knowledge.years(organ)}))
    if not years and organs:
        years = knowledge.years(organs[0])[-1:]
    covered = tuple((organ, year) for organ in organs for year in years if (organ, year) in knowledge.reports)
    if not meaning.years and not covered and organs and not year_was_chosen(turn, organs):
        # The last turn's year belongs to the last turn's organ.
        covered = tuple((organ, year) for organ in organs for year in knowledge.years(organ)[-1:])
    report = knowledge.report(*covered[0]) if covered else None
    return Target(organs, years, covered, report)


def _asks_for_the_newest(turn: Turn) -> bool:
    return turn.knowledge.language.coverage.heard(turn.question, "last")


def year_was_chosen(turn: Turn, organs: tuple[str, ...]) -> bool:
    """Whether others' year was asked for before, and not just their newest: then it is asked of these organs, too."""
    memory, knowledge = turn.memory, turn.knowledge
    last = memory.inquiry
    if (last and len(last.years) != 1) or turn.meaning.cue("how", "may") or _asks_for_the_newest(turn):
        return False
    year = last.years[0] if last else memory.year
    told = [o for o in (last.organs if last else (memory.organ,)) if (o, year) in knowledge.reports]
    if not told or not set(organs).isdisjoint(told):
        return False
    said = last is not None and (f"{year}" in last.text or f"{year % 100}年" in last.text)
    return said or all(year != knowledge.years(organ)[-1] for organ in told)


def names_the_report(turn: Turn, target: Target) -> bool:
    """Whether the question says whose report is asked, and of which year where there are several."""
    meaning = turn.meaning
    if len(target.covered) != 1 or meaning.others or not target.report:
        return False
    if not target.report.member.form and asks_a_number(turn):
        return False  # before the national forms a report has a table of its own
    whose = meaning.organs or (our_one(turn) if len(turn.knowledge.organs) > 1 else ())
    return bool(whose) and (bool(meaning.years) or len(turn.knowledge.years(target.organ)) == 1)


def our_one(turn: Turn) -> tuple[str, ...]:
    """The organ that 咱乡 means; none where that is not said or leaves several open."""
    organs = [ours(word, turn.knowledge) for word in our_own_said(turn)]
    return organs[0] if organs and len(organs[0]) == 1 else ()


def _our_own(turn: Turn) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """咱乡 with the organs that it may mean, where those are several and the last turn was of none of them."""
    if turn.meaning.organs:
        return ()
    found = ((word, ours(word, turn.knowledge)) for word in our_own_said(turn))
    return tuple((word, ids) for word, ids in found if len(ids) > 1 and turn.memory.organ not in ids)
