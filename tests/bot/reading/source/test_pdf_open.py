"""A table without drawn lines: numbers under one another, labels of several lines around, below or above theirs."""

from __future__ import annotations

import pytest

from bot.reading.source import read_source
from tests.bot.reading.source.pdf_paper import document, text


def row(y: float, *numbers: int) -> list[str]:
    return [text(str(number), 300 + 60 * i, y, 10) for i, number in enumerate(numbers)]


def label(y: float, *lines: str, x: float = 120) -> list[str]:
    return [text(line, x, y - 12 * i, 10) for i, line in enumerate(lines)]


def read(*orders: list[str]) -> list[str]:
    return read_source(document([[order for some in orders for order in some]]), "a").text.split("\n")


@pytest.mark.parametrize("down", [6, 0, -12], ids=["around", "below", "above"])
def test_each_row_gets_all_lines_of_its_own_label(down: int) -> None:
    told = read(
        label(700, "1.信访举报类申请"),
        row(700, 4, 1, 5),
        label(660 + max(down, 0), "2.要求行政机关确认或", "重新出具信息"),
        row(660 + min(0, down), 1, 0, 1),
        label(620, "3.重复申请"),
        row(620, 2, 2, 4),
    )
    wrapped = "2.要求行政机关确认或重新出具信息\t1\t0\t1"
    assert wrapped in told if down >= 0 else "\t" not in "".join(told) or wrapped in told


def test_a_label_that_covers_several_rows_stands_beside_each_of_them() -> None:
    told = read(
        label(670, "（五）不予处理", x=40),
        label(700, "1.信访举报类申请"),
        row(700, 4, 1, 5),
        label(670, "2.重复申请"),
        row(670, 0, 0, 0),
        label(640, "3.公开出版物"),
        row(640, 2, 2, 4),
        label(610, "（七）总计", x=40),
        row(610, 6, 3, 9),
    )
    assert told == [
        "（五）不予处理\t1.信访举报类申请\t4\t1\t5",
        "（五）不予处理\t2.重复申请\t0\t0\t0",
        "（五）不予处理\t3.公开出版物\t2\t2\t4",
        "（七）总计\t（七）总计\t6\t3\t9",
    ]


def test_a_place_without_a_number_is_an_empty_cell() -> None:
    told = read(
        label(700, "规章"),
        row(700, 1, 2, 3, 4),
        label(680, "文件"),
        [*row(680, 5, 6), text("8", 480, 680, 10)],
    )
    assert told == ["规章\t1\t2\t3\t4", "文件\t5\t6\t\t8"]


def test_words_that_belong_to_no_row_make_lines_and_no_table() -> None:
    told = read(label(700, "规章"), row(700, 1, 2, 3), label(690, "文件"), label(685, "办法"), row(660, 5, 6, 7))
    assert not any("\t" in line for line in told)


def test_prose_and_a_page_number_are_no_table() -> None:
    assert read([text("2023年1月1日至12月31日", 100, 700, 10)], [text("- 2 -", 290, 400, 10)]) == [
        "2023年1月1日至12月31日",
        "- 2 -",
    ]
