"""Who asks on behind a sentence means it, or what stands beside it, before anything else in the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answering.from_reports.points_told import answer_to_the_problem
from bot.answering.meaning import Meaning
from bot.answering.sentences.answer_kind import (
    CLOCK,
    DAYS,
    MONEY,
    OFTEN,
    PERCENT,
    WHEN,
    WHO,
    answer_kind,
    asks_for,
    gives,
)
from bot.answering.sentences.told import ENOUGH, NEARLY, asked_report, of_each_clause, quoted_from
from bot.answering.sentences.weighing import PROBLEMS, Weighed, clause_that_says_it, weighed
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.answering.words.patterns import one_of
from bot.model import Passage, ProseWords
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

LIFTS = (0.2, 0.12, 0.06)
"""What it adds to a sentence's score to be the last one, or one beside it, or the next but one."""
_LITERAL = 0.15
"""The same for two characters of the question that stand near the last sentence and hardly anywhere else."""
_HARDLY, _SHORTEST = 2, 6
_POINTS, _POINTING = re.compile("那|这|它|他们|其中|里头|里面"), 12
_TOLD_PLAINLY = (OFTEN, DAYS, WHEN, CLOCK, MONEY, PERCENT)
"""Kinds of answers of which a sentence hardly holds one that is not meant."""
_POINTS_BACK = re.compile("对此|为此|对上述|就此|据此")
_SAID = 0.05
"""From this score on a sentence says anything at all of what is asked."""
_HAN = re.compile(r"[\u3400-\u9fff]{2}")
_HAN_ONE, _FEW = re.compile(r"[\u3400-\u9fff]"), 8
_ONLY_TELLS = frozenset({"filler", "cue"})


def told_behind(turn: Turn, target: Target, behind: Sequence[str], near: float, far: float) -> Reply | None:
    """The best sentence: one near those of `behind` from the score `near` on, another from `far` on."""
    report = asked_report(target)
    last = places_of(report, behind) if report else []
    if report is None or not last:
        return None
    away = {p: min(abs(i - j) for j in last) for i, p in enumerate(report.passages)}
    both = of_each_clause(turn, report, ENOUGH)
    if any(away[item.passage] < len(LIFTS) for item in both):
        return quoted_from(turn, report, both)
    words = turn.knowledge.prose
    if asks_for("blamed", turn.meaning.asks, words):
        every = (*(report.passages[i] for i in last), *(item.passage for item in weighed(turn, report)))
        blamed = [passage for passage in every if asks_for("blame", passage.text, words)]
        if blamed:  # 后来处理谁了没有, behind 对承办科室负责人进行了约谈
            return quoted_from(turn, report, [Weighed(1.0, blamed[0], True, (blamed[0].text,))])
    elsewhere = _said_elsewhere(turn, report, last)
    if asks_for("solved", turn.meaning.asks, words) and not elsewhere:
        if deed := _deed(report, last, away, words):
            return quoted_from(turn, report, [Weighed(1.0, deed, True, (deed.text,))])
        if solved := _solved(turn, report, [report.passages[i] for i in last]):
            return solved
    rare = [*rare_pairs(turn.meaning, report), *rare_signs(turn.meaning, report, behind)]

    def lifted(item: Weighed) -> Weighed:
        literal = any(pair in fold(item.passage.text) for pair in rare)
        near_it = away[item.passage] < len(LIFTS) and (literal or item.score >= _SAID)
        return replace(item, score=item.score + LIFTS[away[item.passage]] + _LITERAL * literal) if near_it else item

    found = sorted(map(lifted, weighed(turn, report)), key=lambda item: -item.score)
    good = (item for item in found if item.gives and item.score >= NEARLY * found[0].score)
    best = next((item for item in good if item.score >= (near if away[item.passage] < len(LIFTS) else far)), None)
    if best is None:
        return _the_same_again(turn, report, last)
    if turn.memory.subject == "topic":
        # Behind the problems one of them is asked on: what was done about it tells more than saying it again.
        clause = clause_that_says_it(turn, best.told_by)
        if solved := answer_to_the_problem(turn, report, best.passage, clause):
            return solved
    return quoted_from(turn, report, [best])


def only_asks_whom(turn: Turn, report: ReportContent) -> bool:
    """「是哪个单位收的」 behind 由县自然资源局收取."""
    who = answer_kind(turn.meaning.asks, turn.knowledge.prose).kind == WHO and len(turn.question) <= _POINTING
    return who and all(re.search(f"哪一?[个家]{pair}", turn.question) for pair in _named_besides(turn, report))


def only_asks_when(turn: Turn) -> bool:
    """「从啥时候开始的」 behind 自2024年5月起: when it began, and nothing else."""
    rest = fold(turn.question)
    for phrase in sorted(turn.knowledge.prose.answers.get("when", ()), key=len, reverse=True):
        rest = rest.replace(phrase, "")
    began = one_of(turn.knowledge.language.follow.words("began"))
    return rest != fold(turn.question) and bool(re.fullmatch(f"[从打自是那这]*(?:{began})?[的了呢呀啊嘞?？。]*", rest))


