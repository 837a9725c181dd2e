"""How a question divides, what was weighed, and why each lost: for `--explain` and for the desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.answering.decide import case_of, way_that_answers
from bot.answering.weigh import GUIDE_NEAR, GUIDE_PERHAPS, Weights
from bot.assistant import Assistant

_MOST = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that might have been meant. `why` tells what spoke against it, "" for what nothing spoke against."""

    kind: str
    name: str
    score: str
    why: str


@dataclass(frozen=True, slots=True)
class Explained:
    """`words`: each known phrase with what it was taken for. `ended`: a step before the weighing gave the answer."""

    words: tuple[tuple[str, str], ...]
    organs: tuple[str, ...]
    elsewhere: tuple[str, ...]
    years: tuple[int, ...]
    unknown: tuple[str, ...]
    report: float
    guide: float
    candidates: tuple[Candidate, ...]
    ended: bool
    way: str
    """Which way to answer speaks, as room.name of bot/answering/deciding."""


def explained(assistant: Assistant, question: str, now: datetime | None = None) -> Explained:
    turn, weights = assistant.explain(question, now)
    meaning = turn.meaning
    words = tuple((s.text, "/".join(dict.fromkeys(f"{c.kind}:{c.id}" for c in s.concepts))) for s in meaning.spans)
    return Explained(
        words,
        tuple(meaning.organs),
        tuple(meaning.others),
        tuple(meaning.years),
        tuple(meaning.residue),
        weights.report if weights else 0,
        weights.guide if weights else 0,
        tuple(_candidates(weights)) if weights else (),
        weights is None,
        way_that_answers(case_of(turn)) if weights else "",
    )


def _candidates(weights: Weights) -> Iterator[Candidate]:
    report_wins = weights.report >= weights.guide
    against_report = "" if report_wins else f"问法更像问办事（{weights.guide:.2f} 比 {weights.report:.2f}）"
    score = f"{weights.report:.2f}"
    for line in weights.selection.lines if weights.selection else ():
        yield Candidate("格子", line.title, score, against_report)
    for topic in weights.topics:
        yield Candidate("话题", topic.title, score, against_report)
    for i, match in enumerate(weights.guides[:_MOST]):
        name = f"{match.item.title}（像「{match.sample}」）"
        yield Candidate("指南", name, f"{match.score:.2f}", _against_guide(weights, i, report_wins))
    for category in weights.categories:
        yield Candidate("类别", f"{category.article} {category.name}", "", "前面有更像的" if weights.guides else "")


def _against_guide(weights: Weights, i: int, report_wins: bool) -> str:
    reasons = []
    score = weights.guides[i].score
    if i:
        reasons.append(f"不如「{weights.guides[0].item.title}」像（{score:.2f} 比 {weights.guides[0].score:.2f}）")
    if score < GUIDE_PERHAPS:
        reasons.append(f"不够像，要到 {GUIDE_PERHAPS:.2f} 才猜")
    elif score < GUIDE_NEAR:
        reasons.append(f"只够猜，要到 {GUIDE_NEAR:.2f} 才当真")
    if report_wins and (weights.selection or weights.topics):
        reasons.append(f"问法更像问报告（{weights.report:.2f} 比 {weights.guide:.2f}）")
    return "；".join(reasons)


def explain(assistant: Assistant, question: str, now: datetime | None) -> Iterator[str]:
    """The same as lines for a terminal."""
    told = explained(assistant, question, now)
    yield "分词：" + "  ".join(f"{text}={meant}" for text, meant in told.words)
    yield f"机关：{'、'.join(told.organs) or '—'}  别处：{'、'.join(told.elsewhere) or '—'}"
    years = "、".join(map(str, told.years))
    yield f"年份：{years or '—'}  不认识的词：{'、'.join(told.unknown) or '—'}"
    if told.ended:
        yield "没有走到比较这一步（问候、拒绝或续问）。"
        return
    yield f"像问报告：{told.report:.2f}  像问办事：{told.guide:.2f}"
    for candidate in told.candidates:
        yield " ".join(part for part in (candidate.kind, candidate.score, candidate.name, candidate.why) if part)
    yield f"由它来答：{told.way or '没有哪一样答得上'}"
