"""A long paragraph in pieces: what is asked stands in one of its clauses, and so must the number that answers."""

from __future__ import annotations

import re

_SHORT = 100
"""Characters up to which a sentence is taken whole."""
_PIECE = 90
_SENTENCE = re.compile(r"[^。！？；;]+[。！？；;]?")
_CLAUSE = re.compile(r"[^，,。！？；;]+[，,。！？；;]?")


def pieces_of(text: str) -> tuple[str, ...]:
    """The text itself if it is short; else its sentences, and runs of clauses of those that are long themselves."""
    if len(text) <= _SHORT:
        return (text,)
    return tuple(piece for sentence in _SENTENCE.findall(text) for piece in _runs(sentence)) or (text,)


def clauses_of(piece: str) -> tuple[str, ...]:
    return tuple(clause.strip("，,；;。 ") for clause in _CLAUSE.findall(piece) if clause.strip("，,；;。 "))


def _runs(sentence: str) -> list[str]:
    runs = [""]
    for clause in _CLAUSE.findall(sentence):
        if runs[-1] and len(runs[-1]) + len(clause) > _PIECE:
            runs.append("")
        runs[-1] += clause
    return [run for run in runs if run.strip()]
