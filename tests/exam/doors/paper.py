"""The papers on the right door: read, asked through the assistant, and scored by macro-F1."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant

HERE = Path(__file__).parent
LABELS = [
    "published",
    "request",
    "complaint",
    "consult",
    "registry",
    "publication",
    "correction",
    "village",
    "utility",
    "archive",
    "other_organ",
]
NOW = datetime(2026, 11, 23, 9)


@dataclass(frozen=True)
class Asked:
    """One utterance: the labels that are right, and the door that the answer named ("" for none)."""

    right: tuple[str, ...]
    words: str
    named: str

    @property
    def label(self) -> str:
        """The label that it is counted under: of two right ones the one that was named."""
        return self.named if self.named in self.right else self.right[0]


def ask_all(paper: Path, assistant: Assistant) -> list[Asked]:
    """Every utterance of `paper`, each as a stranger's first question."""
    found = []
    for line in paper.read_text(encoding="utf-8").splitlines():
        if line.strip():
            right, words = line.split("\t", 1)
            named = assistant.ask(words, now=NOW).understood.door
            found.append(Asked(tuple(right.split("|")), words, named))
    return found


def f1_of_labels(asked: list[Asked]) -> dict[str, float]:
    """F1 of each label; an answer that names no door misses its label and costs no other one."""
    hits = Counter(item.label for item in asked if item.named == item.label)
    there = Counter(item.label for item in asked)
    named = Counter(item.named for item in asked)
    return {label: 2 * hits[label] / ((there[label] + named[label]) or 1) for label in LABELS}


def macro_f1(asked: list[Asked]) -> float:
    return sum(f1_of_labels(asked).values()) / len(LABELS)
