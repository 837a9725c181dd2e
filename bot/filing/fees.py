"""The information fee of 国办函〔2020〕109号, by item or by page, with its steps. Most requests cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LAW = "信息处理费管理办法（国办函〔2020〕109号）"
RULE_BY_ITEM = (
    f"{LAW}第四条：同一申请人一个自然月内 10 件以内不收费；"
    "第 11 到 30 件每件 100 元；第 31 件起每 10 件一档，每升一档每件加 100 元。"
)
RULE_BY_PAGE = (
    f"{LAW}第五条：单件申请 30 页以内不收费；"
    "第 31 到 100 页每页 10 元；第 101 到 200 页每页 20 元；第 201 页起每页 40 元。"
)
_PAGES = ((30, 0), (100, 10), (200, 20))
_LAST_PAGE_PRICE = 40
FIRST_ITEM, FIRST_PAGE = 11, 31
"""The first that may be charged."""


@dataclass(frozen=True, slots=True)
class Step:
    """`count` items or pages at `price` yuan each, numbered `first` to `last`."""

    first: int
    last: int
    price: int

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def cost(self) -> int:
        return self.count * self.price


def by_item(items: int) -> tuple[Step, ...]:
    """The steps for a month's number of requests; their costs sum to the fee in yuan."""
    return tuple(_cut(_item_steps(), items))


def by_page(pages: int) -> tuple[Step, ...]:
    """The steps for the pages of one request."""
    return tuple(_cut(((*_PAGES, (pages, _LAST_PAGE_PRICE))), pages))


def _item_steps() -> Iterator[tuple[int, int]]:
    yield 10, 0
    yield 30, 100
    last, price = 30, 100
    while True:
        last, price = last + 10, price + 100
        yield last, price


def _cut(steps: Iterator[tuple[int, int]] | tuple[tuple[int, int], ...], most: int) -> Iterator[Step]:
    first = 1
    for last, price in steps:
        if first > most:
            return
        yield Step(first, min(last, most), price)
        first = last + 1
