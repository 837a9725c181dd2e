"""Headings that span: what stands over what."""

from __future__ import annotations

from web.table_grid import Heading, by_row, headings

PATHS = [("甲", "一"), ("甲", "二"), ("乙",), ("丙", "三")]


def test_neighbours_share_their_outer_heading_and_a_short_path_goes_all_the_way_down() -> None:
    assert headings(PATHS) == [
        [Heading("甲", 0, 2, 1, False), Heading("乙", 2, 1, 2, True), Heading("丙", 3, 1, 1, False)],
        [Heading("一", 0, 1, 1, True), Heading("二", 1, 1, 1, True), Heading("三", 3, 1, 1, True)],
    ]


def test_two_leaves_of_one_name_stay_two() -> None:
    (level,) = headings([("其他",), ("其他",)])
    assert [(heading.at, heading.across) for heading in level] == [(0, 1), (1, 1)]


def test_the_same_outer_heading_further_on_is_another_one() -> None:
    first, _ = headings([("甲", "一"), ("乙", "二"), ("甲", "三")])
    assert [heading.across for heading in first] == [1, 1, 1]


def test_a_heading_that_is_a_leaf_first_and_a_group_next_is_two() -> None:
    first, _ = headings([("三",), ("三", "（一）")])
    assert [(heading.at, heading.leaf) for heading in first] == [(0, True), (1, False)]


def test_by_row_each_heading_stands_where_it_begins() -> None:
    assert [[heading.text for heading in row] for row in by_row(PATHS)] == [["甲", "一"], ["二"], ["乙"], ["丙", "三"]]


def test_nothing_has_no_headings() -> None:
    assert headings([]) == []
