"""What --explain prints: how the question divides, what was weighed, and why each lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.assistant import Assistant


def explain(assistant: Assistant, question: str, now: datetime | None) -> Iterator[str]:
    """Lines for people who mend wording: spans, words without a meaning, scores."""
    turn, weights = assistant.explain(question, now)
    yield "分词：" + "  ".join(
        f"{span.text}={'/'.join(dict.fromkeys(f'{c.kind}:{c.id}' for c in span.concepts))}"
        for span in turn.meaning.spans
    )
    yield f"机关：{'、'.join(turn.meaning.organs) or '—'}  别处：{'、'.join(turn.meaning.others) or '—'}"
    years = "、".join(map(str, turn.meaning.years))
    yield f"年份：{years or '—'}  不认识的词：{'、'.join(turn.meaning.residue) or '—'}"
    if weights is None:
        yield "没有走到比较这一步（问候、拒绝或续问）。"
        return
    yield f"像问报告：{weights.report:.2f}  像问办事：{weights.guide:.2f}"
    if weights.selection:
        yield "格子：" + "；".join(line.title for line in weights.selection.lines)
    yield "话题：" + ("、".join(topic.title for topic in weights.topics) or "—")
    for match in weights.guides[:3]:
        yield f"指南 {match.score:.2f} {match.item.title}（像「{match.sample}」）"
    for category in weights.categories:
        yield f"类别 {category.article} {category.name}"
