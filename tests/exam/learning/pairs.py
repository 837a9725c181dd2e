"""What was asked and what answers it: the words of each question of a paper, and of the passage that it must quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.answering.sentences.affinity import words_asked, words_said
from bot.assistant import Assistant
from bot.examining.paper import Question, read_paper
from bot.model import Passage
from bot.reading.glyphs import fold


@dataclass(frozen=True, slots=True)
class Pair:
    """`paper` tells apart who wrote it: what only one writer says is no way of speaking."""

    asked: tuple[str, ...]
    said: tuple[str, ...]
    paper: str


def pairs_of(assistant: Assistant, paper: Path, name: str) -> Iterator[Pair]:
    knowledge = assistant.knowledge()
    passages = [passage for member in knowledge.papers() for passage in knowledge.content(member).passages]
    for dialogue in read_paper(paper.read_text(encoding="utf-8"), paper.name):
        for question in dialogue.questions:
            if found := _quoted(question, passages):
                meaning = assistant.explain(question.text, question.now)[0].meaning
                yield Pair(
                    tuple(words_asked(meaning, knowledge.words)), tuple(words_said(found, knowledge.words)), name
                )


def _quoted(question: Question, passages: list[Passage]) -> Passage | None:
    """The first passage that one of the expected quotations stands in."""
    wanted = [_plain(words) for alternatives in question.quotes for words in alternatives]
    return next((p for p in passages if any(words in _plain(p.text) for words in wanted)), None)


def _plain(text: str) -> str:
    return "".join(fold(text).split())
