"""What --explain prints: how the question divides, what it was taken to ask, what was weighed, and why each lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.inquiry.read import inquiry_of
from bot.answering.inquiry.said import said_in
from bot.answering.target import target_of
from bot.answering.turn import Turn
from bot.answering.weigh import GUIDE_LEAD, GUIDE_LEADING, GUIDE_NEAR, Weights
from bot.assistant import Assistant

_NONE = "—"


def explain(assistant: Assistant, question: str, now: datetime | None) -> Iterator[str]:
    """Lines for people who mend wording: spans, words without a meaning, the reading, the candidates' scores."""
    turn, weights = assistant.explain(question, now)
    yield "分词：" + "  ".join(
        f"{span.text}={'/'.join(dict.fromkeys(f'{c.kind}:{c.id}' for c in span.concepts))}"
        for span in turn.meaning.spans
    )
    yield f"机关：{'、'.join(turn.meaning.organs) or _NONE}  别处：{'、'.join(turn.meaning.others) or _NONE}"
    years = "、".join(map(str, turn.meaning.years))
    yield f"年份：{years or _NONE}  不认识的词：{'、'.join(turn.meaning.residue) or _NONE}"
    if weights is None:
        yield "没有走到比较这一步（问候、拒绝或续问）。"
        return
    yield from _reading(turn, weights)
    yield f"像问报告：{weights.report:.2f}  像问办事：{weights.guide:.2f}  （大的那边先答）"
    yield "话题：" + ("、".join(topic.title for topic in weights.topics) or _NONE)
    yield from _guides(weights)
    for category in weights.categories:
        yield f"类别 {category.article} {category.name}"


def _reading(turn: Turn, weights: Weights) -> Iterator[str]:
    """Which organs, years and cells, and what is to be done with them."""
    target = target_of(turn)
    for name, bearers in turn.meaning.unsure:
        yield f"同名：{name} 可能是 {'、'.join(bearers)}，要反问"
    inquiry = inquiry_of(turn, target)
    if inquiry is None:
        said = said_in(turn)
        asked = said.wanted.operation if said.wanted.said else "没有说"
        yield f"要算什么：不用算，按一份报告回答（操作：{asked}；多出来的词：{'、'.join(said.left) or _NONE}）"
        organs = "、".join(target.organs) or _NONE
        yield f"当作：{organs}  {'、'.join(f'{year}年' for year in target.years) or _NONE}"
    else:
        yield from _of_inquiry(turn, inquiry)
    if weights.selection:
        yield "格子：" + "；".join(f"第{line.section}部分 {line.title}" for line in weights.selection.lines)


def _of_inquiry(turn: Turn, inquiry: Inquiry) -> Iterator[str]:
    organs = f"{inquiry.of.name}（{len(inquiry.organs)}个）" if inquiry.of else "、".join(inquiry.organs)
    yield (
        f"要算什么：{inquiry.operation}"
        + ("，占比" if inquiry.share else "")
        + (f"，{inquiry.formula.title}＝{inquiry.formula.written}" if inquiry.formula else "")
    )
    have = sum(pair in turn.knowledge.reports for pair in inquiry.pairs)
    years = "、".join(f"{year}年" for year in inquiry.years)
    yield f"当作：{organs or _NONE}  {years or _NONE}  收录 {have}/{len(inquiry.pairs)} 份"


def _guides(weights: Weights) -> Iterator[str]:
    """The nearest guides with their scores, and why they were not taken."""
    for place, match in enumerate(weights.guides[:3]):
        yield f"指南 {match.score:.2f} {match.item.title}（像「{match.sample}」）{_why_lost(weights, place)}"


def _why_lost(weights: Weights, place: int) -> str:
    score = weights.guides[place].score
    if place:
        return f"：没选，比第一名少 {weights.guides[0].score - score:.2f}"
    if weights.best_guide is None:
        return f"：没选，不够近（要 {GUIDE_NEAR}，或领先 {GUIDE_LEAD} 并有 {GUIDE_LEADING}）"
    if weights.guide <= weights.report and (weights.selection or weights.topics):
        return "：没选，更像问报告"
    return "：最近"
