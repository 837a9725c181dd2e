"""A guide's Markdown with front matter into a Guide; what is missing or misspelt is named with its line."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import frontmatter
import yaml

from bot.errors import MalformedFile
from bot.model import Guide, Outcome

_KEYS = frozenset({"title", "questions", "articles", "as_of", "outcome", "suggestions", "contacts", "needs", "signs"})
_OUTCOMES = {"answered": Outcome.ANSWERED, "redirect": Outcome.REDIRECT}
_WHY = "## 为什么"
_BOLD = re.compile(r"\*\*(?=\S)(.+?)\*\*")


def read_guide(text: str, document: str) -> Guide:
    """Read one guide; raises MalformedFile with the line and the remedy."""
    try:
        post = frontmatter.loads(text)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day that does not exist, such as 2026-02-30
        mark = getattr(error, "problem_mark", None)
        above = text[: len(text) - len(text.lstrip())].count("\n")
        line = above + mark.line + 1 if mark else _line(text, "as_of") or 1
        raise MalformedFile(
            "文件开头两条 --- 之间的部分写错了。",
            line=line,
            remedy="冒号请用全角「：」，或给整句加上引号；每行缩进要一致；日期要加引号。",
        ) from error
    data: dict[str, Any] = dict(post.metadata)
    if not data:
        raise MalformedFile("文件开头没有 --- 包住的说明。", line=1, remedy="请照 knowledge/README.md 里的样子写。")
    if unknown := sorted({str(key) for key in data} - _KEYS):
        raise MalformedFile(
            f"不认识「{unknown[0]}」这一项。", line=_line(text, unknown[0]), remedy="请检查拼写，或删去。"
        )
    title, questions = data.get("title"), data.get("questions")
    if not isinstance(title, str) or not title.strip():
        raise MalformedFile("缺少 title（标题）。", line=1, remedy="请在开头加一行 title: 标题。")
    if not isinstance(questions, list) or not questions:
        raise MalformedFile("缺少 questions（人们会怎么问）。", line=1, remedy="请至少写一个问题，每行前面加「- 」。")
    for name in ("questions", "articles", "suggestions", "signs"):
        _refuse_other_than_list(text, name, data.get(name) or [])
    body, _, why = post.content.partition(_WHY)
    if not body.strip():
        raise MalformedFile("没有正文。", line=text.count("\n") + 1, remedy="请在第二条 --- 下面写上给居民看的答复。")
    try:
        outcome = _OUTCOMES[str(data.get("outcome", "answered"))]
    except KeyError:
        raise MalformedFile(
            "outcome 只能是 answered 或 redirect。",
            line=_line(text, "outcome"),
            remedy="请改成其中一个，或删去这一行。",
        ) from None
    line = text[: text.find(body.strip()[:20])].count("\n") + 1
    return Guide(
        id=PurePosixPath(document).stem,
        document=document,
        title=title.strip(),
        questions=_strings(questions),
        needs=_strings(data.get("needs") or []),
        signs=_strings(data.get("signs") or []),
        articles=_strings(data.get("articles") or []),
        as_of=str(data.get("as_of") or ""),
        body=body.strip(),
        why=why.strip(),
        outcome=outcome,
        suggestions=_strings(data.get("suggestions") or [])[:3],
        contacts=bool(data.get("contacts", False)),
        line=line,
    )


def _strings(items: list[Any]) -> tuple[str, ...]:
    return tuple(str(item).strip() for item in items if item is not None and str(item).strip())


def _refuse_other_than_list(text: str, name: str, items: object) -> None:
    if not isinstance(items, list) or any(isinstance(item, dict | list) for item in items):
        raise MalformedFile(
            f"{name} 要一行一句，每句前面加「- 」。",
            line=_line(text, name),
            remedy="冒号请用全角「：」，或给整句加上引号。",
        )


def _line(text: str, word: str) -> int | None:
    return next((i for i, line in enumerate(text.split("\n"), 1) if line.startswith(word)), None)


def as_said(text: str) -> str:
    """A guide's words where no page shows them in bold, such as a chat: without the asterisks around them."""
    return _BOLD.sub(r"\1", text)
