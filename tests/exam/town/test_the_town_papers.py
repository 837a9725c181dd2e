"""The papers over the made-up town: that they can be read, are many enough, and expect what the town's reports say."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.examining.paper import CellExpected, Dialogue, read_paper
from bot.model import Outcome
from tests.exam.generated.cells import Cells
from tests.exam.generated.town import ORGANS

PAPERS = sorted(Path(__file__).parent.glob("*_town.txt"))


@pytest.fixture(scope="module")
def dialogues() -> dict[str, list[Dialogue]]:
    return {paper.name: [*read_paper(paper.read_text(encoding="utf-8"), paper.name)] for paper in PAPERS}


def test_there_are_many_questions_and_dialogues_and_a_third_is_set_aside(dialogues) -> None:
    every = [dialogue for found in dialogues.values() for dialogue in found]
    assert sum(len(dialogue.questions) == 1 for dialogue in every) >= 120
    assert sum(len(dialogue.questions) > 1 for dialogue in every) >= 40
    aside = sum(len(dialogues[name]) for name in dialogues if name.startswith("set_aside"))
    assert 0.3 < aside / len(every) < 0.5


def test_every_question_expects_something(dialogues) -> None:
    for found in dialogues.values():
        for question in (question for dialogue in found for question in dialogue.questions):
            assert question.outcomes, question.text
            if question.outcomes == (Outcome.ANSWERED,):
                assert question.cells or question.computed or question.says, question.text


def test_every_expected_cell_is_what_the_report_says(dialogues, cells) -> None:
    wrong = []
    for found in dialogues.values():
        for question in (question for dialogue in found for question in dialogue.questions):
            wrong += [(question.text, cell) for cell in question.cells if not _is_true(cell, cells)]
    assert wrong == []


def _is_true(expected: CellExpected, cells: Cells) -> bool:
    """One organ and year are meant, and the one cell that fits holds the number.

    None: no number may be told, since the cell is empty or undecidable, or that year's form has no such row.
    """
    organ, year = expected.report
    full = [o.full for o in ORGANS if organ in (o.full, o.short, o.bare)]
    fits = [
        cells.sure(full[0], int(year), row, column) if (full[0], int(year), row, column) not in cells.broken else None
        for row, column in cells.reports[full[0], int(year)]
        if all(word in row for word in expected.row)
        and all(word in column for word in expected.column)
        and (expected.row or row == "四/")
    ]
    if expected.value is None and not fits:
        return len(full) == 1
    return len(full) == 1 and len(fits) == 1 and fits[0] == (expected.value and float(expected.value))