def _said_elsewhere(turn: Turn, report: ReportContent, last: Sequence[int]) -> bool:
    """不是还有个微博吗，后来怎么了: it names what stands in another sentence, and in none of the last."""
    texts = [fold(report.passages[i].text) for i in last]
    return any(all(pair not in text for text in texts) for pair in _named_besides(turn, report))


def _named_besides(turn: Turn, report: ReportContent) -> list[str]:
    """The report's rare words in the question, but those that only ask what was done (怎么改进)."""
    how = "".join(word for word in turn.knowledge.prose.answers.get("solved", ()) if word in turn.question)
    return [pair for pair in rare_pairs(turn.meaning, report) if pair not in how]


def _solved(turn: Turn, report: ReportContent, last: Sequence[Passage]) -> Reply | None:
    """「后来咋弄的」 behind a sentence that tells one of the problems, and nothing else is named."""
    told = [passage for passage in last if passage.section == PROBLEMS]
    alone = len(told) == 1 and not _named_besides(turn, report)
    return answer_to_the_problem(turn, report, told[0], told[0].text) if alone else None


def _the_same_again(turn: Turn, report: ReportContent, last: Sequence[int]) -> Reply | None:
    """「那个数多久变一回」 behind 「显示空气数据，每小时刷新」: it is pointed at, and says just what is asked."""
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    if len(turn.question) > _POINTING or not _POINTS.match(turn.question) or asked.kind not in _TOLD_PLAINLY:
        return None
    return told_again(turn, report, [report.passages[i].text for i in last])


def told_again(turn: Turn, report: ReportContent, behind: Sequence[str]) -> Reply | None:
    """The one of the last sentences that gives what is asked for."""
    asked = answer_kind(turn.meaning.asks, turn.knowledge.prose)
    last = places_of(report, behind)
    told = [report.passages[i] for i in last if gives(asked, report.passages[i].text) == 1]
    return quoted_from(turn, report, [Weighed(1.0, told[0], True, (told[0].text,))]) if len(told) == 1 else None


def says_it(report: ReportContent, behind: Sequence[str], words: str) -> bool:
    """Whether the last sentences say `words` to the letter."""
    return any(words in fold(report.passages[i].text) for i in places_of(report, behind))


def rare_signs(meaning: Meaning, report: ReportContent, behind: Sequence[str]) -> list[str]:
    """Of a question of a few characters, those that the last sentences say and no other: 一天播几次呢."""
    text = fold(meaning.text)
    if len(_HAN_ONE.findall(text)) > _FEW:
        return []
    told = {i for s in meaning.spans if all(c.kind in _ONLY_TELLS for c in s.concepts) for i in range(s.start, s.end)}
    signs = {sign for i, sign in enumerate(text) if i not in told and _HAN_ONE.match(sign)}
    last = set(places_of(report, behind))
    said = {sign: {i for i, p in enumerate(report.passages) if sign in fold(p.text)} for sign in signs}
    return [sign for sign, places in said.items() if places and places <= last]


def places_of(report: ReportContent, behind: Sequence[str]) -> list[int]:
    """Where the passages stand; a point of a list stands within one."""
    texts = [text for text in behind if text]

    def shown(passage: Passage) -> bool:
        return any(text in passage.text or (len(passage.text) > _SHORTEST and passage.text in text) for text in texts)

    return [i for i, passage in enumerate(report.passages) if shown(passage)]


def _deed(report: ReportContent, last: Sequence[int], away: Mapping[Passage, int], words: ProseWords) -> Passage | None:
    """对此，我局已重新答复: what was done stands right behind what it was done about; also 推行…制度 does."""
    next_ones = [(report.passages[i], report.passages[i + 1]) for i in last if i + 1 < len(report.passages)]
    behind = [passage for one, passage in next_ones if away[passage] and passage.headings == one.headings]
    back = (passage for passage in behind if _POINTS_BACK.match(passage.text))
    return next(back, None) or next((p for p in behind if asks_for("deeds", p.text, words)), None)


def rare_pairs(meaning: Meaning, report: ReportContent) -> list[str]:
    """Two characters in a row of what is asked that hardly any passage of the report says."""
    told = {i for s in meaning.spans if all(c.kind in _ONLY_TELLS for c in s.concepts) for i in range(s.start, s.end)}
    text = fold(meaning.text)
    pairs = {text[i : i + 2] for i in range(len(text) - 1) if not {i, i + 1} & told and _HAN.match(text[i : i + 2])}
    texts = [fold(p.text) for p in report.passages]
    return [pair for pair in pairs if 0 < sum(pair in text for text in texts) <= _HARDLY]
