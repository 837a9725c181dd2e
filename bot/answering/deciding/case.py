"""A question with all that decides what answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.answering.kind_asked import MOST, PLAIN
from bot.answering.meaning import Meaning
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import GUIDE_PERHAPS, GUIDE_SAME, GUIDE_SURE, Weights, asks_how
from bot.index.phrases import Match
from bot.model import Guide

_SURELY_A_NUMBER = 4.0
_IN_WORDS = 3.0
_A_FEW_WORDS = 20


@dataclass(frozen=True, slots=True)
class Case:
    """`target`: whose report of which year is asked; `weights`: how much speaks for the report and for a guide."""

    turn: Turn
    target: Target
    weights: Weights

    @property
    def meaning(self) -> Meaning:
        return self.turn.meaning

    @property
    def nearest(self) -> Match[Guide] | None:
        """The nearest guide, if it is near enough to be meant, and no report is plainly asked."""
        return None if self.plainly_of_report else self.weights.best_guide

    @property
    def named(self) -> bool:
        """Whether cells or topics of the report are named."""
        return bool(self.weights.selection or self.weights.topics)

    @property
    def behind_a_sentence(self) -> bool:
        """Whether a report's sentence was told, and a few words are said behind it that name nothing else."""
        memory, meaning = self.turn.memory, self.meaning
        named = meaning.organs or meaning.years or meaning.others or meaning.unsure or self.named
        return memory.subject == "passage" and not named and len(self.turn.question) <= _A_FEW_WORDS

    @property
    def guide_is_sure(self) -> bool:
        return any(match.score >= GUIDE_SURE for match in self.weights.guides[:1])

    @property
    def goes_on_about_what_was(self) -> bool:
        """Whether what is said behind a report's sentence has no word of ours, and no guide is sure."""
        turn = self.turn
        rule = any(word in turn.question for word in turn.knowledge.language.ours) or turn.follows("what_to_do")
        rule = rule or self.meaning.cue("condition")  # 要是我接到这种通知不交
        rule = rule or (self.meaning.cue("myself") and self.meaning.cue("how"))  # 那俺没微信也没手机，上哪儿看去
        return bool(turn.memory.organ) and self.behind_a_sentence and not rule and not self.guide_is_sure

    @property
    def of_report(self) -> bool:
        """Whether a report is spoken of at all."""
        return bool(self.meaning.years or self.meaning.organs or self.meaning.cue("report"))

    @property
    def plainly_a_rule(self) -> bool:
        """Whether hardly anybody asks so for what a report says, whoever is named in it."""
        return self.weights.kind.rule >= PLAIN

    @property
    def plainly_of_report(self) -> bool:
        """Whether hardly anybody asks so for a rule, and whose report or which year is told."""
        listed = any(match.same >= GUIDE_SAME for match in self.weights.guides[:1])  # 某乡怎么申请信息公开
        told = self.meaning.years or self.meaning.organs or self.meaning.mine or self.meaning.cue("passage")
        # 被告是我们镇政府，状子递哪个法院: of no year, and nothing is counted.
        # 今年吃低保的名单哪儿看: a year that no report here is of, and a guide is sure.
        of_a_year = self.meaning.years and not self.target.missing
        counted = of_a_year or self.named or self.meaning.cue("count", "people", "report")
        surely_a_guide = self.weights.sure and not counted
        return bool(told) and self.weights.kind.rule <= -MOST and not (listed or surely_a_guide)

    @property
    def wants_words(self) -> bool:
        """Whether hardly anybody asks so for a number of the tables."""
        return self.weights.kind.words >= PLAIN

    @property
    def of_them(self) -> bool:
        """Whether the only office that there is is spoken of: 他们, 乡里, 报告里."""
        language = self.turn.knowledge.language
        they = self.meaning.mine or language.places.heard(self.turn.question, "they")
        return (bool(they) or self.meaning.cue("told", "report")) and len(self.turn.knowledge.organs) == 1

    @property
    def asks_of_words(self) -> bool:
        """Whether it is asked as people ask for a report's words, though no report is named."""
        return self.weights.kind.words >= _IN_WORDS

    @property
    def plainly_a_number(self) -> bool:
        """Whether hardly anybody asks so for anything but a number of a report's tables."""
        return self.weights.kind.rule <= -MOST and self.weights.kind.words <= -_SURELY_A_NUMBER

    @property
    def report_leads(self) -> bool:
        return self.weights.report >= self.weights.guide

    @property
    def guess(self) -> bool:
        """Whether the nearest guide is worth a guess that is said aloud."""
        return self.weights.perhaps(self.turn) and not self.report_leads and not self.of_report

    @property
    def first_guide_perhaps(self) -> bool:
        return bool(self.weights.guides) and self.weights.guides[0].score >= GUIDE_PERHAPS

    @property
    def asks_how(self) -> bool:
        return asks_how(self.meaning)

    @property
    def titles(self) -> list[str]:
        """Of the nearest guides, which are suggested where nothing was found."""
        return [match.item.title for match in self.weights.guides[:2] if match.score >= GUIDE_PERHAPS]


Answer = Callable[[Case], Reply | None]
"""One way to answer; None where it has nothing to say to the case."""


def first_answer(case: Case, answers: tuple[Answer, ...]) -> Reply | None:
    return next((reply for answer in answers if (reply := answer(case)) is not None), None)
