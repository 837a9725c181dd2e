"""Labels that share a cell at a page's end go to their rows, where there are as many of both."""

from __future__ import annotations

from bot.reading.source.grid import Cell
from bot.reading.source.pdf_split import parted


def test_two_numbered_labels_beside_two_rows_of_numbers_are_parted() -> None:
    both = Cell("2.重复\n申请\n3.其他", 0, 2, 3, 1)
    rows = (Cell("0", 0, 3), Cell("4", 1, 3, 2))
    assert parted((both, *rows)) == (Cell("2.重复\n申请", 0, 2), Cell("3.其他", 1, 2, 2), *rows)


def test_whatever_does_not_go_up_stays_whole() -> None:
    rows = (Cell("0", 0, 3), Cell("4", 1, 3))
    for text in ("2.重复申请\n4.其他", "重复申请\n3.其他", "2.重复申请", "1.甲\n2.乙\n3.丙"):
        cells = (Cell(text, 0, 2, 2, 1), *rows)
        assert parted(cells) == cells
    assert parted((Cell("2.甲\n3.乙", 0, 2, 2, 1), Cell("4", 0, 3, 2))) == (
        Cell("2.甲\n3.乙", 0, 2, 2, 1),
        Cell("4", 0, 3, 2),
    )
