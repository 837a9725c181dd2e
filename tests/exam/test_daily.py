"""Which papers are asked every day."""

from __future__ import annotations

from pathlib import Path

from tests.exam import daily

PAPERS = [Path(f"report_{number:02}.txt") for number in range(9)] + [Path("report_set_aside_3.txt")]


def test_a_fourth_of_the_seen_papers_and_all_that_are_set_aside(monkeypatch) -> None:
    monkeypatch.setattr(daily, "EVERY_ONE", False)
    assert [paper.stem for paper in daily.daily(PAPERS)] == [
        "report_00",
        "report_04",
        "report_08",
        "report_set_aside_3",
    ]


def test_all_of_them_where_every_paper_is_wanted(monkeypatch) -> None:
    monkeypatch.setattr(daily, "EVERY_ONE", True)
    assert daily.daily(PAPERS) == PAPERS
